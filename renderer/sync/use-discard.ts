/** Letting go of what was fetched and not taken in. */
import { useMutation } from '@tanstack/react-query'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { useWords } from '../ui/use-words.ts'
import { forgetRun } from './sync-run.ts'

export function useDiscard() {
  const t = useWords().sync.screen.plan
  const refresh = useRefreshDesk()
  return useMutation(
    desk.sync.discard.mutationOptions({
      onSuccess: async () => {
        forgetRun()
        announce(t.dropped)
        document.querySelector<HTMLElement>('[data-sync-now]')?.focus()
        await refresh()
      },
    }),
  )
}
