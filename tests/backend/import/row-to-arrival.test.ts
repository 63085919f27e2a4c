/** One row as a submission: what each cell becomes, and that none is lost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeReader, readFormat, readLanguages, readList } from '../../../backend/import/read-words.ts'
import { keyNumberer } from '../../../backend/import/row-key.ts'
import { type RowResult, rowToArrival } from '../../../backend/import/row-to-arrival.ts'
import type { Json } from '../../../backend/import/table.ts'
import { places as shipped } from '../../../backend/registers.ts'
import type { ImportField } from '../../../contract/calls/imports.ts'
import type { Content } from '../../../domain/submission.ts'

const places = placeReader(shipped)

/** Cells by their field; `field.2` is a second heading of the same field. */
function read(cells: Record<string, Json>, edition: string | null = '2024'): RowResult {
  const headings = Object.keys(cells).map((heading) => [heading, heading.split('.')[0]])
  return rowToArrival(cells, {
    headings: Object.fromEntries(headings) as Record<string, ImportField>,
    places,
    edition,
    rowsAre: 'submissions',
    numberKey: keyNumberer(),
    source: 'rader.csv',
  })
}

function arrivalOf(cells: Record<string, Json>) {
  const result = read({ title: 'T', ...cells })
  if (result.refused) throw new Error(result.refused.code)
  return result.arrival
}

const contentOf = (cells: Record<string, Json>): Content => arrivalOf(cells).content

describe('refused', () => {
  test('only without a title or an edition', () => {
    expect(read({ title: ' ', lead: 'x' })).toEqual({
      title: '',
      edition: '2024',
      refused: { code: 'no-title', values: {} },
    })
    expect(read({ title: 'T', edition: null }, null)).toEqual({
      title: 'T',
      edition: null,
      refused: { code: 'no-edition', values: {} },
    })
  })

  test('a row with a title alone is a submission about which nothing else is known', () => {
    expect(contentOf({})).toMatchObject({
      title: 'T',
      occurrences: [],
      format: 'unknown',
      parties: [],
      extras: {},
    })
  })
})

describe('words', () => {
  test.each([
    ['på plats', 'on-site'],
    ['On-site', 'on-site'],
    ['FYSISKT', 'on-site'],
    ['digitalt', 'digital'],
    ['Webbinarium', 'digital'],
    ['Hybrid', 'hybrid'],
    ['På plats och digitalt', 'hybrid'],
    ['i skogen', null],
  ])('format %s', (text, format) => {
    expect(readFormat(text)).toBe(format)
  })

  test('a format nobody knows stays as it was written; a venue can tell it', () => {
    expect(contentOf({ format: 'i skogen' })).toMatchObject({
      format: 'unknown',
      extras: { format: 'i skogen' },
    })
    expect(contentOf({ venue: 'Digitalt evenemang' })).toMatchObject({
      format: 'digital',
      place: { venue: 'Digitalt evenemang' },
    })
    expect(contentOf({ venue: 'Digitalt', format: 'hybrid' })).toMatchObject({ format: 'hybrid' })
  })

  test.each([
    ['Svenska', ['sv']],
    ['English', ['en']],
    ['Svenska and English', ['sv', 'en']],
    ['svenska/engelska', ['sv', 'en']],
    ['Svenska, engelska och finska', ['sv', 'en', 'fi']],
    ['Teckenspråk', ['swl']],
    ['klingonska', null],
    ['svenska, klingonska', null],
    ['constructor', null],
  ])('languages %s', (text, tags) => {
    expect(readLanguages(text)).toEqual(tags)
  })

  test('languages and answers that are not understood stay as they were written', () => {
    expect(contentOf({ language: 'klingonska', 'registration-needed': 'kanske' })).toMatchObject({
      languages: [],
      registration: { needed: null },
      extras: { language: 'klingonska', 'registration-needed': 'kanske' },
    })
    expect(contentOf({ 'registration-needed': 'Nej' }).registration.needed).toBe(false)
  })

  test('an audience is open or somebody', () => {
    expect(contentOf({ audience: 'Öppen för alla' }).audience).toEqual({
      kind: 'open',
      whom: 'Öppen för alla',
    })
    expect(contentOf({ audience: 'Chefer' }).audience).toEqual({ kind: 'targeted', whom: 'Chefer' })
  })
})

