/** Hands over one sheet, or several as a collection, in the form that is asked for. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { CASE_FORMATS, type CaseFormat } from '../../contract/calls/cases.ts'
import { desk } from '../queries.ts'
import { saveFile } from '../report/save-file.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Choice, Radio, TextField } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { saySheetError } from './say-sheet-error.ts'

type ExportDialogProps = {
  ids: readonly string[]
  /** Saves what is written as a version, since only versions are exported; false where it was refused. */
  saveFirst?: (() => Promise<boolean>) | undefined
  onClose: () => void
}

export function ExportDialog({ ids, saveFirst, onClose }: ExportDialogProps) {
  const words = useWords()
  const { export: t, collect } = words.caseSheets
  const { formats } = words.casesView
  const [format, setFormat] = useState<CaseFormat>('docx')
  const [title, setTitle] = useState('')
  const { data, error, isPending, mutate, variables } = useMutation(
    desk.caseSheets.export.mutationOptions({ onSuccess: ({ file }) => saveFile(file) }),
  )
  const isCollection = ids.length > 1
  const submit = async () => {
    if (saveFirst && !(await saveFirst())) onClose()
    else mutate({ ids: [...ids], format, title })
  }
  return (
    <Dialog
      title={isCollection ? collect.title(ids.length) : t.title}
      confirm={saveFirst ? t.saveFirst : t.confirm}
      isBusy={isPending}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <p className="medium muted">{saveFirst ? t.unsaved : t.asSaved}</p>
      <Choice label={t.format} isInline>
        {CASE_FORMATS.map((one) => (
          <Radio
            key={one}
            name="sheet-format"
            label={formats[one]}
            checked={format === one}
            onChange={() => setFormat(one)}
          />
        ))}
      </Choice>
      {isCollection && (
        <TextField
          label={collect.name}
          hint={collect.nameHint}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
      {data && (
        <Note kind="ok" role="status">
          {t.done(data.file.name)} {data.format !== variables?.format && t.asHtml}{' '}
          {data.withheld > 0 && t.withheld(data.withheld)}
        </Note>
      )}
      {error && (
        <ErrorNote what={t.failed} error={error}>
          {saySheetError(words, error)}
        </ErrorNote>
      )}
    </Dialog>
  )
}
