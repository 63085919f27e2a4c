/** Two contents in a table: what differs marked in words, what is the same shown on demand. Compared once it is opened. */
import { useMemo, useState } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { FieldChangeShown, NeighbourShown } from '../../contract/calls/submission.ts'
import { CONTENT_FIELDS, diffContent } from '../../domain/diff/content.ts'
import { Checkbox } from '../ui/field.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { MarkedPieces } from './diff-pieces.tsx'
import { fieldLines, fieldName } from './field-lines.ts'
import { numbered } from './numbered.ts'

type Content = SubmissionShown['content']
type SideBySideProps = { content: Content; neighbour: NeighbourShown }

export function SideBySide({ content, neighbour }: SideBySideProps) {
  const words = useWords()
  const { similar: t } = words.panel
  const language = useLanguage()
  const [isAllShown, setAllShown] = useState(false)
  const title = neighbour.title || words.queue.noTitle
  const { changes, unchanged } = useMemo(
    () => diffContent(content, neighbour.content),
    [content, neighbour.content],
  )
  const same = CONTENT_FIELDS.filter(
    (field) => field !== 'extra' && !changes.some((one) => one.field === field),
  )
  const sameRows = isAllShown
    ? same
        .map((field) => ({ field, lines: fieldLines(content, { field, extra: null }, words, language) }))
        .filter(({ lines }) => lines.length > 0)
    : []
  return (
    <>
      <TableRegion name={t.compareWith(title)}>
        <table className="side-by-side">
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.this}</th>
              <th scope="col">{t.that}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((one) => (
              <tr key={`${one.field} ${one.extra}`} className="differs">
                <th scope="row">
                  {fieldName(one, words)} <span className="tag">{t.differs}</span>
                </th>
                <td>
                  <Side of={one} content={content} side="before" />
                </td>
                <td>
                  <Side of={one} content={neighbour.content} side="after" />
                </td>
              </tr>
            ))}
            {sameRows.map(({ field, lines }) => (
              <tr key={field}>
                <th scope="row">{fieldName({ field, extra: null }, words)}</th>
                <td colSpan={2}>
                  <Lines lines={lines} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="row row-wrap small">
        <span className="muted">{t.same(unchanged)}</span>
        <Checkbox
          label={t.showSame}
          checked={isAllShown}
          onChange={(event) => setAllShown(event.target.checked)}
        />
      </p>
    </>
  )
}

type SideProps = { of: FieldChangeShown; content: Content; side: 'before' | 'after' }

function Side({ of: { field, extra, change }, content, side }: SideProps) {
  const words = useWords()
  const language = useLanguage()
  const lines = fieldLines(content, { field, extra }, words, language)
  if (lines.length === 0) return <span className="dim">{words.panel.changes.empty}</span>
  if (change.kind === 'text') return <MarkedPieces pieces={change.pieces} of={side} />
  return <Lines lines={lines} />
}

function Lines({ lines }: { lines: readonly string[] }) {
  return numbered(lines).map(([key, line]) => <div key={key}>{line}</div>)
}
