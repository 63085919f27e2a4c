/** Asks what the rows are where the file looks like a finished programme and nobody has said so. */
import type { ImportOptions, ImportPreview } from '../../contract/calls/imports.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'

/** Neither is taken for granted: what is published without a review, or reviewed though it was held, is hard to undo. */
export function isRowsAreOpen({ rowsAreBy, looksLike }: ImportPreview, options: ImportOptions): boolean {
  return options.rowsAre === null && rowsAreBy === 'none' && looksLike.rowsAre === 'programme'
}

export function AskRowsAre({
  onChoose,
}: {
  onChoose: (rowsAre: NonNullable<ImportOptions['rowsAre']>) => void
}) {
  const t = useWords().importView.rowsAre
  return (
    <Note
      title={t.choose}
      actions={
        <>
          <Button onClick={() => onChoose('programme')}>{t.asProgramme}</Button>
          <Button onClick={() => onChoose('submissions')}>{t.asSubmissions}</Button>
        </>
      }
    >
      {t.looksLikeProgramme}
    </Note>
  )
}