describe('places', () => {
  test.each([
    ['Gävle', 'Gävle', '2180', '21'],
    ['GÄVLE KOMMUN', 'GÄVLE KOMMUN', '2180', '21'],
    ['Gavle', 'Gavle', '2180', '21'],
    ['1480', 'Göteborg', '1480', '14'],
    ['0380', 'Uppsala', '0380', '03'],
    ['380', 'Uppsala', '0380', '03'],
    ['Håbo', 'Håbo', '0305', '03'],
    ['Habo', 'Habo', '0643', '06'],
    ['Habo kommun', 'Habo kommun', '0643', '06'],
    ['Atlantis', 'Atlantis', null, null],
    ['9999', '9999', null, null],
  ])('municipality %s', (text, municipality, municipalityCode, countyCode) => {
    expect(contentOf({ municipality: text }).place).toMatchObject({
      municipality,
      municipalityCode,
      countyCode,
    })
  })

  test.each([
    ['Skåne län', 'Skåne län', '12'],
    ['Skåne', 'Skåne', '12'],
    ['Region Skåne', 'Region Skåne', '12'],
    ['03', 'Uppsala län', '03'],
    [3, 'Uppsala län', '03'],
    ['Ankeborgs län', 'Ankeborgs län', null],
  ])('county %s', (text, county, countyCode) => {
    expect(contentOf({ county: text }).place).toMatchObject({ county, countyCode })
  })

  test('every municipality and county is found by code and by name', () => {
    for (const one of shipped.municipalities)
      for (const name of [one.code, one.name, one.shortName])
        expect(places.municipality(name)?.code, name).toBe(one.code)
    for (const one of shipped.counties)
      for (const name of [one.code, one.name, one.shortName, one.region])
        expect(places.county(name)?.code, name).toBe(one.code)
  })
})

describe('lists', () => {
  test.each([
    [
      ['a', ' b ', ''],
      ['a', 'b'],
    ],
    ['["a", "b \\"c\\""]', ['a', 'b "c"']],
    ["['a', 'b, c']", ['a', 'b, c']],
    [`['a', "it's"]`, ['a', "it's"]],
    ['a\r\nb\n\n c', ['a', 'b', 'c']],
    ['a, b', ['a, b']],
    ['[]', []],
    ["['a', b]", ["['a', b]"]],
    ['[preliminärt]', ['[preliminärt]']],
  ])('%j', (cell, items) => {
    expect(readList(cell, false)).toEqual(items)
  })

  test('addresses are told apart by spaces and commas, other text is not', () => {
    const two = ['https://a.test/x', 'www.b.test']
    expect(readList('https://a.test/x, www.b.test', true)).toEqual(two)
    expect(readList('https://a.test/x\nwww.b.test', true)).toEqual(two)
    expect(readList('se https://a.test/x', true)).toEqual(['se https://a.test/x'])
  })

  test('no cell makes the reader slow', () => {
    const cells = [
      `[${`'a'${' '.repeat(50)}`.repeat(500)}`,
      `[${"'a' ".repeat(20_000)}x]`,
      `[${' '.repeat(100_000)}x]`,
    ]
    for (const cell of cells) expect(readList(cell, false)).toHaveLength(1)
  }, 5000)

  test('several columns share themes, links and parties', () => {
    const content = contentOf({
      theme: 'AI',
      'theme.2': "['Data', 'Klimat']",
      link: 'https://a.test',
      'link.2': 'https://b.test https://c.test',
      organiser: 'Gävle kommun',
      'organiser.2': 'Region Gävleborg',
      'co-organiser': ['RISE (medverkande)', 'Vinnova'],
      participant: 'Kim\nSam',
    })
    expect(content.themes).toEqual(['AI', 'Data', 'Klimat'])
    expect(content.links).toEqual(['https://a.test', 'https://b.test', 'https://c.test'])
    expect(content.parties).toEqual([
      { text: 'Gävle kommun', role: 'organiser' },
      { text: 'Region Gävleborg', role: 'organiser' },
      { text: 'RISE (medverkande)', role: 'participant' },
      { text: 'Vinnova', role: 'co-organiser' },
      { text: 'Kim', role: 'participant' },
      { text: 'Sam', role: 'participant' },
    ])
  })
})

