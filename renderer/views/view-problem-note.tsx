/** A view that could not be saved, renamed or removed: what happened, and the way out. */
import { ErrorNote } from '../ui/error-note.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import type { ViewProblem } from './read-view-problem.ts'

/** Problems of the name are said at its field, by `nameProblem`. */
export function ViewProblemNote({ problem, what }: { problem: ViewProblem | null; what: string }) {
  const { views, decisionErrors } = useWords()
  if (problem === null || problem.kind === 'name-taken' || problem.kind === 'bad-name') return null
  if (problem.kind === 'unexpected') return <ErrorNote what={what} error={problem.error} />
  return (
    <Note kind="bad" role="alert">
      {problem.kind === 'gone' && views.gone}
      {problem.kind === 'bad-query' && views.badQuery}
      {problem.kind === 'no-reviewer' && decisionErrors.noReviewer}
    </Note>
  )
}

/** What is wrong with the name as typed, or as the desk answered; undefined where nothing is. */
export function useNameProblem(name: string, isTried: boolean, problem: ViewProblem | null) {
  const { views } = useWords()
  if (isTried && name.trim() === '') return views.save.nameMissing
  if (problem?.kind === 'name-taken') return views.save.nameTaken(problem.name)
  return problem?.kind === 'bad-name' ? views.badName(problem.most) : undefined
}
