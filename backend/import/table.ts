/** A file read as a table: headings and rows of cells, before anyone knows what the headings mean. */
import type { ImportReason } from './import-dependencies.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** `number` is the row as a person sees it: the headings are row 1 of CSV and XLSX, JSON's first item is 1. */
export type SourceRow =
  | { number: number; cells: Record<string, Json>; broken: null }
  | { number: number; raw: string; broken: ImportReason }

export type Table = {
  kind: 'csv' | 'xlsx' | 'json'
  encoding: string | null
  delimiter: string | null
  headings: string[]
  rows: SourceRow[]
}

/** Headings in order, each once: an empty one is named by its place and a repeated one is numbered. */
export function nameHeadings(given: readonly string[]): string[] {
  const names = given.map((heading, index) => heading.trim() || `#${index + 1}`)
  const used = new Set<string>()
  return names.map((name) => {
    let once = name
    // A numbered name may itself stand among the headings.
    for (let times = 2; used.has(once) || (once !== name && names.includes(once)); times += 1)
      once = `${name} (${times})`
    used.add(once)
    return once
  })
}

/** A heading can be called anything, also what every object has (`constructor`). */
export function ownValue<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined
}

/** Whether a cell says nothing. */
export function isEmpty(cell: Json | undefined): boolean {
  if (cell === undefined || cell === null) return true
  if (typeof cell === 'string') return cell.trim() === ''
  return Array.isArray(cell) && cell.every(isEmpty)
}

/** A cell as a person would read it. */
export function cellText(cell: Json | undefined): string {
  if (cell === undefined || cell === null) return ''
  if (Array.isArray(cell)) return cell.map(cellText).join(', ')
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell).trim()
}
