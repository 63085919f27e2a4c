/** Who made a version of the rules and when, in words; one that was lent says from where, and who has reviewed it. */
import type { RulesVersion } from '../../contract/calls/editions.ts'
import type { Language } from '../../domain/language.ts'
import type { Words } from '../../text/catalog.ts'
import { formatInstant } from '../ui/format.ts'

export function sayVersion(
  { madeAt, madeBy, takenOverFrom, confirmedAt, confirmedBy }: RulesVersion,
  /** Whether it is the one that somebody has to review. */
  isToReview: boolean,
  { rules }: Pick<Words, 'rules'>,
  language: Language,
): string {
  const t = rules.versions
  const when = formatInstant(madeAt, language)
  const made = madeBy === null ? when : t.made(madeBy, when)
  if (takenOverFrom === null) return madeBy === null ? t.shipped : made
  const from = isToReview ? t.toReview(takenOverFrom) : t.takenOver(takenOverFrom)
  const reviewed = confirmedAt && confirmedBy && t.reviewed(confirmedBy, formatInstant(confirmedAt, language))
  return [`${from}, ${made}`, reviewed].filter(Boolean).join('; ')
}
