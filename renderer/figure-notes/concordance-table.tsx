/** A map as a table: in which editions, from which name, and what it counts as. */
import type { ConcordanceDimension, ConcordanceEntry } from '../../domain/figures/concordance.ts'
import { keyNamer } from '../figures/key-names.ts'
import { Button } from '../ui/button.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

type ConcordanceTableProps = {
  dimension: ConcordanceDimension
  entries: readonly ConcordanceEntry[]
  onChange: (entry: ConcordanceEntry) => void
  onRemove: (entry: ConcordanceEntry) => void
}

export function ConcordanceTable({ dimension, entries, onChange, onRemove }: ConcordanceTableProps) {
  const words = useWords()
  const nameOf = keyNamer(dimension, { words, language: useLanguage() })
  const { figureNotes, figures } = words
  const { headings, everywhere } = words.figuresMore.cli
  const t = figureNotes.names
  if (entries.length === 0) return <p className="medium">{t.none}</p>
  return (
    <TableRegion name={t.tableOf(figures.dimensions[dimension])}>
      <table>
        <thead>
          <tr>
            <th scope="col">{headings.from}</th>
            <th scope="col">{headings.to}</th>
            <th scope="col">{headings.where}</th>
            <th scope="col">{t.acts}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const from = nameOf(entry.from)
            return (
              <tr key={JSON.stringify(entry)}>
                <th scope="row" className="wrap">
                  {from}
                </th>
                <td className="wrap">{nameOf(entry.to)}</td>
                <td>{entry.edition ?? entry.programme ?? everywhere}</td>
                <td>
                  <span className="row">
                    <Button size="small" aria-label={t.changeOf(from)} onClick={() => onChange(entry)}>
                      {figureNotes.change}
                    </Button>
                    <Button size="small" aria-label={t.removeOf(from)} onClick={() => onRemove(entry)}>
                      {figureNotes.remove}
                    </Button>
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}
