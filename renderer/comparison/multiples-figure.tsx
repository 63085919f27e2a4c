/** Each part by itself over the editions, in small drawings on one scale from zero, with gaps where rows are missing. */
import type { CSSProperties } from 'react'
import { Link } from 'wouter'
import { UNKNOWN } from '../../domain/figures/counted-county.ts'
import { useArrowFocus } from '../figures/arrow-focus.ts'
import { Figure } from '../figures/figure.tsx'
import type { FigureTableData } from '../figures/figure-table.tsx'
import type { Compared } from './asked.ts'
import { breakBefore, countCell, editionColumns, type Shown } from './shown.ts'

type Row = Compared['rows'][number]

const MOST = 24

export function MultiplesFigure({ shown }: { shown: Shown }) {
  const { compared, words, byName, nameOf, notes } = shown
  const t = words.comparison.multiples
  const all = inOrder(compared.rows, nameOf)
  const rows = all.slice(0, MOST)
  const largest = Math.max(1, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)))
  if (rows.length === 0) return null
  return (
    <Figure
      name={t.name(byName)}
      sentence={t.sentence(largest)}
      table={multiplesTable(shown, all)}
      notes={notes}
      foot={all.length > MOST && <p>{t.others(all.length - MOST)}</p>}
    >
      <Multiples shown={shown} rows={rows} largest={largest} />
    </Figure>
  )
}

/** The largest of the newest counted edition first, what is not known last. */
function inOrder(rows: readonly Row[], nameOf: Shown['nameOf']): Row[] {
  const newest = ({ values }: Row) => values.findLast((value) => value !== null) ?? 0
  return rows
    .filter(({ values }) => values.some((value) => value !== null && value > 0))
    .sort(
      (one, other) =>
        Number(one.key === UNKNOWN) - Number(other.key === UNKNOWN) ||
        newest(other) - newest(one) ||
        nameOf(one.key).localeCompare(nameOf(other.key), 'sv'),
    )
}

function Multiples({ shown, rows, largest }: { shown: Shown; rows: readonly Row[]; largest: number }) {
  const { compared, nameOf } = shown
  const arrows = useArrowFocus()
  return (
    <div {...arrows}>
      <ul className="multiples">
        {rows.map(({ key, values }) => (
          <li key={key}>
            <p className="multiple-name">{nameOf(key)}</p>
            <div className="multiple">
              {compared.editions.map(({ edition }, at) => (
                <span
                  key={edition}
                  className="multiple-place"
                  data-break={breakBefore(shown, edition) !== null}
                >
                  <Bar
                    shown={shown}
                    row={key}
                    edition={edition}
                    value={values[at] ?? null}
                    largest={largest}
                  />
                  <span aria-hidden="true" className="multiple-edition">
                    {shortOf(edition)}
                  </span>
                </span>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

type BarProps = { shown: Shown; row: string; edition: string; value: number | null; largest: number }

function Bar({ shown: { words, nameOf, hrefOf }, row, edition, value, largest }: BarProps) {
  const t = words.comparison.multiples
  const name = nameOf(row)
  if (value === null)
    return (
      <span className="multiple-bar">
        <span aria-hidden="true">{words.dashboard.perEdition.missing}</span>
        <span className="visually-hidden">{t.missing(name, edition)}</span>
      </span>
    )
  const inside = (
    <>
      <span aria-hidden="true">{words.figures.number(value)}</span>
      <i className="multiple-fill" style={{ '--part': value / largest } as CSSProperties} />
      <span className="visually-hidden">{t.mark(name, edition, value)}</span>
    </>
  )
  const href = hrefOf(edition, row)
  if (href === undefined) return <span className="multiple-bar">{inside}</span>
  return (
    <Link data-mark className="multiple-bar" href={href}>
      {inside}
    </Link>
  )
}

/** The year of an edition whose id ends with one; there is no room for more. */
function shortOf(edition: string): string {
  return /\d{4}$/.exec(edition)?.[0] ?? edition
}

function multiplesTable(shown: Shown, rows: readonly Row[]): FigureTableData {
  const { compared, byName, nameOf } = shown
  return {
    columns: [{ name: byName, kind: 'text' }, ...editionColumns(shown)],
    rows: rows.map(({ key, values }) => ({
      key,
      cells: [
        nameOf(key),
        ...compared.editions.map(({ edition }, at) => countCell(shown, edition, values[at] ?? null, key)),
      ],
    })),
  }
}
