/** Brings the bodies that ship with the desk into the register of a database that has older ones, or none. */
import { z } from 'zod'
import type { WritableDatabase } from '../../db/database.ts'
import { sha256 } from '../../db/hash.ts'
import { correctedBodies, readBodies } from '../../db/read/register.ts'
import { readSetting } from '../../db/read/settings.ts'
import { setSetting } from '../../db/write/intake.ts'
import { prepareBodyWriter, raiseRegisterVersion, removeBodies } from '../../db/write/register.ts'
import type { RegisterBody } from '../../domain/register.ts'
import { shippedBodies } from '../registers.ts'

export const SHIPPED_HASH = 'shipped-bodies'

/**
 * What was imported or added by hand stays as it is. A shipped row that is gone from the desk goes here too, unless a
 * correction refers to it.
 */
export function addShippedBodies(database: WritableDatabase, now: string, bodies = shippedBodies()): void {
  const hash = sha256(JSON.stringify(bodies))
  const isKnown = () => readSetting(database, SHIPPED_HASH, z.string()) === hash
  if (isKnown()) return
  database.inTransaction(() => {
    // Asked again: another process may have brought them since.
    if (isKnown()) return
    replaceShipped(database, bodies, now)
    setSetting(database, SHIPPED_HASH, hash)
    raiseRegisterVersion(database)
  })
}

function replaceShipped(
  database: WritableDatabase,
  bodies: readonly RegisterBody[],
  changedAt: string,
): void {
  const save = prepareBodyWriter(database)
  const stored = new Map(readBodies(database).map((body) => [body.id, body]))
  const isTeams = (id: string) => (stored.get(id)?.origin ?? 'shipped') !== 'shipped'
  for (const body of bodies) {
    const before = stored.get(body.id)
    const isSame =
      before && JSON.stringify({ ...body, origin: 'shipped' }) === JSON.stringify(inOrder(before, body))
    if (!isTeams(body.id) && !isSame) save(body, { origin: 'shipped', changedAt })
  }
  const shipped = new Set(bodies.map((body) => body.id))
  const corrected = correctedBodies(database)
  const gone = [...stored.keys()].filter((id) => !shipped.has(id) && !isTeams(id) && !corrected.has(id))
  removeBodies(database, gone)
}

/** With its fields in the other's order, so that their texts can be compared. */
function inOrder<Body extends RegisterBody>(body: Body, like: RegisterBody): Record<string, unknown> {
  return Object.assign(Object.fromEntries(Object.keys(like).map((key) => [key, null])), body)
}
