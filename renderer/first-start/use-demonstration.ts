/** Opens the demonstration: its own database, connected with the demo platform, and fetched the first time. */
import { useMutation } from '@tanstack/react-query'
import { goTo, PATHS } from '../address.ts'
import { desk, useRefreshDesk } from '../queries.ts'

export function useDemonstration(onFetch: () => void) {
  const refresh = useRefreshDesk()
  const { mutate, isPending, error } = useMutation(
    desk.session.openDemonstration.mutationOptions({
      onSuccess: async (opened) => {
        if (!opened.hasSubmissions) onFetch()
        await refresh()
        if (opened.hasSubmissions) goTo(PATHS.queue)
      },
    }),
  )
  return { open: () => mutate(undefined), isOpening: isPending, error }
}
