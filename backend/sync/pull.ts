/** Pulls what changed on the platform, page by page; each page with its cursor is one transaction. */
import type { SyncProgress, SyncTotals } from '../../contract/calls/sync.ts'
import { setCursor } from '../../db/write/intake.ts'
import { Failure } from '../failure.ts'
import { prepareIntake } from '../intake/intake.ts'
import type { Workspace } from '../workspace.ts'
import type { connectedPlatform } from './connect.ts'
import { patiently } from './patience.ts'
import type { PlatformClient } from './platform-client.ts'
import { takeItems } from './take-item.ts'

type Platform = NonNullable<ReturnType<typeof connectedPlatform>>

/** Adds to `totals`. A stop takes effect between pages; the next pull goes on from the stored cursor. */
export async function* pull(
  workspace: Workspace,
  platform: Platform,
  client: PlatformClient,
  totals: SyncTotals,
  signal: AbortSignal,
): AsyncGenerator<SyncProgress, void> {
  const { database, now } = workspace
  const { url, isDemo, identity } = platform
  const intake = prepareIntake(workspace, { isDemo, platform: identity })
  let { cursor, etag } = platform
  let done = 0
  yield { step: 'pulling', done, remaining: null }
  while (!signal.aborted) {
    const answer = yield* patiently(() => client.page(cursor, etag), signal)
    if (answer.kind === 'not-modified') {
      setCursor(database, url, { pulledAt: now() })
      return
    }
    if (answer.kind === 'problem') throw new Failure('SYNC_PROBLEM', answer.problem)
    if (answer.kind !== 'ok') throw new Failure('SYNC_PROBLEM', { code: 'refused', detail: describe(answer) })
    const page = answer.value
    if (page.hasMore && page.cursor === cursor)
      throw new Failure('SYNC_PROBLEM', { code: 'not-a-platform', detail: 'The cursor does not move on' })
    // The tag belongs to the end of the changes; between pages it would hide the rest.
    const pageEtag = page.hasMore ? null : answer.etag
    const fates = takeItems(workspace, intake, url, page.items, () =>
      setCursor(database, url, { cursor: page.cursor, etag: pageEtag, pulledAt: now() }),
    )
    totals.quarantined += fates.filter((fate) => fate === 'quarantined').length
    totals.pulled += fates.filter((fate) => fate === 'created' || fate === 'updated').length
    cursor = page.cursor
    etag = pageEtag
    done += page.items.length
    yield { step: 'pulling', done, remaining: page.remaining ?? null }
    if (!page.hasMore) return
  }
}

function describe(answer: { kind: string; status?: number; detail?: string }): string {
  return answer.detail ?? `${answer.kind} ${answer.status ?? ''}`.trim()
}
