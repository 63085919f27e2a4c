/** Every code that a check can give as evidence; `text` has words for each in both languages. */
import type { Outcome } from '../criterion.ts'
import type { Evidence } from '../finding.ts'

export const EVIDENCE_CODES = [
  'rule.unknown',
  'judged.met',
  'judged.met-with-note',
  'judged.not-met',
  'judged.not-met-with-note',
  'party.public',
  'party.accepted-sector',
  'party.borderline',
  'party.unrecognised',
  'party.not-accepted',
  'party.none-named',
  'party.reading-chosen',
  'party.reading-not-chosen',
  'person.published',
  'person.changed-since',
  'benefit.speaks-for',
  'benefit.speaks-against',
  'benefit.no-signs',
  'advertising.speaks-for',
  'advertising.speaks-against',
  'advertising.no-signs',
  'inside-week.inside',
  'inside-week.before',
  'inside-week.after',
  'inside-week.day-before',
  'inside-week.day-after',
  'inside-week.pre-event',
  'inside-week.after-event',
  'inside-week.other-year',
  'inside-week.rest-inside',
  'inside-week.day-unknown',
  'inside-week.recording-only',
  'deadline.in-time',
  'deadline.late',
  'deadline.unknown',
  'deadline.arrival-unknown',
  'deadline.not-submitted-here',
  'locked-text.not-published',
  'locked-text.unchanged',
  'locked-text.spacing-changed',
  'locked-text.changed',
  'registration.how',
  'registration.not-needed',
  'registration.how-missing',
  'registration.how-in-text',
  'registration.unsaid',
  'registration.way-though-unsaid',
  'registration.text-mentions',
  'place.venue',
  'place.access',
  'place.access-by-registration',
  'place.venue-missing',
  'place.municipality-missing',
  'place.municipality-unrecognised',
  'place.county-disagrees',
  'place.access-missing',
  'place.access-not-address',
  'place.venue-though-digital',
  'place.link-though-on-site',
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
  'text.capitals',
  'text.punctuation',
  'text.body-missing',
  'text.body-short',
  'text.lead-missing',
  'text.description-missing',
  'text.lead-long',
  'text.description-long',
  'text.language-unknown',
  'text.language-differs',
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
  'times.at-night',
  'times.from-midnight',
  'times.overlapping',
  'personal-data.none',
  'personal-data.identity-number',
  'personal-data.coordination-number',
  'personal-data.email',
  'personal-data.mobile',
  'theme-type.known',
  'theme-type.no-lists',
  'theme-type.type-missing',
  'theme-type.type-other',
  'theme-type.theme-missing',
  'theme-type.theme-other',
  'links.complete',
  'links.none',
  'links.no-scheme',
  'links.not-address',
  'links.other-scheme',
  'links.internal',
  'links.password',
  'links.shortened',
  'links.mail',
  'placeholder.none',
  'placeholder.whole-field',
  'placeholder.inside',
  'duplicate.none',
  'duplicate.same-title',
  'duplicate.near-title',
  'duplicate.time-unknown',
  'series.none',
  'series.own-occurrences',
  'series.part-said',
  'series.part-of-said',
  'series.same-title',
  'series.same-heading',
  'series.same-hours',
  'nested.none',
  'nested.inside',
  'nested.said',
  'nested.holds',
  'own-organisation.party',
  'own-organisation.all-central',
  'own-organisation.not-party',
] as const
export type EvidenceCode = (typeof EVIDENCE_CODES)[number]

export type CheckResult = { outcome: Outcome; evidence: Evidence[] }

export function evidenceOf(code: EvidenceCode, values: Evidence['values'] = {}): Evidence {
  return { code, values }
}

export function result(outcome: Outcome, ...evidence: Evidence[]): CheckResult {
  return { outcome, evidence }
}

/** What one check has to remark on, each with how much it weighs: `not-met` is wrong, `unclear` is for a person to see. */
export type Remark = { weight: 'not-met' | 'unclear'; evidence: Evidence }

export function wrong(code: EvidenceCode, values: Evidence['values'] = {}): Remark {
  return { weight: 'not-met', evidence: { code, values } }
}

export function doubtful(code: EvidenceCode, values: Evidence['values'] = {}): Remark {
  return { weight: 'unclear', evidence: { code, values } }
}

/** The worst remark decides; without any the criterion is met, with the given evidence. */
export function resultOf(remarks: readonly Remark[], ...whenMet: Evidence[]): CheckResult {
  if (remarks.length === 0) return result('met', ...whenMet)
  const isWrong = remarks.some(({ weight }) => weight === 'not-met')
  return result(isWrong ? 'not-met' : 'unclear', ...remarks.map(({ evidence }) => evidence))
}
