/** Takes back the reviewer's newest decision, from the status line or by Ctrl+Z. */
import { ORPCError } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { SessionStatus } from '../../contract/calls/session.ts'
import { words } from '../../text/catalog.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { useWords } from '../ui/use-words.ts'

/** Undoes, tells what was undone, and gives the submission's id to `onUndone`; a unit is undone whole, and has none. */
export function useUndo(onUndone?: (submissionId: string) => void): () => void {
  const { frame } = useWords()
  const refresh = useRefreshDesk()
  const queries = useQueryClient()
  const undoUnit = useUndoUnit()
  const { mutate } = useMutation(
    desk.queue.undo.mutationOptions({
      onSuccess: async (submission) => {
        announce(frame.status.undone(submission.title))
        await refresh()
        onUndone?.(submission.id)
      },
      onError: async (error) => {
        const isSent = error instanceof ORPCError && error.code === 'ALREADY_SENT'
        announce(isSent ? frame.status.alreadySent : frame.status.nothingToUndo)
        await refresh()
      },
    }),
  )
  return useCallback(async () => {
    const { undoable, language } = await queries.fetchQuery(
      desk.session.status.queryOptions({ staleTime: 0 }),
    )
    if (undoable?.unit) undoUnit({ bulkId: undoable.unit.bulkId })
    else if (undoable) mutate({ decisionId: undoable.decisionId })
    else announce(words(language).frame.status.nothingToUndo)
  }, [queries, mutate, undoUnit])
}

function useUndoUnit() {
  const said = useWords()
  const refresh = useRefreshDesk()
  const { mutate } = useMutation(
    desk.bulk.undo.mutationOptions({
      onSuccess: async ({ undone }) => {
        announce(said.bulk.undone(undone))
        await refresh()
      },
      onError: async (error) => {
        announce(error instanceof ORPCError ? sayFailure(said, error) : said.frame.status.nothingToUndo)
        await refresh()
      },
    }),
  )
  return mutate
}

/** What Ångra would take back, in words: `named` beside the button, `undo` as the button's name. Null when nothing can be. */
export function undoableInWords(status: SessionStatus): { named: string; undo: string } | null {
  if (!status.undoable) return null
  const { common, frame, bulk } = words(status.language)
  const { outcome, title, unit } = status.undoable
  if (unit && outcome in bulk.decided) {
    const decided = bulk.decided[outcome as keyof typeof bulk.decided](unit.count)
    return { named: `${decided}.`, undo: bulk.undoOf(decided) }
  }
  const decided = common.decided[outcome as keyof typeof common.decided] ?? outcome
  return { named: `${decided}: ${title}`, undo: frame.status.undoOf(decided, title) }
}
