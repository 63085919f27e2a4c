/** Which field a heading is guessed to be, by its name and by what stands under it. */
import { describe, expect, test } from 'vitest'
import { guessHeadings } from '../../../backend/import/guess-headings.ts'
import { HEADING_NAMES } from '../../../backend/import/heading-names.ts'
import { IMPORT_FIELDS } from '../../../contract/calls/imports.ts'
import { fold } from '../../../domain/swedish.ts'

type Column = string | readonly [heading: string, ...cells: unknown[]]

function guess(...columns: Column[]): Record<string, string> {
  const all = columns.map((column) => (typeof column === 'string' ? [column] : column)) as string[][]
  const length = Math.max(1, ...all.map((column) => column.length - 1))
  const rows = Array.from({ length }, (_, row) => ({
    number: row + 2,
    cells: Object.fromEntries(all.map(([heading = '', ...cells]) => [heading, cells[row] ?? null])),
    broken: null,
  }))
  return Object.fromEntries(guessHeadings({ headings: all.map(([heading = '']) => heading), rows }))
}

describe('names', () => {
  test.each([
    ['Rubrik', 'title'],
    ['TITEL', 'title'],
    ['Aktivitetens namn', 'title'],
    ['Event', 'title'],
    ['Ingress', 'lead'],
    ['Short description', 'lead'],
    ['Beskrivning', 'description'],
    ['Språk', 'language'],
    ['Form', 'format'],
    ['Typ av aktivitet', 'type'],
    ['Kategori', 'type'],
    ['Tema', 'theme'],
    ['topic_2', 'theme'],
    ['Målgrupp', 'audience'],
    ['Arrangör', 'organiser'],
    ['Arrangör:', 'organiser'],
    ['Arrangör 2', 'organiser'],
    ['Organizer', 'organiser'],
    ['co_organisers', 'co-organiser'],
    ['Medarrangörer', 'co-organiser'],
    ['Medverkande', 'participant'],
    ['Start', 'start'],
    ['end-time', 'end'],
    ['Slutdatum', 'end'],
    ['Datum', 'date'],
    ['Startdatum', 'date'],
    ['Klockslag', 'start-time'],
    ['Plats', 'venue'],
    ['Adress', 'address'],
    ['Kommun', 'municipality'],
    ['Kommunkod', 'municipality'],
    ['Län', 'county'],
    ['Länk till mötet', 'digital-link'],
    ['Anmälningslänk', 'registration-link'],
    ['Anmälan', 'registration-how'],
    ['Webbplats', 'link'],
    ['Inspelning', 'recording'],
    ['Kontaktperson', 'contact-name'],
    ['E-post', 'contact-email'],
    ['e_postadress', 'contact-email'],
    ['Telefon', 'contact-phone'],
    ['Upplaga', 'edition'],
    ['År', 'edition'],
    ['Aktivitets-ID', 'id'],
    ['Inkommen', 'received'],
    ['Senast ändrad', 'changed'],
    ['Antal stolar', 'extras'],
    ['#3', 'extras'],
    ['constructor', 'extras'],
  ])('%s is %s', (heading, field) => {
    expect(guess(heading)).toEqual({ [heading]: field })
  })

  test('are written folded, each once, for fields that there are', () => {
    const entries = Object.entries(HEADING_NAMES)
    const names = entries.flatMap(([, some]) => some)
    expect(names.filter((name) => fold(name.replace(/[_-]/g, ' ')) !== name)).toEqual([])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(entries.map(([field]) => field).filter((field) => !IMPORT_FIELDS.includes(field as 'id'))).toEqual(
      [],
    )
  })
})

