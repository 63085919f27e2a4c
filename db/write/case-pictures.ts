/** Writes pictures of cases, in the caller's transaction. */
import type { WritableDatabase } from '../database.ts'
import { casePictures } from '../schema/cases.ts'

/** For a picture that its case does not have: they are never changed. */
export function insertPicture({ orm }: WritableDatabase, picture: typeof casePictures.$inferInsert): void {
  orm.insert(casePictures).values(picture).run()
}
