/** Writes the register of bodies and reviewers' corrections, in the caller's transaction. */
import { and, eq, inArray } from 'drizzle-orm'
import type { Correction } from '../../domain/party/correction.ts'
import type { RegisterBody } from '../../domain/register.ts'
import { fold, sortKey } from '../../domain/swedish.ts'
import type { WritableDatabase } from '../database.ts'
import { REGISTER_VERSION, readRegisterVersion } from '../read/register.ts'
import { type BodyOrigin, bodies, corrections } from '../schema/register.ts'
import { setSetting } from './intake.ts'
import { prepareInsert } from './prepared-insert.ts'

const MOST_IDS = 500

/** After every change: what was recognised by an older version is stale. */
export function raiseRegisterVersion(database: WritableDatabase): void {
  setSetting(database, REGISTER_VERSION, readRegisterVersion(database) + 1)
}

/** Adds bodies, each in the place of the one of its id. Prepared once: registers have thousands. */
export function prepareBodyWriter(database: WritableDatabase) {
  const insert = prepareInsert(database, bodies)
  const remove = database.sqlite.prepare('delete from bodies where id = ?')
  return (body: RegisterBody, stored: { origin: BodyOrigin; changedAt: string }) => {
    remove.run(body.id)
    insert(toRow(body, stored))
  }
}

function toRow(body: RegisterBody, stored: { origin: BodyOrigin; changedAt: string }) {
  const names = [body.name, ...body.aliases, ...body.shortAliases]
  return {
    ...body,
    nameSort: sortKey(body.name),
    // The number also without its dash, as people type it.
    searchText: fold([...names, body.orgnr ?? '', (body.orgnr ?? '').replace('-', '')].join('\n')),
    ...stored,
  }
}

export function removeBodies({ orm }: WritableDatabase, ids: readonly string[]): void {
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    const some = ids.slice(at, at + MOST_IDS)
    orm.delete(bodies).where(inArray(bodies.id, some)).run()
  }
}

/** `about` is the key of the name, or the body's id; an older correction of the same gives way. */
export function insertCorrection({ orm }: WritableDatabase, about: string, correction: Correction): void {
  orm
    .update(corrections)
    .set({ isStanding: false })
    .where(and(eq(corrections.about, about), eq(corrections.isStanding, true)))
    .run()
  orm
    .insert(corrections)
    .values({ ...correction, about, isStanding: true })
    .run()
}

export function withdrawCorrection({ orm }: WritableDatabase, id: string): void {
  orm.update(corrections).set({ isStanding: false }).where(eq(corrections.id, id)).run()
}
