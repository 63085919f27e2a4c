/** How a conflict ends when a person says so: the platform's state stands, or the same is decided again. */
import { z } from 'zod'
import type { State } from './state.ts'

export const SETTLEMENT_CHOICES = ['drop', 'renew'] as const
export type SettlementChoice = (typeof SETTLEMENT_CHOICES)[number]

/** The body of a settlement in the operation log. `decisionId` is the decision that the platform refused. */
export const settlementBody = z.object({
  decisionId: z.string(),
  choice: z.enum(SETTLEMENT_CHOICES),
  /** Why, for colleagues; absent where nothing was said. */
  note: z.string().optional(),
})
export type SettlementBody = z.infer<typeof settlementBody>

/** Where a submission stood when whoever settles read it. */
export type SeenStanding = { revision: number; state: State }

/** Why a conflict is not settled; `moved-on` tells where the submission stands now. */
export type SettlementRefusal = { code: 'note-needed' } | ({ code: 'moved-on' } & SeenStanding)

/**
 * Null where nothing hinders it. Two people's decisions against each other are settled with a written why, so that both
 * can read it; against what an organiser changed there is nobody to answer. `seen` is null where it was read just now.
 */
export function weighSettlement(
  current: SeenStanding,
  {
    note,
    seen,
    isAgainstColleague,
  }: { note: string; seen: SeenStanding | null; isAgainstColleague: boolean },
): SettlementRefusal | null {
  if (seen && (seen.revision !== current.revision || seen.state !== current.state))
    return { code: 'moved-on', revision: current.revision, state: current.state }
  return isAgainstColleague && note.trim() === '' ? { code: 'note-needed' } : null
}
