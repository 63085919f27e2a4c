/** What was typed in a decision's dialog, kept while the window is open, so that closing it by mistake loses nothing. */
import type { CriterionCode } from '../../domain/criterion.ts'
import type { DecisionOutcome } from '../../domain/decision.ts'
import type { Language } from '../../domain/language.ts'

export type KeptDecision = {
  criteria: CriterionCode[]
  /** Null while it follows the ready texts. */
  reason: string | null
  /** Null while it follows the reason. */
  message: string | null
  /** Null for the organiser's own. */
  language: Language | null
  ownReason: string
  /** Judgements that a publication answers. */
  written: Partial<Record<CriterionCode, string>>
}

const kept = new Map<string, KeptDecision>()

export function readKept(submissionId: string, outcome: DecisionOutcome): KeptDecision | null {
  return kept.get(keyOf(submissionId, outcome)) ?? null
}

/** Only what somebody has typed is worth keeping. */
export function keep(submissionId: string, outcome: DecisionOutcome, draft: KeptDecision): void {
  const key = keyOf(submissionId, outcome)
  if (hasWords(draft)) kept.set(key, draft)
  else kept.delete(key)
}

/** After a decision: what was typed for this submission is in it, or no longer wanted. */
export function forgetKept(submissionId: string): void {
  for (const key of kept.keys()) if (key.startsWith(`${submissionId} `)) kept.delete(key)
}

function hasWords({ reason, message, ownReason, written }: KeptDecision): boolean {
  const typed = [reason, message, ownReason, ...Object.values(written)]
  return typed.some((text) => (text ?? '').trim() !== '')
}

function keyOf(submissionId: string, outcome: DecisionOutcome): string {
  return `${submissionId} ${outcome}`
}
