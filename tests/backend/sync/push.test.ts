/** Sending decisions: each once, in order, and never over somebody else's head. */
import { describe, expect, test } from 'vitest'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { settleConflict } from '../../../backend/moderation/settle.ts'
import { listConflicts, showSubmission } from '../../../backend/moderation/show.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import { setDoor } from '../../../backend/sync/door.ts'
import { listOutbox, markRegistered } from '../../../backend/sync/manual-door.ts'
import { sessionStatus } from '../../../backend/team/session.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { privateContent, REVIEWER, restart, rowsOf, submissionOf, syncOnce } from '../desk.ts'
import { about, colleague, pulled } from './colleague.ts'

const failure = (code: string) => expect.objectContaining({ code })
const statuses = (workspace: Workspace) =>
  rowsOf(
    workspace,
    'select d.outcome, d.status, o.status as sending from decisions d join outbox o on o.decision_id = d.id order by o.position',
  ).map((row) => `${row.outcome} ${row.status} ${row.sending}`)

describe('a decision', () => {
  test.each([
    ['publish', 'new', { reason: 'Kommunen är med.', criteria: ['party'] }, 'published'],
    ['return', 'new', { reason: 'Ange lokal.' }, 'returned'],
    ['reject', 'new', { reason: 'Ingen part.', criteria: ['party'] }, 'rejected'],
    ['cancel', 'published', {}, 'cancelled'],
    ['take-down', 'published', { reason: 'Fel länk.' }, 'returned'],
    ['publish', 'cancelled', {}, 'published'],
    ['reopen', 'rejected', { reason: 'Omprövat.' }, 'new'],
  ] as const)('%s of %s reaches the platform, which holds it', async (outcome, state, change, next) => {
    const content = privateContent('Privat')
    const { workspace, control } = await pulled(submissionOf('a1', { state, content }))
    const criteria = [...('criteria' in change ? change.criteria : [])]
    decide(workspace, about({ outcome, ...change, criteria }))
    expect((await syncOnce(workspace)).totals).toEqual({ pulled: 0, pushed: 1, conflicts: 0, quarantined: 0 })
    expect(control.standing('a1')).toMatchObject({
      state: next,
      decisions: [{ decision: { outcome, revision: 1, decidedBy: REVIEWER } }],
    })
    expect(showSubmission(workspace, 'a1')).toMatchObject({
      state: next,
      platformState: next,
      pendingDecision: null,
      decisions: [{ sending: 'acknowledged' }],
    })
    expect((await syncOnce(workspace)).totals).toEqual({ pulled: 0, pushed: 0, conflicts: 0, quarantined: 0 })
    expect(control.standing('a1')?.decisions).toHaveLength(1)
    expect(verify(workspace).ok).toBe(true)
  })

  test('that was not sent before a restart is sent after it', async () => {
    const first = await pulled()
    decide(first.workspace, about())
    const desk = restart(first.desk)
    expect(listOutbox(desk.workspace)).toMatchObject([{ status: 'waiting', attempts: 0 }])
    expect((await syncOnce(desk.workspace)).totals.pushed).toBe(1)
    expect(first.control.standing('a1')).toMatchObject({ state: 'published' })
  })

  test('whose receipt is lost is applied once, cannot be undone meanwhile, and is acknowledged next time', async () => {
    const { desk, workspace, control } = await pulled()
    const id = decide(workspace, about())
    control.setFaults({ 'lose-receipt': 1 })
    const { steps } = await syncOnce(workspace, (step) => {
      if (step.step === 'waiting') workspace.sync.stop()
    })
    expect(steps.at(-1)?.step).toBe('stopped')
    expect(control.standing('a1')).toMatchObject({ state: 'published' })
    expect(listOutbox(workspace)).toMatchObject([{ status: 'waiting', attempts: 1 }])
    // The platform may have it, and does.
    expect(sessionStatus(workspace).undoable).toBeNull()
    expect(() => undoDecision(workspace, id)).toThrow(failure('ALREADY_SENT'))
    const again = restart(desk)
    expect((await syncOnce(again.workspace)).totals.pushed).toBe(1)
    expect(control.standing('a1')?.decisions).toHaveLength(1)
    expect(listOutbox(again.workspace)).toMatchObject([{ status: 'acknowledged' }])
    expect(verify(again.workspace).ok).toBe(true)
  })

  test('is repeated in the same sync when the platform asks for patience', async () => {
    const { workspace, control } = await pulled()
    decide(workspace, about())
    const { totals, steps } = await syncOnce(workspace, (step) => {
      if (step.step === 'pushing' && step.done === 0) control.setFaults({ busy: 2 })
    })
    expect(steps.filter((step) => step.step === 'waiting')).toHaveLength(2)
    expect(totals.pushed).toBe(1)
    expect(control.standing('a1')?.decisions).toHaveLength(1)
  })

  test('that the platform does not take goes on waiting with its words, can be undone, and holds later ones back', async () => {
    const { workspace, control } = await pulled(submissionOf('a1'), submissionOf('b2'))
    const tooLong = decide(workspace, about({ message: 'å'.repeat(70_000) }))
    const later = decide(workspace, about({ outcome: 'cancel' }))
    decide(workspace, about({ submissionId: 'b2' }))
    expect((await syncOnce(workspace)).totals).toMatchObject({ pushed: 1, conflicts: 0 })
    expect(control.standing('b2')).toMatchObject({ state: 'published' })
    expect(control.standing('a1')).toMatchObject({ state: 'new', decisions: [] })
    expect(listOutbox(workspace).filter((row) => row.status === 'waiting')).toMatchObject([
      { decisionId: tooLong, attempts: 1, lastError: expect.stringContaining('too-large') },
      { decisionId: later, attempts: 0, lastError: null },
    ])
    expect(showSubmission(workspace, 'a1')).toMatchObject({ state: 'cancelled', pendingDecision: 'cancel' })
    expect(verify(workspace).ok).toBe(true)
    undoDecision(workspace, later)
    undoDecision(workspace, tooLong)
    expect(showSubmission(workspace, 'a1')).toMatchObject({ state: 'new', pendingDecision: null })
    expect(verify(workspace).ok).toBe(true)
  })

  test('goes out with others in the order they were taken', async () => {
    const { workspace, control } = await pulled()
    for (const outcome of ['publish', 'cancel', 'publish'] as const) decide(workspace, about({ outcome }))
    expect((await syncOnce(workspace)).totals.pushed).toBe(3)
    expect(control.standing('a1')?.decisions.map((held) => held.state)).toEqual([
      'published',
      'cancelled',
      'published',
    ])
    expect(statuses(workspace)).toEqual(
      Array(3)
        .fill(0)
        .map((_, at) => `${['publish', 'cancel', 'publish'][at]} standing acknowledged`),
    )
    expect(verify(workspace).ok).toBe(true)
  })

  test('cannot be undone once it is sent', async () => {
    const { workspace } = await pulled()
    const id = decide(workspace, about())
    await syncOnce(workspace)
    expect(() => undoDecision(workspace, id)).toThrow(failure('ALREADY_SENT'))
    expect(showSubmission(workspace, 'a1').state).toBe('published')
  })

  test('that was undone is not sent', async () => {
    const { workspace, control } = await pulled()
    undoDecision(workspace, decide(workspace, about()))
    expect((await syncOnce(workspace)).totals.pushed).toBe(0)
    expect(control.standing('a1')?.decisions).toEqual([])
  })
})

