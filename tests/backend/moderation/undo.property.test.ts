/** Undoing a decision brings every table back to what it held, but for the log and the traces that say so. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessStale } from '../../../backend/eligibility/background-job.ts'
import type { Arrival } from '../../../backend/intake/arrival.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import { claim } from '../../../backend/moderation/claim-submission.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { addNote } from '../../../backend/moderation/notes.ts'
import { snooze } from '../../../backend/moderation/snooze.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import { keepAsConflict } from '../../../backend/sync/conflict.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { readOutbox } from '../../../db/read/decisions.ts'
import { setSetting } from '../../../db/write/intake.ts'
import { DECISIONS, type DecisionOutcome, decisionsIn, stateAfter } from '../../../domain/decision.ts'
import { STATES, type State } from '../../../domain/state.ts'
import { OPEN_STATES } from '../../../domain/triage.ts'
import { arrivalOf, contentOf, openDesk, privateContent, rowOf, rowsOf, takeIn } from '../desk.ts'

/** Each has its own test elsewhere: the log grows by the undo's entry, and search keeps its index in shadow tables. */
const LEFT_OUT = ['log_entries', 'log_bodies', '__drizzle_migrations', 'sqlite_sequence']

/** Rows that are written anew lie elsewhere in the file. */
const ORDERED_BY: Readonly<Record<string, string>> = {
  findings: 'submission_id, revision, rules_version, criterion',
  parties: 'submission_id, ordinal',
  submission_values: 'number, dimension, key',
  organising_parties: 'number, key',
  figure_cells: 'dimension, edition, key, state',
}

type Dump = Record<string, Record<string, unknown>[]>

const KNOWN = fc.record({
  state: fc.constantFrom(...STATES.filter((state) => state !== 'withdrawn')),
  isPrivate: fc.boolean(),
  isTwin: fc.boolean(),
  hasNote: fc.boolean(),
  isClaimed: fc.boolean(),
  isPutOff: fc.boolean(),
  /** Decided before: it still waits, or the platform refused it and the conflict is open. */
  earlier: fc.constantFrom('none' as const, 'waiting' as const, 'conflict' as const),
  origin: fc.constantFrom('platform' as const, 'file' as const),
})
type Known = typeof KNOWN extends fc.Arbitrary<infer One> ? One : never
const ASKED = fc.record({
  outcome: fc.nat({ max: DECISIONS.length - 1 }),
  earlier: fc.nat({ max: DECISIONS.length - 1 }),
  way: fc.constantFrom('platform', 'email', 'file'),
})

test('whatever it was about, in whatever state, and whatever stood around it', {
  timeout: 120_000,
}, async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(KNOWN, ASKED, async (known, asked) => {
      const { workspace, close } = openDesk()
      setSetting(workspace.database, 'messageWay', asked.way)
      takeIn(workspace, arrival('a0', known), arrival('a1', known))
      await assessStale(workspace)
      const about = await furnish(workspace, known, asked.earlier)
      const before = dump(workspace)
      const outcome = chosen(about.state, asked.outcome)
      if (outcome) {
        const decision = take(workspace, about, outcome)
        expect(dump(workspace)).not.toEqual(before)
        undoDecision(workspace, decision)
        expect(withoutTraces(dump(workspace), before, decision)).toEqual(before)
        seen.add(`${about.state} ${outcome} ${known.earlier}`)
      }
      expect(verify(workspace).checks.filter(({ ok }) => !ok)).toEqual([])
      close()
    }),
    { numRuns: process.env.DEEP === '1' ? 300 : 15 },
  )
  expect([...seen].some((one) => one.endsWith('conflict'))).toBe(true)
  expect([...seen].some((one) => one.endsWith('waiting'))).toBe(true)
})

function arrival(key: string, { state, isPrivate, isTwin, origin }: Known): Arrival {
  const made = isPrivate ? privateContent : contentOf
  const content = made(isTwin ? 'Samma rubrik' : `Rubrik ${key}`)
  return origin === 'platform' ? arrivalOf(key, { state, content }) : rowOf(key, { content })
}

type About = { id: string; revision: number; state: State }

