/** Finds a case by any of its names, and tells it as lists do. */
import type { CaseListed } from '../../contract/calls/cases.ts'
import { type CaseRow, findCase, newestReading, type ReadingRow } from '../../db/read/cases.ts'
import type { CaseKind } from '../../domain/case/case.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'

/** `named` is the case's id, the end or beginning of it, or a project's number. Throws UNKNOWN_CASE. */
export function knownCase({ database }: Pick<Workspace, 'database'>, named: string): CaseRow {
  const row = findCase(database, named)
  if (!row) throw new Failure('UNKNOWN_CASE', { id: named })
  return row
}

export function toCaseListed(
  { database }: Pick<Workspace, 'database'>,
  row: CaseRow,
  newest: ReadingRow = newestReading(database, row),
): CaseListed {
  const { id, kind, diarienummer, title, organisation, readings } = row
  return { id, kind: kind as CaseKind, diarienummer, title, organisation, readAt: newest.readAt, readings }
}