describe('a conflict', () => {
  test('when the organiser changed it: both versions are kept, and the platform’s state stands', async () => {
    const { workspace, control } = await pulled()
    const id = decide(workspace, about())
    control.revise('a1', { title: 'Ny rubrik' })
    expect((await syncOnce(workspace)).totals).toMatchObject({ pushed: 0, conflicts: 1, pulled: 1 })
    const shown = showSubmission(workspace, 'a1')
    expect(shown).toMatchObject({
      state: 'new',
      revision: 2,
      title: 'Ny rubrik',
      pendingDecision: null,
      hasConflict: true,
    })
    expect(shown.conflict).toMatchObject({
      kind: 'stale',
      platformRevision: 2,
      platformState: 'new',
      currentRevision: 2,
      decision: { id, revision: 1, status: 'conflicting', sending: 'conflict' },
    })
    expect(shown.revisions.map((one) => one.number)).toEqual([2, 1])
    expect(sessionStatus(workspace)).toMatchObject({ conflicts: 1, waiting: 0 })
    expect(verify(workspace).ok).toBe(true)
    expect((await syncOnce(workspace)).totals).toMatchObject({ pushed: 0, conflicts: 0 })
    expect(control.standing('a1')?.decisions).toEqual([])
  })

  test('is settled by letting it drop', async () => {
    const { workspace, control } = await pulled()
    decide(workspace, about())
    control.revise('a1', { title: 'Ny rubrik' })
    await syncOnce(workspace)
    const [conflict] = listConflicts(workspace)
    settleConflict(workspace, conflict?.id ?? '', { choice: 'drop' })
    expect(showSubmission(workspace, 'a1')).toMatchObject({
      state: 'new',
      hasConflict: false,
      conflict: null,
    })
    expect(statuses(workspace)).toEqual(['publish dropped conflict'])
    expect(() => settleConflict(workspace, conflict?.id ?? '', { choice: 'drop' })).toThrow(
      failure('UNKNOWN_CONFLICT'),
    )
    expect(verify(workspace).ok).toBe(true)
    expect((await syncOnce(workspace)).totals.pushed).toBe(0)
  })

  test('is settled by deciding the same about the current revision', async () => {
    const { workspace, control } = await pulled()
    decide(workspace, about({ outcome: 'return', reason: 'Ange lokal.' }))
    control.revise('a1', { title: 'Ny rubrik' })
    await syncOnce(workspace)
    settleConflict(workspace, listConflicts(workspace)[0]?.id ?? '', { choice: 'renew' })
    expect(statuses(workspace)).toEqual(['return superseded conflict', 'return standing waiting'])
    expect((await syncOnce(workspace)).totals.pushed).toBe(1)
    expect(control.standing('a1')).toMatchObject({
      state: 'returned',
      decisions: [{ decision: { revision: 2, reason: 'Ange lokal.' } }],
    })
    expect(listConflicts(workspace)).toEqual([])
    expect(verify(workspace).ok).toBe(true)
  })

  test('is none when a colleague took the same decision', async () => {
    const { workspace, platform, control } = await pulled()
    decide(workspace, about())
    await colleague(platform, 'a1', {})
    expect((await syncOnce(workspace)).totals).toMatchObject({ pushed: 1, conflicts: 0 })
    expect(showSubmission(workspace, 'a1')).toMatchObject({
      state: 'published',
      pendingDecision: null,
      hasConflict: false,
    })
    expect(control.standing('a1')?.decisions).toHaveLength(1)
    expect(verify(workspace).ok).toBe(true)
  })

  test('is a disagreement when a colleague decided otherwise, and cannot be renewed where the state forbids it', async () => {
    const { workspace, platform } = await pulled(submissionOf('a1', { content: privateContent('Privat') }))
    decide(workspace, about({ outcome: 'return', reason: 'Vilken part?' }))
    await colleague(platform, 'a1', { outcome: 'reject', reason: 'Ingen part.', criteria: ['party'] })
    await syncOnce(workspace)
    expect(listConflicts(workspace)).toMatchObject([
      { kind: 'disagreement', platformState: 'rejected', decision: { outcome: 'return' } },
    ])
    expect(showSubmission(workspace, 'a1')).toMatchObject({ state: 'rejected', platformState: 'rejected' })
    expect(() =>
      settleConflict(workspace, listConflicts(workspace)[0]?.id ?? '', { choice: 'renew', note: 'Igen.' }),
    ).toThrow(failure('REFUSED'))
    expect(listConflicts(workspace)).toHaveLength(1)
    expect(verify(workspace).ok).toBe(true)
  })

  test('sets aside the later decisions too, and they share its end', async () => {
    const { workspace, control } = await pulled()
    decide(workspace, about())
    decide(workspace, about({ outcome: 'cancel' }))
    control.revise('a1', { title: 'Ny rubrik' })
    expect((await syncOnce(workspace)).totals).toMatchObject({ pushed: 0, conflicts: 1 })
    expect(statuses(workspace)).toEqual(['publish conflicting conflict', 'cancel conflicting conflict'])
    expect(showSubmission(workspace, 'a1')).toMatchObject({ state: 'new', pendingDecision: null })
    expect(control.standing('a1')?.decisions).toEqual([])
    expect(verify(workspace).ok).toBe(true)
    settleConflict(workspace, listConflicts(workspace)[0]?.id ?? '', { choice: 'drop' })
    expect(statuses(workspace)).toEqual(['publish dropped conflict', 'cancel dropped conflict'])
  })

  test('when the organiser withdrew it before the decision came', async () => {
    const { workspace, control } = await pulled()
    decide(workspace, about())
    control.withdraw('a1')
    expect((await syncOnce(workspace)).totals.conflicts).toBe(1)
    expect(showSubmission(workspace, 'a1')).toMatchObject({
      state: 'withdrawn',
      hasConflict: true,
      pendingDecision: null,
    })
    expect(verify(workspace).ok).toBe(true)
  })

  test('when the withdrawal had reached the desk while the decision waited: the other decisions go on', async () => {
    const { workspace, control } = await pulled(submissionOf('a1'), submissionOf('b2'))
    control.withdraw('a1')
    // Decided between the sending and the pulling of one sync.
    await syncOnce(workspace, (step) => {
      if (step.step === 'pulling' && step.remaining === null) decide(workspace, about())
    })
    expect(showSubmission(workspace, 'a1')).toMatchObject({ state: 'withdrawn', pendingDecision: 'publish' })
    decide(workspace, about({ submissionId: 'b2' }))
    expect((await syncOnce(workspace)).totals).toMatchObject({ pushed: 1, conflicts: 1 })
    expect(control.standing('b2')?.state).toBe('published')
    expect(showSubmission(workspace, 'a1')).toMatchObject({
      state: 'withdrawn',
      pendingDecision: null,
      hasConflict: true,
    })
    expect(verify(workspace).ok).toBe(true)
  })
})

