/** Orders of events that nobody thinks of, found by the model (`tests/model/`) and by reading the code beside it. */
import { rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeBackup } from '../../../backend/maintenance/back-up.ts'
import { latestBackup } from '../../../backend/maintenance/backups.ts'
import { restore } from '../../../backend/maintenance/restore.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import { previewSync } from '../../../backend/sync/preview.ts'
import { applyPlan } from '../../../backend/sync/run.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import type { SyncPlan } from '../../../contract/calls/sync.ts'
import { PAGE_LIMIT } from '../../../contract/platform.ts'
import { connectedDesk, type Desk, decisionAbout, rowsOf, submissionOf, syncOnce, TOKEN } from '../desk.ts'

async function oneRow() {
  const both = await connectedDesk({ submissions: [submissionOf('a1')] })
  const { sync } = both.desk.workspace
  sync.patience.random = () => 0
  sync.patience.pause = async () => undefined
  return both
}

const states = (workspace: Workspace) => rowsOf(workspace, 'select platform_id, state from submissions')

test('a full re-read begins at the start also where nothing that came could be read', async () => {
  const { desk, platform } = await oneRow()
  platform.control.setFaults({ malformed: 1 })
  await syncOnce(desk.workspace)
  expect(states(desk.workspace)).toEqual([])
  platform.control.setFaults({ malformed: 0 })
  await syncOnce(desk.workspace, undefined, { isReread: true })
  expect(states(desk.workspace)).toEqual([{ platform_id: 'a1', state: 'new' }])
})

test('a full re-read begins at the start also after a first look that was cut off, whatever came in that', async () => {
  const { desk, platform } = await connectedDesk({
    submissions: Array.from({ length: PAGE_LIMIT + 1 }, (_, number) => submissionOf(`a${number}`)),
  })
  const { workspace } = desk
  platform.control.setFaults({ malformed: 1 })
  for await (const step of previewSync(workspace))
    if (step.step === 'pulling' && step.done > 0) workspace.sync.stop()
  platform.control.setFaults({ malformed: 0 })
  await syncOnce(workspace, undefined, { isReread: true })
  expect(states(workspace)).toHaveLength(PAGE_LIMIT + 1)
})

test('a decision whose answer was lost is not taken back because the next try lacked the right', async () => {
  const { desk, platform } = await oneRow()
  const { workspace } = desk
  await syncOnce(workspace)
  const decision = decide(workspace, decisionAbout('a1'))
  platform.control.setFaults({ 'lose-receipt': 1 })
  const refuseNext = (): void => {
    if (platform.control.faults()['lose-receipt'] === 0) platform.control.setFaults({ unauthorized: 1 })
  }
  workspace.sync.patience.pause = async () => refuseNext()
  await expect(syncOnce(workspace)).rejects.toMatchObject({ data: { code: 'bad-token' } })
  expect(platform.control.standing('a1')?.state).toBe('published')
  expect(() => undoDecision(workspace, decision)).toThrow(expect.objectContaining({ code: 'ALREADY_SENT' }))
  await syncOnce(workspace)
  expect(states(workspace)).toEqual([{ platform_id: 'a1', state: 'published' }])
})

test('a receipt that comes late does not bring back a state that the platform has left', async () => {
  const { desk, platform } = await oneRow()
  const { workspace } = desk
  await syncOnce(workspace)
  decide(workspace, decisionAbout('a1'))
  platform.control.setFaults({ 'lose-receipt': 6 })
  await expect(syncOnce(workspace)).rejects.toMatchObject({ data: { code: 'unreachable' } })
  platform.control.setFaults({ 'lose-receipt': 0 })
  await cancelElsewhere(platform.url)
  await previewAndTakeIn(workspace)
  await syncOnce(workspace)
  expect(states(workspace)).toEqual([{ platform_id: 'a1', state: 'cancelled' }])
})

test('a restored desk does not take back what was sent after its backup', async () => {
  const { desk, platform } = await oneRow()
  const { decision, backup } = await sentSinceBackup(desk)
  expect(platform.control.standing('a1')?.state).toBe('published')
  restore(desk.workspaces, backup)
  await expectSent(desk.workspaces.current(), decision)
})

test('nor what may have been sent, where the file that was set aside can no longer tell', async () => {
  const { desk } = await oneRow()
  const { decision, backup } = await sentSinceBackup(desk)
  const file = desk.workspaces.file()
  desk.workspaces.whileClosed(() => {
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
    writeFileSync(file, 'This is no database. '.repeat(1000))
  })
  expect(desk.workspaces.problem()).not.toBeNull()
  restore(desk.workspaces, backup)
  await expectSent(desk.workspaces.current(), decision)
})

async function sentSinceBackup({ workspace, file }: Desk) {
  await syncOnce(workspace)
  const decision = decide(workspace, decisionAbout('a1'))
  await makeBackup(workspace)
  await syncOnce(workspace)
  const backup = latestBackup(file)
  if (!backup) throw new Error('There is no backup')
  return { decision, backup }
}

async function expectSent(workspace: Workspace, decision: string): Promise<void> {
  expect(() => undoDecision(workspace, decision)).toThrow(expect.objectContaining({ code: 'ALREADY_SENT' }))
  await syncOnce(workspace)
  expect(rowsOf(workspace, 'select status from outbox')).toEqual([{ status: 'acknowledged' }])
  expect(states(workspace)).toEqual([{ platform_id: 'a1', state: 'published' }])
}

async function cancelElsewhere(url: string): Promise<void> {
  const answer = await fetch(`${url}/v1/submissions/a1/decisions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
      'idempotency-key': 'elsewhere',
    },
    body: JSON.stringify({
      ...{ revision: 1, outcome: 'cancel', criteria: [], reason: null, message: null, language: 'sv' },
      decidedAt: '2024-09-20T08:00:00Z',
      decidedBy: { name: 'Annan Provsson', organisation: 'Vinnova' },
    }),
  })
  expect(answer.status).toBe(200)
}

test('what waits broken and comes whole on a later page is told as new, and no longer as unreadable', async () => {
  const { desk, platform } = await oneRow()
  const { workspace } = desk
  platform.control.setFaults({ malformed: 1 })
  expect((await previewed(workspace))?.counts).toMatchObject({ new: 0, unreadable: 1 })
  platform.control.setFaults({ malformed: 0 })
  platform.control.revise('a1', { title: 'Hel igen' })
  const plan = await previewed(workspace)
  expect(plan?.counts).toMatchObject({ new: 1, unreadable: 0 })
  expect(plan?.rows).toMatchObject({ new: [{ title: 'Hel igen' }], unreadable: [] })
  for await (const _ of applyPlan(workspace, { planId: plan?.id ?? '' }));
  expect(states(workspace)).toEqual([{ platform_id: 'a1', state: 'new' }])
})

async function previewed(workspace: Workspace): Promise<SyncPlan | null> {
  for await (const step of previewSync(workspace)) if (step.step === 'planned') return step.plan
  return null
}

async function previewAndTakeIn(workspace: Workspace): Promise<void> {
  let planId = ''
  for await (const step of previewSync(workspace)) if (step.step === 'planned') planId = step.plan.id
  for await (const _ of applyPlan(workspace, { planId }));
}
