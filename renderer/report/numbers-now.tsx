/** The editions' numbers as they are right now, beside what others have published of them. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import { mainFigure } from '../figures/edition-marks.ts'
import { statedFigure } from '../figures/stated-figure.ts'
import { formatNumber } from '../ui/format.ts'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function NumbersNow({ editions }: { editions: readonly EditionListed[] }) {
  const words = useWords()
  const language = useLanguage()
  const t = words.reportView
  return (
    <section>
      <h2>{t.numbersTitle}</h2>
      <TableRegion name={t.numbersTitle}>
        <table>
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
                  <th scope="row">{edition.id}</th>
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
    </section>
  )
}
