/** Outcomes of activities, each report one entry of the log; a later one takes its place. */
import type { OutcomeShown, Recording } from '../../contract/calls/outcomes.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { outcomeRow } from '../../db/read/outcome-row.ts'
import { findOutcome, listRecordings, type OutcomeRow } from '../../db/read/outcomes.ts'
import { appendEntry } from '../../db/write/log.ts'
import { deleteOutcome, storeOutcome } from '../../db/write/outcomes.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { Actor } from '../../domain/log.ts'
import { type Outcome, outcome as outcomeShape } from '../../domain/outcome.ts'
import { submissionNamed } from '../moderation/decide.ts'
import { actorOrDesk } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'

/** Throws UNKNOWN_SUBMISSION. */
export function showOutcome(workspace: Workspace, named: string): OutcomeShown {
  const { id } = submissionNamed(workspace, named)
  const row = findOutcome(workspace.database, id)
  return { outcome: row && outcomeOf(row), reportedAt: row?.reportedAt ?? null, source: row?.source ?? '' }
}

type OutcomeSet = { submissionId: string; outcome: Outcome | null }

/** What is the same as before is no new report. Throws UNKNOWN_SUBMISSION. */
export function setOutcome(
  workspace: Workspace,
  { submissionId: named, outcome }: OutcomeSet,
  as?: Reviewer,
): OutcomeShown {
  const actor = actorOrDesk(workspace, as)
  workspace.database.inTransaction(() => {
    const { id } = submissionNamed(workspace, named)
    reportOutcome(workspace, { submissionId: id, outcome, source: '', actor })
  })
  return showOutcome(workspace, named)
}

/** In the caller's transaction. Returns whether anything became another. */
export function reportOutcome(
  { database, newId, now }: Workspace,
  { submissionId, outcome: told, source, actor }: OutcomeSet & { source: string; actor: Actor },
): boolean {
  // Nothing enters the log that could not be read out of it again.
  const outcome = told && outcomeShape.parse(told)
  const before = findOutcome(database, submissionId)
  if (canonicalJson(before && outcomeOf(before)) === canonicalJson(outcome)) return false
  const [id, at] = [newId(), now()]
  const body = { submissionId, outcome, source }
  appendEntry(database, { id, at, actor, kind: 'outcome', body })
  if (outcome === null) deleteOutcome(database, submissionId)
  else storeOutcome(database, outcomeRow(body, outcome, { id, at }))
  return true
}

export function outcomeOf({
  participants,
  connections,
  recordings,
  satisfaction,
  satisfactionScale,
  satisfactionAnswers,
  lessons,
}: OutcomeRow): Outcome {
  const isTold = satisfaction !== null && satisfactionScale !== null
  return {
    participants,
    connections,
    recordings,
    satisfaction: isTold
      ? { mean: satisfaction, scale: satisfactionScale, answers: satisfactionAnswers }
      : null,
    lessons,
  }
}

export function recordingsOf({ database }: Workspace, edition?: string): Recording[] {
  return listRecordings(database, edition ?? null)
}
