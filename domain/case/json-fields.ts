/** What stands in parsed JSON, as the facts want it. */
import { plainLine, sourceTextOf } from './read-facts.ts'

export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Text or a number as one line; null when empty. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return null
  const line = plainLine(value)
  return line === '' ? null : line
}

export function asText(value: unknown) {
  return typeof value === 'string' ? sourceTextOf(value) : null
}