describe('when', () => {
  const at = (
    startsOn: string | null,
    endsOn: string | null,
    startsAt: string | null,
    endsAt: string | null,
  ) => [{ startsOn, endsOn, startsAt, endsAt }]
  const ten = '2024-10-01T08:00:00Z'
  const noon = '2024-10-01T10:00:00Z'
  const first = '2024-10-01'

  test.each<[string, Record<string, Json>, unknown, Record<string, Json>]>([
    ['a day', { date: first }, at(first, null, null, null), {}],
    ['days', { date: '2024-10-01/2024-10-04' }, at(first, '2024-10-04', null, null), {}],
    ['start and end', { start: '2024-10-01 10:00', end: '2024-10-01 12:00' }, at(first, null, ten, noon), {}],
    [
      'a day and times',
      { date: first, 'start-time': '10.00', 'end-time': 'kl 12' },
      at(first, null, ten, noon),
      {},
    ],
    [
      'a day and times under start and end',
      { date: first, start: '10:00', end: '12:00' },
      at(first, null, ten, noon),
      {},
    ],
    ['a day with times', { date: '1 okt 2024 kl. 10-12' }, at(first, null, ten, noon), {}],
    ['times in one cell', { date: first, 'start-time': '10:00–12:00' }, at(first, null, ten, noon), {}],
    ['only an end time', { date: first, end: '12:00' }, at(first, null, null, noon), {}],
    ['an end day', { start: '2024-10-01 10:00', end: '2024-10-02' }, at(first, '2024-10-02', ten, null), {}],
    ['an end alone', { end: '2024-10-01 12:00' }, at(null, first, null, noon), {}],
    [
      'a start time with only an end day',
      { start: '10:00', end: '2024-10-01 12:00' },
      at(first, null, ten, noon),
      {},
    ],
    [
      'ends before it starts',
      { start: '2024-10-01 12:00', end: '2024-10-01 10:00' },
      at(first, null, noon, ten),
      {},
    ],
    ['nothing', {}, [], {}],
    ['a time without a day', { 'start-time': '10:00' }, [], { 'start-time': '10:00' }],
    [
      'words',
      { date: first, 'start-time': 'halv tio' },
      at(first, null, null, null),
      { 'start-time': 'halv tio' },
    ],
    [
      'a day with words',
      { start: '2024-10-01 halv tio' },
      at(first, null, null, null),
      { start: '2024-10-01 halv tio' },
    ],
    ['a day that is none', { date: '31 feb 2024' }, [], { date: '31 feb 2024' }],
    [
      'another weekday than the day has',
      { date: 'onsdag 1 oktober 2024' },
      at(first, null, null, null),
      { date: 'onsdag 1 oktober 2024' },
    ],
    ['the weekday that it has', { date: 'tisdag 1 oktober 2024' }, at(first, null, null, null), {}],
    [
      'a date that start contradicts',
      { date: '2024-10-03', start: '2024-10-01 10:00' },
      at(first, null, ten, null),
      { date: '2024-10-03' },
    ],
    [
      'days that end contradicts',
      { date: '2024-10-01/2024-10-03', end: '2024-10-02' },
      at(first, '2024-10-02', null, null),
      { date: '2024-10-01/2024-10-03' },
    ],
    [
      'times that end contradicts',
      { date: first, 'start-time': '10:00-11:00', end: '2024-10-01 12:00' },
      at(first, null, ten, noon),
      { 'start-time': '10:00-11:00' },
    ],
    [
      'an hour that spring skips',
      { start: '2024-03-31 02:30' },
      at('2024-03-31', null, '2024-03-31T01:30:00Z', null),
      { start: '2024-03-31 02:30' },
    ],
    [
      'the second of the hours that autumn repeats',
      { start: '2024-10-27T01:30:00Z', end: '2024-10-27T02:30:00Z' },
      at('2024-10-27', null, '2024-10-27T01:30:00Z', '2024-10-27T02:30:00Z'),
      {},
    ],
  ])('%s', (_, cells, occurrences, extras) => {
    const content = contentOf(cells)
    expect(content.occurrences).toEqual(occurrences)
    expect(content.extras).toEqual(extras)
  })

  test('received and changed are instants of the submission, not of its content', () => {
    expect(arrivalOf({ received: '2024-08-30 09:15:42', changed: '2024-09-01' })).toMatchObject({
      submittedAt: '2024-08-30T07:15:42Z',
      changedAt: '2024-08-31T22:00:00Z',
      content: { extras: {} },
    })
    expect(arrivalOf({ received: 'i går' })).toMatchObject({
      submittedAt: null,
      content: { extras: { received: 'i går' } },
    })
  })
})

