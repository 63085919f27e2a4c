/** Decisions: what each state allows, what is refused and why, and that nothing is ever half done. */
import { describe, expect, test } from 'vitest'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import { listOutbox } from '../../../backend/sync/manual-door.ts'
import { sessionStatus } from '../../../backend/team/session.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import type { DecisionInput } from '../../../contract/calls/queue.ts'
import { DECISIONS, stateAfter } from '../../../domain/decision.ts'
import { STATES, type State } from '../../../domain/state.ts'
import {
  arrivalOf,
  contentOf,
  type Desk,
  openDesk,
  privateContent,
  REVIEWER,
  restart,
  rowOf,
  rowsOf,
  takeIn,
} from '../desk.ts'

const about = (change: Partial<DecisionInput>): DecisionInput => ({
  submissionId: 'a1',
  revision: 1,
  outcome: 'publish',
  criteria: [],
  reason: null,
  message: null,
  language: 'sv',
  ...change,
})
const CHANGING = [
  'submissions',
  'state_changes',
  'log_entries',
  'log_bodies',
  'decisions',
  'outbox',
  'conflicts',
]
const everything = (workspace: Workspace) =>
  CHANGING.map((table) => rowsOf(workspace, `select * from ${table}`))
const failure = (code: string, data?: unknown) =>
  expect.objectContaining(data === undefined ? { code } : { code, data })

/** A desk whose one submission stands in a state, with a must that is not met. */
function standingIn(state: State): Desk {
  const desk = openDesk()
  const told = state === 'withdrawn' ? 'new' : state
  takeIn(desk.workspace, arrivalOf('a1', { state: told, content: privateContent('Privat') }))
  if (state === 'withdrawn') {
    desk.workspace.database.sqlite.exec("update submissions set state = 'withdrawn', state_cause = 'arrival'")
    desk.workspace.database.sqlite.exec(
      "insert into state_changes (submission_id, from_state, to_state, cause, revision, at) select id, 'new', 'withdrawn', 'arrival', 1, '' from submissions",
    )
  }
  return desk
}

describe('every state and outcome', () => {
  test.each(STATES)('%s', (state) => {
    for (const outcome of DECISIONS) {
      const { workspace, close } = standingIn(state)
      const input = about({ outcome, reason: 'Skäl.', criteria: ['party'] })
      const next = stateAfter(state, outcome)
      if (next) {
        const id = decide(workspace, input)
        expect(showSubmission(workspace, 'a1')).toMatchObject({ state: next, pendingDecision: outcome })
        expect(listOutbox(workspace)).toMatchObject([
          { decisionId: id, status: 'waiting', door: 'interface', outcome },
        ])
      } else {
        const before = everything(workspace)
        expect(() => decide(workspace, input)).toThrow(failure('REFUSED'))
        expect(everything(workspace)).toEqual(before)
      }
      expect(verify(workspace).checks.filter(({ ok }) => !ok)).toEqual([])
      close()
    }
  })
})

describe('refusals name what is wrong and change nothing', () => {
  test.each([
    ['another revision', { revision: 2 }, 'STALE', { seen: 2, current: 1 }],
    ['an unknown submission', { submissionId: 'a9' }, 'UNKNOWN_SUBMISSION', { id: 'a9' }],
    [
      'a publication with a must that is not met',
      {},
      'REFUSED',
      { code: 'judgement-needed', criteria: ['party'] },
    ],
    [
      'a judgement without words',
      { criteria: ['party'], reason: '  ' },
      'REFUSED',
      { code: 'reason-needed', outcome: 'publish' },
    ],
    [
      'a return without a reason',
      { outcome: 'return', reason: ' \n' },
      'REFUSED',
      { code: 'reason-needed', outcome: 'return' },
    ],
    [
      'a rejection without a criterion',
      { outcome: 'reject', reason: 'Nej.' },
      'REFUSED',
      { code: 'criterion-needed', candidates: ['party'] },
    ],
    [
      'a rejection on a should',
      { outcome: 'reject', reason: 'Nej.', criteria: ['party', 'text'] },
      'REFUSED',
      { code: 'criterion-not-unmet', criterion: 'text', candidates: ['party'] },
    ],
    [
      'a rejection on lateness',
      { outcome: 'reject', reason: 'Nej.', criteria: ['deadline'] },
      'REFUSED',
      { code: 'criterion-not-unmet', criterion: 'deadline', candidates: ['party'] },
    ],
    [
      'a rejection on a must that is met',
      { outcome: 'reject', reason: 'Nej.', criteria: ['inside-week'] },
      'REFUSED',
      { code: 'criterion-not-unmet', criterion: 'inside-week', candidates: ['party'] },
    ],
  ] as const)('%s', (_what, change, code, data) => {
    const { workspace } = openDesk()
    takeIn(
      workspace,
      arrivalOf('a1', { content: privateContent('Privat'), submittedAt: '2024-10-01T09:00:00Z' }),
    )
    const before = everything(workspace)
    expect(() =>
      decide(workspace, about({ ...change, criteria: [...('criteria' in change ? change.criteria : [])] })),
    ).toThrow(failure(code, data))
    expect(everything(workspace)).toEqual(before)
  })

  test('nobody has said who they are', () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1'))
    workspace.database.sqlite.exec("delete from settings where key = 'reviewer'")
    expect(() => decide(workspace, about({}))).toThrow(failure('NO_REVIEWER'))
    decide(workspace, about({}), { name: 'Annan', organisation: 'Vinnova' })
    expect(showSubmission(workspace, 'a1').decisions).toMatchObject([
      { reviewer: 'Annan', organisation: 'Vinnova' },
    ])
  })
})

