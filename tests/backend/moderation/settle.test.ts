/** Settling a conflict: with a why, as it was read, all that was set aside together, and nothing lost. */
import { describe, expect, test } from 'vitest'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { judge } from '../../../backend/moderation/judge.ts'
import { settleConflict } from '../../../backend/moderation/settle.ts'
import { listConflicts, showSubmission } from '../../../backend/moderation/show.ts'
import { showTimeline } from '../../../backend/moderation/timeline.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import type { JudgedOutcome } from '../../../domain/judgement.ts'
import { privateContent, REVIEWER, rowsOf, submissionOf, syncOnce } from '../desk.ts'
import { about, colleague, pulled } from '../sync/colleague.ts'

const ANNA = { name: 'Anna Ek', organisation: 'SKR' }
const BO = { name: 'Bo Alm', organisation: 'Vinnova' }
const failure = (code: string, data?: object) =>
  expect.objectContaining(data === undefined ? { code } : { code, data })
const unclear = () => submissionOf('a1', { content: privateContent('Privat') })
const statuses = (workspace: Workspace) =>
  rowsOf(
    workspace,
    'select d.outcome, d.status, d.revision, o.status as sending from decisions d join outbox o on o.decision_id = d.id order by o.position',
  ).map((row) => `${row.outcome} ${row.revision} ${row.status} ${row.sending}`)
const openConflict = (workspace: Workspace) => listConflicts(workspace)[0]?.id ?? ''
const settlements = (workspace: Workspace) =>
  showTimeline(workspace, 'a1')
    .filter(({ what }) => what.kind === 'settlement')
    .map(({ who, what }) => ({ ...what, by: who?.reviewer }))

/** Ours and a colleague's against each other: the platform has taken down what we cancelled. */
async function disagreement() {
  const scene = await pulled(submissionOf('a1', { state: 'published' }))
  decide(scene.workspace, about({ outcome: 'cancel', reason: 'Lokalen är stängd.' }))
  await colleague(scene.platform, 'a1', { outcome: 'take-down', reason: 'Fel länk.' })
  await syncOnce(scene.workspace)
  return scene
}

describe('a disagreement', () => {
  test('is settled with a why only, and nothing is done without', async () => {
    const { workspace } = await disagreement()
    const before = rowsOf(workspace, 'select count(*) as entries from log_entries')
    for (const choice of ['drop', 'renew'] as const)
      for (const note of ['', '  \n'])
        expect(() => settleConflict(workspace, openConflict(workspace), { choice, note })).toThrow(
          failure('SETTLEMENT_REFUSED', { code: 'note-needed' }),
        )
    expect(rowsOf(workspace, 'select count(*) as entries from log_entries')).toEqual(before)
    expect(listConflicts(workspace)).toHaveLength(1)
  })

  test('that is dropped keeps both decisions and both reasons in the history, with the why', async () => {
    const { workspace, control } = await disagreement()
    settleConflict(workspace, openConflict(workspace), { choice: 'drop', note: ' Kollegan har rätt. ' }, ANNA)
    expect(showSubmission(workspace, 'a1')).toMatchObject({
      state: 'returned',
      hasConflict: false,
      decisions: [{ outcome: 'cancel', reason: 'Lokalen är stängd.', status: 'dropped' }],
    })
    expect(settlements(workspace)).toEqual([
      {
        kind: 'settlement',
        choice: 'drop',
        outcome: 'cancel',
        note: 'Kollegan har rätt.',
        by: 'Anna Ek',
      },
    ])
    const told = showTimeline(workspace, 'a1').flatMap(({ what }) => (what.kind === 'conflict' ? [what] : []))
    expect(told).toMatchObject([
      { outcome: 'cancel', other: { outcome: 'take-down', reason: 'Fel länk.', reviewer: 'Kollega Prov' } },
    ])
    await syncOnce(workspace)
    expect(control.standing('a1')?.decisions).toHaveLength(1)
    expect(verify(workspace).ok).toBe(true)
  })

  test('that is renewed goes out against the colleague’s, and keeps both', async () => {
    const { workspace, platform, control } = await pulled(unclear())
    decide(workspace, about({ outcome: 'reject', reason: 'Ingen part.', criteria: ['party'] }))
    await colleague(platform, 'a1', { outcome: 'publish', reason: 'Regionen är med.', criteria: ['party'] })
    await colleague(platform, 'a1', { outcome: 'take-down', reason: 'Fel länk.' })
    // What is returned may be refused, so the refused decision is possible again once it is read.
    control.revise('a1', { title: 'Ny rubrik' })
    await syncOnce(workspace)
    settleConflict(
      workspace,
      openConflict(workspace),
      { choice: 'renew', note: 'Ingen region är med.', seen: { revision: 2, state: 'new' } },
      BO,
    )
    expect(statuses(workspace)).toEqual(['reject 1 superseded conflict', 'reject 2 standing waiting'])
    expect(settlements(workspace)).toMatchObject([{ choice: 'renew', note: 'Ingen region är med.' }])
    await syncOnce(workspace)
    expect(control.standing('a1')?.decisions.at(-1)).toMatchObject({
      state: 'rejected',
      decision: { outcome: 'reject', revision: 2, reason: 'Ingen part.', decidedBy: BO },
    })
    expect(verify(workspace).ok).toBe(true)
  })
})

