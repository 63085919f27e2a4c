/** The address of a decision about many: what is marked and which step; and tells when it has been done. */
import { useMemo } from 'react'
import type { BulkMarks } from '../../contract/calls/bulk.ts'
import type { BulkOutcome } from '../../domain/bulk.ts'
import { addressOf, goTo, PATHS, readHash, useHashPath, useHashSearch } from '../address.ts'
import type { Marks } from '../queue/marks.ts'
import { keepRows, keptRows } from './kept-rows.ts'

export type OpenBulk = {
  /** Null where the address tells of rows that were marked in another window. */
  marks: BulkMarks | null
  /** Null lets the reviewer choose. */
  outcome: BulkOutcome | null
}

/** The steps as the address names them. */
const STEPS: Record<BulkOutcome, string> = { publish: 'publicera', return: 'komplettera', reject: 'neka' }
/** What stands in the address beside the queue's own values. */
const OWN = ['steg', 'sok', 'utom', 'rader'] as const

/** Without an outcome the dialog asks which; nothing is decided before its confirmation. */
export function openBulk(marks: Marks, outcome: BulkOutcome | null = null): void {
  const which =
    marks.kind === 'search'
      ? { sok: marks.query, utom: marks.except.length > 0 ? marks.except.join(' ') : null }
      : { rader: keepRows({ ids: [...marks.ids], seen: { ...marks.seen } }) }
  goTo(addressOf(PATHS.bulk, { ...queueValues(), ...which, steg: outcome && STEPS[outcome] }))
}

/** Back to the queue as it was. */
export function closeBulk(): void {
  if (readHash(window.location.hash).path === PATHS.bulk)
    goTo(addressOf(PATHS.queue, queueValues()), { replace: true })
}

/** Null where the address is another. */
export function useOpenBulk(): OpenBulk | null {
  const [path] = useHashPath()
  const search = useHashSearch()
  return useMemo(() => (path === PATHS.bulk ? readOpen(new URLSearchParams(search)) : null), [path, search])
}

/** An address without marks is one to the queue. */
function readOpen(values: URLSearchParams): OpenBulk {
  const steps = Object.entries(STEPS) as [BulkOutcome, string][]
  const outcome = steps.find(([, name]) => name === values.get('steg'))?.[0] ?? null
  const query = values.get('sok')
  const key = values.get('rader')
  if (query !== null) return { marks: { kind: 'search', query, except: exceptIn(values) }, outcome }
  const rows = key === null ? null : keptRows(key)
  return { marks: rows && { kind: 'rows', ...rows }, outcome }
}

function exceptIn(values: URLSearchParams): string[] {
  return (values.get('utom') ?? '').split(' ').filter(Boolean)
}

function queueValues(): Record<string, string> {
  const values = new URLSearchParams(readHash(window.location.hash).search)
  for (const name of OWN) values.delete(name)
  return Object.fromEntries(values)
}

const doneListeners = new Set<() => void>()

/** Calls back after a unit was decided and the dialog has gone, until the returned function is called. */
export function onBulkDone(listener: () => void): () => void {
  doneListeners.add(listener)
  return () => doneListeners.delete(listener)
}

export function tellBulkDone(): void {
  for (const listener of doneListeners) listener()
}
