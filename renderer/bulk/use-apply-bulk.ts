/** Decides about all that are chosen as a unit, and says what came of it. */
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { bulkErrors } from '../../contract/calls/bulk.ts'
import type { Words } from '../../text/catalog.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { clearMarks } from '../queue/marks.ts'
import { announce } from '../ui/announce.tsx'
import { useWords } from '../ui/use-words.ts'
import { closeBulk, tellBulkDone } from './open-bulk.ts'

/** `onRefused` is called where the list is no longer as it was seen. */
export function useApplyBulk(onRefused: () => void) {
  const words = useWords()
  const refresh = useRefreshDesk()
  const { mutate, isPending, error } = useMutation(
    desk.bulk.apply.mutationOptions({
      onSuccess: async ({ done }, { outcome }) => {
        clearMarks()
        closeBulk()
        announce(`${words.bulk.decided[outcome](done)}.`)
        await refresh()
        // After the dialog has given focus back to where it was opened, which may be gone.
        window.requestAnimationFrame(tellBulkDone)
      },
      onError: (problem) => {
        if (problem instanceof ORPCError && LIST_HAS_CHANGED.includes(problem.code)) onRefused()
      },
    }),
  )
  return { apply: mutate, isApplying: isPending, problem: error ? sayProblem(error, words) : null }
}

const LIST_HAS_CHANGED = ['BULK_CHANGED', 'BULK_REFUSED']

function sayProblem(error: unknown, words: Words): string {
  if (!(error instanceof ORPCError)) return words.bulk.unexpected
  if (error.code === 'BAD_TEXT') {
    const read = bulkErrors.BAD_TEXT.data.safeParse(error.data)
    if (read.success) return words.bulk.badText(read.data.unknown)
  }
  return error.code in bulkErrors ? sayFailure(words, error) : words.bulk.unexpected
}
