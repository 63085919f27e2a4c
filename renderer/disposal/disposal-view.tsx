/** Disposal: what is due, the decision to erase it under, what was disposed of, and how long contacts are kept. */
import './disposal.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PATHS } from '../address.ts'
import { desk } from '../queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { TextField } from '../ui/field.tsx'
import { formatDay } from '../ui/format.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { DisposalRecords } from './disposal-records.tsx'
import { DueTable } from './due-table.tsx'
import { RetentionTable } from './retention-table.tsx'
import { RunForm } from './run-form.tsx'
import { sayRefused } from './say-refused.ts'

export function DisposalView() {
  const { disposal: t } = useWords()
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <ButtonLink kind="quiet" icon="left" href={`#${PATHS.settings}`}>
            {t.back}
          </ButtonLink>
        }
      >
        <p>{t.lead}</p>
      </PageHead>
      <div className="page disposal">
        <Due />
        <DisposalRecords />
        <RetentionTable />
      </div>
    </>
  )
}

/** Without a day all that is due today; with one only what was due by then. */
function Due() {
  const words = useWords()
  const { disposal: t } = words
  const language = useLanguage()
  const [dueBy, setDueBy] = useState('')
  const [done, setDone] = useState('')
  const asked = dueBy === '' ? {} : { dueBy }
  const preview = useQuery(
    desk.disposal.preview.queryOptions({ input: asked, placeholderData: (before) => before }),
  )
  const refused = preview.error ? sayRefused(words, preview.error) : null
  return (
    <section aria-labelledby="due-title" className="disposal-due">
      <h2 id="due-title" tabIndex={-1}>
        {t.due.title}
      </h2>
      <TextField
        label={t.due.dueBy}
        hint={t.due.dueByHint}
        type="date"
        value={dueBy === '' ? (preview.data?.dueBy ?? '') : dueBy}
        error={refused ?? undefined}
        onChange={(event) => setDueBy(event.target.value)}
      />
      {preview.isPending && <Skeleton rows={4} />}
      {preview.error && refused === null && (
        <ErrorNote what={t.due.failed} error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {preview.data && !preview.error && preview.data.total === 0 && (
        <p className="medium">
          <b className="label">{t.due.none}.</b> {t.due.noneText(formatDay(preview.data.dueBy, language))}
        </p>
      )}
      {preview.data && !preview.error && preview.data.total > 0 && (
        <>
          <DueTable preview={preview.data} />
          <RunForm key={preview.data.token} preview={preview.data} onDone={setDone} />
        </>
      )}
      <p className="medium" role="status">
        {done}
      </p>
    </section>
  )
}