async function furnish(workspace: Workspace, known: Known, earlier: number): Promise<About> {
  if (known.hasNote) {
    const { id, revision } = submission(workspace)
    addNote(workspace, { submissionId: id, revision, text: 'Ring.' })
  }
  const outcome = chosen(submission(workspace).state, earlier)
  if (known.earlier !== 'none' && outcome) await decideBefore(workspace, known, outcome)
  const { id, state } = submission(workspace)
  if (known.isClaimed && OPEN_STATES.includes(state)) claim(workspace, { submissionId: id })
  if (known.isPutOff && OPEN_STATES.includes(state))
    snooze(workspace, { submissionId: id, untilDay: null, reason: 'Väntar.' })
  return submission(workspace)
}

async function decideBefore(workspace: Workspace, known: Known, outcome: DecisionOutcome): Promise<void> {
  take(workspace, submission(workspace), outcome)
  const [entry] = readOutbox(workspace.database, 'waiting')
  if (known.earlier === 'conflict' && entry) {
    const { revision, stateBefore } = entry.decision
    const told = { error: 'state' as const, current: { revision, state: stateBefore as State } }
    workspace.database.inTransaction(() => keepAsConflict(workspace, entry, told, null))
  }
  await assessStale(workspace)
}

function submission(workspace: Workspace): About {
  const [row] = rowsOf(workspace, 'select id, revision, state from submissions order by number desc limit 1')
  return row as About
}

/** One that the state allows; null where it allows none. */
function chosen(state: State, number: number): DecisionOutcome | null {
  const allowed = decisionsIn(state)
  return allowed[number % allowed.length] ?? null
}

/** On grounds that hold: a must that is not met where there is one. */
function take(workspace: Workspace, { id, revision, state }: About, outcome: DecisionOutcome): string {
  const unmet = rowsOf(
    workspace,
    "select criterion from findings where submission_id = ? and severity = 'must' and outcome = 'not-met'",
    id,
  )
  // A refusal needs a ground; without one it is left for a return, where the state has it.
  const isGroundless = outcome === 'reject' && unmet.length === 0
  const instead = stateAfter(state, 'return') ? 'return' : 'publish'
  return decide(workspace, {
    submissionId: id,
    revision,
    outcome: isGroundless ? instead : outcome,
    criteria: unmet.map(({ criterion }) => criterion) as ['party'],
    reason: 'Skäl.',
    message: 'Hej.',
    language: 'sv',
  })
}

function dump(workspace: Workspace): Dump {
  const tables = rowsOf(workspace, "select name from sqlite_master where type = 'table'")
    .map(({ name }) => String(name))
    .filter((name) => !LEFT_OUT.includes(name) && !name.startsWith('submission_search'))
  return Object.fromEntries(
    tables.map((table) => {
      const key = ORDERED_BY[table] ?? 'rowid'
      return [table, rowsOf(workspace, `select * from ${table} order by ${key}`)]
    }),
  )
}

/** What tells that there was a decision and that it was undone, and nothing else, is taken off; it must be there. */
function withoutTraces(after: Dump, before: Dump, decision: string): Dump {
  const added = (table: string) =>
    (after[table] ?? []).filter(
      (row) => !before[table]?.some((one) => (one.id ?? one.decision_id) === (row.id ?? row.decision_id)),
    )
  expect(added('decisions')).toMatchObject([{ id: decision, status: 'undone' }])
  for (const row of added('outbox')) expect(row).toMatchObject({ decision_id: decision, status: 'withdrawn' })
  for (const row of added('messages')) expect(row.withdrawn_at).not.toBeNull()
  const steps = added('state_changes').toSorted((a, b) => Number(a.id) - Number(b.id))
  expect(steps.slice(0, 2)).toMatchObject([
    { cause: 'decision', entry_id: decision },
    { cause: 'undo', from_state: steps[0]?.to_state, to_state: steps[0]?.from_state },
  ])
  const causes = new Map(before.submissions?.map((row) => [row.id, row.state_cause]))
  return {
    ...Object.fromEntries(
      Object.entries(after).map(([table, rows]) => {
        const traces = ['decisions', 'outbox', 'messages', 'state_changes'].includes(table)
          ? added(table)
          : []
        return [table, rows.filter((row) => !traces.includes(row))]
      }),
    ),
    submissions: (after.submissions ?? []).map((row) => ({ ...row, state_cause: causes.get(row.id) })),
  }
}
