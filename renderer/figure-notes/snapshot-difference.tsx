/** Why frozen figures are others now: what changed in meaning, which cells, and which submissions came, went or were corrected. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { Link } from 'wouter'
import { figuresInput } from '../../contract/calls/figures.ts'
import { MOST_EXPLAINED, type SnapshotCompared } from '../../contract/calls/figures-snapshots.ts'
import { DIMENSIONS } from '../../domain/figures/dimensions.ts'
import { addressOf, PATHS } from '../address.ts'
import { keyNamer } from '../figures/key-names.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Note } from '../ui/note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function SnapshotDifference({ id, onClose }: { id: string; onClose: () => void }) {
  const { figureNotes } = useWords()
  const t = figureNotes.snapshots
  const heading = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const compared = useQuery(desk.figures.snapshots.compare.queryOptions({ input: { id } }))
  const isThere = compared.data !== undefined
  useEffect(() => {
    if (isThere) title.current?.focus()
  }, [isThere])
  if (compared.error) return <ErrorNote error={compared.error} onRetry={() => void compared.refetch()} />
  if (!compared.data) return <Skeleton />
  return (
    <section className="stack" aria-labelledby={heading}>
      <h3 id={heading} ref={title} tabIndex={-1}>
        {t.differenceOf(compared.data.name)}
      </h3>
      <Told compared={compared.data} />
      <p>
        <Button onClick={onClose}>{t.close}</Button>
      </p>
    </section>
  )
}

function Told({ compared }: { compared: SnapshotCompared }) {
  const { figuresMore, figureNotes, figures } = useWords()
  const t = figuresMore.snapshot
  const { isIntact, hash, meaning, cells, came, went, corrected, rows } = compared
  const changed = came + went + corrected
  return (
    <>
      {isIntact ? (
        <Note kind="ok">{t.intact}</Note>
      ) : (
        <Note kind="bad" role="alert">
          {t.notIntact}
        </Note>
      )}
      <p className="small muted figure-notes-hash">
        {figureNotes.snapshots.columns.hash}: <code>{hash}</code>
      </p>
      {meaning.length > 0 && (
        <ul className="medium">
          {meaning.map(({ what, of, before, after }) => (
            <li key={`${what} ${of}`}>
              {what === 'figures'
                ? t.meaning.figures(before, after)
                : t.meaning[what](
                    (figures.dimensions as Readonly<Record<string, string>>)[of] ?? of,
                    before,
                    after,
                  )}
            </li>
          ))}
        </ul>
      )}
      {cells.length === 0 ? <p className="medium">{t.same}</p> : <Cells compared={compared} />}
      {changed > 0 && <p className="medium">{t.rows(came, went, corrected)}</p>}
      {rows.length > 0 && <Rows rows={rows} />}
      {changed > MOST_EXPLAINED && (
        <p className="medium muted">{figureNotes.snapshots.onlyFirst(MOST_EXPLAINED, changed)}</p>
      )}
    </>
  )
}

function Cells({ compared: { cells, frozen } }: { compared: SnapshotCompared }) {
  const words = useWords()
  const language = useLanguage()
  const t = words.figureNotes.snapshots
  const value = (one: number | null) => (one === null ? '–' : words.figures.number(one))
  const questionOf = (at: number) => {
    const read = figuresInput.safeParse(frozen[at]?.question)
    if (!read.success) return ''
    const { measure, by } = read.data
    return t.question(
      words.figures.measures[measure].name,
      by.map((one) => words.figures.dimensions[one]),
    )
  }
  const keysOf = (keys: Readonly<Record<string, string>>) =>
    DIMENSIONS.flatMap((one) =>
      keys[one] === undefined ? [] : [keyNamer(one, { words, language })(keys[one])],
    ).join(', ') || words.figuresMore.snapshot.total
  return (
    <TableRegion name={t.cells}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.figure}</th>
            <th scope="col">{t.part}</th>
            <NumberHead>{t.before}</NumberHead>
            <NumberHead>{t.after}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={`${cell.question} ${JSON.stringify(cell.keys)}`}>
              <th scope="row">{questionOf(cell.question)}</th>
              <td className="wrap">{keysOf(cell.keys)}</td>
              <NumberCell>{value(cell.before)}</NumberCell>
              <NumberCell>{value(cell.after)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function Rows({ rows }: { rows: SnapshotCompared['rows'] }) {
  const { figuresMore, common } = useWords()
  const t = figuresMore.snapshot
  const state = (code: string) =>
    ((common.states as Readonly<Record<string, string>>)[code] ?? code).toLowerCase()
  const say = (row: SnapshotCompared['rows'][number]) => {
    if (row.kind === 'came') return t.came(row.title, state(row.state))
    if (row.kind === 'went') return t.went(row.title)
    if (row.kind !== 'corrected') return row.title
    const parts = row.what.map((part) =>
      part === 'state' ? t.state(state(row.stateBefore), state(row.stateAfter)) : t.what[part],
    )
    return t.corrected(row.title, parts.join(', '))
  }
  return (
    <ul className="medium">
      {rows.map((row) => (
        <li key={row.submissionId}>
          <Link href={addressOf(PATHS.queue, { id: row.submissionId })}>{say(row)}</Link>
        </li>
      ))}
    </ul>
  )
}
