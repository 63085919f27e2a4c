/** Project pages that look like something else, and others that look like them: nothing is taken for a fact that is none. */
import { describe, expect, test } from 'vitest'
import type { ProjectFacts } from '../../../domain/case/project.ts'
import { readMaterial } from '../../../domain/case/read-material.ts'
import { readProjectTable } from '../../../domain/case/read-project-table.ts'

const BOX = ['Koordinator Provköpings kommun', 'Status Avslutat', 'Projektets löptid mars 2031 - maj 2032']
const END = ['Senast uppdaterad 4 september 2033', 'Diarienummer 2031-00417']

function project(...lines: string[]): ProjectFacts {
  const { facts, refused } = readMaterial(lines.join('\n'))
  expect(refused).toEqual([])
  const [one] = facts
  if (one?.kind !== 'project') throw new Error('No project was read')
  return one
}

const why = (...lines: string[]) => readMaterial(lines.join('\n')).refused.map((one) => one.why)

describe('several projects in one text', () => {
  const A = [
    'Vattenvakten',
    'Diarienummer',
    'Koordinator Provköpings kommun',
    'Syfte och mål',
    'Höra läckor.',
  ]
  const B = ['Lyktan', 'Diarienummer', 'Koordinator Lyktföreningen', 'Bidrag från Vinnova 90 000 kronor']

  test('are refused, since nobody can tell whose is what', () => {
    expect(why(...A, ...END, ...B, 'Diarienummer 2031-00418')).toEqual(['several-projects'])
    expect(why(...A, ...B)).toEqual(['several-projects'])
    expect(readMaterial([...A, ...END, ...B, 'Diarienummer 2031-00418'].join('\n')).facts).toEqual([])
  })
  test('are one where the page only shows others at its end, whose facts are theirs', () => {
    const shown = ['Liknande projekt', 'Lyktan', 'Bidrag från Vinnova 90 000 kronor', 'Utlysning Ljus']
    for (const lines of [
      [...A, ...shown, ...END],
      [...A, ...END, ...shown],
    ])
      expect(project(...lines)).toMatchObject({ diarienummer: '2031-00417', grantSek: null, call: null })
  })
  test('are one where a fact is said twice alike', () => {
    const twice = project('Vattenvakten', ...BOX, 'Koordinator PROVKÖPINGS KOMMUN', ...END, END[1] ?? '')
    expect(twice.coordinator?.name).toBe('Provköpings kommun')
  })
})

describe('a title', () => {
  test('may begin as a label', () => {
    expect(project('Status på svensk innovation', ...BOX, ...END)).toMatchObject({
      titleSv: 'Status på svensk innovation',
      status: 'Avslutat',
    })
    expect(project('Status Quo i staten', ...BOX, ...END)).toMatchObject({
      titleSv: 'Status Quo i staten',
      status: 'Avslutat',
    })
    expect(
      project(
        'Call centers of the future',
        'Reference number 2031-00417',
        'Coordinator RISE',
        'Call Smart cities',
      ),
    ).toMatchObject({ titleSv: null, titleEn: 'Call centers of the future', call: 'Smart cities' })
  })
  test('stands next above the facts, below what the page has around it', () => {
    const lines = ['Hoppa till innehåll', 'Meny', 'Sök', 'Vattenvakten', ...BOX, ...END]
    expect(project(...lines).titleSv).toBe('Vattenvakten')
    expect(project('Vattenvakten', 'Larm ur tysta ledningar hörs nu.', ...BOX).titleSv).toBe('Vattenvakten')
  })
})

describe('within a text', () => {
  const sentences = [
    'Koordinator för projektet var en konsult som slutade.',
    'Status för arbetet är oklar',
    'Status Pågående',
    'Utlysning av tjänsten gjordes i maj.',
  ]
  test('a sentence that begins as a label is a sentence', () => {
    const read = project('Vattenvakten', ...BOX.slice(2), 'Resultat', ...sentences, ...END)
    expect(read).toMatchObject({ coordinator: null, status: null, call: null, start: '2031-03' })
    expect(read.texts.results.sv?.text).toBe(sentences.join('\n'))
  })
  test('a box of facts is one all the same', () => {
    const read = project('Vattenvakten', 'Resultat', 'Fyra läckor hittades.', ...BOX, ...END)
    expect(read).toMatchObject({ coordinator: { name: 'Provköpings kommun' }, status: 'Avslutat' })
    expect(read.texts.results.sv?.text).toBe('Fyra läckor hittades.')
  })
})

