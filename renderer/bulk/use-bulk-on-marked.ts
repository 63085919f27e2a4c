/** Opens the dialog for many on what is marked in the list; says how to mark where nothing is. */
import { useCallback } from 'react'
import { getMarks, stateOf } from '../queue/marks.ts'
import { announce } from '../ui/announce.tsx'
import { useWords } from '../ui/use-words.ts'
import { openBulk } from './open-bulk.ts'

export function useBulkOnMarked(): () => void {
  const { bulk } = useWords()
  return useCallback(() => {
    const marks = getMarks()
    if (stateOf(marks) === 'none') announce(bulk.markFirst)
    else openBulk(marks)
  }, [bulk])
}
