/** A submission's story in order: revisions, decisions and other changes of state. */
import type { DecisionShown, SubmissionShown } from '../../contract/calls/queue.ts'

export type HistoryItem =
  | { kind: 'revision'; at: string; revision: number; source: string }
  | { kind: 'decision'; at: string; decision: DecisionShown }
  | {
      kind: 'state'
      at: string
      to: SubmissionShown['state']
      cause: SubmissionShown['history'][number]['cause']
    }

/** Latest first. A state that a decision or the first revision led to is told by those. */
export function historyOf(
  submission: Pick<SubmissionShown, 'revisions' | 'decisions' | 'history'>,
): HistoryItem[] {
  const decided = new Set(submission.decisions.map((decision) => decision.id))
  const items: HistoryItem[] = [
    ...submission.revisions.map(
      ({ number, changedAt, source }): HistoryItem => ({
        kind: 'revision',
        at: changedAt,
        revision: number,
        source,
      }),
    ),
    ...submission.decisions.map((decision): HistoryItem => ({ kind: 'decision', at: decision.at, decision })),
    ...submission.history
      .filter((step) => step.from !== null && !(step.entryId !== null && decided.has(step.entryId)))
      .map(({ at, to, cause }): HistoryItem => ({ kind: 'state', at, to, cause })),
  ]
  return items
    .map((item, place) => ({ item, place }))
    .sort((a, b) => b.item.at.localeCompare(a.item.at) || b.place - a.place)
    .map(({ item }) => item)
}
