/** A case by what somebody calls it, and as sheets know it: with its newest reading. */
import { type CaseRow, findCase, newestReading } from '../../db/read/cases.ts'
import type { MaterialForm } from '../../domain/case/case.ts'
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
