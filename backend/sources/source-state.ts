/** What the desk remembers of a source between readings, and while it is open: passed tests and readings not yet taken in. */
import { z } from 'zod'
import type { SourceReading } from '../../contract/calls/sources.ts'
import { readSetting } from '../../db/read/settings.ts'
import { removeSetting, setSetting } from '../../db/write/intake.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { SourceProfile } from '../../domain/source-profile.ts'
import type { Workspace } from '../workspace.ts'
import type { SourceRows } from './read-rows.ts'

const kept = z.object({
  fetchedAt: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** What the rows were read by: another profile or edition reads the same answer otherwise. */
  readBy: z.string(),
})
export type KeptOfSource = z.infer<typeof kept>

export function keptOf({ database }: Workspace, id: string): KeptOfSource | null {
  return readSetting(database, keyOf(id), kept)
}

/** With the rows that it tells of: call it in their transaction. */
export function keepOf({ database }: Workspace, id: string, value: KeptOfSource): void {
  setSetting(database, keyOf(id), value)
}

export function forgetOf({ database }: Workspace, id: string): void {
  removeSetting(database, keyOf(id))
}

const keyOf = (id: string) => `source ${id}`

/** What of a profile decides how it is read: neither its name nor how decisions leave. */
export function readingPart({ name: _name, wayOut: _wayOut, ...part }: SourceProfile): string {
  return canonicalJson(part)
}

export type WaitingReading = {
  reading: SourceReading
  sourceId: string
  rows: SourceRows
  fileHash: string
  kept: KeptOfSource
  until: number
}
type Open = { passed: Set<string>; waiting: Map<string, WaitingReading> }

const opened = new WeakMap<Workspace, Open>()

/** Readings hold contacts, so they are never more than one a source, and gone with the desk. */
export function openStateOf(workspace: Workspace): Open {
  const known = opened.get(workspace)
  if (known) return known
  const made: Open = { passed: new Set(), waiting: new Map() }
  opened.set(workspace, made)
  return made
}
