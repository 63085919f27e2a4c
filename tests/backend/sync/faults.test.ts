/** Each fault of the demo platform over HTTP: what is on the desk afterwards, and what is said. */
import { describe, expect, test } from 'vitest'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import { connectPlatform } from '../../../backend/sync/connect.ts'
import { syncHistory } from '../../../backend/sync/history.ts'
import { listQuarantine } from '../../../backend/sync/quarantine.ts'
import { syncStatus } from '../../../backend/sync/status.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import type { SyncProgress } from '../../../contract/calls/sync.ts'
import type { FaultSettings } from '../../../demo/faults.ts'
import { connectedDesk, decisionAbout, NOW, rowsOf, submissionOf, syncOnce, TOKEN } from '../desk.ts'

const abc = ['a1', 'b2', 'c3']
const titles = (workspace: Workspace) =>
  Object.fromEntries(
    rowsOf(workspace, 'select platform_id, title from submissions order by 1').map((row) => [
      row.platform_id,
      row.title,
    ]),
  )
const asGiven = Object.fromEntries(abc.map((id) => [id, `Aktivitet ${id}`]))

async function threeRows() {
  const both = await connectedDesk({ submissions: abc.map((id) => submissionOf(id)) })
  const { sync } = both.desk.workspace
  sync.patience.random = () => 0
  return both
}

/** Faults that begin with the first page, when who answers is known. */
function withFaults(
  platform: { control: { setFaults: (faults: FaultSettings) => void } },
  faults: FaultSettings,
) {
  let isSet = false
  return (step: SyncProgress) => {
    if (step.step === 'pulling' && !isSet) platform.control.setFaults(faults)
    if (step.step === 'pulling') isSet = true
  }
}

describe('asked again, and then everything is there', () => {
  test.each([
    ['a reset in the middle of an answer', { 'reset-body': 2 }],
    ['an answer that is no JSON', { 'invalid-json': 2 }],
    ['an answer cut short', { truncate: 1 }],
    ['a dropped page', { 'drop-page': 1 }],
  ])('%s', async (_what, faults) => {
    const { desk, platform } = await threeRows()
    const { steps, totals } = await syncOnce(desk.workspace, withFaults(platform, faults))
    const waits = steps.filter((step) => step.step === 'waiting')
    expect(waits).toEqual(
      Array.from({ length: Object.values(faults)[0] ?? 0 }, (_, index) => ({
        step: 'waiting',
        seconds: 0,
        status: 0,
        attempt: index + 1,
      })),
    )
    expect(totals.pulled).toBe(3)
    expect(titles(desk.workspace)).toEqual(asGiven)
    expect(syncStatus(desk.workspace).problem).toBeNull()
    expect(verify(desk.workspace).ok).toBe(true)
  })

  test('no answer within the time', async () => {
    const { desk, platform } = await threeRows()
    desk.workspace.sync.patience.answerWithinMs = 300
    const { steps } = await syncOnce(desk.workspace, withFaults(platform, { silent: 1 }))
    expect(steps.filter((step) => step.step === 'waiting')).toMatchObject([{ status: 0, attempt: 1 }])
    expect(titles(desk.workspace)).toEqual(asGiven)
  })
})

