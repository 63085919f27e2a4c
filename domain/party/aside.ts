/** How a party is told that is named without organising: who it is stays, and it makes nothing met. */
import { CERTAINTY } from './certainty.ts'
import { isAside, type PartRole } from './part-roles.ts'
import type { Reading } from './reading.ts'
import type { Sector } from './sector.ts'

/** Where the rule asks whether the party is a public one, and no other rule could take it by its sector alone. */
const ASKED_IF_PUBLIC: ReadonlySet<Sector> = new Set([
  'state',
  'region',
  'municipality',
  'municipal-federation',
  'university',
  'public-company',
])

/** A public body becomes unclear; an association's sector is not stated, since rules may accept it; a company stays one. */
export function setAside(reading: Reading, role: PartRole): Reading {
  if (!isAside(role) || reading.sector === 'private' || reading.sector === 'international') return reading
  if (ASKED_IF_PUBLIC.has(reading.sector)) return { ...reading, publicParty: 'unclear' }
  const certainty = Math.min(reading.certainty, CERTAINTY.resembles)
  return {
    ...reading,
    sector: 'unknown',
    publicParty: 'unclear',
    certainty,
    registerId: null,
    registerName: null,
  }
}
