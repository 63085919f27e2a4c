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

type Made = Omit<Neighbour, 'id'>

const hoursOf = (from: number, to: number): Made['occurrences'] => {
  const startsOn = '2024-10-02'
  const [startsAt, endsAt] = [from, to].map((hour) =>
    instantAt(startsOn, `${String(hour).padStart(2, '0')}:00`),
  )
  return [{ startsOn, endsOn: null, startsAt: startsAt ?? null, endsAt: endsAt ?? null }]
}
/** All of them nearly the same. */
const NEARLY = [
  'Frukost om upphandling',
  'Frukost om uphandling',
  'Frukost om upphandlin',
  'Frukosten om upphandling',
]
const CROWD = MOST_OTHERS + 6
const people = <Rest>(rest: fc.Arbitrary<Rest>) => fc.array(rest, { minLength: CROWD, maxLength: CROWD })

/** Some of one kind, so that there are more than are named: alike, at many times, with titles nearly alike, hosts. */
const crowd = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Made[]>([]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(neighbour, people(said))
      .map(([like, leads]) => leads.map((lead): Made => ({ ...like, lead }))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(neighbour, people(time))
      .map(([like, times]) => times.map((one): Made => ({ ...like, occurrences: [one] }))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        neighbour,
        people(fc.record({ title: fc.constantFrom(...NEARLY), from: fc.integer({ min: 8, max: 10 }) })),
      )
      .map(([like, rows]) =>
        rows.map(({ title, from }): Made => ({ ...like, title, occurrences: hoursOf(from, 11) })),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(neighbour, people(fc.integer({ min: 8, max: 10 }))).map(([like, starts]) => {
      const at = { ...like, format: 'on-site', place: { ...like.place, municipalityCode: '1496' } }
      const hosts = starts.map((from): Made => ({ ...at, title: 'Mässan', occurrences: hoursOf(from, 18) }))
      const inside = ['Bakgården', 'Soppa'].map(
        (title): Made => ({ ...at, title, occurrences: hoursOf(12, 13) }),
      )
      return [...hosts, ...inside]
    }),
  },
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
