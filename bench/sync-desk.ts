/** A desk that has pulled one large edition from the bench's platform, kept between runs and copied for each. */
import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { connectPlatform } from '../backend/sync/connect.ts'
import { runSync } from '../backend/sync/run.ts'
import { type Workspace, workspaceOn } from '../backend/workspace.ts'
import type { SyncTotals } from '../contract/calls/sync.ts'
import type { PlatformSubmission } from '../contract/platform.ts'
import type { Shell } from '../contract/shell.ts'
import { openDatabase } from '../db/open.ts'
import { setCursor } from '../db/write/intake.ts'
import { generate } from '../demo/generate.ts'
import { removeDatabase, SEED, schemaHash, temporaryFolder } from './database.ts'
import { type BenchPlatform, startBenchPlatform } from './sync-platform.ts'

const TOKEN = 'bench'
const NOW = '2024-09-20T08:00:00Z'
export const EDITION = '2024'

/** All in one edition, as they come off the wire. */
export function editionOf(count: number): PlatformSubmission[] {
  return [...generate({ seed: SEED, count, editions: [EDITION] })].map(({ submission }) => submission)
}

export function newFile(): string {
  return join(temporaryFolder(), `${randomUUID()}.db`)
}

export function deskOn(file: string): Workspace {
  const secrets = new Map<string, string>()
  const shell = {
    secrets: {
      get: async ({ key }: { key: string }) => secrets.get(key) ?? null,
      set: async ({ key, value }: { key: string; value: string | null }) =>
        void secrets.set(key, value ?? ''),
    },
  }
  return workspaceOn(openDatabase(file), {
    // A sync asks the shell for nothing but its token.
    shell: shell as unknown as Shell,
    isDemo: true,
    now: () => NOW,
    newId: uuid,
  })
}

export async function connect(workspace: Workspace, { url }: BenchPlatform): Promise<void> {
  await connectPlatform(workspace, { url, token: TOKEN })
}

/** To its end; a sync that asks instead is not what is measured. `takenInMs` is when the last page had been taken in. */
export async function syncWhole(workspace: Workspace): Promise<SyncTotals & { takenInMs: number }> {
  const begun = performance.now()
  let [last, takenInMs] = ['', 0]
  const running = runSync(workspace)
  for (let step = await running.next(); ; step = await running.next()) {
    if (step.done) {
      if (last !== 'done') throw new Error(`The sync ended with ${last}`)
      return { ...step.value, takenInMs }
    }
    last = step.value.step
    if (last === 'pulling' || last === 'taking-in') takenInMs = performance.now() - begun
  }
}

/** A desk with so many submissions and its platform, both at the end of what there is. */
export async function pulledDesk(count: number) {
  const platform = await startBenchPlatform()
  const items = editionOf(count)
  const cursor = platform.lay(null, items)
  platform.setCounts(countsOf(items))
  const file = newFile()
  copyFileSync(await pulledFile(count, platform), file)
  const workspace = deskOn(file)
  await connect(workspace, platform)
  setCursor(workspace.database, platform.url, { cursor, etag: platform.etag() })
  const close = async () => {
    workspace.database.close()
    removeDatabase(file)
    await platform.close()
  }
  return { workspace, platform, items, cursor, close }
}

async function pulledFile(count: number, platform: BenchPlatform): Promise<string> {
  const file = join(temporaryFolder(), `synced-${count}-${SEED}-${schemaHash()}.db`)
  if (existsSync(file)) return file
  console.error(`  pulling ${count.toLocaleString('en')} submissions, once for this schema`)
  const partial = `${file}.partial`
  removeDatabase(partial)
  const workspace = deskOn(partial)
  workspace.database.sqlite.pragma('synchronous = OFF')
  await connect(workspace, platform)
  await syncWhole(workspace)
  workspace.database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  workspace.database.close()
  renameSync(partial, file)
  return file
}

export function countsOf(items: readonly PlatformSubmission[]) {
  return [...Map.groupBy(items, ({ state }) => state)].map(([state, of]) => ({
    edition: EDITION,
    state,
    count: of.length,
  }))
}
