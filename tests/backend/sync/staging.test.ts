/** What was fetched waits until it is taken in: previews, the stop before many withdrawals, and full re-reads. */
import { describe, expect, test } from 'vitest'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import { setDoor } from '../../../backend/sync/door.ts'
import { syncHistory } from '../../../backend/sync/history.ts'
import { markRegistered } from '../../../backend/sync/manual-door.ts'
import { previewSync } from '../../../backend/sync/preview.ts'
import { applyPlan } from '../../../backend/sync/run.ts'
import { setSyncSettings } from '../../../backend/sync/settings.ts'
import { discardStaged, dropOldPages } from '../../../backend/sync/staged.ts'
import { syncStatus } from '../../../backend/sync/status.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import type { SyncPlan, SyncPreviewProgress, SyncProgress } from '../../../contract/calls/sync.ts'
import {
  CONTACT,
  connectedDesk,
  contentOf,
  type Desk,
  decisionAbout,
  restart,
  rowsOf,
  submissionOf,
  syncOnce,
} from '../desk.ts'

const many = (count: number) => Array.from({ length: count }, (_, index) => submissionOf(`n${index + 1}`))

/** A desk that has everything, and the platform that it has it from. */
async function pulled(submissions = ['a1', 'b2', 'c3', 'd4'].map((id) => submissionOf(id))) {
  const { desk, platform } = await connectedDesk({ submissions })
  await syncOnce(desk.workspace)
  return { desk, workspace: desk.workspace, platform, control: platform.control }
}

async function steps<Step>(running: AsyncGenerator<Step, unknown>): Promise<Step[]> {
  const all: Step[] = []
  for await (const step of running) all.push(step)
  return all
}

async function planOf(workspace: Workspace, options = {}): Promise<SyncPlan> {
  const last = (await steps<SyncPreviewProgress>(previewSync(workspace, options))).at(-1)
  if (last?.step !== 'planned') throw new Error(`The preview ended with ${last?.step}`)
  return last.plan
}

const apply = async (workspace: Workspace, planId: string, allowsWithdrawals = false) =>
  (await steps<SyncProgress>(applyPlan(workspace, { planId, allowsWithdrawals }))).at(-1)

/** Everything but what a preview may change: the pages that wait, the row about itself and when there was an answer. */
function dataOf(workspace: Workspace): unknown {
  const tables = rowsOf(
    workspace,
    `select name from sqlite_master where type = 'table' and name not like 'sqlite%'
     and name not in ('staged_pages', 'sync_runs', 'platforms') and name not like 'submission_search_%'`,
  )
  return tables.map(({ name }) => [name, rowsOf(workspace, `select * from "${name}"`)])
}

const stagedPages = (workspace: Workspace) =>
  rowsOf(workspace, 'select ordinal, item_count from staged_pages order by 1')

