/** Throws the draft away, after a question; the newest version is then what stands there. */
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../ui/use-words.ts'
import { focusPart } from './focus-part.ts'
import type { SheetEditor } from './use-sheet-editor.ts'

export function DropDraft({ editor, kind }: { editor: SheetEditor; kind?: 'quiet' }) {
  const { draft: t } = useWords().caseSheets
  const [isAsking, setAsking] = useState(false)
  const drop = async () => {
    setAsking(false)
    await editor.drop()
    focusPart('title')
  }
  return (
    <>
      <Button {...(kind && { kind })} onClick={() => setAsking(true)}>
        {t.drop}
      </Button>
      {isAsking && (
        <Dialog
          title={t.dropTitle}
          confirm={t.dropConfirm}
          onConfirm={() => void drop()}
          onClose={() => setAsking(false)}
        >
          <p>{t.dropText}</p>
        </Dialog>
      )}
    </>
  )
}