describe('a decision', () => {
  test('keeps who, why, about which revision, and what was said, in the log too', () => {
    const desk = openDesk()
    takeIn(desk.workspace, arrivalOf('a1', { content: privateContent('Privat') }))
    const id = decide(
      desk.workspace,
      about({ criteria: ['party'], reason: 'Kommunen är med.', message: 'Välkomna!' }),
    )
    expect(showSubmission(desk.workspace, 'a1').decisions).toEqual([
      {
        id,
        revision: 1,
        outcome: 'publish',
        criteria: ['party'],
        reason: 'Kommunen är med.',
        message: 'Välkomna!',
        reviewer: REVIEWER.name,
        organisation: REVIEWER.organisation,
        at: desk.clock.at,
        status: 'standing',
        sending: 'waiting',
        ownOrganisationReason: null,
        bulkId: null,
      },
    ])
    const [entry] = rowsOf(
      desk.workspace,
      'select e.*, b.body from log_entries e join log_bodies b on b.entry_id = e.id',
    )
    expect(entry).toMatchObject({
      id,
      kind: 'decision',
      seq: 1,
      prev_hash: '0'.repeat(64),
      desk: desk.workspace.desk,
    })
    expect(JSON.parse(String(entry?.body))).toEqual({
      submissionId: showSubmission(desk.workspace, 'a1').id,
      revision: 1,
      outcome: 'publish',
      criteria: ['party'],
      reason: 'Kommunen är med.',
      message: 'Välkomna!',
      language: 'sv',
    })
  })

  test('may be about any name of the submission: the platform’s, the desk’s, and its beginning', () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1'), arrivalOf('b2'))
    const { id } = showSubmission(workspace, 'a1')
    decide(workspace, about({ submissionId: id }))
    decide(workspace, about({ submissionId: id, outcome: 'cancel' }))
    // Made in the same instant, both ids begin alike, and an unclear beginning names neither.
    expect(() => decide(workspace, about({ submissionId: id.slice(0, 8) }))).toThrow(
      failure('UNKNOWN_SUBMISSION'),
    )
    expect(() => decide(workspace, about({ submissionId: `${'0'.repeat(60_000)}` }))).toThrow(
      failure('UNKNOWN_SUBMISSION'),
    )
    expect(() => decide(workspace, about({ submissionId: '%%%%%%%%' }))).toThrow(
      failure('UNKNOWN_SUBMISSION'),
    )
    expect(showSubmission(workspace, id.slice(0, -1)).state).toBe('cancelled')
  })

  test('makes the log grow as one chain that holds over restarts', () => {
    let desk = openDesk()
    takeIn(desk.workspace, arrivalOf('a1'), arrivalOf('b2'))
    const first = decide(desk.workspace, about({}))
    undoDecision(desk.workspace, first)
    desk = restart(desk)
    decide(desk.workspace, about({ submissionId: 'b2', outcome: 'return', reason: 'Skäl.' }))
    const entries = rowsOf(
      desk.workspace,
      'select seq, lamport, prev_hash, hash, kind from log_entries order by seq',
    )
    expect(entries.map((entry) => [entry.seq, entry.lamport, entry.kind])).toEqual([
      [1, 1, 'decision'],
      [2, 2, 'undo'],
      [3, 3, 'decision'],
    ])
    expect(entries.slice(1).map((entry) => entry.prev_hash)).toEqual(
      entries.slice(0, 2).map((entry) => entry.hash),
    )
    expect(verify(desk.workspace).checks.find((check) => check.name === 'log-chain')).toMatchObject({
      ok: true,
      checked: 3,
    })
  })

  test.each([1, 2, 3, 4, 5, 6])(
    'leaves nothing half done when the clock or the ids fail at call %s',
    (failing) => {
      const { workspace } = openDesk()
      takeIn(workspace, arrivalOf('a1'))
      const before = everything(workspace)
      let calls = 0
      const breakable =
        <Value>(give: () => Value) =>
        () => {
          calls += 1
          if (calls === failing) throw new Error('broken')
          return give()
        }
      const broken = { ...workspace, now: breakable(workspace.now), newId: breakable(workspace.newId) }
      let failed = false
      try {
        decide(broken, about({}))
      } catch (error) {
        failed = true
        expect((error as Error).message).toBe('broken')
      }
      if (failed) expect(everything(workspace)).toEqual(before)
      else expect(calls).toBeLessThan(failing)
      expect(verify(workspace).checks.filter(({ ok }) => !ok)).toEqual([])
    },
  )

  test.each(CHANGING.filter((table) => !['log_bodies', 'conflicts'].includes(table)))(
    'leaves nothing half done when %s cannot be written',
    (table) => {
      const { workspace } = openDesk()
      takeIn(workspace, arrivalOf('a1'))
      const before = everything(workspace)
      const { sqlite } = workspace.database
      sqlite.exec(
        `create trigger refuse before ${table === 'submissions' ? 'update' : 'insert'} on ${table} begin select raise(abort, 'disk is broken'); end`,
      )
      expect(() => decide(workspace, about({}))).toThrow('disk is broken')
      sqlite.exec('drop trigger refuse')
      expect(everything(workspace)).toEqual(before)
      decide(workspace, about({}))
      expect(verify(workspace).checks.filter(({ ok }) => !ok)).toEqual([])
    },
  )
})

