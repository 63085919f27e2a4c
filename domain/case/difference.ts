/** What one reading of a case says otherwise than another, fact by fact, for a visible difference when it is refreshed. */
import type { CaseFacts } from './case.ts'

type Value = string | number | boolean | null
export type FactDifference = { path: string; before: Value; after: Value }

/** Paths are keys joined by dots, as in `texts.results.sv.text`; in the order of the facts. */
export function differenceOf(before: CaseFacts, after: CaseFacts): FactDifference[] {
  const [was, is] = [valuesOf(before), valuesOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((path) => {
    const pair = { before: was.get(path) ?? null, after: is.get(path) ?? null }
    return pair.before === pair.after ? [] : [{ path, ...pair }]
  })
}

function valuesOf(facts: CaseFacts): Map<string, Value> {
  const found = new Map<string, Value>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`)
    else found.set(path, value as Value)
  }
  walk(facts, '')
  return found
}
