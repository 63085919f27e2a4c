/** The range for the final number, back-tested: over made-up editions of several kinds, and over the demo's. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameOf } from '../../../demo/calendar.ts'
import { generate } from '../../../demo/generate.ts'
import { dayNumber, deadlineDay } from '../../../domain/figures/facts.ts'
import { type Earlier, forecastFinal } from '../../../domain/figures/forecast.ts'
import { dayOf } from '../../../domain/time.ts'

/** Numbers from 0 up to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

type Kind = { size: number; spread: number; share: number; unlike: number }

/** How many had come in on the day, and in the end: sizes and shares differ between editions, each row comes by itself. */
function madeUpEdition(random: () => number, { size, spread, share, unlike }: Kind): Earlier {
  const final = Math.max(20, Math.round(size * Math.exp(spread * normal(random))))
  const odds = Math.log(share / (1 - share)) + unlike * normal(random)
  const own = 1 / (1 + Math.exp(-odds))
  let toDate = 0
  for (let row = 0; row < final; row += 1) if (random() < own) toDate += 1
  return { edition: '', toDate, final }
}

type Told = { isIn: boolean; width: number; isInNaive: boolean; naiveWidth: number }

/** The range and a naive one, the mean of earlier finals with 1.28 deviations, beside what came to be. */
function tell(earlier: readonly Earlier[], { toDate, final }: Earlier): Told | null {
  const result = forecastFinal(toDate, earlier)
  if (!result.ok) return null
  const { low, high } = result.forecast
  const finals = earlier.map((one) => one.final)
  const mean = finals.reduce((sum, one) => sum + one, 0) / finals.length
  const deviation = Math.sqrt(finals.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (finals.length - 1))
  const naive = {
    low: Math.max(toDate, mean - 1.28 * deviation),
    high: Math.max(toDate, mean + 1.28 * deviation),
  }
  return {
    isIn: low <= final && final <= high,
    width: (high - low) / final,
    isInNaive: naive.low <= final && final <= naive.high,
    naiveWidth: (naive.high - naive.low) / final,
  }
}

function summed(told: readonly Told[]) {
  const share = (how: (one: Told) => boolean) => told.filter(how).length / told.length
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return {
    cases: told.length,
    covered: share((one) => one.isIn),
    width: median(told.map((one) => one.width)),
    naiveCovered: share((one) => one.isInNaive),
    naiveWidth: median(told.map((one) => one.naiveWidth)),
  }
}

const per = (value: number) => `${(100 * value).toFixed(0)} %`.padStart(6)

function printed(name: string, result: ReturnType<typeof summed>): void {
  const { cases, covered, width, naiveCovered, naiveWidth } = result
  console.log(
    `${name.padEnd(44)} ${String(cases).padStart(5)} cases: in range ${per(covered)}, width ${per(width)} of the final; naive in ${per(naiveCovered)}, width ${per(naiveWidth)}`,
  )
}

describe('back-tested over made-up editions', () => {
  const kinds = [60, 130, 400].flatMap((size) =>
    [
      { share: 0.35, when: 'early' },
      { share: 0.68, when: 'two weeks left' },
      { share: 0.9, when: 'last days' },
    ].flatMap(({ share, when }) =>
      [0.15, 0.4].map((unlike) => ({ size, share, when, unlike, spread: 0.25 })),
    ),
  )

  test.each([2, 3, 5])('from %i earlier editions, a range of 80 per cent holds 70 to 90 of 100', (count) => {
    const random = randomFrom(20_260 + count)
    const byKind = kinds.map((kind) => {
      const told = Array.from({ length: 400 }, () => {
        const editions = Array.from({ length: count }, () => madeUpEdition(random, kind))
        return tell(editions, madeUpEdition(random, kind))
      }).filter((one) => one !== null)
      return { kind, told }
    })
    for (const when of ['early', 'two weeks left', 'last days'])
      printed(
        `${count} editions, ${when}`,
        summed(byKind.filter(({ kind }) => kind.when === when).flatMap(({ told }) => told)),
      )
    const whole = summed(byKind.flatMap(({ told }) => told))
    printed(`${count} editions, all`, whole)
    expect(whole.covered).toBeGreaterThanOrEqual(0.7)
    expect(whole.covered).toBeLessThanOrEqual(0.9)
    for (const { told } of byKind) {
      expect(summed(told).covered).toBeGreaterThanOrEqual(0.7)
      expect(summed(told).covered).toBeLessThanOrEqual(0.95)
    }
    // Sizes of editions say less than how much of them has come: closer to the end, the range is the narrower one.
    const late = summed(byKind.filter(({ kind }) => kind.when === 'last days').flatMap(({ told }) => told))
    expect(late.width).toBeLessThan(late.naiveWidth)
    expect(late.covered).toBeGreaterThan(late.naiveCovered)
  })
})

