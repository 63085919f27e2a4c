/** Which rows are marked for doing something with many: rows one by one, or a whole search but some. */
import { useSyncExternalStore } from 'react'

/** `seen` holds the revision that each marked row had; `query` is as the screen's language has it. */
export type Marks =
  | { kind: 'rows'; ids: readonly string[]; seen: Readonly<Record<string, number>> }
  | { kind: 'search'; query: string; except: readonly string[] }

/** A row as far as marking it goes. */
export type Markable = { id: string; revision: number }

export const NO_MARKS: Marks = { kind: 'rows', ids: [], seen: {} }

export function isMarked(marks: Marks, id: string): boolean {
  return marks.kind === 'rows' ? marks.ids.includes(id) : !marks.except.includes(id)
}

/** The other way round for one row. */
export function withToggled(marks: Marks, row: Markable): Marks {
  if (!isMarked(marks, row.id)) return withRows(marks, [row])
  if (marks.kind === 'search') return { ...marks, except: [...marks.except, row.id] }
  const { [row.id]: _, ...seen } = marks.seen
  return { kind: 'rows', ids: marks.ids.filter((id) => id !== row.id), seen }
}

/** With these rows marked as well, whatever they were. */
export function withRows(marks: Marks, rows: readonly Markable[]): Marks {
  const ids = rows.map(({ id }) => id)
  if (marks.kind === 'search') return { ...marks, except: marks.except.filter((id) => !ids.includes(id)) }
  return {
    kind: 'rows',
    ids: [...new Set([...marks.ids, ...ids])],
    seen: { ...marks.seen, ...Object.fromEntries(rows.map(({ id, revision }) => [id, revision])) },
  }
}

/** `total` is how many the search finds. */
export function countOf(marks: Marks, total: number): number {
  return marks.kind === 'rows' ? marks.ids.length : Math.max(0, total - marks.except.length)
}

/** What the head's box shows. */
export function stateOf(marks: Marks): 'none' | 'some' | 'all' {
  if (marks.kind === 'search') return marks.except.length === 0 ? 'all' : 'some'
  return marks.ids.length === 0 ? 'none' : 'some'
}

let current: Marks = NO_MARKS
let markedIn: string | null = null
const listeners = new Set<() => void>()

/** The marks now; they outlive the list, so that another view can act on them. */
export function getMarks(): Marks {
  return current
}

export function setMarks(marks: Marks): void {
  current = marks
  for (const listener of listeners) listener()
}

export function clearMarks(): void {
  setMarks(NO_MARKS)
}

/** Marks are about one search: those of another one go. */
export function keepMarksOf(query: string): void {
  if (query === markedIn) return
  markedIn = query
  if (stateOf(current) !== 'none') clearMarks()
}

export function useMarks(): Marks {
  return useSyncExternalStore(subscribe, getMarks)
}

export function useIsMarked(id: string | undefined): boolean {
  return useSyncExternalStore(subscribe, () => id !== undefined && isMarked(current, id))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
