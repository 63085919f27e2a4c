/** A party that was recognised in an organiser's own words, with the evidence for it. */
import type { PartyRole } from '../submission.ts'
import type { PublicParty, Sector } from './sector.ts'

/** Why a party was given its sector; `text` holds its words for each. */
export type PartyEvidence =
  | { kind: 'register'; register: string; matched: string }
  | { kind: 'number'; number: string; hint: string }
  | { kind: 'pattern'; pattern: string; matched: string }
  | { kind: 'none' }

export type Party = {
  /** As written, one party of a possibly longer text. */
  name: string
  role: PartyRole
  sector: Sector
  publicParty: PublicParty
  /** The official name in the register, when recognised there. */
  registerName: string | null
  /** The county that the party belongs to when it is a municipality, region or county board; else null. */
  countyCode: string | null
  evidence: PartyEvidence[]
}
