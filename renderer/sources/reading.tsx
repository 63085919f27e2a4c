/** What a source holds as its profile reads it: counts, fields found, words without a code, rows and faults. */
import type { ReactNode } from 'react'
import type { SourceReading } from '../../contract/calls/sources.ts'
import { Counts } from '../import/counts.tsx'
import { TextButton } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'

type Unknown = SourceReading['unknownWords'][number]
type ReadingProps = { reading: SourceReading; onCode?: (word: Unknown) => void }

const FATES = ['created', 'updated', 'unchanged', 'quarantined'] as const

export function Reading({ reading, onCode }: ReadingProps) {
  const words = useWords()
  const t = words.sources.reading
  const { counts, rows, isUnchanged, isCutOff, outside, cancelled, notListed } = reading
  const read = rows - counts.quarantined
  if (isUnchanged) return <Note role="status">{t.unchanged}</Note>
  const isGood = read > 0
  return (
    <div className="stack">
      <Note kind={isGood ? 'ok' : 'warn'} role="status">
        {isGood ? t.passed(read) : rows === 0 ? t.nothing : t.allRefused}
      </Note>
      {isCutOff && <Note kind="warn">{t.cutOff}</Note>}
      <Counts counts={FATES.map((fate) => ({ label: t.counts[fate], value: counts[fate] }))} />
      {outside > 0 && <p className="medium">{t.outside(outside)}</p>}
      {cancelled > 0 && <p className="medium">{t.cancelled(cancelled)}</p>}
      {notListed.count > 0 && <Note kind="warn">{t.notListedText}</Note>}
      <Rows
        name={t.notListed(notListed.count)}
        heads={Object.values(t.notListedColumns)}
        count={notListed.count}
        isOpen
      >
        {notListed.first.map(({ submissionId, title, startsOn }) => (
          <tr key={submissionId}>
            <th scope="row">{title}</th>
            <td className="nowrap">{startsOn}</td>
          </tr>
        ))}
      </Rows>
      <Words found={reading.unknownWords} onCode={onCode} />
      <Faults faults={reading.faults} />
      <Rows name={t.samples} heads={Object.values(t.samplesColumns)} count={reading.samples.length}>
        {reading.samples.map(({ place, title, edition, startsOn }) => (
          <tr key={place}>
            <td>{place}</td>
            <th scope="row">{title}</th>
            <td>{edition}</td>
            <td className="nowrap">{startsOn}</td>
          </tr>
        ))}
      </Rows>
      <Rows name={t.fields} heads={Object.values(t.fieldsColumns)} count={reading.fields.length}>
        {reading.fields.map(({ field, becomes, example }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{words.imports.fields[becomes]}</td>
            <td className="small muted">{example}</td>
          </tr>
        ))}
      </Rows>
      <Notices notices={reading.notices} />
    </div>
  )
}

function Words({ found, onCode }: { found: Unknown[]; onCode: ReadingProps['onCode'] }) {
  const words = useWords()
  const t = words.sources.reading
  if (found.length === 0) return null
  return (
    <section>
      <h3>{t.words(found.length)}</h3>
      <TableRegion name={t.words(found.length)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.wordsColumns.word}</th>
              <th scope="col">{t.wordsColumns.becomes}</th>
              <NumberHead>{t.wordsColumns.count}</NumberHead>
              {onCode && <th scope="col">{t.wordsColumns.act}</th>}
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <tr key={`${one.field} ${one.word}`}>
                <th scope="row">{one.word}</th>
                <td>{words.imports.fields[one.becomes]}</td>
                <NumberCell>{one.count}</NumberCell>
                {onCode && (
                  <td>
                    <TextButton aria-label={t.giveCodeOf(one.word)} onClick={() => onCode(one)}>
                      {t.giveCode}
                    </TextButton>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}

function Faults({ faults }: { faults: SourceReading['faults'] }) {
  const { sources, imports } = useWords()
  const t = sources.reading
  return (
    <Rows name={t.faults(faults.length)} heads={Object.values(t.faultsColumns)} count={faults.length} isOpen>
      {faults.map(({ place, title, reason }) => (
        <tr key={place}>
          <td>{place}</td>
          <th scope="row">{title || '–'}</th>
          <td>{imports.reason(reason.code, reason.values)}</td>
        </tr>
      ))}
    </Rows>
  )
}

function Notices({ notices: { count, first } }: { notices: SourceReading['notices'] }) {
  const { sources, imports } = useWords()
  const t = sources.reading
  return (
    <Rows name={t.notices(count)} heads={Object.values(t.noticesColumns)} count={count}>
      {first.map(({ row, heading, text, reason }) => (
        <tr key={`${row} ${heading}`}>
          <NumberCell>{row}</NumberCell>
          <th scope="row">{heading}</th>
          <td>{text}</td>
          <td>{imports.reason(reason.code, reason.values)}</td>
        </tr>
      ))}
    </Rows>
  )
}

type RowsProps = {
  name: string
  heads: readonly string[]
  count: number
  isOpen?: boolean
  children: ReactNode
}

function Rows({ name, heads, count, isOpen = false, children }: RowsProps) {
  if (count === 0) return null
  return (
    <details open={isOpen}>
      <summary>{name}</summary>
      <TableRegion name={name}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </TableRegion>
    </details>
  )
}