describe('told, and nothing is taken', () => {
  test.each([
    ['the page of a network that wants a sign-in', { html: 1 }, 'web-page', 'text/html; charset=utf-8'],
    ['a redirect', { redirect: 1 }, 'redirected', 'https://elsewhere.example/v1'],
    ['a token that may not', { forbidden: 1 }, 'bad-token', '403'],
    ['a token that is not known', { unauthorized: 1 }, 'bad-token', '401'],
    ['answers that are all broken', { 'invalid-json': 6 }, 'broken-answer', 'not JSON'],
    ['answers that are all cut off', { 'reset-body': 6 }, 'unreachable', expect.any(String)],
  ])('%s', async (_what, faults, code, detail) => {
    const { desk, platform } = await threeRows()
    await expect(syncOnce(desk.workspace, withFaults(platform, faults))).rejects.toMatchObject({
      code: 'SYNC_PROBLEM',
      data: { code, detail },
    })
    expect(titles(desk.workspace)).toEqual({})
    const status = syncStatus(desk.workspace)
    expect(status.problem).toMatchObject({ code, detail })
    expect(status.offlineSince).toBe(code === 'unreachable' ? NOW : null)
    expect(syncHistory(desk.workspace)).toMatchObject([{ end: 'problem', problem: { code }, endedAt: NOW }])
    await syncOnce(desk.workspace)
    expect(titles(desk.workspace)).toEqual(asGiven)
    expect(syncStatus(desk.workspace)).toMatchObject({ problem: null, offlineSince: null })
  })

  test('the same at the first question, when a platform is connected', async () => {
    const { desk, platform } = await threeRows()
    for (const [fault, code] of [
      ['html', 'web-page'],
      ['redirect', 'redirected'],
      ['forbidden', 'bad-token'],
      ['invalid-json', 'broken-answer'],
    ] as const) {
      platform.control.setFaults({ [fault]: 1 })
      const again = connectPlatform(desk.workspace, { url: platform.url, token: TOKEN }, { allowsDemo: true })
      await expect(again).rejects.toMatchObject({ data: { code } })
    }
  })

  test('a wait longer than a sync has patience for, with the time to come back', async () => {
    const { desk, platform } = await threeRows()
    platform.control.setFaults({ unavailable: 1, 'retry-after': 3600 })
    await expect(syncOnce(desk.workspace)).rejects.toMatchObject({ data: { code: 'unreachable' } })
    expect(desk.workspace.sync.retryAt).toBe('2024-09-20T09:00:00.000Z')
    await syncOnce(desk.workspace)
    expect(desk.workspace.sync.retryAt).toBeNull()
  })

  test('a cursor that the platform does not know; a full re-read puts it right', async () => {
    const { desk } = await threeRows()
    await syncOnce(desk.workspace)
    desk.workspace.database.sqlite.exec("update platforms set cursor = 'of another time', etag = null")
    await expect(syncOnce(desk.workspace)).rejects.toMatchObject({ data: { code: 'cursor-refused' } })
    const { steps } = await syncOnce(desk.workspace, undefined, { isReread: true })
    expect(steps.at(-1)).toMatchObject({ step: 'done' })
    expect(await syncOnce(desk.workspace)).toMatchObject({ totals: { pulled: 0 } })
  })
})

describe('harmless', () => {
  test.each([
    ['items twice in a page', { 'duplicate-page': 1 }],
    ['items in another order', { 'out-of-order': 1 }],
    ['compressed answers', { gzip: 1 }],
  ])('%s', async (_what, faults) => {
    const { desk, platform } = await threeRows()
    platform.control.setFaults(faults)
    expect((await syncOnce(desk.workspace)).totals).toMatchObject({ pulled: 3, quarantined: 0 })
    platform.control.revise('a1', { title: 'Ny rubrik' })
    platform.control.withdraw('b2')
    platform.control.setFaults(faults)
    expect((await syncOnce(desk.workspace)).totals).toMatchObject({ pulled: 2, quarantined: 0 })
    expect(titles(desk.workspace)).toEqual({ ...asGiven, a1: 'Ny rubrik' })
    expect(showSubmission(desk.workspace, 'b2').state).toBe('withdrawn')
    expect(syncStatus(desk.workspace)).toMatchObject({ differences: [], remarks: [] })
    expect(verify(desk.workspace).ok).toBe(true)
  })

  test('a page that comes again after all of it has changed', async () => {
    const { desk, platform } = await threeRows()
    platform.control.revise('a1', { title: 'Ny rubrik' })
    await syncOnce(desk.workspace)
    platform.control.withdraw('b2')
    await syncOnce(desk.workspace)
    platform.control.setFaults({ 'duplicate-page': 1, 'out-of-order': 1 })
    const { totals } = await syncOnce(desk.workspace, undefined, { isReread: true })
    expect(totals).toEqual({ pulled: 0, pushed: 0, conflicts: 0, quarantined: 0 })
    expect(titles(desk.workspace)).toEqual({ ...asGiven, a1: 'Ny rubrik' })
  })
})

