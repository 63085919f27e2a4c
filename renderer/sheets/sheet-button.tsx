/** Makes the registry sheet of one decision or many: asks which form, and hands over the file. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SheetFormat } from '../../contract/calls/sheets.ts'
import { desk } from '../queries.ts'
import { saveFile } from '../report/save-file.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Choice, Radio } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

type SheetButtonProps = {
  decisionIds: readonly string[]
  size?: 'standard' | 'small'
}

/** Nothing where there is no decision. */
export function SheetButton({ decisionIds, size = 'small' }: SheetButtonProps) {
  const { sheet } = useWords()
  const [isOpen, setOpen] = useState(false)
  if (decisionIds.length === 0) return null
  return (
    <>
      <Button size={size} icon="file" onClick={() => setOpen(true)}>
        {sheet.button}
      </Button>
      {isOpen && <SheetDialog decisionIds={decisionIds} onClose={() => setOpen(false)} />}
    </>
  )
}

function SheetDialog({ decisionIds, onClose }: { decisionIds: readonly string[]; onClose: () => void }) {
  const { dialog: t } = useWords().sheet
  const language = useLanguage()
  const [format, setFormat] = useState<SheetFormat>('pdf')
  const made = useMutation(desk.sheets.make.mutationOptions({ onSuccess: ({ file }) => saveFile(file) }))
  const isOnlyHtml = made.data !== undefined && made.variables?.format !== made.data.format
  return (
    <Dialog
      title={t.title(decisionIds.length)}
      confirm={made.isPending ? t.busy : t.make}
      isBusy={made.isPending}
      onClose={onClose}
      onConfirm={() => made.mutate({ decisionIds: [...decisionIds], language, format })}
    >
      <p className="medium">{t.text}</p>
      <Choice label={t.format} isInline>
        {(['pdf', 'html'] as const).map((one) => (
          <Radio
            key={one}
            name="sheet-format"
            label={t.formats[one]}
            checked={format === one}
            onChange={() => setFormat(one)}
          />
        ))}
      </Choice>
      {made.data && (
        <Note kind={isOnlyHtml ? 'warn' : 'ok'} role="status">
          {t.done(made.data.file.name)} {isOnlyHtml && t.onlyHtml}
        </Note>
      )}
      {made.error && <ErrorNote what={t.failed} error={made.error} />}
    </Dialog>
  )
}
