/** The boxes that mark rows: one in each row, and one in the heading for the whole search. */
import type { ICellRendererParams, IHeaderParams } from 'ag-grid-community'
import { useEffect, useRef } from 'react'
import type { QueueRow } from '../../contract/calls/queue.ts'
import { useWords } from '../ui/use-words.ts'
import { stateOf, useIsMarked, useMarks } from './marks.ts'

/** The grid's click on the cell does the marking; the box shows it and takes no focus from the row. */
export function MarkCell({ data }: Pick<ICellRendererParams<QueueRow>, 'data'>) {
  const { queue, queueGrid } = useWords()
  const isOn = useIsMarked(data?.id)
  if (!data) return null
  return (
    <input
      type="checkbox"
      className="mark"
      tabIndex={-1}
      checked={isOn}
      readOnly
      aria-label={queueGrid.marks.mark(data.title || queue.noTitle)}
    />
  )
}

export type MarkHeaderProps = { onToggleAll: () => void }

/** Space or Enter on the heading does the same as a click on the box. */
export function MarkHeader({
  eGridHeader,
  onToggleAll,
}: Pick<IHeaderParams<QueueRow>, 'eGridHeader'> & MarkHeaderProps) {
  const { queueGrid } = useWords()
  const state = stateOf(useMarks())
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some'
  }, [state])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== ' ' && event.key !== 'Enter') return
      event.preventDefault()
      event.stopPropagation()
      onToggleAll()
    }
    eGridHeader.addEventListener('keydown', listen)
    return () => eGridHeader.removeEventListener('keydown', listen)
  }, [eGridHeader, onToggleAll])
  return (
    <input
      ref={box}
      type="checkbox"
      className="mark"
      tabIndex={-1}
      checked={state === 'all'}
      aria-label={queueGrid.marks.all}
      onChange={onToggleAll}
    />
  )
}
