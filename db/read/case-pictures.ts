/** Reads pictures of cases: what they are, and their bytes one at a time. */
import { and, asc, eq } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { casePictures } from '../schema/cases.ts'

export type PictureRow = typeof casePictures.$inferSelect
export type PictureListed = Omit<PictureRow, 'bytes'>

const LISTED = {
  caseId: casePictures.caseId,
  hash: casePictures.hash,
  type: casePictures.type,
  width: casePictures.width,
  height: casePictures.height,
  orientation: casePictures.orientation,
  name: casePictures.name,
  entryId: casePictures.entryId,
}

/** In the order that they were taken in, without their bytes. */
export function picturesOfCase({ orm }: ReadableDatabase, caseId: string): PictureListed[] {
  return orm
    .select(LISTED)
    .from(casePictures)
    .where(eq(casePictures.caseId, caseId))
    .orderBy(asc(casePictures.entryId))
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
