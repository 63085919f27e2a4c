/** An edition's days as people read them. */
import type { Edition } from '../../domain/edition.ts'
import type { Language } from '../../domain/language.ts'
import { dayOf } from '../../domain/time.ts'
import { formatDay, formatShortDay } from '../ui/format.ts'

/** `30 sep–4 okt 2024`, `2–6 okt 2023`. */
export function formatDays(
  { startsOn, endsOn }: Pick<Edition, 'startsOn' | 'endsOn'>,
  language: Language,
): string {
  if (startsOn === endsOn) return formatDay(startsOn, language)
  return `${firstDay(startsOn, endsOn, language)}–${formatDay(endsOn, language)}`
}

/** The last Swedish day that is in time, or null when the deadline is not known. */
export function deadlineDay({ deadlineAt }: Pick<Edition, 'deadlineAt'>): string | null {
  // The deadline is the first instant that is too late, so the one before it is the last in time.
  return deadlineAt === null ? null : dayOf(new Date(Date.parse(deadlineAt) - 1).toISOString())
}

/** As much of the first day as the last does not say. */
function firstDay(startsOn: string, endsOn: string, language: Language): string {
  if (startsOn.slice(0, 7) === endsOn.slice(0, 7)) return String(Number(startsOn.slice(8)))
  if (startsOn.slice(0, 4) === endsOn.slice(0, 4)) return formatShortDay(startsOn, language)
  return formatDay(startsOn, language)
}
