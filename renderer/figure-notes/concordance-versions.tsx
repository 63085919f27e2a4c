/** The versions of a map: who made each, when and why. */
import type { ConcordanceDimension, ConcordanceEntry } from '../../domain/figures/concordance.ts'
import { formatInstant } from '../ui/format.ts'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

type Version = {
  version: number
  entries: readonly ConcordanceEntry[]
  note: string
  reviewer: string
  organisation: string
  at: string
}

type ConcordanceVersionsProps = { dimension: ConcordanceDimension; versions: readonly Version[] }

export function ConcordanceVersions({ dimension, versions }: ConcordanceVersionsProps) {
  const { figureNotes, figures } = useWords()
  const language = useLanguage()
  const t = figureNotes.names.versions
  return (
    <section>
      <h3>{t.title}</h3>
      {versions.length === 0 ? (
        <p className="medium muted">{t.none}</p>
      ) : (
        <TableRegion name={t.tableOf(figures.dimensions[dimension])}>
          <table>
            <thead>
              <tr>
                <NumberHead>{t.version}</NumberHead>
                <th scope="col">{t.at}</th>
                <th scope="col">{t.by}</th>
                <th scope="col">{t.note}</th>
                <NumberHead>{t.entries}</NumberHead>
              </tr>
            </thead>
            <tbody>
              {versions.map((one) => (
                <tr key={one.version}>
                  <NumberCell>{figures.number(one.version)}</NumberCell>
                  <td>{formatInstant(one.at, language)}</td>
                  <td>
                    {one.reviewer} ({one.organisation})
                  </td>
                  <td className="wrap">{one.note}</td>
                  <NumberCell>{figures.number(one.entries.length)}</NumberCell>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  )
}
