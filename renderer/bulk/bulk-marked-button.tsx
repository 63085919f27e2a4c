/** Beside the count of marked rows: decide about all of them together. */
import { Button } from '../ui/button.tsx'
import { useWords } from '../ui/use-words.ts'
import { useBulkOnMarked } from './use-bulk-on-marked.ts'

export function BulkMarkedButton() {
  const { bulk } = useWords()
  return (
    <Button size="small" shortcut="B" onClick={useBulkOnMarked()}>
      {bulk.markedButton}
    </Button>
  )
}
