/** All recordings, by edition: searched, opened, and taken along as a list for the web or as CSV. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Recording } from '../../contract/calls/outcomes.ts'
import { fold } from '../../domain/swedish.ts'
import { addressOf, PATHS } from '../address.ts'
import { desk } from '../queries.ts'
import { OutsideLink } from '../queue/outside-link.tsx'
import { saveFile } from '../report/save-file.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { TextField } from '../ui/field.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'
import { recordingsAsCsv, recordingsAsHtml } from './recordings-list.ts'

export function Recordings() {
  const t = useWords().outcomes.recordings
  const [words, search] = useState('')
  const { data, error, refetch } = useQuery(desk.outcomes.recordings.queryOptions({ input: {} }))
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  const shown = (data ?? []).filter(({ title, organiser, address }) => {
    const text = fold(`${title} ${organiser} ${address}`)
    return wanted.every((word) => text.includes(word))
  })
  const byEdition = Map.groupBy(shown, ({ edition }) => edition)
  return (
    <section className="stack" aria-labelledby="recordings">
      <h2 id="recordings">{t.title}</h2>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={4} />}
      {data?.length === 0 && <p className="muted">{t.none}</p>}
      {data && data.length > 0 && (
        <>
          <div className="outcomes-ways">
            <TextField
              label={t.search}
              type="search"
              value={words}
              onChange={(event) => search(event.target.value)}
            />
            <TakeAlong shown={shown} />
          </div>
          <p className="medium muted" role="status">
            {shown.length === 0 ? t.noHits : t.count(shown.length)}
          </p>
        </>
      )}
      {[...byEdition].map(([edition, own]) => (
        <OfEdition key={edition} edition={edition} recordings={own} />
      ))}
    </section>
  )
}

function TakeAlong({ shown }: { shown: readonly Recording[] }) {
  const t = useWords().outcomes.recordings
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(recordingsAsHtml(shown))
      announce(t.copied)
    } catch {
      announce(t.notCopied)
    }
  }
  const save = () => {
    const { title, organiser, address } = t.columns
    const headings = [t.title, title, organiser, address] as const
    saveFile(new File([recordingsAsCsv(shown, headings)], t.csvName, { type: 'text/csv' }))
  }
  return (
    <p className="row">
      <Button disabled={shown.length === 0} onClick={() => void copy()}>
        {t.copy}
      </Button>
      <Button disabled={shown.length === 0} onClick={save}>
        {t.csv}
      </Button>
    </p>
  )
}

function OfEdition({ edition, recordings }: { edition: string; recordings: readonly Recording[] }) {
  const t = useWords().outcomes.recordings
  const name = t.edition(edition)
  return (
    <div className="stack">
      <h3>{name}</h3>
      <TableRegion name={name}>
        <table>
          <caption className="visually-hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t.columns.title}</th>
              <th scope="col">{t.columns.organiser}</th>
              <th scope="col">{t.columns.address}</th>
            </tr>
          </thead>
          <tbody>
            {recordings.map(({ submissionId, title, organiser, address }) => (
              <tr key={`${submissionId} ${address}`}>
                <th scope="row">
                  <Link href={addressOf(PATHS.queue, { q: `upplaga:${edition}`, id: submissionId })}>
                    {title}
                  </Link>
                </th>
                <td>{organiser}</td>
                <td>
                  <OutsideLink address={address} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </div>
  )
}
