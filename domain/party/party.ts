/** A party that was recognised in an organiser's own words, with the evidence for it. */
import type { PartyRole } from '../submission.ts'
import type { AsideRole } from './part-roles.ts'
import type { PublicParty, Sector } from './sector.ts'

/** How a name met a row of the register, from the surest. */
export const REGISTER_MATCHES = [
  'number',
  'name',
  'alias',
  'short-alias',
  'folded',
  'fuzzy',
  'inside',
] as const
export type RegisterMatch = (typeof REGISTER_MATCHES)[number]

/** Why a party was given its sector; `text` holds its words for each. */
export type PartyEvidence =
  | { kind: 'correction'; id: string; by: string; at: string; note: string }
  /** `register` is the row's id, `official` its name, `matched` the words, `source` the row's source. */
  | {
      kind: 'register'
      register: string
      official: string
      matched: string
      how: RegisterMatch
      source: string
    }
  | { kind: 'number'; number: string; hint: string }
  /** A sole trader's number is a personal identity number: never kept, only that there was one. */
  | { kind: 'personal-number' }
  | { kind: 'pattern'; pattern: string; matched: string }
  /** Named without organising: why it makes nothing met. */
  | { kind: 'role'; role: AsideRole }
  /** What it looks like, without enough certainty to say so. */
  | { kind: 'resembles'; sector: Sector; matched: string }
  | { kind: 'none' }

export type Party = {
  /** As written, one party of a possibly longer text; organisation and identity numbers taken out. */
  name: string
  role: PartyRole
  sector: Sector
  publicParty: PublicParty
  /** 0 to 1: how sure the sector is. Below `CERTAINTY_NEEDED` the sector is `unknown`. */
  certainty: number
  /** The register row's id and official name, when recognised there. */
  registerId: string | null
  registerName: string | null
  /** The same for every way of writing the same party: the register row's id, or the name's key. */
  key: string
  /** The county that the party belongs to when it is a municipality, region or county board; else null. */
  countyCode: string | null
  evidence: PartyEvidence[]
}

/** Below this a sector is not stated: the party is unclear, never guessed. */
export const CERTAINTY_NEEDED = 0.9
