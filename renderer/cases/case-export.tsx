/** Writes a case as a file to hand on, and says what was left out. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { CASE_FORMATS, type CaseFormat } from '../../contract/calls/cases.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { desk } from '../queries.ts'
import { saveFile } from '../report/save-file.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Select } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function CaseExport({ id }: { id: string }) {
  const said = useWords()
  const t = said.casesView
  const language = useLanguage()
  const [format, setFormat] = useState<CaseFormat>('docx')
  const { data, error, isPending, mutate } = useMutation(
    desk.cases.export.mutationOptions({ onSuccess: ({ file }) => saveFile(file) }),
  )
  return (
    <section className="case-export">
      <Select
        label={t.export}
        value={format}
        options={CASE_FORMATS.map((one) => ({ value: one, label: t.formats[one] }))}
        onChange={(value) => setFormat(value as CaseFormat)}
      />
      <Button
        kind="primary"
        disabled={isPending}
        onClick={() => mutate({ ids: [id], format, language, title: '' })}
      >
        {t.exportConfirm}
      </Button>
      {data && (
        <Note kind="ok" role="status">
          {t.exported(data.file.name)} {data.format !== format && t.asHtml}{' '}
          {data.withheld > 0 && t.withheld(data.withheld)}
        </Note>
      )}
      {error && (
        <ErrorNote what={t.exportFailed} error={error}>
          {'code' in error ? sayFailure(said, error as { code: string; data?: unknown }) : undefined}
        </ErrorNote>
      )}
    </section>
  )
}
