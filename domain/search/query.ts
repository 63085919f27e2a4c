/** The search language of queue, figures and command line: `edition:2024 state:new -type:workshop skolan`. */
import { isDay } from '../time.ts'

export const QUERY_FIELDS = [
  'edition',
  'state',
  'outcome',
  'criterion',
  'county',
  'municipality',
  'format',
  'type',
  'sector',
  'organiser',
  'title',
  'id',
  'theme',
  'audience',
  'language',
  'weekday',
  'hour',
  'organisation',
  'organiser-sector',
  'organiser-county',
  'before',
  'day',
  'starts',
  'received',
  'changed',
  'reviewer',
  'claimed',
  'case',
  'has',
] as const
export type QueryField = (typeof QUERY_FIELDS)[number]

/** Fields whose values are days, with `>`, `>=`, `<`, `<=` before them. */
const DAY_FIELDS: readonly QueryField[] = ['day', 'starts', 'received', 'changed']

/** Fields of people: some words stand for whom the viewpoint knows, any other value is a name as written. */
const NAMED_FIELDS: readonly QueryField[] = ['reviewer', 'claimed']

/** Fields of keys that sources make up: a word may stand for what is not known, and what is quoted is always a key. */
const KEY_FIELDS: readonly QueryField[] = ['type', 'theme', 'language', 'organisation']

/** Fields of whole numbers, written as the keys of figures are, beside their words. */
const NUMBER_FIELDS: Readonly<Partial<Record<QueryField, NumberRule>>> = {
  hour: { form: /^([01]?\d|2[0-3])$/, digits: 2, examples: ['9', '14'] },
  before: { form: /^-?\d{1,5}$/, digits: 1, examples: ['0', '7', '-1'] },
}
type NumberRule = { form: RegExp; digits: number; examples: readonly string[] }

/** Longer queries are refused: nobody types them, and each word costs a look into the index. */
export const LONGEST_QUERY = 4_000

export type Comparison = '=' | '>' | '>=' | '<' | '<='

export type QueryTerm =
  | { kind: 'text'; words: string; isPhrase: boolean; isNegated: boolean }
  | { kind: 'field'; field: QueryField; values: string[]; isNegated: boolean }
  | { kind: 'criterion'; pairs: { criterion: string; outcome: string | null }[]; isNegated: boolean }
  | { kind: 'day'; field: QueryField; comparison: Comparison; day: string; isNegated: boolean }

/** All terms hold together; an empty query matches everything. */
export type Query = { terms: QueryTerm[] }

/** What cannot be read, with its place in characters, so that a screen can underline it. */
export type QueryProblem = {
  code: 'unknown-field' | 'unknown-value' | 'bad-date' | 'open-quote' | 'empty-value' | 'too-long'
  at: number
  length: number
  word: string
  expected: string[]
}

export type QueryResult = { ok: true; query: Query } | { ok: false; problem: QueryProblem }

/**
 * The words of a language for fields and for those fields' values that are not free. Fields without an entry in
 * `values` take any value, and so do those of people and of keys beside their words.
 */
export type QueryVocabulary = {
  fields: Readonly<Record<string, QueryField>>
  values: Readonly<Partial<Record<QueryField, Readonly<Record<string, string>>>>>
}

type Piece = { text: string; at: number; isQuoted: boolean }
type Token = { at: number; length: number; isNegated: boolean; field: Piece | null; values: Piece[] }

/** Reads a query of at most 4,000 characters in the given words; words are compared without case. */
export function parseQuery(input: string, vocabulary: QueryVocabulary): QueryResult {
  if (input.length > LONGEST_QUERY) return { ok: false, problem: tooLong(input) }
  const terms: QueryTerm[] = []
  for (const token of tokens(input)) {
    if ('code' in token) return { ok: false, problem: token }
    const term = readTerm(token, vocabulary)
    if ('code' in term) return { ok: false, problem: term }
    terms.push(term)
  }
  return { ok: true, query: { terms } }
}

function readTerm(token: Token, vocabulary: QueryVocabulary): QueryTerm | QueryProblem {
  const { isNegated } = token
  if (!token.field) {
    const piece = token.values[0] as Piece
    return { kind: 'text', words: piece.text, isPhrase: piece.isQuoted, isNegated }
  }
  const field = lookUp(vocabulary.fields, token.field.text)
  if (!field) return problem('unknown-field', token.field, Object.keys(vocabulary.fields))
  if (token.values.some((piece) => piece.text === ''))
    return problem('empty-value', token.field, expectedFor(field, vocabulary))
  if (DAY_FIELDS.includes(field)) return readDay(token, field)
  if (field === 'criterion') return readCriteria(token, vocabulary)
  const values: string[] = []
  for (const piece of token.values) {
    const value = readValue(piece, field, vocabulary)
    if (value === undefined) return problem('unknown-value', piece, expectedFor(field, vocabulary))
    values.push(value)
  }
  return { kind: 'field', field, values, isNegated }
}

