/** Cells to look at: where they stand, what stands there, and how it was read or why it was not. */
import type { ImportNotices } from '../../contract/calls/imports.ts'
import { formatNumber } from '../ui/format.ts'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function Notices({ notices: { count, first } }: { notices: ImportNotices }) {
  const words = useWords()
  const language = useLanguage()
  const t = words.importView.notices
  if (count === 0) return null
  return (
    <section>
      <h3>{t.title(count)}</h3>
      <p className="medium muted">{t.text}</p>
      {first.length < count && <p className="medium muted">{t.first(first.length)}</p>}
      <TableRegion name={t.title(count)}>
        <table>
          <thead>
            <tr>
              <NumberHead>{t.columns.row}</NumberHead>
              <th scope="col">{t.columns.heading}</th>
              <th scope="col">{t.columns.cell}</th>
              <th scope="col">{t.columns.reason}</th>
            </tr>
          </thead>
          <tbody>
            {first.map(({ row, heading, text, isError, reason }) => (
              <tr key={`${row} ${heading} ${reason.code}`}>
                <NumberCell>{formatNumber(row, language)}</NumberCell>
                <th scope="row">{heading}</th>
                <td className="notice-cell">{text}</td>
                <td className="refusal">
                  <OutcomeMark outcome={isError ? 'not-met' : 'unclear'} isCalm>
                    {words.imports.reason(reason.code, reason.values)}
                  </OutcomeMark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}
