/** Copies the view's address with its search and order, or shows it selected where the clipboard is not to be had. */
import { useState } from 'react'
import { addressOf, PATHS, useHashSearch } from '../address.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'

export function CopyAddress() {
  const t = useWords().views.address
  const search = useHashSearch()
  const [shown, setShown] = useState<string | null>(null)
  const copy = async () => {
    const address = viewAddress(search)
    try {
      await navigator.clipboard.writeText(address)
      announce(t.copied)
    } catch {
      setShown(address)
    }
  }
  return (
    <>
      <Button kind="quiet" onClick={() => void copy()}>
        {t.copy}
      </Button>
      {shown !== null && (
        <Dialog title={t.title} onClose={() => setShown(null)}>
          <TextField
            label={t.address}
            hint={t.hint}
            value={shown}
            readOnly
            autoFocus
            onFocus={(event) => event.target.select()}
          />
        </Dialog>
      )}
    </>
  )
}

/** Without the submission that happens to be open, and without what let this browser in. */
function viewAddress(search: string): string {
  const values = Object.fromEntries(new URLSearchParams(search))
  const page = `${window.location.origin}${window.location.pathname}`
  return `${page}#${addressOf(PATHS.queue, { q: values.q, ordning: values.ordning })}`
}
