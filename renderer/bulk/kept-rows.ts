/** Rows that were marked one by one, kept for the window: thousands of ids are too long for an address. */
import { bulkMarks } from '../../contract/calls/bulk.ts'

export type KeptRows = { ids: string[]; seen: Record<string, number> }

const STORED = 'bulk-rows'
const kept = new Map<string, KeptRows>()

/** Returns the key that an address carries. A reload finds the newest ones again, another window none. */
export function keepRows(marked: KeptRows): string {
  const key = crypto.randomUUID().slice(0, 8)
  kept.set(key, marked)
  try {
    sessionStorage.setItem(STORED, JSON.stringify({ key, marked }))
  } catch {
    // No room, or none allowed: they last until the window is loaded anew.
  }
  return key
}

/** Null where they are gone. */
export function keptRows(key: string): KeptRows | null {
  return kept.get(key) ?? stored(key)
}

function stored(key: string): KeptRows | null {
  try {
    const read = JSON.parse(sessionStorage.getItem(STORED) ?? '{}') as { key?: unknown; marked?: object }
    const { data } = bulkMarks.safeParse({ kind: 'rows', ...read.marked })
    return read.key === key && data?.kind === 'rows' ? { ids: data.ids, seen: data.seen ?? {} } : null
  } catch {
    return null
  }
}
