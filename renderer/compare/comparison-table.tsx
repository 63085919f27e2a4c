/** A table of one dimension over editions, with a bar of the same scale in every cell and the last change. */
import { type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { mainFigure } from '../dashboard/edition-marks.ts'
import { byKeyWithin } from '../dashboard/figure-rows.ts'
import { queueHref } from '../dashboard/queue-link.ts'
import { statedFigure } from '../dashboard/stated-figure.ts'
import { formatNumber } from '../ui/format.ts'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

type ComparisonTableProps = {
  name: string
  text: string
  dimension: 'county' | 'format'
  keys: readonly { key: string; name: string }[]
  editions: readonly EditionListed[]
  figures: FiguresOutput
  children?: ReactNode
}

export function ComparisonTable({
  name,
  text,
  dimension,
  keys,
  editions,
  figures,
  children,
}: ComparisonTableProps) {
  const words = useWords()
  const t = words.compare
  const { common } = words
  const heading = useId()
  const columns = editions.map((edition) => ({
    edition,
    counts: edition.submissions > 0 ? byKeyWithin(figures.rows, edition.id, dimension) : null,
  }))
  const counted = columns.filter((column) => column.counts !== null)
  const [before, last] = [counted.at(-2), counted.at(-1)]
  const largest = Math.max(1, ...columns.flatMap(({ counts }) => [...(counts?.values() ?? [])]))
  const difference = (of: (column: (typeof columns)[number]) => number) =>
    before && last && <NumberCell>{t.difference(of(last) - of(before))}</NumberCell>
  return (
    <section className="figure comparison" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{name}</h2>
      </header>
      <p className="figure-sentence">{text}</p>
      {children}
      <TableRegion name={t.region(name)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{common.dimensions[dimension]}</th>
              {columns.map(({ edition, counts }) => (
                <NumberHead key={edition.id} data-missing={counts === null}>
                  {edition.id}
                </NumberHead>
              ))}
              {before && last && (
                <NumberHead aria-label={`${t.changeColumn}, ${t.change(before.edition.id, last.edition.id)}`}>
                  {t.change(before.edition.id, last.edition.id)}
                </NumberHead>
              )}
            </tr>
          </thead>
          <tbody>
            {keys.map(({ key, name: keyName }) => (
              <tr key={key}>
                <th scope="row">{keyName}</th>
                {columns.map(({ edition, counts }) => (
                  <NumberCell key={edition.id} data-missing={counts === null}>
                    {counts === null ? (
                      t.notAvailable
                    ) : (
                      <BarCell
                        value={counts.get(key) ?? 0}
                        largest={largest}
                        terms={{ edition: edition.id, state: 'published', [dimension]: key }}
                      />
                    )}
                  </NumberCell>
                ))}
                {difference((column) => column.counts?.get(key) ?? 0)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.total}</th>
              {columns.map(({ edition, counts }) => (
                <NumberCell key={edition.id} data-missing={counts === null}>
                  {counts === null ? <Stated edition={edition} /> : <Total value={edition.activities} />}
                </NumberCell>
              ))}
              {difference((column) => column.edition.activities)}
            </tr>
          </tfoot>
        </table>
      </TableRegion>
    </section>
  )
}

type BarCellProps = { value: number; largest: number; terms: Parameters<typeof queueHref>[0] }

function BarCell({ value, largest, terms }: BarCellProps) {
  const language = useLanguage()
  return (
    <span className="bar-cell">
      <i style={{ width: `${(value / largest) * 100}%` }} />
      <Link href={queueHref(terms, language)}>{formatNumber(value, language)}</Link>
    </span>
  )
}

function Total({ value }: { value: number }) {
  return <b className="label">{formatNumber(value, useLanguage())}</b>
}

/** What others published, in the place of a count and never part of one. */
function Stated({ edition }: { edition: EditionListed }) {
  const words = useWords()
  const stated = mainFigure(edition.publishedFigures)
  if (!stated) return words.compare.notAvailable
  return (
    <>
      <span className="visually-hidden">{words.compare.published} </span>
      <i className="hatch" />
      {statedFigure(stated, words)}
    </>
  )
}
