/** Why a link could not be kept, in words. */
import { sayFailure } from '../../text/say-failure.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useWords } from '../ui/use-words.ts'

export function LinkProblem({ error }: { error: Error }) {
  const said = useWords()
  return (
    <ErrorNote what={said.caseLinks.failed} error={error}>
      {'code' in error ? sayFailure(said, error as { code: string; data?: unknown }) : undefined}
    </ErrorNote>
  )
}