test('back-tested over the demo editions, each told from those before it', () => {
  const told = Array.from({ length: 30 }, (_, seed) => seed + 1).flatMap((seed) => {
    const random = randomFrom(seed)
    const editions = ['2020', '2021', '2022', '2023'].map((edition, at) =>
      arrivalsOfDemo(edition, seed * 10 + at, 100 + Math.floor(300 * random())),
    )
    return [28, 21, 14, 7, 3].flatMap((daysBefore) => {
      const seen = editions.map((days) => ({
        edition: '',
        toDate: days.filter((day) => day >= daysBefore).length,
        final: days.length,
      }))
      return [2, 3].flatMap((at) => {
        const own = seen[at]
        const one = own ? tell(seen.slice(0, at), own) : null
        return one === null ? [] : [one]
      })
    })
  })
  const result = summed(told)
  printed('demo editions, 28 to 3 days before', result)
  expect(result.cases).toBeGreaterThan(200)
  // They come in evenly from the opening, more alike than by chance, so more than 90 of 100 may be in the range.
  expect(result.covered).toBeGreaterThanOrEqual(0.7)
  expect(result.width).toBeLessThan(result.naiveWidth)
})

/** Days before the deadline of each made-up submission. */
function arrivalsOfDemo(edition: string, seed: number, count: number): number[] {
  const last = deadlineDay(new Date(frameOf(edition).deadlineAt).toISOString())
  return [...generate({ seed, count, editions: [edition] })].map(
    ({ submission }) => last - dayNumber(dayOf(submission.receivedAt)),
  )
}

describe('the range', () => {
  const edition = fc
    .record({ toDate: fc.integer({ min: 5, max: 500 }), late: fc.integer({ min: 0, max: 500 }) })
    .map(({ toDate, late }) => ({ edition: 'x', toDate, final: toDate + late }))
  const editions = fc.array(edition, { minLength: 2, maxLength: 8 })

  test('is never below what has come in, and holds its middle', () => {
    fc.assert(
      fc.property(editions, fc.integer({ min: 5, max: 2_000 }), (earlier, now) => {
        const result = forecastFinal(now, earlier)
        if (!result.ok) throw new Error(result.problem)
        const { low, middle, high } = result.forecast
        expect(low).toBeGreaterThanOrEqual(now)
        expect(middle).toBeGreaterThanOrEqual(low)
        expect(high).toBeGreaterThanOrEqual(middle)
      }),
    )
  })

  test('does not depend on the order of the editions, and is a point where all were alike', () => {
    fc.assert(
      fc.property(editions, (earlier) => {
        expect(rangeOf([...earlier].reverse())).toEqual(rangeOf(earlier))
      }),
    )
    const alike = [40, 80, 120].map((toDate) => ({ edition: 'x', toDate, final: toDate * 2 }))
    expect(rangeOf(alike)).toEqual({ low: 200, middle: 200, high: 200 })
  })

  test('is wider from fewer editions that differ as much', () => {
    const pair = [
      { edition: 'a', toDate: 100, final: 130 },
      { edition: 'b', toDate: 100, final: 170 },
    ]
    const two = rangeOf(pair)
    const four = rangeOf([...pair, ...pair])
    expect(two.high - two.low).toBeGreaterThan(four.high - four.low)
  })

  test('is not told from too little', () => {
    const one = { edition: 'a', toDate: 50, final: 100 }
    expect(forecastFinal(50, [one])).toEqual({ ok: false, problem: 'too-few-editions' })
    expect(forecastFinal(4, [one, one])).toEqual({ ok: false, problem: 'too-early' })
    expect(forecastFinal(50, [one, { ...one, toDate: 4 }])).toEqual({ ok: false, problem: 'too-early' })
  })

  function rangeOf(earlier: readonly Earlier[]) {
    const result = forecastFinal(100, earlier)
    if (!result.ok) throw new Error(result.problem)
    const { low, middle, high } = result.forecast
    return { low, middle, high }
  }
})
