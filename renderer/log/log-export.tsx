/** Saves the filtered log as a file, in one of three forms. */
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { LOG_FORMATS, type LogFilters } from '../../contract/calls/log.ts'
import { desk } from '../queries.ts'
import { saveFile } from '../report/save-file.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function LogExport({ filters }: { filters: LogFilters }) {
  const t = useWords().log.export
  const language = useLanguage()
  const title = useId()
  const made = useMutation(desk.log.export.mutationOptions({ onSuccess: saveFile }))
  return (
    <section className="log-export" aria-labelledby={title}>
      <h2 id={title}>{t.title}</h2>
      <p className="medium muted">{t.text}</p>
      <p className="row">
        {LOG_FORMATS.map((format) => (
          <Button
            key={format}
            disabled={made.isPending}
            onClick={() => made.mutate({ filters, language, format })}
          >
            {t.formats[format] ?? format}
          </Button>
        ))}
        <span className="medium muted" role="status">
          {made.data && t.done(made.data.name)}
        </span>
      </p>
      {made.error && <ErrorNote what={t.failed} error={made.error} />}
    </section>
  )
}
