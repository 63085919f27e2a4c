/** The relations found by blocks and prefilters are those that comparing every pair finds. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Neighbour } from '../../../domain/eligibility/neighbour.ts'
import { findRelations } from '../../../domain/eligibility/relations.ts'
import { type HeldTime, prepareRows, type SetRow } from '../../../domain/eligibility/set-row.ts'
import { haveOwnWords, TITLES_ALIKE } from '../../../domain/eligibility/title-key.ts'
import type { Occurrence } from '../../../domain/submission.ts'
import { instantAt } from '../../../domain/time.ts'

const MINUTE = 60_000

function clock(quarters: number): string {
  return `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`
}

/** Between 8 and 20 o'clock, or a day without times. */
const occurrence = fc
  .record({
    day: fc.constantFrom('2024-09-30', '2024-10-01'),
    from: fc.integer({ min: 32, max: 56 }),
    quarters: fc.integer({ min: 0, max: 24 }),
  })
  .map(({ day, from, quarters }): Occurrence => {
    const isTimed = quarters > 0
    return {
      startsOn: day,
      endsOn: null,
      startsAt: isTimed ? instantAt(day, clock(from)) : null,
      endsAt: isTimed ? instantAt(day, clock(from + quarters)) : null,
    }
  })

const word = fc.constantFrom(
  'upphandling',
  'upphandlng',
  'vården',
  'skolan',
  'i',
  'om data',
  'öppna',
  'del 2',
)
const neighbours = fc.uniqueArray(
  fc.record<Neighbour>({
    id: fc.uuid(),
    title: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    lead: fc.constant(''),
    description: fc.constant(''),
    organisers: fc.subarray(['a', 'b'], { minLength: 1 }),
    occurrences: fc.array(occurrence, { maxLength: 2 }),
    place: fc.record({
      venue: fc.constantFrom(null, 'Stadshuset', 'Aulan'),
      address: fc.constant(null),
      municipality: fc.constant(null),
      municipalityCode: fc.constantFrom('1496', '1480', null),
    }),
    format: fc.constantFrom('on-site', 'digital', 'hybrid'),
  }),
  { maxLength: 14, selector: ({ id }) => id },
)

test.each<[string, (a: SetRow, b: SetRow) => boolean]>([
  ['duplicate.same-title', (a, b) => areDuplicates(a, b) && a.title.base === b.title.base && overlap(a, b)],
  ['duplicate.near-title', (a, b) => areDuplicates(a, b) && areNear(a, b) && overlap(a, b)],
  [
    'duplicate.time-unknown',
    (a, b) => areDuplicates(a, b) && a.title.base === b.title.base && (!a.times.length || !b.times.length),
  ],
  ['series.same-title', areSeries],
  ['nested.inside', liesInside],
])('%s', (code, isRelated) => {
  fc.assert(
    fc.property(neighbours, (all) => {
      const relations = findRelations(all)
      const rows = prepareRows(all)
      for (const row of rows) {
        const found = relations.get(row.neighbour.id)?.find((one) => one.code === code)?.others ?? []
        const expected = rows
          .filter((other) => other !== row && shareOrganiser(row, other) && isRelated(row, other))
          .map(({ neighbour }) => neighbour.id)
        expect(found.toSorted()).toEqual(expected.toSorted())
      }
    }),
    { numRuns: 400 },
  )
})

function shareOrganiser({ neighbour: a }: SetRow, { neighbour: b }: SetRow): boolean {
  return a.organisers.some((key) => b.organisers.includes(key))
}

function areDuplicates(a: SetRow, b: SetRow): boolean {
  const isAnywhere = [a.place, b.place].some((place) => place === '' || place === 'digital')
  return a.title.marks === b.title.marks && (a.place === b.place || isAnywhere)
}

function areSeries(a: SetRow, b: SetRow): boolean {
  const areTimed = a.times.length > 0 && b.times.length > 0
  return areTimed && a.place === b.place && a.title.base === b.title.base && !overlap(a, b)
}

function overlap(a: SetRow, b: SetRow): boolean {
  return a.times.some((one) => b.times.some((other) => one.from < other.to && other.from < one.to))
}

function areNear({ title: a }: SetRow, { title: b }: SetRow): boolean {
  return a.base !== b.base && dice(a.base, b.base) >= TITLES_ALIKE && !haveOwnWords(a.base, b.base)
}

/** By sets of the letters themselves. */
function dice(a: string, b: string): number {
  const [first, second] = [triplesOf(a), triplesOf(b)]
  const shared = [...first].filter((triple) => second.has(triple))
  return (2 * shared.length) / (first.size + second.size)
}

function triplesOf(base: string): Set<string> {
  const padded = ` ${base} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

function liesInside(row: SetRow, host: SetRow): boolean {
  const areAlike = row.title.base === host.title.base || areNear(row, host)
  const isClocked = row.times.length > 0 && row.times.every((one) => one.isClocked)
  const isHeld = row.times.every((one) => host.times.some((other) => mayHost(other, one)))
  return isClocked && isHeld && !areAlike && areTogether(row, host)
}

function mayHost(outer: HeldTime, inner: HeldTime): boolean {
  const [long, short] = [outer.to - outer.from, inner.to - inner.from]
  const isAround = outer.from <= inner.from && outer.to >= inner.to
  return outer.isClocked && isAround && long >= 2 * short && long >= short + 30 * MINUTE
}

function areTogether(a: SetRow, b: SetRow): boolean {
  if ([a, b].every(({ neighbour }) => neighbour.format !== 'on-site')) return true
  if (a.place === '' || a.place !== b.place) return false
  return a.venue.includes(b.venue) || b.venue.includes(a.venue)
}