describe('contacts', () => {
  test('are split off, one person for each place in the columns', () => {
    const { content, contacts } = arrivalOf({
      'contact-name': 'Kim',
      'contact-name.2': 'Sam',
      'contact-email': 'kim@a.test',
      'contact-phone': '070-174 06 05',
      'contact-email.2': 'sam@a.test',
    })
    expect(contacts).toEqual([
      { name: 'Kim', email: 'kim@a.test', phone: '070-174 06 05' },
      { name: 'Sam', email: 'sam@a.test', phone: null },
    ])
    expect(content.extras).toEqual({})
  })

  test('objects tell who they are', () => {
    const kim = { namn: 'Kim', 'E-post': 'kim@a.test', tel: '070', roll: 'chef' }
    expect(arrivalOf({ 'contact-name': [kim, 'Sam'] }).contacts).toEqual([
      { name: 'Kim, chef', email: 'kim@a.test', phone: '070' },
      { name: 'Sam', email: null, phone: null },
    ])
  })

  test('a cell that is an address and nothing else is never kept among the extras', () => {
    const { content, contacts } = arrivalOf({ extras: 'kim@a.test', 'extras.2': 'Ring efter tio' })
    expect(content.extras).toEqual({ 'extras.2': 'Ring efter tio' })
    expect(contacts).toEqual([{ name: null, email: 'kim@a.test', phone: null }])
  })
})

test('formulas stay text', () => {
  const formula = '=HYPERLINK("https://ont.test";"Klicka")'
  expect(contentOf({ title: formula, lead: formula, extras: formula })).toMatchObject({
    title: formula,
    lead: formula,
    extras: { extras: formula },
  })
})

test('unknown cells keep their type and their heading, whatever that is', () => {
  const cells = Object.fromEntries([
    ['__proto__', 'p'],
    ['constructor', { a: [1, null] }],
    ['tal', 1.5],
    ['sant', false],
    ['tomt', ''],
  ])
  const headings = Object.fromEntries(Object.keys(cells).map((heading) => [heading, 'extras' as const]))
  const result = rowToArrival(
    { ...cells, t: 'T' },
    {
      headings: { ...headings, t: 'title' },
      places,
      edition: '2024',
      rowsAre: 'programme',
      numberKey: keyNumberer(),
      source: 's',
    },
  )
  const extras = result.refused === null ? Object.entries(result.arrival.content.extras) : []
  expect(extras).toEqual(Object.entries(cells).filter(([heading]) => heading !== 'tomt'))
})

