/** Below the list while something is marked: how many, and the ways on. */
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../ui/use-words.ts'
import { clearMarks, countOf, stateOf, useMarks } from './marks.ts'

type MarksLineProps = {
  /** How many the search finds. */
  total: number
  /** What can be done with the marked ones. */
  actions?: ReactNode
  onMarkAll: () => void
  /** After the marks have gone, since the button that took them has too. */
  onCleared: () => void
}

export function MarksLine({ total, actions, onMarkAll, onCleared }: MarksLineProps) {
  const { queueGrid } = useWords()
  const marks = useMarks()
  if (stateOf(marks) === 'none') return null
  const count = countOf(marks, total)
  return (
    <section className="marks-line" aria-label={queueGrid.marks.name}>
      <b>{marks.kind === 'rows' ? queueGrid.marks.rows(count) : queueGrid.marks.search(count)}</b>
      {actions}
      {stateOf(marks) === 'some' && (
        <Button kind="quiet" size="small" onClick={onMarkAll}>
          {queueGrid.marks.all}
        </Button>
      )}
      <Button
        kind="quiet"
        size="small"
        onClick={() => {
          clearMarks()
          onCleared()
        }}
      >
        {queueGrid.marks.clear}
      </Button>
    </section>
  )
}
