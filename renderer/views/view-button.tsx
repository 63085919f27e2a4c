/** Beside the search: saves it as a view, or changes the saved view that it is. */
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../ui/use-words.ts'
import { ChangeViewDialog, RemoveViewDialog } from './change-view-dialog.tsx'
import { SaveViewDialog } from './save-view-dialog.tsx'
import { type SavedViewListed, useSavedView } from './use-views.ts'

type Open = { kind: 'save' } | { kind: 'change' | 'remove'; view: SavedViewListed }

export function ViewButton({ query }: { query: string }) {
  const { views } = useWords()
  const view = useSavedView()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Button
        className="view-button"
        aria-label={view ? views.change.openNamed(view.name) : undefined}
        onClick={() => setOpen(view ? { kind: 'change', view } : { kind: 'save' })}
      >
        {view ? views.change.open : views.save.open}
      </Button>
      {open?.kind === 'save' && <SaveViewDialog query={query} onClose={close} />}
      {open?.kind === 'change' && (
        <ChangeViewDialog
          view={open.view}
          onRemove={() => setOpen({ kind: 'remove', view: open.view })}
          onClose={close}
        />
      )}
      {open?.kind === 'remove' && <RemoveViewDialog view={open.view} onClose={close} />}
    </>
  )
}
