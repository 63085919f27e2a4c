// What is printed is read as the same query again, in both languages, whatever was typed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vocabularyOf } from '../../../backend/moderation/read-query.ts'
import { printQuery } from '../../../domain/search/print-query.ts'
import { isKeyField, LONGEST_QUERY, parseQuery, type QueryField } from '../../../domain/search/query.ts'

const languages = fc.constantFrom('sv' as const, 'en' as const)
const fields = fc.constantFrom(
  ...['state', 'läge', 'kriterium', 'criterion', 'län', 'kommun', 'tagen', 'claimed', 'beslutad', 'reviewer'],
  ...['dnr', 'has', 'har', 'dag', 'received', 'title', 'typ', 'id', 'arrangör'],
  ...['tema', 'theme', 'språk', 'language', 'organisation', 'veckodag', 'hour', 'målgrupp', 'dagar-före'],
  ...['before', 'arrangörslän', 'organiser-sector', 'börjar', 'starts'],
)
const values = fc.constantFrom(
  ...[
    'new',
    'ny',
    'part=oklart',
    'party',
    'Gävleborg',
    '"västra götalands län"',
    '21',
    'Gävle',
    'mig',
    'other',
  ],
  ...[
    '"Anna Ek"',
    'KS 2024/7',
    '"a, b"',
    'komplettering',
    'snooze',
    '2024-10-01',
    '>=2024-10-01',
    'a"b',
    '-x',
  ],
  ...['okänt', 'okänd', 'unknown', '"okänt"', '"Unknown"', '//a', '"//a, b"', '9', '09', '-3', '24', '3'],
)
const word = fc.oneof(
  fc.constantFrom(
    'skolan',
    '"två ord"',
    '""',
    '-',
    '--a',
    'a"b',
    'https://exempel.test/a,b',
    '*',
    'NEAR(',
    '😀',
    '\0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const term = fc.oneof(
  fc
    .tuple(fields, fc.array(values, { minLength: 1, maxLength: 3 }))
    .map(([name, all]) => `${name}:${all.join(',')}`),
  word,
)
const typed = fc
  .array(fc.tuple(fc.constantFrom('', '-'), term), { maxLength: 5 })
  .map((terms) => terms.map(([sign, one]) => sign + one).join(' '))

test('a printed query is read as the same in either language', () => {
  let read = 0
  fc.assert(
    fc.property(typed, languages, languages, (input, from, to) => {
      const first = parseQuery(input, vocabularyOf(from))
      if (!first.ok) return
      read += 1
      const printed = printQuery(first.query, vocabularyOf(to))
      expect(parseQuery(printed, vocabularyOf(to))).toEqual(first)
      expect(printQuery(first.query, vocabularyOf(to))).toBe(printed)
    }),
    { numRuns: 4000 },
  )
  expect(read).toBeGreaterThan(500)
})

test('every word of every field is printed as a word of the language, and read back as what it means', () => {
  for (const language of ['sv', 'en'] as const) {
    const vocabulary = vocabularyOf(language)
    for (const [field, words] of Object.entries(vocabulary.values)) {
      const wanted = Object.keys(vocabulary.fields).find((word) => vocabulary.fields[word] === field)
      for (const [word, meaning] of Object.entries(words ?? {})) {
        // Quoted it is a key as it stands where keys are the sources' own.
        const typed = isKeyField(field as QueryField) ? word : `"${word}"`
        const read = parseQuery(`${wanted}:${typed}`, vocabulary)
        if (!read.ok) throw new Error(`${wanted}:${word} cannot be read`)
        const printed = printQuery(read.query, vocabulary)
        expect(parseQuery(printed, vocabulary)).toEqual(read)
        const [term] = read.query.terms
        if (term?.kind === 'field') expect(term.values).toEqual([meaning])
      }
    }
  }
})

test.each([
  ['läge:ny -har:uppskjuten', 'state:new -has:snooze', 'läge:ny -har:uppskjuten'],
  ['tagen:mig,"Anna Ek" dnr:KS', 'claimed:me,"Anna Ek" case:KS', 'tagen:mig,"Anna Ek" dnr:KS'],
  ['kriterium:part=oklart "två ord"', 'criterion:party=unclear "två ord"', 'kriterium:part=oklart "två ord"'],
  ['inkommen:>=2024-09-01 -skolan', 'received:>=2024-09-01 -skolan', 'inkommen:>=2024-09-01 -skolan'],
])('%s', (input, english, swedish) => {
  const result = parseQuery(input, vocabularyOf('sv'))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  expect(printQuery(result.query, vocabularyOf('en'))).toBe(english)
  expect(printQuery(result.query, vocabularyOf('sv'))).toBe(swedish)
})

test.each([
  ['tema:okänt', 'tema:okänt', ['unknown']],
  ['tema:"okänt"', 'tema:"okänt"', ['okänt']],
  ['tema:"Hållbar stad",UNKNOWN', 'tema:"Hållbar stad",okänt', ['Hållbar stad', 'unknown']],
  ['timme:9,07', 'timme:09,07', ['09', '07']],
  ['dagar-före:-0,007,-12', 'dagar-före:0,7,-12', ['0', '7', '-12']],
  ['veckodag:måndag,3', 'veckodag:måndag,onsdag', ['1', '3']],
  ['organisation:"https://exempel.test"', 'organisation:https://exempel.test', ['https://exempel.test']],
  ['organisation:"//a"', 'organisation:"//a"', ['//a']],
])('%s is a key of figures', (input, printed, expected) => {
  const vocabulary = vocabularyOf('sv')
  const result = parseQuery(input, vocabulary)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  expect(result.query.terms).toMatchObject([{ values: expected }])
  expect(printQuery(result.query, vocabulary)).toBe(printed)
  expect(parseQuery(printed, vocabulary)).toEqual(result)
})

test.each(['timme:24', 'timme:ett', 'dagar-före:1.5', 'veckodag:8', 'målgrupp:alla'])(
  '%s is refused',
  (input) => {
    expect(parseQuery(input, vocabularyOf('sv'))).toMatchObject({ problem: { code: 'unknown-value' } })
  },
)

test('a problem with a quoted value covers its marks', () => {
  expect(parseQuery('läge:ny län:"ingen stans" x', vocabularyOf('sv'))).toMatchObject({
    problem: { code: 'unknown-value', at: 12, length: 13, word: 'ingen stans' },
  })
})

test('what is too long is refused, and the problem points at what is beyond', () => {
  const input = 'a'.repeat(LONGEST_QUERY)
  expect(parseQuery(input, vocabularyOf('sv'))).toMatchObject({ ok: true })
  expect(parseQuery(`${input} ny`, vocabularyOf('sv'))).toEqual({
    ok: false,
    problem: { code: 'too-long', at: LONGEST_QUERY, length: 3, word: '', expected: [] },
  })
})
