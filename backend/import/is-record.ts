/** Whether a JSON value is an object with named values. */
import type { Json } from './table.ts'

export function isRecord(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
