/** Mangled material: it never throws, and no fact is found that its source does not hold. */
import '../../known-draws.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseFacts } from '../../../domain/case/case.ts'
import { readMaterial } from '../../../domain/case/read-material.ts'
import { readProjectTable } from '../../../domain/case/read-project-table.ts'

const PAGE = [
  'Vattenvakten, larm från tysta ledningar',
  'Diarienummer',
  'Koordinator Provköpings kommun',
  'Bidrag från Vinnova 1 250 000 kronor',
  'Projektets löptid februari 2031 - juni 2033',
  'Status Avslutat',
  'Utlysning Tysta ledningar',
  'Ansökningsomgång Våren 2031',
  'Viktiga resultat som projektet gav',
  'Fyra läckor hittades innan någon hade märkt dem.',
  'Långsiktiga effekter som förväntas',
  'Färre gropar i gatan.',
  'Externa länkar',
  'https://example.org/rapport',
  'Senast uppdaterad 4 september 2033',
  'Diarienummer 2031-00417',
]
const INTERVIEW = [
  'Hallå där arrangör | Vera Testlund, Provköpings kommun',
  '2032-05-11',
  'Kommunen bjöd in till öppna rörgravar.',
  'Varför var ni med?',
  'Vi ville visa hur det låter. Det kom 42 besökare.',
  '”Vi hörde en läcka som ingen hade sett på elva år, och då blev det tyst.”',
  'Citat från en av våra medarbetare',
  'Vad händer nu?',
  'Vi lyssnar vidare.',
  'Vera Testlund, driftledare, Provköpings kommun. Foto: Kim Provberg',
]

const NOISE = [
  '',
  '   ',
  '\u00a0',
  '<b>fet</b>',
  '&nbsp;',
  'Bidrag',
  'kronor 12',
  '\u0000',
  '2099',
  '?',
  '”',
  'null',
  'Status',
  '–',
]
const ENDINGS = ['\n', '\r\n', '\r', '\n\n'] as const

/** Lines dropped, doubled, moved, cut short and mixed with noise. */
const mangled = (lines: readonly string[]) =>
  fc
    .record({
      picked: fc.array(fc.nat(lines.length - 1), { maxLength: 24 }),
      cuts: fc.array(fc.nat(60), { maxLength: 24 }),
      noise: fc.array(fc.tuple(fc.nat(23), fc.constantFrom(...NOISE)), { maxLength: 8 }),
      ending: fc.constantFrom(...ENDINGS),
    })
    .map(({ picked, cuts, noise, ending }) => {
      const chosen = picked.map((at, place) => {
        const line = lines[at] ?? ''
        const cut = cuts[place] ?? 60
        return cut < 12 ? line.slice(0, cut * 5) : line
      })
      for (const [at, text] of noise) chosen.splice(at, 0, text)
      return chosen.join(ending)
    })

const flat = (text: string) => text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '')

/** Every text that the facts hold stands in the source, and every number's digits. */
function expectNothingInvented(facts: CaseFacts, source: string): void {
  const all = flat(source)
  const digits = all.replace(/\D/g, '')
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'number') expect(digits).toContain(String(value))
    else if (typeof value === 'string') expectStands(value, key, all)
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, name)
  }
  const { kind: _kind, ...rest } = facts
  walk(rest, '')
}

