/** A case by what somebody calls it, as lists tell it, and as sheets know it: with its newest reading. */
import type { CaseListed } from '../../contract/calls/cases.ts'
import { type CaseRow, findCase, newestReading, type ReadingRow } from '../../db/read/cases.ts'
import type { CaseKind, MaterialForm } from '../../domain/case/case.ts'
import type { KnownCase } from '../../domain/case/sheet-facts.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'

/** `named` is the case's id, the end or beginning of it, or a project's number. Throws UNKNOWN_CASE. */
export function knownCase({ database }: Pick<Workspace, 'database'>, named: string): CaseRow {
  const row = findCase(database, named)
  if (!row) throw new Failure('UNKNOWN_CASE', { id: named })
  return row
}

export function withNewestReading({ database }: Pick<Workspace, 'database'>, row: CaseRow): KnownCase {
  const { facts, form, source, readAt, sourceHash } = newestReading(database, row)
  const provenance = { form: form as MaterialForm, from: source, at: readAt, hash: sourceHash }
  return { id: row.id, facts, provenance }
}

export function toCaseListed(
  { database }: Pick<Workspace, 'database'>,
  row: CaseRow,
  newest: ReadingRow = newestReading(database, row),
): CaseListed {
  const { id, kind, diarienummer, title, organisation, readings } = row
  return { id, kind: kind as CaseKind, diarienummer, title, organisation, readAt: newest.readAt, readings }
}
