/** Reads JSON: a list of objects, or an object that holds one. */
import { isRecord } from './is-record.ts'
import type { Json, SourceRow, Table } from './table.ts'
import { unreadable } from './unreadable.ts'

const LISTS = ['rows', 'items', 'activities', 'submissions', 'data', 'results', 'records'] as const

/** Throws UNREADABLE with line and column where it is no JSON, or where no list of objects is found. */
export function readJson(text: string, name: string): Table {
  const list = listIn(parseJson(text, name))
  const rows = (list ?? []).map(toRow)
  const headings = new Set(rows.flatMap((row) => (row.broken ? [] : Object.keys(row.cells))))
  if (headings.size === 0) throw unreadable('no-list', { name })
  return { kind: 'json', encoding: null, delimiter: null, headings: [...headings], rows }
}

/** Throws UNREADABLE with line and column. */
export function parseJson(given: string, name: string): Json {
  const text = given.replace(/^\uFEFF/, '')
  try {
    return LONG_NUMBER.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text)
  } catch {
    const before = text.slice(0, placeOfProblem(text)).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    throw unreadable('not-json', { name, line: String(before.length), column: String(column) })
  }
}

const LONG_NUMBER = /\d{16}/

/** A whole number beyond what the language counts exactly, such as an id, stays as the digits it was written with. */
function keepDigits(_key: string, value: Json, context?: { source?: string }): Json {
  const isRounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
  return isRounded && /^-?\d+$/.test(context?.source ?? '') ? (context?.source ?? value) : value
}

/** V8 does not tell the place of every problem, so the longest beginning that could still become JSON is looked for. */
function placeOfProblem(text: string): number {
  if (isBeginning(text)) return text.length
  let good = 0
  let bad = text.length
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (isBeginning(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}

/** Whether more text could still make JSON of it: there is no problem, or only that it ends. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const told = String(error)
    const position = Number(/at position (\d+)/.exec(told)?.[1] ?? -1)
    return /end of JSON input|Unterminated/.test(told) || position >= text.length
  }
}

/** The list itself, one under a usual name (also one level down), or the only list of objects that there is. */
function listIn(json: Json): Json[] | null {
  if (Array.isArray(json)) return json
  if (!isRecord(json)) return null
  const named = LISTS.flatMap((key) => (Object.hasOwn(json, key) ? [json[key] ?? null] : []))
  const inside = named.flatMap((value) => (isRecord(value) ? LISTS.map((key) => value[key] ?? null) : []))
  const lists = [...named, ...inside].filter((value) => Array.isArray(value))
  const others = Object.values(json).filter((value) => Array.isArray(value) && value.some(isRecord))
  return lists[0] ?? (others.length === 1 ? (others[0] as Json[]) : null)
}

function toRow(item: Json, index: number): SourceRow {
  const number = index + 1
  if (!isRecord(item))
    return { number, raw: JSON.stringify(item), broken: { code: 'not-an-object', values: {} } }
  return { number, cells: item, broken: null }
}
