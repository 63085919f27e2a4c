/** How much each part changed in a step: bars to the right for more, to the left for fewer, on one scale from zero. */
import { Link } from 'wouter'
import { useArrowFocus } from '../figures/arrow-focus.ts'
import { Figure } from '../figures/figure.tsx'
import type { FigureTableData } from '../figures/figure-table.tsx'
import { figureRowsHref } from '../figures/queue-link.ts'
import type { Step } from './asked.ts'
import { type ChangeRow, changeRows, mostChanged } from './change-rows.ts'
import { changeCells, countCell, editionColumns, type Shown } from './shown.ts'

const MOST = 25

export function ChangeFigure({ shown, step }: { shown: Shown; step: Step }) {
  const { asked, compared, words, byName, nameOf, notes } = shown
  const t = words.comparison.changes
  const all = changeRows(compared, step, nameOf)
  const inStep = all.filter(({ change }) => change.from > 0 || change.to > 0)
  const drawn = mostChanged(inStep, MOST)
  const { language, filter } = asked
  return (
    <Figure
      name={t.name(byName)}
      sentence={inStep.length === 0 ? t.none : t.sentence(step.from, step.to)}
      table={changesTable(shown, all, step)}
      rowsHref={figureRowsHref(compared, { edition: step.to }, language, filter)}
      notes={notes}
      foot={inStep.length > drawn.length && <p>{t.others(inStep.length - drawn.length)}</p>}
    >
      <ChangeList shown={shown} rows={drawn} step={step} />
    </Figure>
  )
}

function ChangeList({ shown, rows, step }: { shown: Shown; rows: readonly ChangeRow[]; step: Step }) {
  const { words, byName } = shown
  const t = words.comparison.changes
  const arrows = useArrowFocus()
  const largest = Math.max(1, ...rows.map(({ change }) => Math.abs(change.difference)))
  if (rows.length === 0) return <p>{t.none}</p>
  return (
    <div {...arrows}>
      <p className="change-head" aria-hidden="true">
        <span>{byName}</span>
        <span className="number">{step.from}</span>
        <span className="number">{step.to}</span>
        <span className="change-sides">
          <span>{t.fewer}</span>
          <span>{t.more}</span>
        </span>
      </p>
      <ul className="change-list" aria-label={t.name(byName)}>
        {rows.map((row) => (
          <li key={row.key}>
            <ChangeMark shown={shown} row={row} step={step} largest={largest} />
          </li>
        ))}
      </ul>
    </div>
  )
}

type ChangeMarkProps = { shown: Shown; row: ChangeRow; step: Step; largest: number }

/** Leads to the rows of the later edition, or of the earlier one where nothing is left. */
function ChangeMark({ shown, row: { key, name, change }, step, largest }: ChangeMarkProps) {
  const { words, hrefOf } = shown
  const t = words.comparison
  const { from, to, difference } = change
  const href = hrefOf(to === 0 ? step.from : step.to, key)
  const inside = (
    <>
      <span aria-hidden="true" className="change-name">
        {name}
      </span>
      <span aria-hidden="true" className="number muted">
        {words.figures.number(from)}
      </span>
      <span aria-hidden="true" className="number">
        {words.figures.number(to)}
      </span>
      <span aria-hidden="true" className="change-track" data-is-fewer={difference < 0}>
        <i
          className={difference < 0 ? 'change-bar-fewer' : 'change-bar'}
          style={{ width: `${(Math.abs(difference) / largest) * 35}%` }}
        />
        <b>{t.signed(difference)}</b>
      </span>
      <span className="visually-hidden">{t.changes.mark(name, change)}</span>
    </>
  )
  if (href === undefined) return <span className="change-row">{inside}</span>
  return (
    <Link data-mark className="change-row" href={href}>
      {inside}
    </Link>
  )
}

function changesTable(shown: Shown, rows: readonly ChangeRow[], step: Step): FigureTableData {
  const { compared, words, byName } = shown
  const t = words.comparison
  const { editions } = compared
  const valuesOf = new Map(compared.rows.map(({ key, values }) => [key, values]))
  return {
    columns: [
      { name: byName, kind: 'text' },
      ...editionColumns(shown),
      { name: t.stepOf(step.from, step.to), kind: 'number' },
      { name: t.measures.relative, kind: 'number' },
    ],
    rows: rows.map(({ key, name, change }) => ({
      key,
      cells: [
        name,
        ...editions.map(({ edition }, at) => countCell(shown, edition, valuesOf.get(key)?.[at] ?? null, key)),
        ...changeCells(change, shown),
      ],
    })),
    total: [
      t.changes.total,
      ...editions.map(({ edition, total }) => countCell(shown, edition, total)),
      ...changeCells(step.change, shown),
    ],
  }
}
