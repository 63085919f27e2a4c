/** The operation log as it is shown: blocks of said entries, one entry whole, and what can be filtered by. */
import type { LogEntryShown, LogFilters, LogRow } from '../../contract/calls/log.ts'
import { countLog, findLogEntry, readLogBlock, readLogChoices } from '../../db/read/log.ts'
import type { Language } from '../../domain/language.ts'
import { type Words, words } from '../../text/catalog.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { describeBody } from './describe-body.ts'
import { decisionOf, type EntryNames, type ReadEntry, readBodies, submissionOf } from './read-bodies.ts'
import { sayEntry } from './say-entry.ts'

export type LogAsked = { filters: LogFilters; language: Language; offset: number; limit: number }

/** Newest first. */
export function logBlock(workspace: Workspace, asked: LogAsked): { total: number; rows: LogRow[] } {
  const { filters, language, offset, limit } = asked
  const { entries, names } = readBodies(
    workspace,
    readLogBlock(workspace.database, filters, { offset, limit }),
  )
  const said = words(language)
  return {
    total: countLog(workspace.database, filters),
    rows: entries.map((entry) => toRow(entry, names, said)),
  }
}

export function logChoices({ database }: Workspace) {
  return readLogChoices(database)
}

/** Throws UNKNOWN_ENTRY. */
export function showLogEntry(
  workspace: Workspace,
  { id, language }: { id: string; language: Language },
): LogEntryShown {
  const found = findLogEntry(workspace.database, id)
  const { entries, names } = readBodies(workspace, found ? [found] : [])
  const [entry] = entries
  if (!entry) throw new Failure('UNKNOWN_ENTRY', { id })
  const said = words(language)
  const { schemaVersion, lamport, prevHash, hash, bodyHash } = entry
  return {
    ...toRow(entry, names, said),
    schemaVersion,
    lamport,
    prevHash,
    hash,
    bodyHash,
    details: describeBody(entry, names, said),
  }
}

export function toRow(entry: ReadEntry, names: EntryNames, said: Words): LogRow {
  const { id, desk, seq, at, actor, kind, isErased } = entry
  return {
    id,
    desk,
    seq,
    at,
    actor: { name: actor.name, organisation: actor.organisation },
    kind,
    isErased,
    sentence: sayEntry(entry, names, said),
    submission: submissionOf(entry, names),
    decisionId: decisionOf(entry),
  }
}
