/** A register from a file: what would be added, changed and refused, and then taking it in. */
import { ORPCError } from '@orpc/client'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ConflictChoice, RegisterImport as Outcome } from '../../contract/calls/register.ts'
import { followAssessment } from '../frame/assessment.ts'
import { Counts } from '../import/counts.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatNumber } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { BodyTable } from './body-table.tsx'
import { Conflicts } from './conflicts.tsx'

type RegisterImportProps = {
  file: File
  /** Tells two choices of the same file apart. */
  number: number
  onCancel: () => void
  onDone: (said: string) => void
}

export function RegisterImport({ file, number, onCancel, onDone }: RegisterImportProps) {
  const t = useWords().registerView.file
  const refresh = useRefreshDesk()
  const [choices, setChoices] = useState<Record<string, ConflictChoice>>({})
  const preview = useQuery(
    desk.register.preview.queryOptions({
      input: { file, choices },
      // A file has no key of its own: the choice stands for it.
      queryKey: ['register', 'preview', number, file.name, file.lastModified, choices],
      placeholderData: keepPreviousData,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  )
  const run = useMutation(
    desk.register.import.mutationOptions({
      onSuccess: async ({ added, updated }) => {
        followAssessment()
        await refresh()
        onDone(t.done(added, updated))
      },
      // The register has changed since the preview: what is new in it is shown first.
      onError: () => void preview.refetch(),
    }),
  )
  const { data } = preview
  const taken = data ? data.added + data.updated : 0
  return (
    <section className="register-import">
      <h2>{t.title(file.name)}</h2>
      {preview.isPending && (
        <>
          <p role="status">{t.reading}</p>
          <Skeleton />
        </>
      )}
      {Boolean(preview.error ?? run.error) && <Problem error={preview.error ?? run.error} />}
      {data && (
        <Preview
          outcome={data}
          onChoose={(id, choice) => setChoices((before) => ({ ...before, [id]: choice }))}
        />
      )}
      <p className="row">
        {data && (
          <Button
            kind="primary"
            size="decision"
            disabled={taken === 0 || run.isPending || preview.isPlaceholderData}
            onClick={() => run.mutate({ file, ...allChosen(data, choices) })}
          >
            {run.isPending ? t.running : t.run(data.added, data.updated)}
          </Button>
        )}
        <Button kind="quiet" size="decision" onClick={onCancel}>
          {t.cancel}
        </Button>
      </p>
    </section>
  )
}

/** All that was shown is chosen by taking it in; what was too much to show keeps what the register has. */
function allChosen({ conflicts }: Outcome, choices: Record<string, ConflictChoice>) {
  const shown = conflicts.first.map(({ id, chosen }) => [id, chosen ?? 'keep'] as const)
  const isMore = conflicts.count > conflicts.first.length
  return {
    choices: { ...choices, ...Object.fromEntries(shown) },
    otherwise: isMore ? ('keep' as const) : null,
  }
}

function Problem({ error }: { error: unknown }) {
  const { registerView, imports } = useWords()
  const { file, dialog } = registerView
  const code = error instanceof ORPCError ? error.code : null
  if (code === 'REGISTER_CONFLICTS') return <Note kind="warn">{file.conflicts.changed}</Note>
  if (code === 'NO_REVIEWER') return <Note kind="bad">{dialog.noReviewer}</Note>
  const reason =
    code === 'UNREADABLE' ? (error as ORPCError<string, Outcome['refused'][number]['reason']>).data : null
  return (
    <ErrorNote what={file.failed} error={reason ? undefined : error}>
      {reason ? imports.reason(reason.code, reason.values) : undefined}
    </ErrorNote>
  )
}

const COUNTS = ['added', 'updated', 'unchanged', 'leftOut'] as const

type PreviewProps = { outcome: Outcome; onChoose: (id: string, choice: ConflictChoice) => void }

function Preview({ outcome, onChoose }: PreviewProps) {
  const t = useWords().registerView.file
  const { rows, refused, samples } = outcome
  return (
    <>
      <Counts
        counts={[
          ...COUNTS.map((count) => ({ label: t.counts[count], value: outcome[count] })),
          { label: t.counts.refused, value: outcome.refusedRows },
        ]}
      />
      <p className="medium muted" role="status">
        {t.rows(rows)}
      </p>
      {outcome.added + outcome.updated === 0 && <Note>{t.nothing}</Note>}
      <Conflicts conflicts={outcome.conflicts} onChoose={onChoose} />
      <Refused refused={refused} count={outcome.refusedRows} />
      <Columns columns={outcome.columns} />
      {samples.length > 0 && (
        <section>
          <h3>{t.samples}</h3>
          <BodyTable name={t.samples} rows={samples} />
        </section>
      )}
    </>
  )
}

function Refused({ refused, count }: { refused: Outcome['refused']; count: number }) {
  const words = useWords()
  const t = words.registerView.file.refused
  const language = useLanguage()
  if (refused.length === 0) return null
  const title = t.title(count)
  return (
    <TableRegion name={title}>
      <table>
        <caption>
          <h3>{title}</h3>
        </caption>
        <thead>
          <tr>
            <NumberHead>{t.row}</NumberHead>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.reason}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(({ row, name, reason }) => (
            <tr key={row}>
              <NumberCell>{formatNumber(row, language)}</NumberCell>
              <th scope="row">{name}</th>
              <td className="register-refusal">
                <OutcomeMark outcome="not-met">
                  {words.imports.reason(reason.code, reason.values)}
                </OutcomeMark>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function Columns({ columns }: { columns: Outcome['columns'] }) {
  const t = useWords().registerView.file.columns
  return (
    <details className="register-columns">
      <summary>{t.title}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.heading}</th>
            <th scope="col">{t.readAs}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ heading, readAs }) => (
            <tr key={heading}>
              <th scope="row">{heading}</th>
              <td>
                {readAs === null ? <span className="muted">{t.leftOut}</span> : (t.fields[readAs] ?? readAs)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