test('names may begin small and end with a stop, and are no names where a sentence goes on', () => {
  const coordinator = (value: string) =>
    project('Vattenvakten', `Koordinator ${value}`, ...END).coordinator?.name
  expect(coordinator('e-Hälsomyndigheten')).toBe('e-Hälsomyndigheten')
  expect(coordinator('Provköpings kommun m.fl.')).toBe('Provköpings kommun m.fl.')
  expect(coordinator('är den som håller ihop')).toBeUndefined()
  expect(project('Vattenvakten', 'Status: pågående', ...END).status).toBe('pågående')
})

test('labels of columns without their values take no value', () => {
  const read = project('Titel', 'Diarienummer', 'Status', 'Koordinator', 'Lyktan', ...END)
  expect(read).toMatchObject({ coordinator: null, status: null, diarienummer: '2031-00417' })
})

test('an interview stays one though somebody coordinates', () => {
  const lines = [
    'Hallå där arrangör | Vera Testlund, Provköpings kommun',
    'Varför var ni med?',
    'För att höra.',
  ]
  for (const last of ['Koordinator, Provköpings kommun', 'Koordinator Provköpings kommun'])
    expect(readMaterial([...lines, last].join('\n')).facts).toMatchObject([
      { kind: 'interview', questions: [{ question: 'Varför var ni med?' }] },
    ])
})

describe('the language', () => {
  test('is that of the page’s own words, whatever its texts begin with', () => {
    const read = project(
      'Vattenvakten',
      ...BOX,
      'Syfte och mål',
      'Coordinator of the year är ett pris.',
      ...END,
    )
    expect([read.titleSv, read.titleEn, read.texts.aim.en]).toEqual(['Vattenvakten', null, null])
    expect(read.texts.aim.sv?.text).toBe('Coordinator of the year är ett pris.')
  })
  test('of a table is that of its headings', () => {
    const row = ['2031-00417', 'The water guard', 'Provköping', 'To hear leaks']
    const english = readProjectTable([['Reference number', 'Title', 'Coordinator', 'Purpose and goal'], row])
    expect(english.facts).toMatchObject([
      {
        titleSv: null,
        titleEn: 'The water guard',
        texts: { aim: { sv: null, en: { text: 'To hear leaks' } } },
      },
    ])
    const swedish = readProjectTable([['Diarienummer', 'Title', 'Koordinator', 'Syfte och mål'], row])
    expect(swedish.facts).toMatchObject([{ titleSv: 'The water guard', titleEn: null }])
  })
})

test('a record with two numbers is refused, in a table and in JSON', () => {
  const both = '2031-00417, 2031-00418'
  expect(
    readProjectTable([
      ['Diarienummer', 'Titel', 'Bidrag'],
      [both, 'Lyktan', '5'],
    ]),
  ).toMatchObject({
    facts: [],
    refused: [{ record: '2', why: 'several-projects' }],
  })
  expect(readMaterial(JSON.stringify([{ Diarienummer: both, BeviljatBidrag: 5 }])).refused).toEqual([
    { record: '1', why: 'several-projects' },
  ])
})

describe('a number that a text names', () => {
  test('is the text’s where the page’s own stands at its end', () => {
    const read = project(
      'Vattenvakten',
      ...BOX,
      'Syfte och mål',
      'Fortsättning på',
      'Diarienummer 2015-00001',
      'som gick bra.',
      ...END,
    )
    expect(read.diarienummer).toBe('2031-00417')
    expect(read.texts.aim.sv?.text).toBe('Fortsättning på\nDiarienummer 2015-00001\nsom gick bra.')
  })
  test('is the page’s where no other is, and then no text', () => {
    const read = project('Vattenvakten', ...BOX, 'Syfte och mål', 'Höra läckor.', 'Diarienummer 2031-00417')
    expect(read.diarienummer).toBe('2031-00417')
    expect(read.texts.aim.sv?.text).toBe('Höra läckor.')
  })
})

