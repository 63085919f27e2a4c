/** What could stand where the caret is: field names, then the values that the field takes. */
import type { Language } from '../../domain/language.ts'
import type { QueryField } from '../../domain/search/query.ts'
import { fold } from '../../domain/swedish.ts'
import { isPlaceField, type PlaceField, placeCodes, placeName } from './place-words.ts'
import { fieldOf, vocabularyOf } from './query-text.ts'

export type Suggestion = {
  /** The whole word as it becomes. */
  word: string
  field: QueryField
  /** Whether more has to follow, such as a value after a field. */
  isOpen: boolean
  /** What a code stands for. */
  meaning?: string
}

/** What the desk has, beside the language's own words. */
export type Known = { editions: readonly string[]; types: readonly string[]; themes: readonly string[] }

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour))

/** All that `har:` takes, and some more. */
const MOST = 16

/** Suggestions for the word that ends at the caret, in the reader's words; marks over letters may be left out. */
export function suggest(query: string, caret: number, language: Language, known: Known): Suggestion[] {
  const word = wordAt(query, caret).word.toLowerCase()
  const negation = word.startsWith('-') ? '-' : ''
  const bare = word.slice(negation.length)
  if (bare === '' || bare.startsWith('"')) return []
  const field = bare.includes(':') ? fieldOf(bare) : null
  const found = field ? suggestValues(bare, field, language, known) : suggestFields(bare, language)
  const all = found.map((one) => ({ ...one, word: negation + one.word }))
  // What is complete needs nothing more, also where a longer word begins like it.
  if (all.some((one) => one.word === word)) return []
  return all.slice(0, MOST)
}

/** The query with the word at the caret replaced, and where the caret then stands. */
export function insertSuggestion(
  query: string,
  caret: number,
  { word, isOpen }: Pick<Suggestion, 'word' | 'isOpen'>,
): { query: string; caret: number } {
  const { from } = wordAt(query, caret)
  const inserted = isOpen ? word : `${word} `
  const rest = query.slice(caret).replace(/^\S*\s?/, '')
  return { query: query.slice(0, from) + inserted + rest, caret: from + inserted.length }
}

/** Spaces within quotation marks belong to the word. */
function wordAt(query: string, caret: number): { word: string; from: number } {
  const before = query.slice(0, caret)
  const from = lastFrom(before, /(?:"[^"]*"?|[^\s"])+/g)
  return { word: before.slice(from), from }
}

/** Where the piece begins that the text ends with. Read from the front, where it is plain which marks open and close. */
function lastFrom(text: string, piece: RegExp): number {
  const last = [...text.matchAll(piece)].at(-1)
  return last && last.index + last[0].length === text.length ? last.index : text.length
}

function suggestFields(start: string, language: Language): Suggestion[] {
  return beginning(Object.entries(vocabularyOf(language).fields), start, ([word]) => word).map(
    ([word, field]) => ({ word: `${word}:`, field: field as QueryField, isOpen: true }),
  )
}

function suggestValues(typed: string, field: QueryField, language: Language, known: Known): Suggestion[] {
  // The last value, after the commas that are not within quotation marks.
  const start = lastFrom(typed, /(?:"[^"]*"?|[^,":])+/g)
  const [before, value] = [typed.slice(0, start), typed.slice(start).replaceAll('"', '')]
  const place = field === 'organiser-county' ? 'county' : field
  const found = isPlaceField(place)
    ? placesFor(place, value, language)
    : beginning(valuesOf(field, value, language, known), value, (one) => one).map((word) => ({ word }))
  return found.map((one) => ({ ...one, word: before + quoted(one.word), field, isOpen: false }))
}

function valuesOf(field: QueryField, value: string, language: Language, known: Known): string[] {
  if (field === 'edition') return [...known.editions]
  const { values } = vocabularyOf(language)
  const words = Object.keys(values[field] ?? {})
  if (field === 'type') return [...lowered(known.types), ...words]
  if (field === 'theme') return [...lowered(known.themes), ...words]
  if (field === 'hour') return [...words, ...HOURS]
  if (field !== 'criterion' || !value.includes('=')) return words
  const criterion = value.slice(0, value.indexOf('='))
  return Object.keys(values.outcome ?? {}).map((outcome) => `${criterion}=${outcome}`)
}

function lowered(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => name.toLocaleLowerCase('sv')))
}

/** By name, or by code where digits are typed. */
function placesFor(
  field: PlaceField,
  value: string,
  language: Language,
): Pick<Suggestion, 'word' | 'meaning'>[] {
  const places = placeCodes(field).map((code) => ({ code, name: placeName(field, code) ?? code }))
  if (/^\d+$/.test(value))
    return beginning(places.toSorted(byCode), value, ({ code }) => code).map(({ code, name }) => ({
      word: code,
      meaning: name,
    }))
  const words = [
    ...places.map(({ name }) => name.toLowerCase()),
    ...Object.keys(vocabularyOf(language).values[field] ?? {}),
  ]
  return beginning(words, value, (one) => one).map((word) => ({ word }))
}

function byCode(one: { code: string }, other: { code: string }): number {
  return one.code < other.code ? -1 : 1
}

/** Those that begin so as it is written come before those that do without their marks. */
function beginning<Item>(all: readonly Item[], start: string, wordOf: (item: Item) => string): Item[] {
  const isWritten = (item: Item) => wordOf(item).toLowerCase().startsWith(start)
  const isFolded = (item: Item) => fold(wordOf(item)).startsWith(fold(start))
  return [...all.filter(isWritten), ...all.filter((item) => !isWritten(item) && isFolded(item))]
}

function quoted(word: string): string {
  return /[\s,]/.test(word) ? `"${word}"` : word
}