describe('identity', () => {
  const keyOf = (cells: Record<string, Json>) => arrivalOf(cells).rowKey

  test('is the id, else edition, folded title, organisers and first day', () => {
    expect(keyOf({ id: 7 })).toBe('id:7')
    expect(keyOf({ id: '7' })).toBe('id:7')
    expect(keyOf({ title: 'Åh,  HEJ', organiser: 'Gävle kommun', start: '2024-10-01 09:00' })).toBe(
      '2024|ah, hej|gavle kommun|2024-10-01',
    )
    expect(keyOf({ edition: 2023 })).toBe('2023|t||')
  })

  test('does not hang on the order of the columns', () => {
    const one = keyOf({ organiser: 'Gävle kommun', 'organiser.2': 'Vinnova', date: '2024-10-01' })
    expect(keyOf({ date: '2024-10-01', 'organiser.2': 'Vinnova', organiser: 'Gävle kommun' })).toBe(one)
  })

  test('repeats are numbered within an edition, and no number is taken for another row', () => {
    const next = keyNumberer()
    expect(next('2024', 'id:5')).toEqual({ key: 'id:5', number: 1 })
    expect(next('2024', 'id:5')).toEqual({ key: 'id:5#2', number: 2 })
    expect(next('2023', 'id:5')).toEqual({ key: 'id:5', number: 1 })
    expect(next('2024', 'id:5#2')).toEqual({ key: 'id:5##2', number: 1 })
  })

  test('no two rows of an edition ever get the same key', () => {
    const key = fc.stringMatching(/^[ab#2]{0,5}$/)
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const next = keyNumberer()
        const given = keys.map((one) => next('2024', one).key)
        expect(new Set(given).size).toBe(keys.length)
      }),
    )
  })
})

test('every cell of any row is found again, as it was or in its field', () => {
  const fields = ['date', 'start', 'end', 'start-time', 'end-time'] as const
  const cell = fc.oneof(
    fc.constantFrom(
      '2024-10-01',
      '2024-10-02 10:00',
      '10:00',
      '10:00–12:00',
      '2024-10-01/2024-10-03',
      'halv tio',
      '1 okt 2024 kl 9',
    ),
    fc.constantFrom('2024-03-31 02:30', '2024-10-27 02:30', '2024-10-27T01:30:00Z', 'kl. 12', ''),
  )
  fc.assert(
    fc.property(fc.record(Object.fromEntries(fields.map((field) => [field, cell]))), (cells) => {
      const content = contentOf(cells as Record<string, Json>)
      const [held] = content.occurrences
      const told = new Set(
        [held?.startsOn, held?.endsOn, held?.startsAt, held?.endsAt].flatMap((one) => {
          if (!one) return []
          return one.length === 10
            ? [one]
            : [new Date(one).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).slice(0, 16)]
        }),
      )
      const parts = [...told].flatMap((one) => one.split(' '))
      for (const [heading, text] of Object.entries(cells)) {
        if (text === '' || content.extras[heading] === text) continue
        const words = text === '2024-10-27T01:30:00Z' ? ['2024-10-27', '02:30'] : writtenParts(text as string)
        for (const word of words)
          expect(parts, `${heading}: ${text} in ${JSON.stringify(content)}`).toContain(word)
      }
    }),
    { numRuns: 1000 },
  )
})

/** Days and times that a text of the test above tells, in the form that a Swedish clock shows. */
function writtenParts(text: string): string[] {
  const days = [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => day)
  const times = [...text.matchAll(/\d{2}:\d{2}/g)].map(([time]) => time)
  if (text.startsWith('1 okt')) return ['2024-10-01', '09:00']
  return text === 'kl. 12' ? ['12:00'] : [...days, ...times]
}
