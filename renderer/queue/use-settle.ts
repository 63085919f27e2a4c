/** Settles a conflict: lets the platform's version stand, or takes the same decision anew. */
import { useMutation } from '@tanstack/react-query'
import type { ConflictShown } from '../../contract/calls/queue.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { useWords } from '../ui/use-words.ts'
import { readDecideProblem } from './use-decide.ts'

export type Choice = 'drop' | 'renew'

export function useSettle(conflict: ConflictShown) {
  const { conflicts } = useWords().queue
  const refresh = useRefreshDesk()
  const { mutate, isPending, error } = useMutation(desk.queue.settle.mutationOptions())
  return {
    settle: (choice: Choice) =>
      mutate(
        { conflictId: conflict.id, choice },
        {
          onSuccess: async () => {
            announce(
              choice === 'drop' ? conflicts.dropped(conflict.title) : conflicts.renewed(conflict.title),
            )
            await refresh()
          },
        },
      ),
    isSettling: isPending,
    problem: error ? readDecideProblem(error) : null,
  }
}
