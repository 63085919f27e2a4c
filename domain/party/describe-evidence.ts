/** Says why a party was given its sector as evidence that `text` has words for. */
import type { Evidence } from '../finding.ts'
import type { PartyEvidence } from './party.ts'

export const PARTY_EVIDENCE_CODES = [
  'party-evidence.correction',
  'party-evidence.register',
  'party-evidence.number',
  'party-evidence.personal-number',
  'party-evidence.pattern',
  'party-evidence.role',
  'party-evidence.resembles',
  'party-evidence.none',
] as const
type PartyEvidenceCode = (typeof PARTY_EVIDENCE_CODES)[number]

export function describePartyEvidence({ kind, ...values }: PartyEvidence): Evidence {
  const code: PartyEvidenceCode = `party-evidence.${kind}`
  return { code, values }
}