describe('a preview', () => {
  test('tells what a sync would do and changes nothing; taken in, it is just that', async () => {
    const { workspace, control } = await pulled()
    control.revise('a1', { title: 'Ny rubrik', link: 'https://möte.example' })
    control.withdraw('b2')
    const before = dataOf(workspace)
    const plan = await planOf(workspace)
    expect(plan.counts).toEqual({
      new: 0,
      changed: 1,
      unchanged: 0,
      withdrawn: 1,
      unreadable: 0,
      conflicts: 0,
      notListed: 0,
    })
    expect(plan.rows.changed).toMatchObject([
      {
        platformId: 'a1',
        title: 'Aktivitet a1',
        revision: 1,
        revisionAfter: 2,
        fields: ['title', 'digital-link'],
      },
    ])
    expect(plan.rows.withdrawn).toMatchObject([{ platformId: 'b2', title: 'Aktivitet b2', state: 'new' }])
    expect(plan).toMatchObject({ isReread: false, ask: null, waiting: 0, remarks: [] })
    expect(dataOf(workspace)).toEqual(before)
    expect(verify(workspace).ok).toBe(true)
    expect(syncStatus(workspace).staged).toMatchObject({ pages: 1, items: 2, planId: plan.id })

    expect(await apply(workspace, plan.id)).toMatchObject({ step: 'done', totals: { pulled: 2 } })
    expect(showSubmission(workspace, 'a1')).toMatchObject({ title: 'Ny rubrik', revision: 2 })
    expect(showSubmission(workspace, 'b2').state).toBe('withdrawn')
    expect(syncStatus(workspace).staged).toBeNull()
    expect(syncHistory(workspace).map(({ kind, end }) => [kind, end])).toEqual([
      ['apply', 'done'],
      ['preview', 'done'],
      ['sync', 'done'],
    ])
    expect((await syncOnce(workspace)).totals.pulled).toBe(0)
  })

  test('of a re-read, taken in after the counts differed, compares them again', async () => {
    const { workspace, control } = await pulled()
    control.setFaults({ 'lost-withdrawals': 1 })
    control.withdraw('b2')
    await syncOnce(workspace)
    expect(syncStatus(workspace).differences).toHaveLength(1)
    control.setFaults({ 'lost-withdrawals': 0 })
    await apply(workspace, (await planOf(workspace, { isReread: true })).id)
    expect(showSubmission(workspace, 'b2').state).toBe('withdrawn')
    expect(syncStatus(workspace).differences).toEqual([])
  })

  test('names new rows, contacts, states and what cannot be read', async () => {
    const { desk, platform } = await connectedDesk({ submissions: [submissionOf('a1'), submissionOf('b2')] })
    const { workspace } = desk
    platform.control.setFaults({ malformed: 2 })
    const first = await planOf(workspace)
    expect(first.counts).toMatchObject({ new: 1, unreadable: 1 })
    expect(first.rows.new).toEqual([
      { submissionId: null, platformId: 'a1', title: 'Aktivitet a1', edition: '2024' },
    ])
    expect(first.rows.unreadable).toMatchObject([{ sourceRow: 'b2', reason: { code: 'does-not-parse' } }])
    expect(rowsOf(workspace, 'select 1 from submissions union all select 1 from quarantine')).toEqual([])
    await apply(workspace, first.id)
    workspace.database.sqlite.prepare('update contacts set phone = ?').run('08-12 34 56')
    platform.control.setFaults({ malformed: 0 })
    const again = await planOf(workspace, { isReread: true })
    expect(again.rows.changed).toMatchObject([{ platformId: 'a1', fields: ['contacts'] }])
    expect(again).toMatchObject({ isReread: true, counts: { new: 1, changed: 1 } })
    await apply(workspace, again.id)
    expect(rowsOf(workspace, "select phone from contacts where phone = '08-12 34 56'")).toEqual([])
    expect(CONTACT.phone).not.toBe('08-12 34 56')
  })

  test('foresees which decisions the platform will refuse, and sends none', async () => {
    const { workspace, control, platform } = await pulled()
    for (const id of ['a1', 'b2', 'c3']) decide(workspace, decisionAbout(id))
    control.revise('a1', { title: 'Ändrad under tiden' })
    control.withdraw('b2')
    const plan = await planOf(workspace)
    expect(plan.waiting).toBe(3)
    expect(plan.rows.conflicts).toMatchObject([
      { platformId: 'a1', kind: 'stale', outcome: 'publish', platformState: 'new' },
      { platformId: 'b2', kind: 'stale', platformState: 'withdrawn' },
    ])
    expect(platform.control.standing('c3')?.decisions).toEqual([])
    await syncOnce(workspace)
    expect(rowsOf(workspace, 'select kind from conflicts')).toHaveLength(plan.counts.conflicts)
  })

  test('of nothing new is nothing', async () => {
    const { workspace } = await pulled()
    expect((await steps(previewSync(workspace))).at(-1)).toEqual({ step: 'nothing' })
    expect(stagedPages(workspace)).toEqual([])
  })

  test('that others have overtaken is not taken in', async () => {
    const { workspace, control } = await pulled()
    control.revise('a1', { title: 'Ny rubrik' })
    const plan = await planOf(workspace)
    control.revise('c3', { title: 'Också ny' })
    const later = await planOf(workspace)
    expect(later.counts.changed).toBe(2)
    await expect(apply(workspace, plan.id)).rejects.toMatchObject({ code: 'PLAN_CHANGED' })
    expect(await apply(workspace, later.id)).toMatchObject({ totals: { pulled: 2 } })
  })

  test('works offline once it is fetched, and waits over a restart', async () => {
    const { desk, platform, control } = await pulled()
    control.revise('a1', { title: 'Ny rubrik' })
    const plan = await planOf(desk.workspace)
    await platform.close()
    const { workspace } = restart(desk)
    expect(syncStatus(workspace).staged?.planId).toBe(plan.id)
    expect(await apply(workspace, plan.id)).toMatchObject({ step: 'done' })
    expect(showSubmission(workspace, 'a1').title).toBe('Ny rubrik')
  })

  test('can be let go, and is fetched again', async () => {
    const { workspace, control } = await pulled()
    control.revise('a1', { title: 'Ny rubrik' })
    await planOf(workspace)
    expect(discardStaged(workspace)).toEqual({ pages: 1 })
    expect(syncStatus(workspace).staged).toBeNull()
    expect((await planOf(workspace)).counts.changed).toBe(1)
  })

  test('is let go after a week, since it holds contacts', async () => {
    const { desk, workspace, control } = await pulled()
    control.revise('a1', { title: 'Ny rubrik' })
    const plan = await planOf(workspace)
    expect(plan.keptUntil).toBe('2024-09-27T08:00:00.000Z')
    desk.clock.at = '2024-09-27T08:00:00.000Z'
    expect(dropOldPages(workspace)).toBe(0)
    desk.clock.at = '2024-09-27T08:00:00.001Z'
    expect(dropOldPages(workspace)).toBe(1)
    await expect(apply(workspace, plan.id)).rejects.toMatchObject({ code: 'PLAN_CHANGED' })
  })
})

