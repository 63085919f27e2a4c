/** Why something was not kept: in the backend's own words where it refused; what was typed stays. */
import { sayRefused } from '../disposal/say-refused.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useWords } from '../ui/use-words.ts'

export function Refused({ error }: { error: unknown }) {
  const words = useWords()
  if (!error) return null
  return (
    <ErrorNote what={words.figureNotes.failed} error={error}>
      {sayRefused(words, error) ?? undefined}
    </ErrorNote>
  )
}
