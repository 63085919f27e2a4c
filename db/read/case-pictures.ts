/** Reads pictures of cases: what they are, and their bytes one at a time. */
import { and, eq, sql } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { casePictures } from '../schema/cases.ts'

export type PictureRow = typeof casePictures.$inferSelect
/** What stands before the bytes in a row: the rest costs the reading of them. */
export type PictureListed = Omit<PictureRow, 'bytes' | 'entryId'>

const LISTED = {
  caseId: casePictures.caseId,
  hash: casePictures.hash,
  type: casePictures.type,
  width: casePictures.width,
  height: casePictures.height,
  orientation: casePictures.orientation,
  name: casePictures.name,
}

/** In the order that they were taken in, without their bytes. */
export function picturesOfCase({ orm }: ReadableDatabase, caseId: string): PictureListed[] {
  return orm
    .select(LISTED)
    .from(casePictures)
    .where(eq(casePictures.caseId, caseId))
    .orderBy(sql`rowid`)
    .all()
}

export function findPicture({ orm }: ReadableDatabase, caseId: string, hash: string): PictureRow | null {
  const own = and(eq(casePictures.caseId, caseId), eq(casePictures.hash, hash))
  return orm.select().from(casePictures).where(own).get() ?? null
}

/** The same picture may be of several cases; its bytes are the same. */
export function findPictureOfAnyCase({ orm }: ReadableDatabase, hash: string): PictureRow | null {
  return orm.select().from(casePictures).where(eq(casePictures.hash, hash)).get() ?? null
}

export function hasPicture({ orm }: ReadableDatabase, hash: string): boolean {
  const found = orm
    .select({ hash: casePictures.hash })
    .from(casePictures)
    .where(eq(casePictures.hash, hash))
    .get()
  return found !== undefined
}

/** All, one at a time, since all together may be larger than memory. Write nothing meanwhile. */
export function* eachPicture({ orm, sqlite }: ReadableDatabase): Generator<PictureRow> {
  const rowids = sqlite.prepare('select rowid from case_pictures').pluck().all() as number[]
  for (const rowid of rowids) {
    const row = orm.select().from(casePictures).where(sql`rowid = ${rowid}`).get()
    if (row) yield row
  }
}
