/** Changes of a concordance before they are saved: what was added and taken away, and what that makes names count as. */
import { type ConcordanceEntry, expandConcordance } from '../../domain/figures/concordance.ts'

type Entries = readonly ConcordanceEntry[]
type Editions = readonly { id: string; programme: string }[]

/** With the entry in the place of another, or last. */
export function withEntry(
  entries: Entries,
  entry: ConcordanceEntry,
  replaced: ConcordanceEntry | null,
): ConcordanceEntry[] {
  if (replaced === null) return [...entries, entry]
  return entries.map((one) => (isSame(one, replaced) ? entry : one))
}

export function withoutEntry(entries: Entries, gone: ConcordanceEntry): ConcordanceEntry[] {
  return entries.filter((one) => !isSame(one, gone))
}

export function isChanged(before: Entries, draft: Entries): boolean {
  const { added, gone } = differences(before, draft)
  return added.length + gone.length > 0
}

/** The same changes made in a map that somebody else has saved meanwhile. */
export function rebase(before: Entries, draft: Entries, current: Entries): ConcordanceEntry[] {
  const { added, gone } = differences(before, draft)
  const kept = current.filter((one) => !gone.some((other) => isSame(one, other)))
  return [...kept, ...added.filter((one) => !kept.some((other) => isSame(one, other)))]
}

/** An edition's own name that comes to count as another than now; `to` is the name itself where it is no longer mapped. */
export type NameChange = { edition: string; from: string; to: string; value: number }

/** In the order of the counted names; names that nothing is counted under are left out. */
export function nameChanges(
  before: Entries,
  draft: Entries,
  editions: Editions,
  counted: readonly { edition: string; key: string; value: number }[],
): NameChange[] {
  const [was, is] = [targets(before, editions), targets(draft, editions)]
  return counted.flatMap(({ edition, key, value }) => {
    const place = placeOf(edition, key)
    const to = is.get(place) ?? key
    return to === (was.get(place) ?? key) ? [] : [{ edition, from: key, to, value }]
  })
}

function targets(entries: Entries, editions: Editions): Map<string, string> {
  return new Map(
    expandConcordance(entries, editions).map(({ edition, from, to }) => [placeOf(edition, from), to]),
  )
}

function placeOf(edition: string, key: string): string {
  return JSON.stringify([edition, key])
}

function differences(before: Entries, draft: Entries) {
  const without = (ones: Entries, others: Entries) =>
    ones.filter((one) => !others.some((other) => isSame(one, other)))
  return { added: without(draft, before), gone: without(before, draft) }
}

function isSame(a: ConcordanceEntry, b: ConcordanceEntry): boolean {
  return a.programme === b.programme && a.edition === b.edition && a.from === b.from && a.to === b.to
}
