/** Takes in the pages that were fetched: a page's items, the cursor and the end of its waiting are one transaction. */
import { setImmediate as turn } from 'node:timers/promises'
import type { SyncProgress } from '../../contract/calls/sync.ts'
import { readStaged, readStagedPage } from '../../db/read/staging.ts'
import { setCursor } from '../../db/write/intake.ts'
import { dropStagedPage } from '../../db/write/staging.ts'
import { type PlatformIntake, prepareIntake } from '../intake/intake.ts'
import type { Workspace } from '../workspace.ts'
import { type FetchStep, fetchPages } from './fetch.ts'
import { remarkItems } from './remarks.ts'
import { takeItems } from './take-item.ts'
import type { Visit } from './visit.ts'

type TakeInStep = Extract<SyncProgress, { step: 'taking-in' }>

/** A stop takes effect between pages; what is left stays staged. */
export async function* takeInStaged(workspace: Workspace, visit: Visit): AsyncGenerator<TakeInStep, void> {
  const { database } = workspace
  const { url } = visit.platform
  const total = readStaged(database, url)?.items ?? 0
  const intake = intakeFor(workspace, visit)
  let [done, after] = [0, 0]
  while (!visit.signal.aborted) {
    const page = readStagedPage(database, url, after)
    if (!page) return
    yield { step: 'taking-in', done, total }
    takePage(workspace, visit, intake, page, () => dropStagedPage(database, url, page.ordinal))
    after = page.ordinal
    done += page.items.length
    yield { step: 'taking-in', done, total }
    await turn()
  }
}

/**
 * A first pull has nothing here to weigh it against, so its pages are taken in as they come; after a stop the next
 * sync goes on from the stored cursor.
 */
export async function* pullDirectly(workspace: Workspace, visit: Visit): AsyncGenerator<FetchStep, void> {
  const { client, platform, signal } = visit
  const intake = intakeFor(workspace, visit)
  yield* fetchPages(
    workspace,
    client,
    platform,
    (page) => takePage(workspace, visit, intake, page, () => undefined),
    signal,
  )
  if (!signal.aborted) setCursor(workspace.database, platform.url, { pulledAt: workspace.now() })
}

function intakeFor(workspace: Workspace, { platform }: Visit): PlatformIntake {
  return prepareIntake(workspace, { isDemo: platform.isDemo, platform: platform.identity })
}

function takePage(
  workspace: Workspace,
  { platform, totals, remarks }: Visit,
  intake: PlatformIntake,
  { items, cursor, etag }: { items: readonly unknown[]; cursor: string; etag: string | null },
  thenInSameTransaction: () => void,
): void {
  const { database, now } = workspace
  const { url, identity } = platform
  const fates = takeItems(workspace, intake, url, items, () => {
    setCursor(database, url, { cursor, etag, pulledAt: now() })
    thenInSameTransaction()
  })
  const count = (...counted: typeof fates) => fates.filter((fate) => counted.includes(fate)).length
  totals.pulled += count('created', 'updated', 'withdrawn')
  totals.quarantined += count('quarantined', 'same-revision')
  remarkItems(workspace, identity, remarks, items, fates)
}
