/** The search language as it is read: never a crash, and every problem points inside what was typed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../../backend/failure.ts'
import { readQuery } from '../../../backend/moderation/read-query.ts'
import type { Query, QueryProblem } from '../../../domain/search/query.ts'
import { queryWords as english } from '../../../text/en/query-words.ts'
import { queryWords as swedish } from '../../../text/sv/query-words.ts'

function read(input: string, language: 'sv' | 'en' = 'sv'): Query | QueryProblem {
  try {
    return readQuery(input, language)
  } catch (error) {
    if (error instanceof Failure && error.code === 'BAD_QUERY') return (error as Failure<'BAD_QUERY'>).data
    throw error
  }
}

const terms = (input: string, language: 'sv' | 'en' = 'sv') => {
  const result = read(input, language)
  if ('code' in result) throw new Error(JSON.stringify(result))
  return result.terms
}
const field = (name: string, values: string[], isNegated = false) => ({
  kind: 'field',
  field: name,
  values,
  isNegated,
})

describe('whatever is typed', () => {
  const words = [
    'state',
    'läge',
    'dag',
    'kriterium',
    'constructor',
    '__proto__',
    'toString',
    'id',
    'har',
    'län',
  ]
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ...words.map((word) => `${word}:`),
      '"',
      '-',
      ',',
      '=',
      ' ',
      '\t',
      '>',
      '<=',
      '2024-02-31',
      '*',
      'NEAR(',
      ':',
      '//',
    ),
    fc.constantFrom(...words),
  )

  test('is read, or has a problem that points inside it', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.constantFrom('sv' as const, 'en' as const),
        (pieces, language) => {
          const input = pieces.join('')
          const result = read(input, language)
          if (!('code' in result)) return
          expect(result.at).toBeGreaterThanOrEqual(0)
          expect(result.length).toBeGreaterThanOrEqual(1)
          expect(result.at + result.length).toBeLessThanOrEqual(input.length)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('has only known fields and text values in it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const result = read(pieces.join(''))
        if ('code' in result) return
        for (const term of result.terms) {
          if (term.kind === 'field')
            expect([typeof term.field, ...term.values.map((value) => typeof value)]).not.toContain('function')
          if (term.kind === 'field') for (const value of term.values) expect(typeof value).toBe('string')
        }
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    'constructor:x',
    'state:constructor',
    'state:__proto__',
    'criterion:constructor',
    'criterion:party=constructor',
    'län:constructor',
  ])('%s is a problem like any other unknown word', (input) => {
    expect(read(input)).toMatchObject({ code: expect.stringMatching(/^unknown-/) })
  })
})

describe('problems', () => {
  test.each([
    ['state:', { code: 'empty-value', at: 0, length: 5, word: 'state' }],
    ['ny state:new,', { code: 'empty-value', at: 3, length: 5, word: 'state' }],
    ['-läge:""', { code: 'empty-value', at: 1, length: 4, word: 'läge' }],
    ['a färg:röd', { code: 'unknown-field', at: 2, length: 4, word: 'färg' }],
    ['läge:ny,blå', { code: 'unknown-value', at: 8, length: 3, word: 'blå' }],
    ['dag:2024-02-31', { code: 'bad-date', at: 4, length: 10 }],
    ['inkommen:>igår', { code: 'bad-date', at: 9, length: 5 }],
    ['dag:2024-09-30,2024-10-01', { code: 'bad-date', at: 4 }],
    ['rubrik:"utan slut', { code: 'open-quote', at: 7, length: 10 }],
    ['kriterium:part=kanske', { code: 'unknown-value', at: 10, length: 11 }],
  ])('%s', (input, expected) => {
    expect(read(input)).toMatchObject(expected)
  })
})

describe('every word of both languages', () => {
  const cases = [
    { language: 'sv' as const, words: swedish },
    { language: 'en' as const, words: english },
  ]
  for (const { language, words } of cases) {
    const allValues: Readonly<Record<string, Readonly<Record<string, string>>>> = words.values
    for (const [name, values] of Object.entries(allValues)) {
      if (name === 'criterion') continue
      const typed = Object.entries(words.fields).find(([, one]) => one === name)?.[0]
      test.each(Object.entries(values))(`${language}: ${typed}:%s`, (value, code) => {
        expect(terms(`${typed}:${value}`, language)).toEqual([field(name, [code])])
        expect(terms(`-${typed?.toUpperCase()}:${value.toUpperCase()}`, language)).toEqual([
          field(name, [code], true),
        ])
      })
    }
    test.each(Object.entries(words.values.criterion))(`${language}: criterion %s`, (value, criterion) => {
      const name = language === 'sv' ? 'kriterium' : 'criterion'
      const answers = Object.entries(words.values.outcome)
      expect(answers).toHaveLength(5)
      for (const [answer, outcome] of answers) {
        expect(terms(`${name}:${value}=${answer}`, language)).toEqual([
          { kind: 'criterion', pairs: [{ criterion, outcome }], isNegated: false },
        ])
      }
    })
  }

  test('English words are read in Swedish and the other way round', () => {
    expect(terms('state:returned', 'sv')).toEqual(terms('läge:väntar', 'en'))
  })

  test('counties and municipalities by code, name, short name and alias', () => {
    for (const typed of ['21', 'Gävleborg', '"gävleborgs län"'])
      expect(terms(`län:${typed}`)).toEqual([field('county', ['21'])])
    for (const typed of ['0980', 'Gotland', '"Region Gotland"']) {
      const result = read(`kommun:${typed}`)
      expect('code' in result ? result.word : result.terms).toEqual([field('municipality', ['0980'])])
    }
  })

  test('lists, quotes, addresses and minus signs', () => {
    expect(terms('läge:ny,väntar')).toEqual([field('state', ['new', 'returned'])])
    expect(terms('organiser:"Region Gävleborg, avdelning 2"')).toEqual([
      field('organiser', ['Region Gävleborg, avdelning 2']),
    ])
    expect(terms('https://exempel.test/a')).toEqual([
      { kind: 'text', words: 'https://exempel.test/a', isPhrase: false, isNegated: false },
    ])
    expect(terms('-"två ord" - e-post')).toEqual([
      { kind: 'text', words: 'två ord', isPhrase: true, isNegated: true },
      { kind: 'text', words: '-', isPhrase: false, isNegated: false },
      { kind: 'text', words: 'e-post', isPhrase: false, isNegated: false },
    ])
  })
})
