/** Relations made anew only around what changed are those that the whole edition gives, after any changes in any order. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { assessStale } from '../../../backend/eligibility/background-job.ts'
import { remakeEdition, remakeMany } from '../../../backend/eligibility/remake-edition.ts'
import type { Arrival } from '../../../backend/intake/arrival.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import { correct } from '../../../backend/parties/corrections.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { setStaleIds } from '../../../db/read/assessment.ts'
import { MOST_OTHERS } from '../../../domain/eligibility/set-row.ts'
import type { Content } from '../../../domain/submission.ts'
import { arrivalOf, contentOf, correctionOf, openDesk, rowsOf, takeIn } from '../desk.ts'

vi.mock('../../../backend/registers.ts', () => import('../../model/small-register.ts'))

const EDITIONS = ['2024', '2023'] as const
const TITLES = [
  'Frukost om upphandling',
  'Frukost om uphandling',
  'Öppet hus hela veckan',
  'Öppet hus: del 2',
  'Årets dag',
]
const ORGANISERS = Array.from({ length: 8 }, (_, at) => `Provbolaget ${at + 1} AB`)

const content = fc
  .record({
    title: fc.constantFrom(...TITLES),
    whole: fc.option(fc.constantFrom(...TITLES, 'oppet hus hela veckan'), { freq: 3 }),
    by: fc.subarray(ORGANISERS, { minLength: 1, maxLength: 2 }),
    day: fc.integer({ min: 1, max: 3 }),
    hour: fc.integer({ min: 8, max: 11 }),
    hours: fc.constantFrom(0, 1, 1, 5),
    venue: fc.constantFrom('Stadshuset', null),
  })
  .map(({ title, whole, by, day, hour, hours, venue }): Content => {
    const on = `2024-10-0${day}`
    const at = (hour: number) => (hours === 0 ? null : `${on}T${String(hour).padStart(2, '0')}:00:00Z`)
    const plain = contentOf(title)
    return {
      ...plain,
      lead: whole === null ? '' : `Detta är en del av ”${whole}” i år.`,
      occurrences: [{ startsOn: on, endsOn: on, startsAt: at(hour), endsAt: at(hour + hours) }],
      parties: by.map((text) => ({ text, role: 'organiser' as const })),
      place: { ...plain.place, venue },
    }
  })

const which = fc.nat({ max: 11 })
const change = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      which,
      content,
      edition: fc.constantFrom('2024', '2024', '2024', '2023'),
      state: fc.constantFrom('new' as const, 'published' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), which }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('correct' as const), name: fc.constantFrom(...ORGANISERS) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('assess' as const, 'assess many' as const) }) },
)
type Change = typeof change extends fc.Arbitrary<infer One> ? One : never

/** More of one kind than are named, at one time or at many; and one says to be a part of each. */
const crowd = fc
  .record({ content, times: fc.array(content, { minLength: MOST_OTHERS + 4, maxLength: MOST_OTHERS + 4 }) })
  .chain(({ content, times }) =>
    fc.constantFrom<Content[]>(
      [],
      times.map(() => content),
      times.map(({ occurrences }) => ({ ...content, occurrences })),
      times.map(({ occurrences, parties }) => ({
        ...content,
        occurrences,
        parties,
        title: 'Frukost om upphandling',
      })),
    ),
  )

test('the same as from scratch', { timeout: 120_000 }, async () => {
  let related = 0
  await fc.assert(
    fc.asyncProperty(crowd, fc.array(change, { minLength: 6, maxLength: 24 }), async (crowd, changes) => {
      const { workspace, close } = openDesk()
      const sent = new Map<string, Arrival>()
      for (const [at, content] of crowd.entries()) send(workspace, sent, arrivalOf(`a${at}`, { content }))
      for (const one of changes) await happen(workspace, sent, one)
      await assessStale(workspace)
      const found = relations(workspace)
      for (const edition of EDITIONS) expect(await remakeEdition(workspace, edition)).toBe(true)
      expect(found).toEqual(relations(workspace))
      related += found.filter(({ evidence }) => String(evidence).includes('"others"')).length
      close()
    }),
    { numRuns: process.env.DEEP === '1' ? 300 : 25 },
  )
  // Else nothing would be said of what is related.
  expect(related).toBeGreaterThan(100)
})

async function happen(workspace: Workspace, sent: Map<string, Arrival>, one: Change): Promise<void> {
  switch (one.do) {
    case 'send':
      return send(workspace, sent, arrivalOf(`a${one.which}`, one))
    case 'cancel': {
      const arrival = sent.get(`a${one.which}`)
      // Only what is published is cancelled.
      if (arrival?.state === 'published') send(workspace, sent, { ...arrival, state: 'cancelled' })
      return
    }
    case 'correct':
      correct(workspace, correctionOf(one.name, { sector: 'public-company' }))
      return
    case 'open':
      if (sent.has(`a${one.which}`)) showSubmission(workspace, `a${one.which}`)
      return
    case 'assess':
      return assessStale(workspace)
    case 'assess many':
      for (const edition of EDITIONS)
        await remakeMany(workspace, edition, setStaleIds(workspace.database, edition))
  }
}

/** Each time as a newer revision. */
function send(workspace: Workspace, sent: Map<string, Arrival>, arrival: Arrival): void {
  const id = arrival.platformId ?? ''
  const before = sent.get(id)
  // What was called off stays so, in the edition that it was in.
  if (before?.state === 'cancelled') return
  const state = before?.state === 'published' && arrival.state === 'new' ? 'published' : arrival.state
  const next = { ...arrival, state, revision: (before?.revision ?? 0) + 1 }
  sent.set(id, next)
  takeIn(workspace, next)
}

function relations(workspace: Workspace): Record<string, unknown>[] {
  return rowsOf(
    workspace,
    `select s.platform_id as id, s.edition, s.is_set_stale as isStale, f.criterion, f.outcome, f.evidence
      from submissions s join findings f on f.submission_id = s.id and f.revision = s.revision
        and f.rules_version = s.assessed_rules and f.criterion in ('duplicate', 'series', 'nested')
      order by s.platform_id, f.criterion`,
  )
}
