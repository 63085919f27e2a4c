/** Somebody has saved since the writing began: who and when, and what can be done with both texts. */
import { useState } from 'react'
import type { SheetOpened } from '../../contract/calls/case-sheets.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { formatInstant } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { focusPart } from './focus-part.ts'
import type { SheetEditor } from './use-sheet-editor.ts'
import { VersionLook } from './version-look.tsx'

export function NewerNote({ editor, opened }: { editor: SheetEditor; opened: SheetOpened }) {
  const { newer: t, draft } = useWords().caseSheets
  const language = useLanguage()
  const [open, setOpen] = useState<'look' | 'over' | null>(null)
  const [isKept, setKept] = useState(false)
  const { reviewer, savedAt, version } = opened
  const when = formatInstant(savedAt, language, new Date().toISOString())
  const close = () => setOpen(null)
  const keep = () => {
    setKept(true)
    focusPart('title')
  }
  const saveOver = async () => {
    close()
    await editor.save(version)
  }
  return (
    <>
      <Note
        {...(isKept ? { kind: 'info' } : { kind: 'warn', role: 'alert' })}
        title={t.title}
        actions={
          <>
            <Button onClick={() => setOpen('look')}>{t.look}</Button>
            {!isKept && <Button onClick={keep}>{t.keep}</Button>}
            <Button onClick={() => setOpen('over')}>{t.over}</Button>
          </>
        }
      >
        {t.text(reviewer, when)}
      </Note>
      {open === 'look' && (
        <Dialog
          title={t.lookTitle(reviewer, when)}
          width="wide"
          confirm={draft.dropConfirm}
          onConfirm={() => {
            close()
            void editor.drop()
          }}
          onClose={close}
        >
          <VersionLook id={version} />
        </Dialog>
      )}
      {open === 'over' && (
        <Dialog title={t.overTitle} confirm={t.overConfirm} onConfirm={() => void saveOver()} onClose={close}>
          <p>{t.overText(reviewer)}</p>
        </Dialog>
      )}
    </>
  )
}
