/** The editor's head: how far the writing is kept, steps back and forth, versions, export, and saving a version. */
import { useState } from 'react'
import type { SheetOpened } from '../../contract/calls/case-sheets.ts'
import { PATHS } from '../address.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { formatInstant } from '../ui/format.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { ExportDialog } from './export-dialog.tsx'
import type { SheetEditor } from './use-sheet-editor.ts'
import { VersionsDialog } from './versions-dialog.tsx'

export function SheetHead({ editor, opened }: { editor: SheetEditor; opened: SheetOpened }) {
  const t = useWords().caseSheets
  const [open, setOpen] = useState<'versions' | 'export' | null>(null)
  const { undo, redo, canUndo, canRedo, isChanged, isSaving, save } = editor
  const close = () => setOpen(null)
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <>
            <ButtonLink kind="quiet" icon="left" href={`#${PATHS.caseSheets}`}>
              {t.back}
            </ButtonLink>
            {/* Never disabled, so that focus stays on them at the end of the steps. */}
            <Button aria-disabled={!canUndo} aria-keyshortcuts="Control+Z" onClick={undo}>
              {t.undo}
            </Button>
            <Button aria-disabled={!canRedo} aria-keyshortcuts="Control+Y Control+Shift+Z" onClick={redo}>
              {t.redo}
            </Button>
            <Button onClick={() => setOpen('versions')}>{t.versions.button}</Button>
            <Button onClick={() => setOpen('export')}>{t.export.button}</Button>
            <Button
              kind="primary"
              aria-disabled={isSaving || !isChanged}
              aria-keyshortcuts="Control+S"
              onClick={() => isChanged && void save()}
            >
              {t.save}
            </Button>
          </>
        }
      >
        <span className="medium muted">
          <KeptWords editor={editor} opened={opened} />
        </span>
      </PageHead>
      {open === 'versions' && <VersionsDialog editor={editor} onClose={close} />}
      {open === 'export' && (
        <ExportDialog ids={[editor.id]} saveFirst={isChanged ? save : undefined} onClose={close} />
      )}
    </>
  )
}

/** Not read aloud at each pause; what fails is told apart. */
function KeptWords({ editor: { keeping, isChanged }, opened }: { editor: SheetEditor; opened: SheetOpened }) {
  const { keeping: t } = useWords().caseSheets
  const language = useLanguage()
  const now = new Date().toISOString()
  if (keeping.state === 'waiting' || keeping.state === 'keeping') return t[keeping.state]
  if (keeping.state === 'failed') return t.failed
  if (isChanged && keeping.at !== null) return t.kept(formatInstant(keeping.at, language, now))
  return t.version(formatInstant(opened.savedAt, language, now), opened.reviewer)
}
