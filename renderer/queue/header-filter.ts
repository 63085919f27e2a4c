/** What a heading's filter says in the search language, and what the search says of it: both ways the same. */
import type { Language } from '../../domain/language.ts'
import type { QueryField } from '../../domain/search/query.ts'
import { sortKey } from '../../domain/swedish.ts'
import { addDays, isDay } from '../../domain/time.ts'
import { isPlaceField, placeCode, placeCodes, placeName } from './place-words.ts'
import { fieldOf, fieldWord, termsOf, valueIn, vocabularyOf } from './query-text.ts'

export const LIST_FIELDS = [
  'outcome',
  'state',
  'format',
  'type',
  'county',
  'municipality',
  'claimed',
  'edition',
] as const
export const TEXT_FIELDS = ['organiser', 'title', 'id'] as const
export const DAY_FIELDS = ['day', 'changed', 'received'] as const
export type ListField = (typeof LIST_FIELDS)[number]
export type TextField = (typeof TEXT_FIELDS)[number]
export type DayField = (typeof DAY_FIELDS)[number]
export type FilterField = ListField | TextField | DayField

/** Swedish days, both included; empty where the range is open. */
export type DayRange = { from: string; to: string }

/** Whether the query says anything about the field, also what it must not be. */
export function isFiltered(query: string, field: FilterField): boolean {
  return termsOn(query, field).length > 0 || excludedOn(query, field).length > 0
}

/** The values that remain possible, as codes (types and names as written); null where the query says nothing. */
export function listOf(query: string, field: ListField): string[] | null {
  const terms = termsOn(query, field)
  if (terms.length === 0) return null
  // Terms hold together, so only what is in each of them remains.
  const [first = [], ...others] = terms.map((term) => valuesIn(term).map((value) => codeOf(field, value)))
  return [...new Set(first)].filter((code) => others.every((codes) => codes.includes(code)))
}

export function withList(
  query: string,
  field: ListField,
  codes: readonly string[],
  language: Language,
): string {
  const values = codes.map((code) => quoted(wordFor(field, code, language)))
  return withTerms(query, field, values.length === 0 ? [] : [values.join(',')], language)
}

/** The text that is looked for; alternatives as written, with commas. */
export function textOf(query: string, field: TextField): string {
  return termsOn(query, field)
    .map((term) => valuesIn(term).join(', '))
    .join(' ')
}

/** Several texts with commas between are alternatives. */
export function withText(query: string, field: TextField, text: string, language: Language): string {
  const alternatives = text
    .replaceAll('"', ' ')
    .split(',')
    .map((one) => one.trim().replace(/\s+/g, ' '))
  const values = alternatives.filter((one) => one !== '').map(quoted)
  return withTerms(query, field, values.length === 0 ? [] : [values.join(',')], language)
}

/** The tightest range that the query's terms leave. */
export function rangeOf(query: string, field: DayField): DayRange {
  const range = { from: '', to: '' }
  for (const term of termsOn(query, field)) {
    const [, sign = '', day = ''] = /^(>=|<=|>|<|)(\d{4}-\d{2}-\d{2})$/.exec(valueIn(term)) ?? []
    if (!isDay(day)) continue
    if (sign === '' || sign.startsWith('>')) {
      const from = sign === '>' ? addDays(day, 1) : day
      if (range.from === '' || from > range.from) range.from = from
    }
    if (sign === '' || sign.startsWith('<')) {
      const to = sign === '<' ? addDays(day, -1) : day
      if (range.to === '' || to < range.to) range.to = to
    }
  }
  return range
}

/** One day is written as that day. */
export function withRange(
  query: string,
  field: DayField,
  { from, to }: DayRange,
  language: Language,
): string {
  if (from !== '' && from === to) return withTerms(query, field, [from], language)
  const values = [...(from === '' ? [] : [`>=${from}`]), ...(to === '' ? [] : [`<=${to}`])]
  return withTerms(query, field, values, language)
}

/** The terms that say what the field must not be, as written; a filter leaves them be. */
export function excludedOn(query: string, field: FilterField): string[] {
  return termsOf(query).filter((term) => term.startsWith('-') && fieldOf(term.slice(1)) === field)
}

/** The values that a list offers, as codes; those of `type` and `edition` come from the editions. */
export function choicesOf(field: Exclude<ListField, 'type' | 'edition'>): readonly string[] {
  return CHOICES[field]
}

/** Whether two values of a field mean the same, types and names without regard to case. */
export function isSameValue(field: ListField, one: string, other: string): boolean {
  return isWritten(field) ? sortKey(one) === sortKey(other) : one === other
}

/** Values of one's own stand beside the words, as they are written. */
function isWritten(field: ListField): boolean {
  return field === 'type' || field === 'claimed'
}

const CHOICES = {
  outcome: ['not-met', 'unclear', 'to-judge', 'met'],
  state: ['new', 'returned', 'published', 'rejected', 'cancelled', 'withdrawn'],
  format: ['on-site', 'digital', 'hybrid', 'unknown'],
  county: [...placeCodes('county'), 'digital', 'unknown'],
  municipality: placeCodes('municipality'),
  claimed: ['me', 'other', 'anyone'],
} as const satisfies Record<Exclude<ListField, 'type' | 'edition'>, readonly string[]>

function termsOn(query: string, field: QueryField): string[] {
  return termsOf(query).filter((term) => fieldOf(term) === field)
}

/** Values between commas; those in quotes as they are. */
function valuesIn(term: string): string[] {
  const pieces = valueIn(term).match(/"[^"]*"?|[^,"]+/g) ?? []
  return pieces.map((piece) => piece.replaceAll('"', '')).filter((piece) => piece !== '')
}

function codeOf(field: ListField, value: string): string {
  const word = value.toLowerCase()
  const place = isPlaceField(field) ? placeCode(field, word) : undefined
  const known = vocabularyOf('sv').values[field]?.[word] ?? vocabularyOf('en').values[field]?.[word]
  return place ?? known ?? (isWritten(field) ? value : word)
}

function wordFor(field: ListField, code: string, language: Language): string {
  if (field === 'type') return code.toLowerCase()
  const place = isPlaceField(field) ? placeName(field, code) : null
  if (place !== null) return place.toLowerCase()
  const words = vocabularyOf(language).values[field] ?? {}
  return Object.entries(words).find(([, meaning]) => meaning === code)?.[0] ?? code
}

function quoted(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}\-_.]*$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`
}

/** The query with these terms of the field where its first one stood, else last. */
function withTerms(query: string, field: QueryField, values: readonly string[], language: Language): string {
  const terms = termsOf(query)
  const added = values.map((value) => `${fieldWord(field, language)}:${value}`)
  const place = terms.findIndex((term) => fieldOf(term) === field)
  if (place < 0) return [...terms, ...added].join(' ')
  const before = terms.slice(0, place)
  const after = terms.slice(place).filter((term) => fieldOf(term) !== field)
  return [...before, ...added, ...after].join(' ')
}