/** Undefined when it means nothing there. */
function readValue(
  { text, isQuoted }: Piece,
  field: QueryField,
  vocabulary: QueryVocabulary,
): string | undefined {
  const words = vocabulary.values[field]
  const meaning = isQuoted && isKeyField(field) ? undefined : words && lookUp(words, text)
  if (meaning !== undefined) return meaning
  const number = NUMBER_FIELDS[field]
  if (number) return number.form.test(text) ? writeNumber(Number(text), number) : undefined
  if (!words || NAMED_FIELDS.includes(field) || isKeyField(field)) return text
  // A code is read as well as the words for it.
  return Object.values(words).includes(text) ? text : undefined
}

/** `-0` is nothing but 0. */
function writeNumber(number: number, { digits }: NumberRule): string {
  return String(number + 0).padStart(digits, '0')
}

/** Whether a quoted value is a key as it stands, so that a key that is also a word can be asked for. */
export function isKeyField(field: QueryField): boolean {
  return KEY_FIELDS.includes(field)
}

function readDay(token: Token, field: QueryField): QueryTerm | QueryProblem {
  const piece = token.values[0] as Piece
  const match = /^(>=|<=|>|<)?(\d{4}-\d{2}-\d{2})$/.exec(piece.text)
  const dayText = match?.[2]
  if (!dayText || !isDay(dayText) || token.values.length > 1)
    return problem('bad-date', piece, ['2024-09-01', '>2024-09-01', '<=2024-09-01'])
  const comparison = (match[1] ?? '=') as Comparison
  return { kind: 'day', field, comparison, day: dayText, isNegated: token.isNegated }
}

function readCriteria(token: Token, vocabulary: QueryVocabulary): QueryTerm | QueryProblem {
  const criteria = vocabulary.values.criterion ?? {}
  const outcomes = vocabulary.values.outcome ?? {}
  const pairs: { criterion: string; outcome: string | null }[] = []
  for (const piece of token.values) {
    const [name = '', answer] = piece.text.split('=', 2)
    const criterion = lookUp(criteria, name)
    if (!criterion) return problem('unknown-value', piece, Object.keys(criteria))
    const outcome = answer === undefined ? null : lookUp(outcomes, answer)
    if (outcome === undefined) return problem('unknown-value', piece, Object.keys(outcomes))
    pairs.push({ criterion, outcome })
  }
  return { kind: 'criterion', pairs, isNegated: token.isNegated }
}

/** What a word means, in whatever case. Only the vocabulary's own: an object also answers to `constructor` and the like. */
export function lookUp<Value>(words: Readonly<Record<string, Value>>, typed: string): Value | undefined {
  const word = typed.toLowerCase().normalize('NFC')
  return Object.hasOwn(words, word) ? words[word] : undefined
}

function expectedFor(field: QueryField, vocabulary: QueryVocabulary): string[] {
  return [...(NUMBER_FIELDS[field]?.examples ?? []), ...Object.keys(vocabulary.values[field] ?? {})]
}

function problem(code: QueryProblem['code'], piece: Piece, expected: string[]): QueryProblem {
  const { text, at, isQuoted } = piece
  return { code, at, length: Math.max(1, text.length + (isQuoted ? 2 : 0)), word: text, expected }
}

function tooLong(input: string): QueryProblem {
  const [at, length] = [LONGEST_QUERY, input.length - LONGEST_QUERY]
  return { code: 'too-long', at, length, word: '', expected: [] }
}

/** Not an address, and with its marks also where they are characters of their own. */
const FIELD = /(-?)(\p{L}[\p{L}\p{M}-]*):(?!\/\/)/uy
const NEGATION = /-(?=\S)/y

function* tokens(input: string): Generator<Token | QueryProblem> {
  for (let at = skipSpace(input, 0); at < input.length; ) {
    const token = readToken(input, at)
    yield token
    if ('code' in token) return
    at = skipSpace(input, token.at + token.length)
  }
}

function skipSpace(input: string, at: number): number {
  return at + (/^\s*/.exec(input.slice(at))?.[0].length ?? 0)
}

function readToken(input: string, start: number): Token | QueryProblem {
  const named = matchAt(FIELD, input, start)
  const isNegated = named ? named[1] === '-' : matchAt(NEGATION, input, start) !== null
  const name = named?.[2]
  const nameAt = start + (isNegated ? 1 : 0)
  const field = name ? { text: name, at: nameAt, isQuoted: false } : null
  const values: Piece[] = []
  let at = named ? start + named[0].length : nameAt
  do {
    if (values.length > 0) at += 1
    const piece = readPiece(input, at, field !== null)
    if ('code' in piece) return piece
    values.push(piece)
    at = piece.end
  } while (field && input[at] === ',')
  return { at: start, length: at - start, isNegated, field, values }
}

function matchAt(pattern: RegExp, input: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(input)
}

/** One value: quoted up to the closing quote, or bare up to a space (and, in a list, a comma). */
function readPiece(input: string, at: number, inList: boolean): (Piece & { end: number }) | QueryProblem {
  if (input[at] === '"') {
    const close = input.indexOf('"', at + 1)
    if (close < 0) {
      return { code: 'open-quote', at, length: input.length - at, word: input.slice(at), expected: ['"'] }
    }
    return { text: input.slice(at + 1, close), at, isQuoted: true, end: close + 1 }
  }
  const stop = inList ? /[\s,]/g : /\s/g
  stop.lastIndex = at
  const end = stop.exec(input)?.index ?? input.length
  return { text: input.slice(at, end), at, isQuoted: false, end }
}