describe('pages from before a decision', () => {
  test('are not taken in after the platform has it', async () => {
    const { workspace, control } = await pulled()
    // Staged with the state of before the decision.
    control.revise('a1', { title: 'Ny rubrik' })
    const plan = await planOf(workspace)
    decide(workspace, decisionAbout('c3'))
    await syncOnce(workspace)
    await expect(apply(workspace, plan.id)).rejects.toMatchObject({ code: 'PLAN_CHANGED' })
    const walked = rowsOf(
      workspace,
      "select to_state from state_changes where submission_id = (select id from submissions where platform_id = 'c3')",
    )
    expect(walked.map((row) => row.to_state)).toEqual(['new', 'published'])
    expect(showSubmission(workspace, 'a1').title).toBe('Ny rubrik')
  })

  test('are not taken in after it was registered by hand either', async () => {
    const { workspace, control } = await pulled()
    setDoor(workspace, 'manual')
    control.revise('a1', { title: 'Ny rubrik' })
    const plan = await planOf(workspace)
    markRegistered(workspace, decide(workspace, decisionAbout('a1')))
    await expect(apply(workspace, plan.id)).rejects.toMatchObject({ code: 'PLAN_CHANGED' })
    expect(showSubmission(workspace, 'a1').state).toBe('published')
  })
})