describe('a settlement', () => {
  test('that the state has overtaken since it was read is refused, and nothing is changed', async () => {
    const { workspace } = await disagreement()
    const seen = { revision: 1, state: 'published' as const }
    for (const choice of ['drop', 'renew'] as const)
      expect(() => settleConflict(workspace, openConflict(workspace), { choice, note: 'Ja.', seen })).toThrow(
        failure('SETTLEMENT_REFUSED', { code: 'moved-on', revision: 1, state: 'returned' }),
      )
    expect(listConflicts(workspace)).toHaveLength(1)
    settleConflict(workspace, openConflict(workspace), {
      choice: 'drop',
      note: 'Ja.',
      seen: { revision: 1, state: 'returned' },
    })
    expect(listConflicts(workspace)).toEqual([])
  })

  test('that a new revision has overtaken is refused', async () => {
    const { workspace, control } = await pulled()
    decide(workspace, about())
    control.revise('a1', { title: 'Ny rubrik' })
    await syncOnce(workspace)
    const seen = { revision: 2, state: 'new' as const }
    control.revise('a1', { title: 'Ännu en rubrik' })
    await syncOnce(workspace)
    const conflict = openConflict(workspace)
    expect(() => settleConflict(workspace, conflict, { choice: 'renew', seen })).toThrow(
      failure('SETTLEMENT_REFUSED', { code: 'moved-on', revision: 3, state: 'new' }),
    )
    expect(listConflicts(workspace)).toMatchObject([{ currentRevision: 3 }])
  })

  test('of what an organiser changed needs no why', async () => {
    const { workspace, control } = await pulled()
    decide(workspace, about())
    control.revise('a1', { title: 'Ny rubrik' })
    await syncOnce(workspace)
    settleConflict(workspace, openConflict(workspace), { choice: 'renew' })
    expect(settlements(workspace)).toMatchObject([{ choice: 'renew', note: null }])
  })

  test('that renews takes all again that was set aside, in order, and undo goes back step by step', async () => {
    const { workspace, control } = await pulled()
    for (const outcome of ['publish', 'cancel', 'publish'] as const) decide(workspace, about({ outcome }))
    control.revise('a1', { title: 'Ny rubrik' })
    await syncOnce(workspace)
    expect(listConflicts(workspace)).toMatchObject([
      { decision: { outcome: 'publish' }, later: [{ outcome: 'cancel' }, { outcome: 'publish' }] },
    ])
    settleConflict(workspace, openConflict(workspace), { choice: 'renew' })
    expect(statuses(workspace)).toEqual([
      'publish 1 superseded conflict',
      'cancel 1 superseded conflict',
      'publish 1 superseded conflict',
      'publish 2 standing waiting',
      'cancel 2 standing waiting',
      'publish 2 standing waiting',
    ])
    expect(verify(workspace).ok).toBe(true)

    const renewed = rowsOf(
      workspace,
      "select decision_id as id from outbox where status = 'waiting' order by position desc",
    )
    for (const { id } of renewed.slice(0, 2)) undoDecision(workspace, String(id))
    expect(listConflicts(workspace)).toEqual([])
    undoDecision(workspace, String(renewed[2]?.id))
    expect(listConflicts(workspace)).toMatchObject([
      { later: [{ outcome: 'cancel' }, { outcome: 'publish' }] },
    ])
    expect(verify(workspace).ok).toBe(true)

    settleConflict(workspace, openConflict(workspace), { choice: 'renew' })
    expect((await syncOnce(workspace)).totals).toMatchObject({ pushed: 3, conflicts: 0 })
    expect(control.standing('a1')?.decisions.map(({ state }) => state)).toEqual([
      'published',
      'cancelled',
      'published',
    ])
  })

  test('of which one decision is not possible any more takes none of them', async () => {
    const { workspace, control } = await pulled(unclear())
    decide(workspace, about({ outcome: 'return', reason: 'Vilken part?' }))
    decide(workspace, about({ outcome: 'reject', reason: 'Ingen part.', criteria: ['party'] }))
    control.revise('a1', { title: 'Ny rubrik' })
    await syncOnce(workspace)
    const isMet = { criterion: 'party', outcome: 'met', note: 'Regionen är med.' } as const
    judge(workspace, { submissionId: 'a1', revision: 2, ...isMet }, ANNA)
    expect(() => settleConflict(workspace, openConflict(workspace), { choice: 'renew' })).toThrow(
      failure('REFUSED', { code: 'criterion-not-unmet', criterion: 'party', candidates: [] }),
    )
    expect(statuses(workspace)).toEqual(['return 1 conflicting conflict', 'reject 1 conflicting conflict'])
    expect(showSubmission(workspace, 'a1')).toMatchObject({ state: 'new', hasConflict: true })
    expect(settlements(workspace)).toEqual([])
    expect(verify(workspace).ok).toBe(true)
  })
})

