/** Many syncs one after the other, with faults in between: neither memory nor files nor connections grow. */
import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { verify } from '../../../backend/maintenance/verify.ts'
import { syncStatus } from '../../../backend/sync/status.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { connectedDesk, rowsOf, submissionOf, syncOnce } from '../desk.ts'

/** `npm run test:deep` syncs ten thousand times. */
const SYNCS = process.env.DEEP === '1' ? 10_000 : 600
/** By then the newest runs that are kept are as many as they get, and everything has been loaded and compiled. */
const WARM = Math.max(300, SYNCS / 5)
const SUBMISSIONS = 100
/** A thousandth of this for each of ten thousand syncs would be a leak; what a collection leaves varies by less. */
const HEAP_SLACK = 4_000_000

test(`${SYNCS} syncs leave memory and files as they were`, { timeout: 1_800_000 }, async () => {
  const submissions = Array.from({ length: SUBMISSIONS }, (_, index) => submissionOf(`s${index}`))
  const { desk, platform } = await connectedDesk({ submissions })
  const { workspace } = desk
  const syncs = async (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      if (at % 10 === 3) platform.control.setFaults({ [at % 20 === 3 ? 'reset' : 'unavailable']: 1 })
      await syncOnce(workspace)
    }
  }
  await syncs(0, WARM)
  const before = sizesOf(workspace)
  await syncs(WARM, SYNCS)
  const after = sizesOf(workspace)
  console.info(`After ${WARM} and ${SYNCS} syncs: ${JSON.stringify([before, after])}`)

  expect(after.pages).toBeLessThanOrEqual(before.pages)
  expect(after.walBytes).toBeLessThanOrEqual(before.walBytes)
  expect(after.heap - before.heap).toBeLessThan(HEAP_SLACK)
  expect(after.resources).toBeLessThanOrEqual(before.resources + 2)
  expect(rowsOf(workspace, 'select count(*) as runs from sync_runs')).toEqual([{ runs: 200 }])
  expect(rowsOf(workspace, 'select count(*) as rows from submissions')).toEqual([{ rows: SUBMISSIONS }])
  expect(syncStatus(workspace)).toMatchObject({ problem: null, differences: [] })
  expect(verify(workspace).ok).toBe(true)
})

function sizesOf({ database: { sqlite, file } }: Workspace) {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  return {
    heap: process.memoryUsage().heapUsed,
    pages: Number(sqlite.pragma('page_count', { simple: true })),
    walBytes: statSync(`${file}-wal`).size,
    resources: process.getActiveResourcesInfo().length,
  }
}