describe('a fetch that is cut off', () => {
  const mended = (workspace: Workspace) =>
    rowsOf(workspace, "select 1 from contacts where name <> 'Fel Namn'").length
  /** A desk with two pages of submissions and wrong contacts, which a full re-read mends. */
  async function wrongDesk() {
    const { desk } = await connectedDesk({ count: 205, seed: 4 })
    await syncOnce(desk.workspace)
    const of = mended(desk.workspace)
    desk.workspace.database.sqlite.exec("update contacts set name = 'Fel Namn'")
    return { desk, of }
  }

  test('goes on after the newest staged page, and nothing is taken in before all is weighed', async () => {
    const { desk: first, of } = await wrongDesk()
    const { steps: cut } = await syncOnce(
      first.workspace,
      (step) => {
        if (step.step === 'pulling' && step.done === 200) first.workspace.sync.stop()
      },
      { isReread: true },
    )
    expect(cut.at(-1)?.step).toBe('stopped')
    expect(stagedPages(first.workspace)).toEqual([{ ordinal: 1, item_count: 200 }])
    expect(syncStatus(first.workspace).staged?.planId).toBeNull()
    expect(mended(first.workspace)).toBe(0)
    const { workspace }: Desk = restart(first)
    const { steps: told } = await syncOnce(workspace)
    expect(told.filter((step) => step.step === 'pulling').map((step) => step.done)).toEqual([0, 5])
    expect(told.filter((step) => step.step === 'taking-in').at(-1)).toMatchObject({ done: 205, total: 205 })
    expect(mended(workspace)).toBe(of)
    expect(stagedPages(workspace)).toEqual([])
  })

  test('in the middle of taking in goes on with the rest', async () => {
    const { desk, of } = await wrongDesk()
    await syncOnce(
      desk.workspace,
      (step) => {
        if (step.step === 'taking-in' && step.done === 200) desk.workspace.sync.stop()
      },
      { isReread: true },
    )
    expect(stagedPages(desk.workspace)).toEqual([{ ordinal: 2, item_count: 5 }])
    const before = mended(desk.workspace)
    expect(before).toBeGreaterThan(100)
    expect(before).toBeLessThan(of)
    await syncOnce(desk.workspace)
    expect(mended(desk.workspace)).toBe(of)
    expect(verify(desk.workspace).ok).toBe(true)
  })
})

describe('many withdrawals', () => {
  test('stop the sync, which asks; the go-ahead takes them in', async () => {
    const { workspace, control } = await pulled(many(20))
    for (const id of ['n1', 'n2', 'n3', 'n4', 'n5']) control.withdraw(id)
    control.revise('n9', { title: 'Ny rubrik' })
    const { steps: told, totals } = await syncOnce(workspace)
    const ask = {
      editions: [{ edition: '2024', withdrawn: 5, notListed: 0, of: 20 }],
      share: 0.1,
      least: 5,
    }
    expect(told.at(-1)).toEqual({ step: 'asked', totals, ask })
    expect(totals.pulled).toBe(0)
    expect(showSubmission(workspace, 'n9').title).toBe('Aktivitet n9')
    expect(syncStatus(workspace)).toMatchObject({ ask, staged: { items: 6 } })
    // Asked again, without more being staged.
    expect((await syncOnce(workspace)).steps.at(-1)).toMatchObject({ step: 'asked' })
    expect(stagedPages(workspace)).toHaveLength(1)
    const plan = await planOf(workspace)
    expect(plan).toMatchObject({ ask, counts: { withdrawn: 5, changed: 1 } })
    expect(await apply(workspace, plan.id)).toMatchObject({ step: 'asked' })
    expect((await syncOnce(workspace, undefined, { allowsWithdrawals: true })).totals.pulled).toBe(6)
    expect(rowsOf(workspace, "select 1 from submissions where state = 'withdrawn'")).toHaveLength(5)
    expect(syncStatus(workspace)).toMatchObject({ ask: null, staged: null, differences: [] })
  })

  test.each([
    ['four of twenty', 20, 4, {}, 'done'],
    ['five of fifty, which is no more than a tenth', 50, 5, {}, 'done'],
    ['six of fifty', 50, 6, {}, 'asked'],
    ['two of twenty under a limit of one', 20, 2, { withdrawalLeast: 2, withdrawalShare: 0.05 }, 'asked'],
    ['nine of twenty under a limit of half', 20, 9, { withdrawalShare: 0.5 }, 'done'],
  ])('%s', async (_what, of, withdrawn, settings, end) => {
    const { workspace, control } = await pulled(many(of))
    setSyncSettings(workspace, settings)
    for (let number = 1; number <= withdrawn; number += 1) control.withdraw(`n${number}`)
    expect((await syncOnce(workspace)).steps.at(-1)?.step).toBe(end)
  })

  test('are weighed by edition', async () => {
    const other = Array.from({ length: 100 }, (_, index) => submissionOf(`o${index}`, { edition: '2023' }))
    const { workspace, control } = await pulled([...many(6), ...other])
    for (let number = 1; number <= 5; number += 1) control.withdraw(`n${number}`)
    const last = (await syncOnce(workspace)).steps.at(-1)
    expect(last).toMatchObject({
      step: 'asked',
      ask: { editions: [{ edition: '2024', withdrawn: 5, of: 6 }] },
    })
  })
})

