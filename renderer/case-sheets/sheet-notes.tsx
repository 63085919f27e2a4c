/** What has to be known before writing on: a draft that was found, a newer version, and what could not be kept or saved. */
import type { SheetOpened } from '../../contract/calls/case-sheets.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { DropDraft } from './drop-draft.tsx'
import { NewerNote } from './newer-note.tsx'
import { isRefusal, saySheetError } from './say-sheet-error.ts'
import type { SheetEditor } from './use-sheet-editor.ts'

type SheetNotesProps = { editor: SheetEditor; opened: SheetOpened; isGone: boolean }

export function SheetNotes({ editor, opened, isGone }: SheetNotesProps) {
  const words = useWords()
  const { keeping: t, draft, ...said } = words.caseSheets
  const language = useLanguage()
  const { keeping, problem, found, isChanged } = editor
  const isLost = isGone || (keeping.state === 'failed' && isRefusal(keeping.error, 'UNKNOWN_SHEET'))
  return (
    <>
      {isLost && (
        <Note kind="bad" role="alert">
          {t.gone}
        </Note>
      )}
      {keeping.state === 'failed' && !isLost && (
        <Note
          kind="bad"
          role="alert"
          title={t.failed}
          actions={<Button onClick={editor.keepNow}>{t.again}</Button>}
        >
          {t.failedSafe}
        </Note>
      )}
      {problem && !isLost && (
        <ErrorNote what={problem.doing === 'save' ? said.saveFailed : draft.dropFailed} error={problem.error}>
          {saySheetError(words, problem.error) ?? said.saveFailedSafe}
        </ErrorNote>
      )}
      {editor.isBehind && <NewerNote key={opened.version} editor={editor} opened={opened} />}
      {isChanged && found && (
        <Note actions={<DropDraft editor={editor} />}>
          {draft.found(formatInstant(found.at, language, new Date().toISOString()))}
        </Note>
      )}
    </>
  )
}