describe('taken in, and told as a remark', () => {
  const remarksOf = (workspace: Workspace) => syncStatus(workspace).remarks

  test('a newer protocol is read as far as it is known, and what is not known is kept', async () => {
    const { desk, platform } = await threeRows()
    platform.control.setFaults({ 'newer-protocol': 1 })
    await syncOnce(desk.workspace)
    expect(titles(desk.workspace)).toEqual(asGiven)
    expect(remarksOf(desk.workspace)).toEqual([
      { code: 'newer-protocol', values: { protocol: 2 }, total: 0, rows: [] },
    ])
    const stored = rowsOf(desk.workspace, 'select content from revisions')
    // Beside the content it may be about persons, and is not kept.
    for (const { content } of stored)
      expect(JSON.parse(String(content)).extras).toEqual({ mood: 'glad', 'place.floor': 3 })
    const again = await syncOnce(desk.workspace, undefined, { isReread: true })
    expect(again.totals).toMatchObject({ pulled: 0, quarantined: 0 })
  })

  test('clocks that differ, and changes of the future do no harm', async () => {
    const { desk, platform } = await threeRows()
    platform.control.setFaults({ skew: 7200 })
    await syncOnce(desk.workspace)
    expect(remarksOf(desk.workspace)).toMatchObject([{ code: 'clock-skew', values: { seconds: 7200 } }])
    platform.control.setFaults({ skew: 0 })
    platform.control.revise('a1', { title: 'Efter framtiden' })
    await syncOnce(desk.workspace)
    expect(remarksOf(desk.workspace)).toEqual([])
    expect(titles(desk.workspace)).toEqual({ ...asGiven, a1: 'Efter framtiden' })
    expect(verify(desk.workspace).ok).toBe(true)
  })

  test('a clock five minutes off is not worth a word', async () => {
    const { desk, platform } = await threeRows()
    platform.control.setFaults({ skew: 300 })
    await syncOnce(desk.workspace)
    expect(remarksOf(desk.workspace)).toEqual([])
  })

  test('an older revision is passed over, also its state', async () => {
    const { desk, platform } = await threeRows()
    platform.control.revise('a1', { title: 'Andra' })
    await syncOnce(desk.workspace)
    platform.control.setFaults({ 'older-revision': 1 })
    const { totals } = await syncOnce(desk.workspace, undefined, { isReread: true })
    expect(totals).toMatchObject({ pulled: 0, quarantined: 0 })
    expect(showSubmission(desk.workspace, 'a1')).toMatchObject({ title: 'Andra', revision: 2 })
    expect(remarksOf(desk.workspace)).toEqual([
      {
        code: 'older-revision',
        values: {},
        total: 1,
        rows: [{ submissionId: expect.any(String), platformId: 'a1', title: 'Andra', edition: '2024' }],
      },
    ])
  })

  test('other content under the same number: what was reviewed stands, the new is in quarantine', async () => {
    const { desk, platform } = await threeRows()
    await syncOnce(desk.workspace)
    decide(desk.workspace, decisionAbout('a1'))
    platform.control.setFaults({ 'same-revision': 1 })
    await syncOnce(desk.workspace)
    expect(titles(desk.workspace)).toEqual(asGiven)
    expect(remarksOf(desk.workspace)).toMatchObject([{ code: 'same-revision', total: 1 }])
    expect(listQuarantine(desk.workspace)).toMatchObject([
      { sourceRow: 'a1', reason: { code: 'same-revision', values: { revision: '1' } } },
    ])
    expect(listQuarantine(desk.workspace)[0]?.raw).toContain('Aktivitet a1 (annan)')
    // Its state is followed all the same, so nothing else differs.
    expect(showSubmission(desk.workspace, 'a1').state).toBe('published')
    expect(syncStatus(desk.workspace).differences).toEqual([])
    platform.control.revise('a1', { title: 'Ny revision' })
    await syncOnce(desk.workspace)
    expect(listQuarantine(desk.workspace)).toEqual([])
    expect(titles(desk.workspace)).toEqual({ ...asGiven, a1: 'Ny revision' })
  })
})

describe('counts', () => {
  test('agree after a sync, also with rows in quarantine', async () => {
    const { desk, platform } = await threeRows()
    platform.control.setFaults({ malformed: 3 })
    await syncOnce(desk.workspace)
    expect(listQuarantine(desk.workspace)).toMatchObject([{ sourceRow: 'c3' }])
    expect(syncStatus(desk.workspace)).toMatchObject({ differences: [], comparedAt: NOW })
  })

  test('tell withdrawals that never came; a full re-read names the rows and removes none', async () => {
    const { desk, platform } = await threeRows()
    await syncOnce(desk.workspace)
    platform.control.setFaults({ 'lost-withdrawals': 1 })
    platform.control.withdraw('b2')
    await syncOnce(desk.workspace)
    expect(syncStatus(desk.workspace).differences).toEqual([
      { edition: '2024', state: 'new', here: 3, there: 2 },
    ])
    await syncOnce(desk.workspace, undefined, { isReread: true })
    expect(syncStatus(desk.workspace).remarks).toMatchObject([
      { code: 'not-listed', total: 1, rows: [{ platformId: 'b2', title: 'Aktivitet b2' }] },
    ])
    expect(showSubmission(desk.workspace, 'b2').state).toBe('new')
    platform.control.setFaults({ 'lost-withdrawals': 0 })
    await syncOnce(desk.workspace, undefined, { isReread: true })
    expect(showSubmission(desk.workspace, 'b2').state).toBe('withdrawn')
    expect(syncStatus(desk.workspace)).toMatchObject({ differences: [], remarks: [] })
  })

  test('are optional', async () => {
    const { desk, platform } = await threeRows()
    platform.control.setFaults({ 'no-counts': 1 })
    await syncOnce(desk.workspace)
    expect(syncStatus(desk.workspace)).toMatchObject({ differences: [], comparedAt: null, problem: null })
    expect(syncHistory(desk.workspace)[0]?.differences).toBeNull()
  })
})
