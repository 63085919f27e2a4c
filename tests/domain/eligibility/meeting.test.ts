/** The relations of one hang on nobody but those that it meets: so a change need only be looked at around itself. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Neighbour } from '../../../domain/eligibility/neighbour.ts'
import { findMeeting, findRelations } from '../../../domain/eligibility/relations.ts'
import { MOST_OTHERS, prepareRows } from '../../../domain/eligibility/set-row.ts'
import { instantAt } from '../../../domain/time.ts'

const time = fc
  .record({
    day: fc.integer({ min: 1, max: 4 }),
    hour: fc.integer({ min: 8, max: 12 }),
    hours: fc.constantFrom(0, 1, 2, 6, 30),
  })
  .map(({ day, hour, hours }) => {
    const startsOn = `2024-10-0${day}`
    const from = instantAt(startsOn, `${String(hour).padStart(2, '0')}:00`)
    const to = new Date(Date.parse(from) + hours * 3_600_000).toISOString()
    return { startsOn, endsOn: null, startsAt: hours > 0 ? from : null, endsAt: hours > 0 ? to : null }
  })

const WORDS = ['Upphandling', 'Upphandlng', 'idag:', 'i vården', 'del 2', 'del 2 av 3', 'Frukost om data']
const title = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))
const said = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: title.map((whole) => `En del av ${whole} med mera`) },
)

const neighbour = fc.record({
  title,
  lead: said,
  description: fc.constant(''),
  organisers: fc.subarray(['a', 'b', 'c'], { minLength: 1, maxLength: 2 }),
  occurrences: fc.array(time, { maxLength: 2 }),
  place: fc.record({
    venue: fc.constantFrom(null, 'Stadshuset', 'Aulan'),
    address: fc.constant(null),
    municipality: fc.constant(null),
    municipalityCode: fc.constantFrom('1496', '1480', null),
  }),
  format: fc.constantFrom('on-site', 'digital', 'hybrid'),
})

/** Some of one kind, so that there are more than are named. */
const crowd = fc
  .record({ like: neighbour, count: fc.constantFrom(0, 0, MOST_OTHERS + 6), days: fc.boolean() })
  .chain(({ like, count, days }) =>
    fc
      .array(fc.record({ occurrence: time, lead: said }), { minLength: count, maxLength: count })
      .map((rows) =>
        rows.map(({ occurrence, lead }) => ({
          ...like,
          lead,
          ...(days && { occurrences: [occurrence] }),
        })),
      ),
  )

const edition = fc
  .tuple(fc.array(neighbour, { minLength: 2, maxLength: 16 }), crowd, crowd)
  .map((parts) => parts.flat().map((one, at): Neighbour => ({ ...one, id: `n${at}` })))

test('among those that it meets one has the relations that it has among all', () => {
  let full = 0
  fc.assert(
    fc.property(edition, fc.nat(), (all, which) => {
      const id = all[which % all.length]?.id ?? ''
      const met = findMeeting(prepareRows(all), new Set([id]))
      const relations = findRelations(all).get(id)
      expect(findRelations(all.filter((one) => one.id === id || met.has(one.id))).get(id)).toEqual(relations)
      if (relations?.some(({ others }) => others.length === MOST_OTHERS)) full += 1
    }),
    { numRuns: 400 },
  )
  // Else nothing would be said of those that name as many as may be named.
  expect(full).toBeGreaterThan(10)
})

test('who meets one neither as it was nor as it is has the relations that it had', () => {
  let touched = 0
  fc.assert(
    fc.property(edition, neighbour, fc.nat(), fc.boolean(), (all, change, which, isGone) => {
      const was = all[which % all.length]
      if (!was) return
      // Whoever shared an organiser that is lost is looked at anyway.
      const now: Neighbour = { ...change, id: was.id, organisers: was.organisers }
      const rest = all.filter((one) => one !== was)
      const before = findRelations(all)
      const after = findRelations(isGone ? rest : [...rest, now])
      const met = findMeeting(prepareRows([...rest, was, now]), new Set([was.id]))
      for (const { id } of rest) {
        if (met.has(id)) touched += 1
        else expect(after.get(id)).toEqual(before.get(id))
      }
    }),
    { numRuns: 400 },
  )
  expect(touched).toBeGreaterThan(100)
})
