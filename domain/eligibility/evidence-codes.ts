/** Every code that a check can give as evidence; `text` has words for each in both languages. */
import type { Outcome } from '../criterion.ts'
import type { Evidence } from '../finding.ts'

export const EVIDENCE_CODES = [
  'rule.unknown',
  'party.public',
  'party.accepted-sector',
  'party.borderline',
  'party.unrecognised',
  'party.not-accepted',
  'party.none-named',
  'inside-week.inside',
  'inside-week.before',
  'inside-week.after',
  'inside-week.day-unknown',
  'deadline.in-time',
  'deadline.late',
  'deadline.unknown',
  'deadline.not-submitted-here',
  'place.venue',
  'place.access',
  'place.venue-missing',
  'place.municipality-missing',
  'place.access-missing',
  'place.format-unknown',
  'contact.given',
  'contact.organiser-missing',
  'contact.way-missing',
  'contact.not-in-source',
  'text.complete',
  'text.title-missing',
  'text.title-short',
  'text.title-long',
  'text.title-capitals',
  'text.body-missing',
  'text.body-short',
  'text.lead-long',
  'text.language-unknown',
  'times.plausible',
  'times.none',
  'times.day-missing',
  'times.start-missing',
  'times.end-missing',
  'times.ends-before-start',
  'times.too-short',
  'times.too-long',
  'times.start-on-other-day',
  'times.end-on-other-day',
] as const
export type EvidenceCode = (typeof EVIDENCE_CODES)[number]

export type CheckResult = { outcome: Outcome; evidence: Evidence[] }

export function evidenceOf(code: EvidenceCode, values: Evidence['values'] = {}): Evidence {
  return { code, values }
}

export function result(outcome: Outcome, ...evidence: Evidence[]): CheckResult {
  return { outcome, evidence }
}
