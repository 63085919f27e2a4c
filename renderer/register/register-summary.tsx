/** How many bodies the register holds, by sector and by source. */
import type { RegisterSummary as Summary } from '../../contract/calls/register.ts'
import { formatNumber } from '../ui/format.ts'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function RegisterSummary({ summary }: { summary: Summary }) {
  return (
    <div className="register-tables">
      <BySector summary={summary} />
      <BySource rows={summary.bySource} />
    </div>
  )
}

function BySector({ summary: { bySector, bodies } }: { summary: Summary }) {
  const { registerView, common } = useWords()
  const t = registerView.bySector
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  return (
    <TableRegion name={t.title}>
      <table>
        <caption>
          <h2>{t.title}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.columns.sector}</th>
            <NumberHead>{t.columns.bodies}</NumberHead>
            <NumberHead>{t.columns.withNumber}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {bySector.map((row) => (
            <tr key={row.sector}>
              <th scope="row">{common.sectors[row.sector]}</th>
              <NumberCell>{number(row.bodies)}</NumberCell>
              <NumberCell>{number(row.withNumber)}</NumberCell>
            </tr>
          ))}
          <tr>
            <th scope="row" className="label">
              {t.sum}
            </th>
            <NumberCell>{number(bodies)}</NumberCell>
            <NumberCell>{number(bySector.reduce((sum, row) => sum + row.withNumber, 0))}</NumberCell>
          </tr>
        </tbody>
      </table>
    </TableRegion>
  )
}

function BySource({ rows }: { rows: Summary['bySource'] }) {
  const { registerView } = useWords()
  const t = registerView.bySource
  const language = useLanguage()
  return (
    <TableRegion name={t.title}>
      <table>
        <caption>
          <h2>{t.title}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.columns.source}</th>
            <th scope="col">{t.columns.origin}</th>
            <NumberHead>{t.columns.bodies}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ source, origin, bodies }) => (
            <tr key={`${source} ${origin}`}>
              <th scope="row" className="register-source">
                {registerView.sources[source] ?? source}
              </th>
              <td>{registerView.origins[origin]}</td>
              <NumberCell>{formatNumber(bodies, language)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
