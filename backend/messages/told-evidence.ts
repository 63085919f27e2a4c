/** What a check found, in words for the organiser: only evidence of what is wrong, and never a colleague's note. */
import type { Finding } from '../../domain/finding.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'

/** Empty where the check found nothing that organisers are told. */
export function sayFound(
  { outcome, evidence }: Pick<Finding, 'outcome' | 'evidence'>,
  language: Language,
): string {
  if (outcome === 'met' || outcome === 'not-applicable') return ''
  const { readyTexts, evidence: shared } = words(language)
  const sentences = evidence.flatMap(({ code, values }) => {
    const say = readyTexts.told[code] ?? (SAID_AS_TO_REVIEWERS.has(code) ? shared[code] : undefined)
    return say ? [say(values)] : []
  })
  return [...new Set(sentences)].join(' ')
}

/** Codes whose sentence for reviewers serves organisers as it is. Judges' notes and quotations for and against are not here. */
export const SAID_AS_TO_REVIEWERS: ReadonlySet<string> = new Set([
  'inside-week.before',
  'inside-week.after',
  'inside-week.other-year',
  'inside-week.rest-inside',
  'inside-week.day-unknown',
  'locked-text.changed',
  'registration.how-in-text',
  'registration.unsaid',
  'registration.way-though-unsaid',
  'registration.text-mentions',
  'series.part-said',
  'series.part-of-said',
  'series.same-title',
  'series.same-heading',
  'series.same-hours',
  'nested.inside',
  'nested.said',
  'nested.holds',
  'advertising.speaks-against',
  'place.venue-missing',
  'place.municipality-missing',
  'place.municipality-unrecognised',
  'place.county-disagrees',
  'place.access-missing',
  'place.access-not-address',
  'place.venue-though-digital',
  'place.link-though-on-site',
  'place.format-unknown',
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
  'theme-type.type-missing',
  'theme-type.type-other',
  'theme-type.theme-missing',
  'theme-type.theme-other',
  'links.none',
  'links.no-scheme',
  'links.not-address',
  'links.other-scheme',
  'links.internal',
  'links.password',
  'links.shortened',
  'links.mail',
  'placeholder.whole-field',
  'placeholder.inside',
])
