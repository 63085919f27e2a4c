/** Says why a submission is left out of a decision about many; used by every door, so that all say the same. */
import type { Words } from './catalog.ts'
import type { common } from './sv/common.ts'

type Criterion = keyof typeof common.criteria
type Decision = keyof typeof common.decisions
type Outcome = keyof typeof common.outcomes
type State = keyof typeof common.states

type Reason =
  | { code: 'unknown' | 'conflict' }
  | { code: 'stale'; seen: number; current: number }
  | { code: 'moved'; seen: State; current: State }
  | { code: 'must-open'; musts: readonly { criterion: Criterion; outcome: Outcome }[] }
  | { code: 'criterion-not-open' | 'criterion-not-unmet'; criterion: Criterion }
  | { code: 'waiting'; outcome: Decision; reviewer: string; organisation: string }
  | { code: 'wrong-state'; state: State; outcome: Decision }
  | { code: 'criterion-needed'; candidates: readonly Criterion[] }
  | { code: 'own-organisation'; parties: readonly string[] }
  | { code: 'claimed'; reviewer: string; organisation: string; until: string }

/** `when` says an instant as the reader sees times. */
export function sayLeftOut({ bulk }: Words, reason: Reason, when: (instant: string) => string): string {
  const { reasons } = bulk
  switch (reason.code) {
    case 'unknown':
      return reasons.unknown
    case 'conflict':
      return reasons.conflict
    case 'stale':
      return reasons.stale(reason.seen, reason.current)
    case 'moved':
      return reasons.moved(reason.seen, reason.current)
    case 'must-open':
      return reasons.mustOpen(reason.musts)
    case 'criterion-not-open':
      return reasons.criterionNotOpen(reason.criterion)
    case 'criterion-not-unmet':
      return reasons.criterionNotUnmet(reason.criterion)
    case 'waiting':
      return reasons.waiting(reason.outcome, who(reason))
    case 'wrong-state':
      return reasons.wrongState(reason.state, reason.outcome)
    case 'criterion-needed':
      return reasons.criterionNeeded(reason.candidates)
    case 'own-organisation':
      return reasons.ownOrganisation(reason.parties)
    case 'claimed':
      return reasons.claimed(who(reason), when(reason.until))
  }
}

function who({ reviewer, organisation }: { reviewer: string; organisation: string }): string {
  return `${reviewer}, ${organisation}`
}
