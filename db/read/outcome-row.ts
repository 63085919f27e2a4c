/** An outcome as its table has it, from an entry of the log. */
import type { Outcome, OutcomeBody } from '../../domain/outcome.ts'

export function outcomeRow(
  { submissionId, source }: OutcomeBody,
  { participants, connections, recordings, satisfaction, lessons }: Outcome,
  entry: { id: string; at: string },
) {
  return {
    submissionId,
    participants,
    connections,
    recordings,
    satisfaction: satisfaction?.mean ?? null,
    satisfactionScale: satisfaction?.scale ?? null,
    satisfactionAnswers: satisfaction?.answers ?? null,
    lessons,
    reportedAt: entry.at,
    source,
    entryId: entry.id,
  }
}