describe('a full re-read', () => {
  test('mends what differs here', async () => {
    const { workspace } = await pulled()
    workspace.database.sqlite.exec("update contacts set name = 'Fel Namn'")
    expect((await syncOnce(workspace)).totals.pulled).toBe(0)
    expect((await syncOnce(workspace, undefined, { isReread: true })).totals.pulled).toBe(4)
    expect(rowsOf(workspace, "select 1 from contacts where name = 'Fel Namn'")).toEqual([])
    expect(syncHistory(workspace)[0]).toMatchObject({ kind: 'reread', end: 'done', differences: [] })
  })

  test('of an empty list stops and asks, and removes nothing even with the go-ahead', async () => {
    const { workspace, control } = await pulled(many(12))
    control.setFaults({ 'empty-list': 1 })
    const asked = (await syncOnce(workspace, undefined, { isReread: true })).steps.at(-1)
    expect(asked).toMatchObject({
      step: 'asked',
      ask: { editions: [{ edition: '2024', withdrawn: 0, notListed: 12, of: 12 }] },
    })
    expect(syncStatus(workspace).ask).not.toBeNull()
    discardStaged(workspace)
    expect(syncStatus(workspace).ask).toBeNull()
    control.setFaults({ 'empty-list': 1 })
    const both = { isReread: true, allowsWithdrawals: true }
    expect((await syncOnce(workspace, undefined, both)).totals.pulled).toBe(0)
    expect(rowsOf(workspace, "select 1 from submissions where state = 'new'")).toHaveLength(12)
    expect(syncStatus(workspace).remarks).toMatchObject([{ code: 'not-listed', total: 12 }])
    expect(syncHistory(workspace)[0]?.remarks[0]?.rows).toHaveLength(12)
  })

  test('asks the platform again, also where an earlier one was read to its end and waits', async () => {
    const { workspace, control } = await pulled()
    control.revise('a1', { title: 'Ny rubrik' })
    control.setFaults({ 'empty-list': 1 })
    expect(await planOf(workspace, { isReread: true })).toMatchObject({ counts: { notListed: 4 } })
    expect((await syncOnce(workspace, undefined, { isReread: true })).totals.pulled).toBe(1)
    expect(showSubmission(workspace, 'a1')).toMatchObject({ title: 'Ny rubrik', revision: 2 })
    expect(syncStatus(workspace).staged).toBeNull()
  })

  test('takes the place of what an ordinary fetch had staged', async () => {
    const { workspace, control } = await pulled()
    control.revise('a1', { title: 'Ny rubrik', lead: contentOf('').lead })
    await planOf(workspace)
    const plan = await planOf(workspace, { isReread: true })
    expect(plan).toMatchObject({ isReread: true, counts: { changed: 1, unchanged: 3 } })
  })
})

test('the newest two hundred runs are kept', async () => {
  const { workspace } = await pulled()
  const insert = workspace.database.sqlite.prepare(
    "insert into sync_runs (id, source, trigger, kind, started_at, remarks) values (?, 'x', 'person', 'sync', ?, '[]')",
  )
  for (let number = 0; number < 300; number += 1) insert.run(`old${number}`, '2024-01-01T00:00:00.000Z')
  await syncOnce(workspace)
  expect(rowsOf(workspace, 'select count(*) as runs from sync_runs')).toEqual([{ runs: 200 }])
  expect(syncHistory(workspace, 2).map(({ end }) => end)).toEqual(['done', 'done'])
})
