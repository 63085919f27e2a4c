/** An error in three parts: what happened, what is safe, what to do. */
import { Button } from './button.tsx'
import { Note } from './note.tsx'
import { useWords } from './use-words.ts'

type ErrorNoteProps = {
  /** What happened; left out: that something unexpected did. */
  what?: string | undefined
  /** What is safe and what to do. */
  children?: React.ReactNode
  /** For those who help: the program's own words, folded away. */
  error?: unknown
  onRetry?: (() => void) | undefined
}

export function ErrorNote({ what, children, error, onRetry }: ErrorNoteProps) {
  const { frame } = useWords()
  const detail = error instanceof Error ? error.message : ''
  return (
    <Note
      kind="bad"
      role="alert"
      title={what ?? frame.error.what}
      actions={onRetry && <Button onClick={onRetry}>{frame.error.retry}</Button>}
    >
      {children ?? frame.error.safe}
      {detail !== '' && (
        <details className="detail">
          <summary>{frame.error.detail}</summary>
          <code>{detail}</code>
        </details>
      )}
    </Note>
  )
}
