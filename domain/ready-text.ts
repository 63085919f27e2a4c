/** Ready texts to organisers: what each is for, the places in them that facts fill, and how they are filled. */
import { CRITERIA, type CriterionCode } from './criterion.ts'
import type { DecisionOutcome } from './decision.ts'
import type { Language } from './language.ts'

/** Whole letters, by what they tell. */
export const LETTERS = ['publish', 'return', 'reject', 'take-down', 'cancel', 'reminder'] as const
export type Letter = (typeof LETTERS)[number]

/** What an organiser can be asked to complete: every criterion but the one that is about the reviewer. */
const RETURN_CRITERIA = CRITERIA.filter(
  (code): code is Exclude<CriterionCode, 'own-organisation'> => code !== 'own-organisation',
)
/** The musts of all editions so far: only a must is a ground to reject. */
const REJECT_CRITERIA = ['party', 'benefit', 'inside-week'] as const

export type TextPurpose =
  | Letter
  | `return.${(typeof RETURN_CRITERIA)[number]}`
  | `reject.${(typeof REJECT_CRITERIA)[number]}`

/** In the order in which they are listed. */
export const TEXT_PURPOSES: readonly TextPurpose[] = [
  ...LETTERS,
  ...RETURN_CRITERIA.map((code) => `return.${code}` as const),
  ...REJECT_CRITERIA.map((code) => `reject.${code}` as const),
]

/** Places that facts fill, written `{title}`. Stored in these words; screens show and read each language's own too. */
export const PLACEHOLDERS = [
  'title',
  'organiser',
  'edition',
  'firstDay',
  'lastDay',
  'deadline',
  'answerBy',
  'day',
  'municipality',
  'link',
  'criterionText',
  'reason',
  'reviewerOrganisation',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]
export type PlaceholderNames = Readonly<Record<Placeholder, string>>

/** The letters that must tell the reason (förvaltningslagen 32 §); where a text lacks its place, it comes last. */
export const TELLS_REASON: readonly Letter[] = ['return', 'reject', 'take-down']

/** The letter that tells a decision; null for one that is not told. */
export function letterOf(outcome: DecisionOutcome): Letter | null {
  return outcome === 'reopen' ? null : outcome
}

/** The text for a criterion in a decision, where there is one. */
export function purposeOf(outcome: DecisionOutcome, criterion: CriterionCode): TextPurpose | null {
  const wanted = `${outcome === 'reject' ? 'reject' : 'return'}.${criterion}`
  return TEXT_PURPOSES.find((one) => one === wanted) ?? null
}

/** `count` chooses in `{one|several}`. A value of null is a fact that the submission does not have. */
export type TextFacts = { values: Partial<Record<Placeholder, string | null>>; count: number }

export type FilledText = {
  text: string
  /** Facts that were asked for and are missing: the sentences with them are left out. */
  missing: Placeholder[]
  /** Words in braces that are no placeholder: the sentences with them are left out too. */
  unknown: string[]
}

/** Fills a stored text. What cannot be filled is told, and its sentence never leaves half-written. */
export function fillText(text: string, facts: TextFacts): FilledText {
  const missing = new Set<Placeholder>()
  const unknown = new Set<string>()
  const fillSentence = (sentence: string): string => {
    let isWhole = true
    const filled = sentence.replace(IN_BRACES, (_whole, inside: string) => {
      const [one, several] = inside.split('|', 2)
      if (one !== undefined && several !== undefined) return facts.count === 1 ? one : several
      const placeholder = placeholderNamed(inside)
      const value = placeholder ? (facts.values[placeholder] ?? '').trim() : ''
      if (value !== '') return value
      isWhole = false
      if (placeholder) missing.add(placeholder)
      else unknown.add(inside.trim())
      return ''
    })
    return isWhole ? filled : ''
  }
  const lines = text.split('\n').map((line) => sentencesOf(line).map(fillSentence).join('').trimEnd())
  return { text: tidy(lines.join('\n')), missing: [...missing], unknown: [...unknown] }
}

/** The words in braces that are no placeholder in any of the languages, as typed. */
export function unknownPlaceholders(text: string, languages: readonly PlaceholderNames[]): string[] {
  return [...text.matchAll(IN_BRACES)]
    .map(([, inside = '']) => inside)
    .filter((inside) => !inside.includes('|') && placeholderNamed(inside, languages) === null)
}

/** As it is stored: every language's words for placeholders become the stored ones. */
export function toStoredText(text: string, languages: readonly PlaceholderNames[]): string {
  return renamed(text, (inside) => placeholderNamed(inside, languages))
}

/** As a screen shows it. */
export function toShownText(text: string, names: PlaceholderNames): string {
  return renamed(text, (inside) => {
    const placeholder = placeholderNamed(inside)
    return placeholder && names[placeholder]
  })
}

/** Stands in a letter where the reason goes, until it has been written. */
export const REASON_PLACE = '{reason}'

/** The letter with the reason in its place, or last before the closing where the letter has none. */
export function placeReason(letter: string, reason: string): string {
  const said = reason.trim()
  if (letter.includes(REASON_PLACE)) return tidy(letter.replaceAll(REASON_PLACE, () => said))
  return said === '' ? letter : tidy(`${letter}\n\n${said}`)
}

/** Days in running text: `2 oktober 2024`, `30 september och 1 oktober 2024`, and from five on the first and last. */
export function sayDays(days: readonly string[], language: Language): string {
  const sorted = [...new Set(days)].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (sorted.length > MOST_DAYS_NAMED)
    return `${sayDay(first, language, isSameYear(first, last))}–${sayDay(last, language)}`
  const said = sorted.map((day) => sayDay(day, language, day !== last && isSameYear(day, last)))
  return LISTS[language].format(said)
}

const IN_BRACES = /\{([^{}\n]*)\}/g
const MOST_DAYS_NAMED = 4
const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' }

// Made once: making one takes longer than filling a whole letter.
const LISTS = inEachLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
// A day has no zone: it is formatted as noon UTC, in UTC.
const DAY = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
const DAYS = inEachLanguage((locale) => new Intl.DateTimeFormat(locale, DAY))
const DAYS_WITH_YEAR = inEachLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { ...DAY, year: 'numeric' }),
)

function inEachLanguage<Format>(make: (locale: string) => Format): Record<Language, Format> {
  return { sv: make(LOCALES.sv), en: make(LOCALES.en) }
}

function sayDay(day: string, language: Language, isYearLeftOut = false): string {
  const format = isYearLeftOut ? DAYS[language] : DAYS_WITH_YEAR[language]
  return format.format(new Date(`${day}T12:00:00Z`))
}

function isSameYear(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4)
}

function placeholderNamed(inside: string, languages: readonly PlaceholderNames[] = []): Placeholder | null {
  const key = folded(inside)
  return (
    PLACEHOLDERS.find(
      (one) => folded(one) === key || languages.some((names) => folded(names[one]) === key),
    ) ?? null
  )
}

function folded(name: string): string {
  return name.replace(/\s+/g, '').toLocaleLowerCase('sv')
}

function renamed(text: string, nameOf: (inside: string) => string | null): string {
  return text.replace(IN_BRACES, (whole, inside: string) => {
    const name = inside.includes('|') ? null : nameOf(inside)
    return name === null ? whole : `{${name}}`
  })
}

/** Sentences with the spaces that follow them; a point inside braces or before a small letter ends none. */
function sentencesOf(line: string): string[] {
  return line.split(/(?<=[.!?][”"')]?\s+)(?=[^\p{Ll}\s])/u)
}

/** No empty lines at the ends, and never two after each other. */
function tidy(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
