/** What happens after something was noted: everything is asked anew, it is said aloud, and focus is not lost. */
import { useCallback, useState } from 'react'
import { useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { focusIfLost } from '../ui/focus-if-lost.ts'

export function useNoted(): { told: string; noted: (words: string) => Promise<void> } {
  const refresh = useRefreshDesk()
  const [told, setTold] = useState('')
  const noted = useCallback(
    async (words: string) => {
      setTold(words)
      announce(words)
      await refresh()
      focusIfLost('figure-notes-title')
    },
    [refresh],
  )
  return { told, noted }
}
