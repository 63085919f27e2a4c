/** An address of a decision about rows that were marked in another window, or without marks: what to do instead. */
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../ui/use-words.ts'
import { closeBulk } from './open-bulk.ts'

export function BulkGone() {
  const { bulk } = useWords()
  return (
    <Dialog title={bulk.gone.title} onClose={closeBulk}>
      <p>{bulk.gone.text}</p>
      <p className="muted">{bulk.gone.way}</p>
    </Dialog>
  )
}
