/** Something beside deciding that could not be done: what happened, and the way out. */
import { ErrorNote } from '../ui/error-note.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import type { ActProblem } from './use-act.ts'

export function ActProblemNote({ problem }: { problem: ActProblem }) {
  const { triage, decisionErrors } = useWords()
  if (problem.kind === 'unexpected') return <ErrorNote what={triage.failed} error={problem.error} />
  return (
    <Note kind="bad" role="alert">
      {problem.kind === 'refused' && triage.refusals[problem.reason]}
      {problem.kind === 'claimed' &&
        triage.claimed(problem.claim.reviewer, problem.claim.organisation, problem.claim.until)}
      {problem.kind === 'stale' && triage.note.stale}
      {problem.kind === 'no-reviewer' && decisionErrors.noReviewer}
    </Note>
  )
}
