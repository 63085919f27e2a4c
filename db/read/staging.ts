/** Reads pages that were fetched and not yet taken in, and what they would do to the submissions that are here. */
import type { ReadableDatabase } from '../database.ts'

export type StagedPage = {
  ordinal: number
  cursor: string
  etag: string | null
  items: unknown[]
}

/** How far the fetching has come; null where nothing waits. */
export type StagedSummary = {
  pages: number
  items: number
  /** When the oldest and the newest page was fetched, UTC. */
  fetchedAt: string
  fetchedTo: string
  /** Whether they begin at the very start, and so list everything there is. */
  isFull: boolean
  /** Where the first page began; null at the very start. */
  afterCursor: string | null
  last: { ordinal: number; cursor: string; etag: string | null; hasMore: boolean }
}

type SummaryRow = { pages: number; items: number; fetchedAt: string; fetchedTo: string }
type EndRow = {
  ordinal: number
  afterCursor: string | null
  cursor: string
  etag: string | null
  hasMore: number
}

export function readStaged({ sqlite }: ReadableDatabase, source: string): StagedSummary | null {
  const sums = sqlite
    .prepare(
      `select count(*) as pages, sum(item_count) as items, min(fetched_at) as fetchedAt, max(fetched_at) as fetchedTo
       from staged_pages where source = ?`,
    )
    .get(source) as SummaryRow
  if (sums.pages === 0) return null
  const end = (order: 'asc' | 'desc') =>
    sqlite
      .prepare(
        `select ordinal, after_cursor as afterCursor, cursor, etag, has_more as hasMore
         from staged_pages where source = ? order by ordinal ${order} limit 1`,
      )
      .get(source) as EndRow
  const [first, last] = [end('asc'), end('desc')]
  const { afterCursor } = first
  return {
    ...sums,
    afterCursor,
    isFull: first.ordinal === 1 && afterCursor === null,
    last: { ordinal: last.ordinal, cursor: last.cursor, etag: last.etag, hasMore: last.hasMore === 1 },
  }
}

/** The next page after one of that ordinal; 0 gives the first. */
export function readStagedPage(
  { sqlite }: ReadableDatabase,
  source: string,
  after: number,
): StagedPage | null {
  const row = sqlite
    .prepare(
      `select ordinal, cursor, etag, items from staged_pages
       where source = ? and ordinal > ? order by ordinal limit 1`,
    )
    .get(source, after) as (Omit<StagedPage, 'items'> & { items: string }) | undefined
  return row ? { ...row, items: JSON.parse(row.items) as unknown[] } : null
}

/** Of an object in a page; what else stands there has no fields. */
const field = (name: string) =>
  `case when item.type = 'object' then json_extract(item.value, '$.${name}') end`

export type EditionNumber = { edition: string; number: number }

/** Submissions that staged tombstones would withdraw, by edition. */
export function stagedWithdrawals(
  { sqlite }: ReadableDatabase,
  source: string,
  platform: string,
): EditionNumber[] {
  return sqlite
    .prepare(
      // Most pages hold no tombstone, and to look for the words is faster than to read the page.
      `select submissions.edition, count(distinct submissions.id) as number
       from staged_pages, json_each(staged_pages.items) as item
       join submissions on submissions.platform = ? and submissions.platform_id = ${field('id')}
       where staged_pages.source = ? and instr(staged_pages.items, '"withdrawn":true') > 0
         and ${field('withdrawn')} = 1 and submissions.state <> 'withdrawn'
       group by submissions.edition`,
    )
    .all(platform, source) as EditionNumber[]
}

export type NamedSubmission = { submissionId: string; platformId: string; title: string; edition: string }

/** Submissions of the platform that none of the staged pages lists, though they are not withdrawn here. */
export function stagedNotListed(
  { sqlite }: ReadableDatabase,
  source: string,
  platform: string,
): NamedSubmission[] {
  return sqlite
    .prepare(
      `select id as submissionId, platform_id as platformId, title, edition from submissions
       where platform = ? and state <> 'withdrawn' and platform_id not in (
         select listed from (
           select ${field('id')} as listed from staged_pages, json_each(staged_pages.items) as item
           where staged_pages.source = ?
         ) where listed is not null
       )
       order by edition, number`,
    )
    .all(platform, source) as NamedSubmission[]
}

/** Submissions of the platform that are not withdrawn here, by edition. */
export function livingByEdition({ sqlite }: ReadableDatabase, platform: string): EditionNumber[] {
  return sqlite
    .prepare(
      `select edition, count(*) as number from submissions
       where platform = ? and state <> 'withdrawn' group by edition`,
    )
    .all(platform) as EditionNumber[]
}

export function hasAnyOf({ sqlite }: ReadableDatabase, platform: string): boolean {
  return sqlite.prepare('select 1 from submissions where platform = ? limit 1').get(platform) !== undefined
}
