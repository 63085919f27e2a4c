/** Opens the dialog for deciding about many, from wherever rows are marked; and tells when it has been done. */
import { useSyncExternalStore } from 'react'
import type { BulkMarks } from '../../contract/calls/bulk.ts'
import type { BulkOutcome } from '../../domain/bulk.ts'
import type { Marks } from '../queue/marks.ts'

export type OpenBulk = {
  marks: BulkMarks
  /** Null lets the reviewer choose. */
  outcome: BulkOutcome | null
}

let open: OpenBulk | null = null
const listeners = new Set<() => void>()
const doneListeners = new Set<() => void>()

/** Without an outcome the dialog asks which; nothing is decided before its confirmation. */
export function openBulk(marks: Marks, outcome: BulkOutcome | null = null): void {
  change({ marks: toMarks(marks), outcome })
}

export function closeBulk(): void {
  change(null)
}

export function useOpenBulk(): OpenBulk | null {
  return useSyncExternalStore(subscribe, () => open)
}

/** Calls back after a unit was decided and the dialog has gone, until the returned function is called. */
export function onBulkDone(listener: () => void): () => void {
  doneListeners.add(listener)
  return () => doneListeners.delete(listener)
}

export function tellBulkDone(): void {
  for (const listener of doneListeners) listener()
}

function toMarks(marks: Marks): BulkMarks {
  return marks.kind === 'rows'
    ? { kind: 'rows', ids: [...marks.ids], seen: { ...marks.seen } }
    : { kind: 'search', query: marks.query, except: [...marks.except] }
}

function change(next: OpenBulk | null): void {
  open = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
