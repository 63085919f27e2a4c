/** Values inside JSON by keys joined with dots, and JSON laid out flat under such names. */
import { isRecord } from '../import/is-record.ts'
import { isEmpty, type Json } from '../import/table.ts'

/** The value at a path such as `meta.next`; the whole for an empty path, undefined where there is none. */
export function valueAt(json: Json, path: string): Json | undefined {
  if (path === '') return json
  const whole = isRecord(json) && Object.hasOwn(json, path) ? json[path] : undefined
  if (whole !== undefined) return whole
  let at: Json | undefined = json
  for (const key of path.split('.'))
    at =
      isRecord(at ?? null) && Object.hasOwn(at as object, key) ? (at as Record<string, Json>)[key] : undefined
  return at
}

const DEEPEST = 6
const MOST_CELLS = 500

/** Objects and lists of objects are laid out by their innermost keys; what several objects tell becomes a list. */
export function flatten(record: Readonly<Record<string, Json>>): Record<string, Json> {
  const cells = new Map<string, Json[]>()
  const put = (path: string, value: Json, depth: number): void => {
    if (isEmpty(value)) return
    if (isRecord(value) && depth < DEEPEST) {
      for (const [key, inner] of Object.entries(value)) put(`${path}.${key}`, inner, depth + 1)
    } else if (Array.isArray(value) && depth < DEEPEST && value.some(isRecord)) {
      for (const one of value) put(path, one, depth + 1)
    } else if (cells.has(path) || cells.size < MOST_CELLS) {
      const told = cells.get(path) ?? []
      cells.set(path, [...told, ...(Array.isArray(value) && told.length > 0 ? value : [value])])
    }
  }
  for (const [key, value] of Object.entries(record)) put(key, value, 0)
  return Object.fromEntries(
    [...cells].map(([path, told]) => [path, told.length === 1 ? (told[0] ?? null) : told.flat()]),
  )
}
