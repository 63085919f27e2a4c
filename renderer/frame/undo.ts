/** Takes back the reviewer's newest decision, from the status line or by Ctrl+Z. */
import { ORPCError } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { SessionStatus } from '../../contract/calls/session.ts'
import { words } from '../../text/catalog.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { useWords } from '../ui/use-words.ts'

/** Undoes, tells what was undone, and gives the submission's id to `onUndone`. */
export function useUndo(onUndone?: (submissionId: string) => void): () => void {
  const { frame } = useWords()
  const refresh = useRefreshDesk()
  const queries = useQueryClient()
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
    const status = await queries.fetchQuery(desk.session.status.queryOptions({ staleTime: 0 }))
    if (status.undoable) mutate({ decisionId: status.undoable.decisionId })
    else announce(words(status.language).frame.status.nothingToUndo)
  }, [queries, mutate])
}

/** What Ångra would take back, in words; null when nothing can be. */
export function undoableInWords(status: SessionStatus): { decided: string; title: string } | null {
  if (!status.undoable) return null
  const { decided } = words(status.language).common
  const { outcome, title } = status.undoable
  return { decided: decided[outcome as keyof typeof decided] ?? outcome, title }
}