function expectStands(value: string, key: string, all: string): void {
  // A day is made of a month's name; its year stands as it is.
  if (/^\d{4}(-\d{2}){0,2}$/.test(value)) expect(all).toContain(value.slice(0, 4))
  else if (key === 'address') expect(all).toContain(value.replace(/^https:\/\//, ''))
  else for (const paragraph of value.split('\n')) expect(all).toContain(paragraph)
}

describe.each([
  ['a project page', PAGE],
  ['an interview', INTERVIEW],
])('%s', (_, lines) => {
  test('as it is gives facts', () => {
    expect(readMaterial(lines.join('\n')).facts).toHaveLength(1)
  })
  test('mangled never throws and never gains a fact', () => {
    fc.assert(
      fc.property(mangled(lines), (text) => {
        const { facts, refused } = readMaterial(text)
        expect(facts.length + refused.length).toBeGreaterThan(0)
        for (const one of facts) expectNothingInvented(one, text)
      }),
      { numRuns: 2000 },
    )
  })
})

const OTHER = [
  'Lyktan, ljus i vassen',
  'Koordinator Lyktföreningen',
  'Bidrag från Vinnova 90 000 kronor',
  'Projektets löptid mars 2034 - maj 2035',
  'Diarienummer 2034-00418',
]

test('two pages in one text, each with its number and whatever else of it, never make one project', () => {
  const some = (page: readonly string[]) =>
    fc.subarray(page.slice(0, -1)).map((lines) => [...lines, page.at(-1) ?? ''])
  fc.assert(
    fc.property(some(PAGE), some(OTHER), fc.boolean(), (one, other, isFirst) => {
      const { facts, refused } = readMaterial((isFirst ? [...one, ...other] : [...other, ...one]).join('\n'))
      expect(facts).toEqual([])
      expect(refused.map(({ why }) => why)).toEqual(['several-projects'])
    }),
    { numRuns: 1000 },
  )
})

test('any text, JSON or table is read or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.string()), (text) => {
      const { facts, refused } = readMaterial(text)
      expect(facts.length + refused.length).toBeGreaterThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 6 }), (rows) => {
      expect(() => readProjectTable([['Diarienummer', 'Titel', 'Bidrag'], ...rows])).not.toThrow()
    }),
    { numRuns: 500 },
  )
})

const VINNOVA = {
  Diarienummer: '2031-00417',
  Ärenderubrik: 'Vattenvakten',
  BeviljatBidrag: 1250000,
  ProjektStart: '2031-02-01T00:00:00',
  ProjektSlut: '2033-06-30T00:00:00',
  KoordinatorOrg: 'Provköpings kommun',
  Status: 'Avslutat',
  DiarienummerUtlysning: '2030-01234',
  LankLista: [
    { Beskrivning: 'Rapport', URL: 'https://example.org/a' },
    { Lanknamn: 'Film', Lankadress: 'https://example.org/b' },
    { Beskrivning: 'Farlig', URL: 'javascript:alert(1)' },
  ],
  KontaktLista: [{ Namn: 'Hemlig Person', Epost: 'hemlig@example.org' }],
}

test('Vinnova’s open data is read with both spellings of links, and its contacts never', () => {
  const { form, facts } = readMaterial(JSON.stringify([VINNOVA]))
  expect(form).toBe('vinnova-json')
  expect(facts[0]).toMatchObject({
    diarienummer: '2031-00417',
    titleSv: 'Vattenvakten',
    grantSek: 1_250_000,
    start: '2031-02-01',
    end: '2033-06-30',
    call: '2030-01234',
    links: [
      { label: 'Rapport', address: 'https://example.org/a' },
      { label: 'Film', address: 'https://example.org/b' },
    ],
  })
  expect(JSON.stringify(facts)).not.toContain('emlig')
})

test('JSON of any shape under known names never throws and says only what it holds', () => {
  const fields = fc.record(Object.fromEntries(Object.keys(VINNOVA).map((name) => [name, fc.jsonValue()])), {
    requiredKeys: [],
  })
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 3 }), (records) => {
      const text = JSON.stringify(records)
      for (const one of readMaterial(text, 'vinnova').facts)
        if (one.kind === 'project' && one.grantSek !== null) expect(text).toContain(String(one.grantSek))
    }),
    { numRuns: 500 },
  )
})

test('a table gives a project a row, and refuses rows without number and title by their place', () => {
  const { facts, refused } = readProjectTable([
    ['Diarienummer', 'Titel', 'Koordinator', 'Bidrag', 'Projektstart', 'Projektslut'],
    ['2031-00417', 'Vattenvakten', 'Provköpings kommun', '1 250 000 kr', '2031-02', '2033'],
    ['', '', 'Okänd', '1', '', ''],
    ['', '', '', '', '', ''],
    ['2031-00999', '', '', 'cirka en miljon', '', ''],
  ])
  expect(facts).toMatchObject([
    { diarienummer: '2031-00417', grantSek: 1_250_000, start: '2031-02', end: '2033' },
    { diarienummer: '2031-00999', titleSv: null, grantSek: null, start: null },
  ])
  expect(refused).toEqual([{ record: '3', why: 'no-number' }])
})
