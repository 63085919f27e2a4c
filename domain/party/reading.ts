/** What was read of one party's name, before it is known in what role and by which rules. */
import { CERTAINTY } from './certainty.ts'
import { CERTAINTY_NEEDED, type PartyEvidence, type RegisterMatch } from './party.ts'
import type { RegisterEntry } from './register-index.ts'
import type { PublicParty, Sector } from './sector.ts'

export type Reading = {
  sector: Sector
  /** `team` waits for the edition's parameters. */
  publicParty: PublicParty | 'team'
  certainty: number
  registerId: string | null
  registerName: string | null
  countyCode: string | null
  evidence: PartyEvidence[]
}

export const NOTHING_READ: Reading = {
  sector: 'unknown',
  publicParty: 'unclear',
  certainty: CERTAINTY.none,
  registerId: null,
  registerName: null,
  countyCode: null,
  evidence: [{ kind: 'none' }],
}

/** A row of the register, met in this way; a correction of the row itself stands first in the evidence. */
export function readEntry(entry: RegisterEntry, matched: string, how: RegisterMatch): Reading {
  const { id, name, source, correction } = entry
  const evidence: PartyEvidence = { kind: 'register', register: id, official: name, matched, how, source }
  return {
    sector: entry.sector,
    publicParty: entry.publicParty,
    certainty: CERTAINTY[how],
    registerId: id,
    registerName: name,
    countyCode: entry.countyCode,
    evidence: correction ? [correction, evidence] : [evidence],
  }
}

/** Whether anything speaks for who it is, be it not enough. */
export function isTelling({ evidence }: Reading): boolean {
  return evidence.some(
    (one) =>
      one.kind === 'correction' ||
      one.kind === 'register' ||
      (one.kind === 'pattern' && one.pattern !== 'company'),
  )
}

/** Below `CERTAINTY_NEEDED` nothing is stated: the sector is unknown, and the evidence says what it looks like. */
export function settled(reading: Reading): Reading {
  if (reading.certainty >= CERTAINTY_NEEDED || reading.sector === 'unknown') return reading
  const { sector } = reading
  const evidence = reading.evidence.flatMap((one): PartyEvidence[] => {
    if (one.kind === 'none') return []
    const isGround = one.kind === 'register' || one.kind === 'pattern'
    return [isGround ? { kind: 'resembles', sector, matched: one.matched } : one]
  })
  return {
    ...reading,
    sector: 'unknown',
    publicParty: 'unclear',
    registerId: null,
    registerName: null,
    evidence,
  }
}