test('a label without its value takes no line that merely follows', () => {
  expect(project('Vattenvakten', 'Koordinator', 'Dela på nätet', ...END).coordinator).toBeNull()
  expect(project('Vattenvakten', 'Koordinator', 'RISE', 'Status', 'Avslutat', ...END)).toMatchObject({
    coordinator: { name: 'RISE' },
    status: null,
  })
  const apart = ['Koordinator', 'RISE', 'Bidrag från Vinnova', '90 000 kronor', 'Status', 'Avslutat']
  expect(project('Vattenvakten', ...apart, ...END)).toMatchObject({
    coordinator: { name: 'RISE' },
    status: 'Avslutat',
  })
})

test('a period that ends before it starts is none; one that has not ended has a start', () => {
  const period = (value: string) => {
    const { start, end } = project('Vattenvakten', `Projektets löptid ${value}`, ...END)
    return [start, end]
  }
  expect(period('juni 2020 - november 2016')).toEqual([null, null])
  expect(period('november 2016 -')).toEqual(['2016-11', null])
  expect(period('2016 - mars 2016')).toEqual(['2016', '2016-03'])
})

test('days of JSON are those of a Swedish clock, and the first and last of all days are none', () => {
  const days = (ProjektStart: string, ProjektSlut: string) => {
    const { facts } = readMaterial(
      JSON.stringify([{ Diarienummer: '2031-00417', ProjektStart, ProjektSlut }]),
    )
    return facts[0]?.kind === 'project' && [facts[0].start, facts[0].end]
  }
  expect(days('2016-10-31T23:30:00Z', '2020-06-30T22:00:00Z')).toEqual(['2016-11-01', '2020-07-01'])
  expect(days('2016-11-01T00:00:00+01:00', '2020-06-30T00:00:00')).toEqual(['2016-11-01', '2020-06-30'])
  expect(days('0001-01-01T00:00:00', '9999-12-31')).toEqual([null, null])
})

test('links are found within their lines, and one that hides where it leads is none', () => {
  const lines = [
    'Vår sida: https://a.example/x',
    'Rapport (https://b.example/r)',
    'https://c.example https://d.example',
    'https://vinnova.se@elsewhere.example/',
  ]
  expect(project('Vattenvakten', ...BOX, 'Externa länkar', ...lines, ...END).links).toEqual([
    { label: 'Vår sida', address: 'https://a.example/x' },
    { label: 'Rapport', address: 'https://b.example/r' },
    { label: 'https://c.example', address: 'https://c.example' },
    { label: 'https://d.example', address: 'https://d.example' },
  ])
})

test('persons to ask are no part of a text', () => {
  const persons = ['Kontaktpersoner', 'Vera Testlund', 'vera@provkoping.example', '070-123 45 67']
  const read = project(
    'Vattenvakten',
    ...BOX,
    'Resultat',
    'Fyra läckor.',
    'Projektledare: Kim Provberg',
    ...persons,
    ...END,
  )
  expect(read.texts.results.sv?.text).toBe('Fyra läckor.')
  expect(JSON.stringify(read)).not.toMatch(/Vera|Kim|vera@|070/)
})

test('a page saved as one file is refused with the way out', () => {
  const archive =
    'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\nDiarienummer 2031-00417'
  expect(why(archive)).toEqual(['web-archive'])
})

test('a text of very many blank lines is read before the test gives up', () => {
  const blank = '\n'.repeat(400_000)
  expect(project('Vattenvakten', ...BOX, `Resultat${blank}Fyra läckor.`, ...END).texts.results.sv?.text).toBe(
    'Fyra läckor.',
  )
  const json = JSON.stringify([{ Diarienummer: '2031-00417', MalSvenska: `Höra${blank}läckor.` }])
  expect(readMaterial(json).facts).toMatchObject([{ texts: { aim: { sv: { text: 'Höra\nläckor.' } } } }])
})
