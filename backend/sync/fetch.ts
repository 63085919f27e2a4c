/** Fetches what changed on the platform, page by page; whoever asks for them decides what becomes of the pages. */
import type { z } from 'zod'
import type { SyncProblem, SyncProgress } from '../../contract/calls/sync.ts'
import type { platformPage } from '../../contract/platform.ts'
import { setCursor } from '../../db/write/intake.ts'
import { stagePage } from '../../db/write/staging.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { type Patient, patiently } from './patience.ts'
import type { PlatformClient } from './platform-client.ts'
import { dropUnfit } from './staged.ts'
import type { Platform } from './visit.ts'

export type FetchedPage = {
  items: unknown[]
  /** Where the page began; null at the very start. */
  afterCursor: string | null
  cursor: string
  /** Of the end of the changes only; between pages it would hide the rest. */
  etag: string | null
  hasMore: boolean
}

export type FetchStep = Extract<SyncProgress, { step: 'pulling' | 'waiting' }>
type Page = z.infer<typeof platformPage>

/**
 * Each page goes to `keep` before the next is asked for. A stop takes effect between pages. Throws SYNC_PROBLEM; what
 * was kept stays.
 */
export async function* fetchPages(
  workspace: Workspace,
  client: PlatformClient,
  from: { cursor: string | null; etag: string | null },
  keep: (page: FetchedPage) => void,
  signal: AbortSignal,
): AsyncGenerator<FetchStep, void> {
  let { cursor, etag } = from
  let done = 0
  yield { step: 'pulling', done, remaining: null }
  while (!signal.aborted) {
    const [asked, tag] = [cursor, etag]
    const answer = yield* patiently(() => client.page(asked, tag), workspace.sync, signal)
    if (signal.aborted || answer.kind === 'not-modified') return
    if (answer.kind !== 'ok') throw new Failure('SYNC_PROBLEM', problemOf(answer))
    const { items, cursor: next, hasMore, remaining } = answer.value
    if (hasMore && next === cursor)
      throw new Failure('SYNC_PROBLEM', { code: 'not-a-platform', detail: 'The cursor does not move on' })
    etag = hasMore ? null : answer.etag
    keep({ items, afterCursor: cursor, cursor: next, etag, hasMore })
    cursor = next
    done += items.length
    yield { step: 'pulling', done, remaining: remaining ?? null }
    if (!hasMore) return
  }
}

/** Goes on after the newest staged page, or from where the desk stands; from the very start in a full re-read. */
export async function* fetchToStage(
  workspace: Workspace,
  { platform, client, signal }: { platform: Platform; client: PlatformClient; signal: AbortSignal },
  isReread: boolean,
): AsyncGenerator<FetchStep, void> {
  const { database, now } = workspace
  const { url } = platform
  const staged = dropUnfit(workspace, platform, isReread)
  let ordinal = staged?.last.ordinal ?? 0
  let isWhole = staged?.last.hasMore === false
  const start = isReread ? { cursor: null, etag: null } : platform
  const keep = (page: FetchedPage) => {
    const { items, ...position } = page
    const isEnd = items.length === 0 && !page.hasMore
    if (isEnd && isWhole) return
    // Nothing new: only where to ask from next time.
    if (isEnd && ordinal === 0 && !isReread) {
      setCursor(database, url, { cursor: page.cursor, etag: page.etag })
      return
    }
    isWhole = !page.hasMore
    ordinal += 1
    const itemCount = items.length
    stagePage(database, {
      source: url,
      ordinal,
      ...position,
      items: JSON.stringify(items),
      itemCount,
      fetchedAt: now(),
    })
  }
  yield* fetchPages(workspace, client, staged?.last ?? start, keep, signal)
  if (!signal.aborted) setCursor(database, url, { pulledAt: now() })
}

function problemOf(answer: Exclude<Patient<Page>, { kind: 'ok' | 'not-modified' }>): SyncProblem {
  if (answer.kind === 'problem') return answer.problem
  if (answer.kind === 'conflict') return { code: 'refused', detail: answer.conflict.error }
  const isLost = answer.status === 400 || answer.status === 410
  return { code: isLost ? 'cursor-refused' : 'refused', detail: answer.detail }
}