describe('rivals', () => {
  test('the surer name has the field, the other is kept by itself', () => {
    expect(guess('category', 'type')).toEqual({ category: 'extras', type: 'type' })
    expect(guess('Kategori', 'Typ')).toEqual({ Kategori: 'extras', Typ: 'type' })
    expect(guess('Namn', 'Rubrik')).toEqual({ Namn: 'extras', Rubrik: 'title' })
    expect(guess('Dag', 'Datum')).toEqual({ Dag: 'extras', Datum: 'date' })
  })

  test('of two equal names the first has it', () => {
    expect(guess('Ort', 'Ort 2')).toEqual({ Ort: 'municipality', 'Ort 2': 'extras' })
  })

  test('themes, parties, links and contacts share theirs', () => {
    expect(guess('Tema 1', 'Tema 2', 'Arrangör 1', 'Arrangör 2')).toEqual({
      'Tema 1': 'theme',
      'Tema 2': 'theme',
      'Arrangör 1': 'organiser',
      'Arrangör 2': 'organiser',
    })
    expect(guess('E-post', 'Kontakt e-post', 'Telefon', 'Mobil')).toEqual({
      'E-post': 'contact-email',
      'Kontakt e-post': 'contact-email',
      Telefon: 'contact-phone',
      Mobil: 'contact-phone',
    })
  })

  test('two texts without a lead are lead and description, as Almedalsveckan has them', () => {
    expect(guess('description', 'more_info')).toEqual({ description: 'lead', more_info: 'description' })
    expect(guess('more_info', 'lead', 'description')).toEqual({
      more_info: 'extras',
      lead: 'lead',
      description: 'description',
    })
    expect(guess('Beskrivning')).toEqual({ Beskrivning: 'description' })
  })
})

describe('by what stands under the name', () => {
  test('start and end hold times alone, or days', () => {
    expect(guess(['Start', '09:00', 'kl. 10', null], ['Slut', '11.30', '12.00', 'sent'])).toEqual({
      Start: 'start-time',
      Slut: 'end-time',
    })
    expect(guess(['Start', '2024-10-01 09:00'], ['Slut', '2024-10-01'])).toEqual({
      Start: 'start',
      Slut: 'end',
    })
    expect(guess(['Starttid', '08:00:00'], ['Tid', '09:00'])).toEqual({
      Starttid: 'extras',
      Tid: 'start-time',
    })
  })

  test('föranmälan is a yes or no, or how to do it', () => {
    expect(guess(['Föranmälan', 'Ja', 'nej'])).toEqual({ Föranmälan: 'registration-needed' })
    expect(guess(['Föranmälan', 'Anmäl dig på sidan', 'ja'])).toEqual({ Föranmälan: 'registration-needed' })
    expect(guess(['Föranmälan', 'Anmäl dig på sidan', 'Via länken'])).toEqual({
      Föranmälan: 'registration-how',
    })
    expect(guess(['Föranmälan'])).toEqual({ Föranmälan: 'registration-needed' })
  })

  test.each([
    'Inskickad',
    'Inskickad den',
    'Inkom',
    'Inkommen',
    'Skapad',
    'Registrerad',
    'Submitted at',
    'Created',
    'Timestamp',
    'Tidsstämpel',
  ])('%s is the time of arrival where its cells are times', (heading) => {
    expect(guess([heading, '2024-08-30 09.15.42', ''])).toEqual({ [heading]: 'received' })
    expect(guess([heading])).toEqual({ [heading]: 'received' })
    expect(guess([heading, 'ja', 'Anna'])).toEqual({ [heading]: 'extras' })
  })

  test('addresses of people are contacts under any name', () => {
    expect(guess(['Övrigt', 'a@exempel.test', 'b.c@exempel.test', 'ingen'])).toEqual({
      Övrigt: 'contact-email',
    })
    expect(guess(['Kontakt', 'a@exempel.test'])).toEqual({ Kontakt: 'contact-email' })
    expect(guess(['Ansvarig', 'a@exempel.test; b@exempel.test'])).toEqual({ Ansvarig: 'contact-email' })
    expect(guess(['owner', { name: 'Kim', email: 'a@exempel.test' }])).toEqual({ owner: 'contact-name' })
    expect(guess(['people', [{ mail: 'a@exempel.test' }]])).toEqual({ people: 'contact-name' })
  })

  test('names that speak of contacts in other words', () => {
    expect(
      guess('Arrangörens e-postadress', 'Telefon till arrangören', 'Kontaktuppgifter (namn, telefon)'),
    ).toEqual({
      'Arrangörens e-postadress': 'contact-email',
      'Telefon till arrangören': 'contact-phone',
      'Kontaktuppgifter (namn, telefon)': 'contact-phone',
    })
    expect(guess('Vem kontaktar vi?', 'Mobilitet')).toEqual({
      'Vem kontaktar vi?': 'contact-name',
      Mobilitet: 'extras',
    })
  })

  test('numbers that only count the rows are no ids', () => {
    expect(guess(['Nr', 1, 2, 3])).toEqual({ Nr: 'extras' })
    expect(guess(['Nr', '1', '2', '4'])).toEqual({ Nr: 'id' })
    expect(guess(['id', 1, 2, 3])).toEqual({ id: 'id' })
  })
})
