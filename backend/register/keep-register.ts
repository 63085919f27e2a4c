/** The register of an open database, prepared once and again after each change. */
import { z } from 'zod'
import type { ReadableDatabase } from '../../db/database.ts'
import { readBodies, readRegisterVersion, standingCorrections } from '../../db/read/register.ts'
import { readSetting } from '../../db/read/settings.ts'
import { type PreparedRegister, prepareRegister } from '../../domain/party/recognise.ts'
import { SHIPPED_HASH } from './shipped-bodies.ts'

/** Another process may have changed it too, so the version is asked each time; that is one short question. */
export function keepRegister(database: ReadableDatabase): () => PreparedRegister {
  let kept: { version: number; register: PreparedRegister } | null = null
  return () => {
    const version = readRegisterVersion(database)
    if (kept?.version !== version)
      kept = { version, register: version === UNCHANGED ? asShipped(database) : prepare(database) }
    return kept.register
  }
}

/** The version of a register that holds what shipped and nothing else. */
const UNCHANGED = 1

const shipped = new Map<string, PreparedRegister>()

/** Most databases have the register as it shipped: such as the demonstration's beside the real one. */
function asShipped(database: ReadableDatabase): PreparedRegister {
  const hash = readSetting(database, SHIPPED_HASH, z.string()) ?? ''
  const register = shipped.get(hash) ?? prepare(database)
  shipped.set(hash, register)
  return register
}

function prepare(database: ReadableDatabase): PreparedRegister {
  return prepareRegister(readBodies(database), standingCorrections(database))
}
