/** What could stand where the caret is: field names, then the values that the field takes. */
import type { Language } from '../../domain/language.ts'
import type { QueryField } from '../../domain/search/query.ts'
import { fieldOf, vocabularyOf } from './query-text.ts'

export type Suggestion = {
  /** The whole word as it becomes. */
  word: string
  field: QueryField
  /** Whether more has to follow, such as a value after a field. */
  isOpen: boolean
}

const MOST = 8

/** Suggestions for the word that ends at the caret, in the reader's words; `editions` are the known ids. */
export function suggest(
  query: string,
  caret: number,
  language: Language,
  editions: readonly string[],
): Suggestion[] {
  const word = wordAt(query, caret).word.toLowerCase()
  const negation = word.startsWith('-') ? '-' : ''
  const bare = word.slice(negation.length)
  if (bare === '' || bare.startsWith('"')) return []
  const field = bare.includes(':') ? fieldOf(bare) : null
  const found = field ? suggestValues(bare, field, language, editions) : suggestFields(bare, language)
  return found
    .map((one) => ({ ...one, word: negation + one.word }))
    .filter((one) => one.word !== word)
    .slice(0, MOST)
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

function wordAt(query: string, caret: number): { word: string; from: number } {
  const from = query.slice(0, caret).search(/\S*$/)
  return { word: query.slice(from, caret), from }
}

function suggestFields(start: string, language: Language): Suggestion[] {
  return Object.entries(vocabularyOf(language).fields)
    .filter(([word]) => word.startsWith(start))
    .map(([word, field]) => ({ word: `${word}:`, field: field as QueryField, isOpen: true }))
}

function suggestValues(
  typed: string,
  field: QueryField,
  language: Language,
  editions: readonly string[],
): Suggestion[] {
  const start = Math.max(typed.indexOf(':'), typed.lastIndexOf(',')) + 1
  const [before, value] = [typed.slice(0, start), typed.slice(start)]
  const all = field === 'edition' ? editions : valuesOf(field, value, language)
  return all
    .filter((one) => one.startsWith(value))
    .map((one) => ({ word: before + one, field, isOpen: false }))
}

function valuesOf(field: QueryField, value: string, language: Language): string[] {
  const { values } = vocabularyOf(language)
  const words = Object.keys(values[field] ?? {})
  if (field !== 'criterion' || !value.includes('=')) return words
  const criterion = value.slice(0, value.indexOf('='))
  return Object.keys(values.outcome ?? {}).map((outcome) => `${criterion}=${outcome}`)
}
