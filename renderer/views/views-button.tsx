/** Where the rail shows icons only: the views in a dialog. */
import { useEffect, useRef, useState } from 'react'
import { useHashSearch } from '../address.ts'
import { QueueViews } from '../queue/queue-views.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useMatches } from '../ui/use-matches.ts'
import { useWords } from '../ui/use-words.ts'

const RAIL_OF_ICONS = '(max-width: 60rem)'

export function ViewsButton() {
  const { views } = useWords()
  const isNarrow = useMatches(RAIL_OF_ICONS)
  const [isOpen, setOpen] = useState(false)
  const search = useHashSearch()
  const before = useRef(search)
  useEffect(() => {
    if (before.current !== search) setOpen(false)
    before.current = search
  }, [search])
  if (!isNarrow) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{views.show}</Button>
      {isOpen && (
        <Dialog title={views.title} onClose={() => setOpen(false)}>
          <QueueViews isInDialog />
        </Dialog>
      )}
    </>
  )
}