describe('which way out', () => {
  test('rows of a list go by hand, rows of a finished programme stay here', () => {
    const { workspace } = openDesk()
    takeIn(workspace, rowOf('rad-1'), rowOf('rad-2', { origin: 'imported', state: 'published' }))
    const named = (key: string) =>
      String(rowsOf(workspace, 'select id from submissions where row_key = ?', key)[0]?.id)
    decide(workspace, about({ submissionId: named('rad-1') }))
    const cancelled = decide(workspace, about({ submissionId: named('rad-2'), outcome: 'cancel' }))
    expect(listOutbox(workspace)).toMatchObject([
      { submissionId: named('rad-1'), door: 'manual', link: null },
    ])
    expect(showSubmission(workspace, named('rad-2'))).toMatchObject({
      state: 'cancelled',
      pendingDecision: null,
      decisions: [{ id: cancelled, sending: null }],
    })
    undoDecision(workspace, cancelled)
    expect(showSubmission(workspace, named('rad-2')).state).toBe('published')
    expect(verify(workspace).checks.filter(({ ok }) => !ok)).toEqual([])
  })
})

describe('undo', () => {
  test('takes the newest first, back to where it all began', () => {
    const desk = openDesk()
    const { workspace } = desk
    takeIn(workspace, arrivalOf('a1'))
    const ids = (['publish', 'cancel', 'publish'] as const).map((outcome) =>
      decide(workspace, about({ outcome })),
    )
    const [first = '', second = '', third = ''] = ids
    // The first led to the state that holds now, and is still not the last.
    expect(() => undoDecision(workspace, first)).toThrow(failure('ALREADY_SENT'))
    expect(() => undoDecision(workspace, second)).toThrow(failure('ALREADY_SENT'))
    for (const [id, state, pending] of [
      [third, 'cancelled', 'cancel'],
      [second, 'published', 'publish'],
      [first, 'new', null],
    ] as const) {
      expect(sessionStatus(workspace).undoable?.decisionId).toBe(id)
      undoDecision(workspace, id)
      expect(showSubmission(workspace, 'a1')).toMatchObject({ state, pendingDecision: pending })
      expect(verify(workspace).checks.filter(({ ok }) => !ok)).toEqual([])
    }
    expect(() => undoDecision(workspace, first)).toThrow(failure('ALREADY_SENT'))
    expect(() => undoDecision(workspace, 'nothing')).toThrow(failure('UNKNOWN_DECISION'))
    expect(sessionStatus(workspace).undoable).toBeNull()
    expect(listOutbox(workspace).map((row) => row.status)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
  })

  test('goes to what the platform told meanwhile', () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1'))
    const id = decide(workspace, about({}))
    takeIn(workspace, arrivalOf('a1', { state: 'returned' }))
    undoDecision(workspace, id)
    expect(showSubmission(workspace, 'a1')).toMatchObject({ state: 'returned', platformState: 'returned' })
    expect(verify(workspace).checks.filter(({ ok }) => !ok)).toEqual([])
  })

  test('is refused after the platform moved the submission on', () => {
    const { workspace } = openDesk()
    takeIn(workspace, rowOf('rad-1', { content: contentOf('Ett') }))
    const named = String(rowsOf(workspace, 'select id from submissions')[0]?.id)
    const id = decide(workspace, about({ submissionId: named, outcome: 'return', reason: 'Skäl.' }))
    takeIn(workspace, rowOf('rad-1', { content: contentOf('Två') }))
    expect(() => undoDecision(workspace, id)).toThrow(failure('ALREADY_SENT'))
    expect(showSubmission(workspace, named).state).toBe('new')
  })
})
