/** Who has a submission in hand: claims hold until their instant and hinder only colleagues. */
import { readClaim } from '../../db/read/triage.ts'
import type { StandingClaim } from '../../domain/decision.ts'
import type { Actor } from '../../domain/log.ts'
import type { Workspace } from '../workspace.ts'

/** A colleague's claim that holds now, or null. */
export function claimOfColleague(
  { database, now }: Workspace,
  submissionId: string,
  { name, organisation }: Pick<Actor, 'name' | 'organisation'>,
): StandingClaim | null {
  const claim = readClaim(database, submissionId)
  if (!claim || claim.until <= now()) return null
  if (claim.reviewer === name && claim.organisation === organisation) return null
  const { reviewer, until } = claim
  return { reviewer, organisation: claim.organisation, until }
}
