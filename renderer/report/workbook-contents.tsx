/** What the workbook will hold: its sheets in words, and the numbers as they are right now. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import { mainFigure } from '../figures/edition-marks.ts'
import { statedFigure } from '../figures/stated-figure.ts'
import { formatNumber } from '../ui/format.ts'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

type WorkbookContentsProps = { edition: EditionListed; compared: readonly EditionListed[] }

const SHEETS = ['about', 'county', 'format', 'type', 'day'] as const
const COMPARISONS = ['comparison', 'countyComparison'] as const

export function WorkbookContents({ edition, compared }: WorkbookContentsProps) {
  const { reportView: t, report } = useWords()
  const sheets = [
    ...SHEETS,
    ...(compared.length > 0 ? COMPARISONS : []),
    'published' as const,
    'activities' as const,
  ]
  return (
    <section>
      <h2>{t.holdsTitle}</h2>
      <TableRegion name={t.holdsTitle}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.sheet}</th>
              <th scope="col">{t.holds}</th>
            </tr>
          </thead>
          <tbody>
            {sheets.map((sheet) => (
              <tr key={sheet}>
                <th scope="row" className="label nowrap">
                  {report.sheets[sheet].name}
                </th>
                <td className="muted">
                  {report.leads[sheet]}
                  {sheet === 'activities' && ` ${t.rows(edition.activities)}.`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}

export function WorkbookNumbers({ editions }: { editions: readonly EditionListed[] }) {
  const words = useWords()
  const language = useLanguage()
  const t = words.reportView
  return (
    <section>
      <h2>{t.numbersTitle}</h2>
      <TableRegion name={t.numbersTitle}>
        <table className="narrow-table">
          <thead>
            <tr>
              <th scope="col">{t.columns.edition}</th>
              <NumberHead>{t.columns.activities}</NumberHead>
              <NumberHead>{t.columns.published}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {editions.map((edition) => {
              const stated = mainFigure(edition.publishedFigures)
              return (
                <tr key={edition.id}>
                  <th scope="row">{edition.name}</th>
                  <NumberCell>
                    {edition.submissions > 0 ? formatNumber(edition.activities, language) : t.notAvailable}
                  </NumberCell>
                  <NumberCell>{stated ? statedFigure(stated, words) : t.notAvailable}</NumberCell>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableRegion>
      <p className="report-meaning small muted">{t.notAvailableMeaning}</p>
    </section>
  )
}
