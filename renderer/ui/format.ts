/** Days, instants, times and numbers as people read them in each language; Swedish days whatever the machine's zone. */
import type { Language } from '../../domain/language.ts'
import { clockOf, dayOf } from '../../domain/time.ts'
import { number } from '../../text/number.ts'

const EN_DASH = '–'
const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' }

/** `1 234,5` in Swedish, with a no-break space. */
export function formatNumber(value: number, language: Language): string {
  return number(language, value)
}

/** `0,93`: always two decimals, so that columns stand in line. */
export function formatCertainty(value: number, language: Language): string {
  return certainties[language].format(value)
}

const TWO_DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
const certainties: Record<Language, Intl.NumberFormat> = {
  sv: new Intl.NumberFormat(LOCALES.sv, TWO_DECIMALS),
  en: new Intl.NumberFormat(LOCALES.en, TWO_DECIMALS),
}

/** A day within the week: `ons 2 okt`. */
export function formatWeekDay(day: string, language: Language): string {
  return tidy(formatter(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(noon(day)))
}

/** A day in running text: `13 sep 2024`. */
export function formatDay(day: string, language: Language): string {
  return tidy(formatter(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(noon(day)))
}

/** An instant as Swedish day and clock: `13 sep 2024 16:20`; today only the clock, this year without the year. */
export function formatInstant(instant: string, language: Language, now?: string): string {
  const [day, clock] = [dayOf(instant), clockOf(instant)]
  if (now === undefined) return `${formatDay(day, language)} ${clock}`
  const today = dayOf(now)
  if (day === today) return clock
  return day.slice(0, 4) === today.slice(0, 4)
    ? `${formatShortDay(day, language)} ${clock}`
    : `${formatDay(day, language)} ${clock}`
}

/** `09:00–14:30`, or only the start when the end is not known or on another day. */
export function formatTimes(startsAt: string, endsAt: string | null): string {
  const start = clockOf(startsAt)
  if (endsAt === null || dayOf(startsAt) !== dayOf(endsAt)) return start
  return `${start}${EN_DASH}${clockOf(endsAt)}`
}

/** One occurrence on a line: `ons 2 okt 10:00–11:30`, `30 sep–4 okt`; empty when nothing is known. */
export function formatOccurrence(
  occurrence: {
    startsOn: string | null
    endsOn: string | null
    startsAt: string | null
    endsAt?: string | null
  },
  language: Language,
): string {
  const { startsOn, endsOn, startsAt } = occurrence
  if (startsOn === null) return ''
  const days =
    endsOn !== null && endsOn !== startsOn
      ? `${formatShortDay(startsOn, language)}${EN_DASH}${formatShortDay(endsOn, language)}`
      : formatWeekDay(startsOn, language)
  return startsAt === null ? days : `${days} ${formatTimes(startsAt, occurrence.endsAt ?? null)}`
}

/** `2 okt`. */
export function formatShortDay(day: string, language: Language): string {
  return tidy(formatter(language, { day: 'numeric', month: 'short' }).format(noon(day)))
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' })
  formatters.set(key, made)
  return made
}

// A day has no zone: it is formatted as noon UTC, in UTC.
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** Swedish short months carry full stops and English weekdays a comma; neither is wanted. */
function tidy(text: string): string {
  return text.replaceAll('.', '').replace(',', '')
}
