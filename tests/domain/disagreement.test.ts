/** Who has judged otherwise: last words only, of others, about the same content, until somebody settles it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JudgementMade, judgedOtherwise } from '../../domain/disagreement.ts'

type Said = [by: string, outcome: 'met' | 'not-met' | null, revision?: number]

const made = (...said: Said[]): JudgementMade[] =>
  said.map(([by, outcome, revision = 1], at) => ({
    criterion: 'benefit',
    outcome,
    note: `${by} ${at}`,
    by,
    organisation: 'SKR',
    at: `2024-09-20T08:0${at % 10}:00Z`,
    revision,
  }))

/** Against the last one said, which stands. */
const otherwise = (judgements: readonly JudgementMade[], current = 1) => {
  const last = judgements.at(-1)
  if (!last?.outcome) throw new Error('Nothing stands')
  const found = judgedOtherwise(
    judgements,
    { ...last, outcome: last.outcome },
    (one) => one.revision === current,
  )
  return found.map(({ by, outcome, note }) => `${by} ${outcome} (${note})`)
}

describe('who judged otherwise', () => {
  test.each<[string, Said[], string[]]>([
    ['nobody where one has judged', [['A', 'met']], []],
    [
      'nobody where two agree',
      [
        ['A', 'met'],
        ['B', 'met'],
      ],
      [],
    ],
    [
      'the one before',
      [
        ['A', 'met'],
        ['B', 'not-met'],
      ],
      ['A met (A 0)'],
    ],
    [
      'oneself never',
      [
        ['A', 'met'],
        ['A', 'not-met'],
      ],
      [],
    ],
    [
      'by the last word only',
      [
        ['A', 'met'],
        ['A', 'not-met'],
        ['B', 'not-met'],
      ],
      [],
    ],
    [
      'all others, the newest first',
      [
        ['A', 'met'],
        ['B', 'met'],
        ['C', 'not-met'],
      ],
      ['B met (B 1)', 'A met (A 0)'],
    ],
    [
      'nobody once it is taken back',
      [
        ['A', 'met'],
        ['A', null],
        ['B', 'not-met'],
      ],
      [],
    ],
    [
      'also who was replaced by what was taken back',
      [
        ['A', 'met'],
        ['B', 'not-met'],
        ['B', null],
        ['C', 'not-met'],
      ],
      ['A met (A 0)'],
    ],
    [
      'nobody about other content',
      [
        ['A', 'met', 2],
        ['B', 'not-met'],
      ],
      [],
    ],
    [
      'still, where one only repeats oneself',
      [
        ['A', 'met'],
        ['B', 'not-met'],
        ['A', 'met'],
      ],
      ['B not-met (B 1)'],
    ],
    [
      'nobody once one gives way',
      [
        ['A', 'met'],
        ['B', 'not-met'],
        ['A', 'not-met'],
      ],
      [],
    ],
    [
      'nobody once a third has settled it',
      [
        ['A', 'met'],
        ['B', 'not-met'],
        ['C', 'met'],
      ],
      [],
    ],
    [
      'again, where it is raised again',
      [
        ['A', 'met'],
        ['B', 'not-met'],
        ['C', 'met'],
        ['B', 'not-met'],
      ],
      ['C met (C 2)', 'A met (A 0)'],
    ],
  ])('%s', (_name, said, expected) => {
    expect(otherwise(made(...said))).toEqual(expected)
  })

  test('tells people of the same name at two organisations apart, and criteria', () => {
    const [one, two] = made(['A', 'met'], ['A', 'not-met'])
    if (!one || !two) throw new Error('Two were made')
    expect(otherwise([{ ...one, organisation: 'Vinnova' }, two])).toEqual(['A met (A 0)'])
    expect(otherwise([{ ...one, organisation: 'Vinnova', criterion: 'text' }, two])).toEqual([])
  })

  test('is never the one who judged last, nor anybody who said the same', () => {
    const word = fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.constantFrom('met', 'not-met', null))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, (before, [by, outcome]) => {
        if (outcome === null) return
        const judgements = made(...(before as Said[]), [by, outcome])
        for (const one of otherwise(judgements)) {
          expect(one.startsWith(`${by} `)).toBe(false)
          expect(one.includes(` ${outcome} `)).toBe(false)
        }
      }),
    )
  })
})
