/** The queue's blocks of rows and its counts by outcome. */
import type { QueueRow, QueueSort } from '../../contract/calls/queue.ts'
import { countByOutcome, readQueueBlock } from '../../db/read/queue.ts'
import { type RowMarks, readRowMarks } from '../../db/read/row-marks.ts'
import type { SubmissionRow } from '../../db/read/submissions.ts'
import { OUTCOMES, type Outcome } from '../../domain/criterion.ts'
import type { Language } from '../../domain/language.ts'
import type { Workspace } from '../workspace.ts'
import { readQuery } from './read-query.ts'
import { viewpointOf } from './viewpoint.ts'

/** Throws BAD_QUERY. */
export function queueBlock(
  workspace: Workspace,
  asked: { query: string; language: Language; sort: readonly QueueSort[]; offset: number; limit: number },
): { total: number; rows: QueueRow[] } {
  const { sort, offset, limit } = asked
  const viewpoint = viewpointOf(workspace)
  const block = readQueueBlock(workspace.database, {
    query: readQuery(asked.query, asked.language),
    viewpoint,
    sort,
    offset,
    limit,
  })
  return { total: block.total, rows: toQueueRows(workspace, block.rows, viewpoint) }
}

/** Throws BAD_QUERY. */
export function queueSummary(
  workspace: Workspace,
  asked: { query: string; language: Language },
): { total: number; outcomes: Record<Outcome, number> } {
  const query = readQuery(asked.query, asked.language)
  const counts = countByOutcome(workspace.database, query, viewpointOf(workspace))
  const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, counts.get(outcome) ?? 0]))
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0)
  return { total, outcomes: outcomes as Record<Outcome, number> }
}

export function toQueueRows(
  workspace: Workspace,
  rows: readonly SubmissionRow[],
  viewpoint = viewpointOf(workspace),
): QueueRow[] {
  const ids = rows.map(({ id }) => id)
  const marks = readRowMarks(workspace.database, ids, viewpoint)
  return rows.map((row) => {
    const own = marks.get(row.id)
    if (!own) throw new Error(`Submission ${row.id} has gone between two reads`)
    return toQueueRow(row, own)
  })
}

/** A row as lists show it; the database's CHECKs stand behind the narrower types. */
function toQueueRow(row: SubmissionRow, marks: RowMarks): QueueRow {
  return {
    id: row.id,
    platformId: row.platformId,
    edition: row.edition,
    revision: row.revision,
    title: row.title,
    organiser: row.organiser,
    state: row.state as QueueRow['state'],
    outcome: row.outcome as QueueRow['outcome'],
    attention: row.attention as QueueRow['attention'],
    format: row.format as QueueRow['format'],
    type: row.type,
    placeName: row.placeName,
    municipalityCode: row.municipalityCode,
    countyCode: row.countyCode,
    startsOn: row.startsOn,
    startsAt: row.startsAt,
    endsOn: row.endsOn,
    submittedAt: row.submittedAt,
    receivedAt: row.receivedAt,
    changedAt: row.changedAt,
    pendingDecision: row.pendingDecision as QueueRow['pendingDecision'],
    hasConflict: row.hasConflict,
    isDemo: row.isDemo,
    ...marks,
  }
}