describe('the manual door', () => {
  test('holds decisions back until somebody ticks them, and the tick is in the log', async () => {
    const { workspace, platform, control } = await pulled()
    setDoor(workspace, 'manual')
    const id = decide(workspace, about())
    expect((await syncOnce(workspace)).totals.pushed).toBe(0)
    expect(control.standing('a1')?.decisions).toEqual([])
    expect(listOutbox(workspace)).toMatchObject([
      { decisionId: id, door: 'manual', status: 'waiting', link: `${platform.url}/a/a1` },
    ])
    expect(markRegistered(workspace, id)).toMatchObject({
      status: 'acknowledged',
      acknowledgedAt: expect.any(String),
    })
    expect(rowsOf(workspace, 'select kind from log_entries order by seq').map((row) => row.kind)).toEqual([
      'decision',
      'registered',
    ])
    expect(showSubmission(workspace, 'a1')).toMatchObject({
      state: 'published',
      platformState: 'published',
      pendingDecision: null,
    })
    expect(() => markRegistered(workspace, id)).toThrow(failure('UNKNOWN_DECISION'))
    expect(verify(workspace).ok).toBe(true)
  })

  test('takes along what waits, and gives it back', async () => {
    const { workspace, control } = await pulled()
    const id = decide(workspace, about())
    expect(() => markRegistered(workspace, id)).toThrow(failure('UNKNOWN_DECISION'))
    setDoor(workspace, 'manual')
    expect((await syncOnce(workspace)).totals.pushed).toBe(0)
    setDoor(workspace, 'interface')
    expect((await syncOnce(workspace)).totals.pushed).toBe(1)
    expect(control.standing('a1')?.state).toBe('published')
  })
})
