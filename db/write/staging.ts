/** Writes pages that were fetched and not yet taken in, and lets go of them. */
import type { WritableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import type { stagedPages } from '../schema/safety.ts'

const insertPage = remembered(({ sqlite }) =>
  sqlite.prepare(
    `insert into staged_pages (source, ordinal, after_cursor, cursor, etag, has_more, items, item_count, fetched_at)
     values (@source, @ordinal, @afterCursor, @cursor, @etag, @hasMore, @items, @itemCount, @fetchedAt)`,
  ),
)

/** `items` as a JSON array. */
export function stagePage(database: WritableDatabase, page: typeof stagedPages.$inferInsert): void {
  insertPage(database).run({ ...page, hasMore: page.hasMore ? 1 : 0 })
}

/** In the transaction that takes the page in. */
export function dropStagedPage({ sqlite }: WritableDatabase, source: string, ordinal: number): void {
  sqlite.prepare('delete from staged_pages where source = ? and ordinal = ?').run(source, ordinal)
}

/** Returns how many pages were let go. */
export function dropStaged({ sqlite }: WritableDatabase, source: string): number {
  return sqlite.prepare('delete from staged_pages where source = ?').run(source).changes
}

/** Of every source whose oldest page was fetched before the instant; returns how many pages were let go. */
export function dropStagedBefore({ sqlite }: WritableDatabase, before: string): number {
  return sqlite
    .prepare(
      `delete from staged_pages where source in
       (select source from staged_pages group by source having min(fetched_at) < ?)`,
    )
    .run(before).changes
}