describe('judgements that differ', () => {
  const said = (workspace: Workspace) =>
    showSubmission(workspace, 'a1').judgements.map(({ by, outcome, note, otherwise }) => ({
      by,
      outcome,
      note,
      otherwise: otherwise.map((one) => `${one.by}: ${one.outcome} ${one.note}`),
    }))
  const say = (workspace: Workspace, outcome: JudgedOutcome, note: string, as: typeof ANNA, revision = 1) =>
    judge(workspace, { submissionId: 'a1', revision, criterion: 'benefit', outcome, note }, as)

  test('stand beside each other with both whys until somebody judges again', async () => {
    const { workspace } = await pulled()
    say(workspace, 'met', 'Kommuner kan göra likadant.', ANNA)
    expect(said(workspace)).toMatchObject([{ by: 'Anna Ek', otherwise: [] }])
    say(workspace, 'not-met', 'Säljer bara en produkt.', BO)
    expect(said(workspace)).toEqual([
      {
        by: 'Bo Alm',
        outcome: 'not-met',
        note: 'Säljer bara en produkt.',
        otherwise: ['Anna Ek: met Kommuner kan göra likadant.'],
      },
    ])
    say(workspace, 'not-met', 'Ni har båda läst; det är reklam.', REVIEWER)
    expect(said(workspace)).toMatchObject([{ by: REVIEWER.name, outcome: 'not-met', otherwise: [] }])
    expect(verify(workspace).ok).toBe(true)
  })

  test('are none about a text that the organiser has changed', async () => {
    const { workspace, control } = await pulled()
    say(workspace, 'met', 'Ja.', ANNA)
    control.revise('a1', { title: 'Ny rubrik' })
    await syncOnce(workspace)
    say(workspace, 'not-met', 'Inte längre.', BO, 2)
    expect(said(workspace)).toMatchObject([{ by: 'Bo Alm', otherwise: [] }])
  })
})
