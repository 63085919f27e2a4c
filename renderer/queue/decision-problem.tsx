/** A decision that could not be taken: what happened, what is safe, and the way out. */
import { clockOf } from '../../domain/time.ts'
import type { Words } from '../../text/catalog.ts'
import { useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import type { DecideProblem } from './use-decide.ts'

export function DecisionProblem({ problem }: { problem: DecideProblem }) {
  const words = useWords()
  const { decisionErrors: t, common } = words
  const refresh = useRefreshDesk()
  if (problem.kind === 'unexpected') return <ErrorNote what={t.unexpected} error={problem.error} />
  if (problem.kind === 'stale')
    return (
      <Note
        kind="warn"
        role="alert"
        actions={<Button onClick={() => void refresh()}>{t.staleWay(problem.current)}</Button>}
      >
        {t.stale(problem.seen, problem.current)}
      </Note>
    )
  if (problem.kind === 'refused' && problem.refusal.code === 'wrong-state')
    return (
      <Note
        kind="warn"
        role="alert"
        actions={<Button onClick={() => void refresh()}>{t.wrongStateWay}</Button>}
      >
        {t.wrongState(common.states[problem.refusal.state])}
      </Note>
    )
  return (
    <Note kind="bad" role="alert">
      {sayProblem(problem, words)}
    </Note>
  )
}

function sayProblem(problem: DecideProblem, { decisionErrors: t, common }: Words): string {
  if (problem.kind === 'no-reviewer') return t.noReviewer
  if (problem.kind === 'unknown') return t.unknownSubmission
  if (problem.kind !== 'refused') return t.unexpected
  const { refusal } = problem
  if (refusal.code === 'reason-needed') return t.reasonNeeded
  if (refusal.code === 'criterion-needed') return t.criterionNeeded
  if (refusal.code === 'criterion-not-unmet') return t.criterionNotUnmet(common.criteria[refusal.criterion])
  if (refusal.code === 'judgement-needed')
    return t.judgementNeeded(refusal.criteria.map((code) => common.criteria[code]))
  if (refusal.code === 'own-organisation') return t.ownOrganisation(refusal.parties, refusal.areAllCentral)
  if (refusal.code === 'claimed')
    return t.claimed(refusal.reviewer, refusal.organisation, clockOf(refusal.until))
  return t.unexpected
}
