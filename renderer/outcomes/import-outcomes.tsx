/** Reads outcomes from a file: what its headings mean, what each row becomes, and then all of it at once. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutcomesImport } from '../../contract/calls/outcomes.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { FileButton } from '../import/choose-file.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Select } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'

const MOST_SHOWN = 100

export function ImportOutcomes() {
  const words = useWords()
  const t = words.outcomes.import
  const refresh = useRefreshDesk()
  const editions = useQuery(desk.editions.list.queryOptions())
  const [edition, setEdition] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const preview = useMutation(desk.outcomes.preview.mutationOptions())
  const take = useMutation(desk.outcomes.take.mutationOptions())
  const given = (chosen: File, of: string) => ({ file: chosen, edition: of === '' ? null : of })
  const look = (chosen: File | null, of: string) => {
    take.reset()
    if (chosen) preview.mutate(given(chosen, of))
  }
  const error = preview.error ?? take.error
  const plan = take.data ? undefined : preview.data
  return (
    <section className="stack" aria-labelledby="import-outcomes">
      <h2 id="import-outcomes">{t.title}</h2>
      <p className="medium muted">{t.text}</p>
      <div className="outcomes-ways">
        <Select
          label={t.edition}
          value={edition}
          options={[
            { value: '', label: t.anyEdition },
            ...(editions.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(chosen) => {
            setEdition(chosen)
            look(file, chosen)
          }}
        />
        <FileButton
          label={t.choose}
          onChoose={(chosen) => {
            setFile(chosen)
            look(chosen, edition)
          }}
        />
      </div>
      {error && (
        <ErrorNote what={t.failed} error={error}>
          {'code' in error ? sayFailure(words, error as { code: string; data?: unknown }) : undefined}
        </ErrorNote>
      )}
      {take.data && (
        <Note kind="ok" role="status">
          {t.taken(take.data.counts.new + take.data.counts.changed)}
        </Note>
      )}
      {file && plan && (
        <Plan
          name={file.name}
          plan={plan}
          isBusy={take.isPending}
          onTake={() =>
            take.mutate(given(file, edition), {
              onSuccess: async ({ counts }) => {
                announce(t.taken(counts.new + counts.changed))
                await refresh()
              },
            })
          }
          onCancel={() => {
            preview.reset()
            setFile(null)
          }}
        />
      )}
    </section>
  )
}

type PlanProps = {
  name: string
  plan: OutcomesImport
  isBusy: boolean
  onTake: () => void
  onCancel: () => void
}

function Plan({ name, plan: { columns, counts, rows }, isBusy, onTake, onCancel }: PlanProps) {
  const t = useWords().outcomes.import
  const news = counts.new + counts.changed
  const sorted = [...rows].sort((a, b) => Number(b.fate === 'refused') - Number(a.fate === 'refused'))
  return (
    <div className="stack">
      <h3>{name}</h3>
      <p role="status">{t.counts(counts.new, counts.changed, counts.unchanged, counts.refused)}</p>
      <p className="row">
        {news > 0 && (
          <Button kind="primary" disabled={isBusy} onClick={onTake}>
            {t.take(news)}
          </Button>
        )}
        {news === 0 && <span className="medium muted">{t.nothing}</span>}
        <Button kind="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </p>
      <TableRegion name={t.columns}>
        <table>
          <caption className="visually-hidden">{t.columns}</caption>
          <thead>
            <tr>
              <th scope="col">{t.columns}</th>
              <th scope="col">{t.becomes}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ heading, becomes }) => (
              <tr key={heading}>
                <th scope="row">{heading}</th>
                <td>{becomes ? t.columnNames[becomes] : <span className="muted">{t.notRead}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <TableRegion name={t.rows}>
        <table>
          <caption className="visually-hidden">{t.rows}</caption>
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              <th scope="col">{t.activity}</th>
              <th scope="col">{t.result}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, MOST_SHOWN).map(({ row, title, edition, fate, why }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                <td>{[title, edition].filter(Boolean).join(', ')}</td>
                <td>
                  {t.fates[fate]}
                  {why && <span className="outcomes-why">{t.why(why.code, why.text)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {rows.length > MOST_SHOWN && <p className="small muted">{t.more(rows.length - MOST_SHOWN)}</p>}
    </div>
  )
}
