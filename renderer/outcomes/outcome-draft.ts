/** An outcome as it is typed, and what it says once it can be read. */
import { NOTHING_TOLD, type Outcome } from '../../domain/outcome.ts'
import { readOutcome } from '../../domain/outcome-table.ts'

export const DRAFT_FIELDS = [
  'participants',
  'connections',
  'recordings',
  'satisfaction',
  'scale',
  'answers',
  'lessons',
] as const
export type OutcomeDraft = Record<(typeof DRAFT_FIELDS)[number], string>

export function draftOf(outcome: Outcome | null, decimal: (value: number) => string): OutcomeDraft {
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value)
  const satisfaction = outcome?.satisfaction
  return {
    participants: text(outcome?.participants),
    connections: text(outcome?.connections),
    recordings: outcome?.recordings.join('\n') ?? '',
    satisfaction: satisfaction ? decimal(satisfaction.mean) : '',
    scale: text(satisfaction?.scale) || '5',
    answers: text(satisfaction?.answers),
    lessons: outcome?.lessons ?? '',
  }
}

export type ReadDraft =
  | { outcome: Outcome | null; fault: null }
  | { outcome: null; fault: NonNullable<ReturnType<typeof readOutcome>['fault']> }

/** Nothing written is no outcome. */
export function readDraft(draft: OutcomeDraft): ReadDraft {
  const { told, fault } = readOutcome(
    (column) => (column in draft ? draft[column as keyof OutcomeDraft] : ''),
    null,
  )
  if (fault) return { outcome: null, fault }
  if (Object.keys(told).length === 0) return { outcome: null, fault: null }
  return { outcome: { ...NOTHING_TOLD, ...told }, fault: null }
}
