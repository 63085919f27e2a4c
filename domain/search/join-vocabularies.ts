/** Joins the words of two languages, so that queries are read in both and printed in one. */
import type { QueryVocabulary } from './query.ts'

/** The own language's words come first, so that they are what is printed and what a problem lists. */
export function joinVocabularies(own: QueryVocabulary, other: QueryVocabulary): QueryVocabulary {
  const names = new Set([...Object.keys(own.values), ...Object.keys(other.values)]) as Set<
    keyof typeof own.values
  >
  return {
    fields: { ...own.fields, ...without(other.fields, own.fields) },
    values: Object.fromEntries(
      [...names].map((name) => [
        name,
        { ...own.values[name], ...without(other.values[name] ?? {}, own.values[name] ?? {}) },
      ]),
    ),
  }
}

function without<Value>(
  words: Readonly<Record<string, Value>>,
  taken: Readonly<Record<string, Value>>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(words).filter(([word]) => !(word in taken)))
}
