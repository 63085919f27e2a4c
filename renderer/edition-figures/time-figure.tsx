/** When activities begin: weekday by hour, each box a link to its rows. */
import type { CSSProperties } from 'react'
import { Link } from 'wouter'
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { UNKNOWN } from '../../domain/figures/counted-county.ts'
import { useArrowFocus } from '../figures/arrow-focus.ts'
import { scaleFor, stepOf } from '../figures/county-tiles.ts'
import { Figure } from '../figures/figure.tsx'
import type { FigureTableData } from '../figures/figure-table.tsx'
import { HowCounted } from '../figures/how-counted.tsx'
import { figureRowsHref } from '../figures/queue-link.ts'
import { useWords } from '../ui/use-words.ts'
import type { Asked } from './asked.ts'
import { type TimeGrid, timeGrid } from './time-grid.ts'
import { useTold } from './use-told.ts'

type TimeFigureProps = { asked: Asked; figures: FiguresOutput }
type HrefOf = (weekday: string, hour: string) => string | undefined

export function TimeFigure({ asked, figures }: TimeFigureProps) {
  const t = useWords().editionFigures.times
  const { told, notes } = useTold(asked, figures)
  const grid = timeGrid(figures)
  const hrefOf: HrefOf = (weekday, hour) =>
    figureRowsHref(figures, { weekday, hour }, asked.language, asked.where)
  return (
    <Figure
      name={t.name}
      sentence={grid.known === 0 ? t.none : t.sentence(grid.known, figures.total)}
      table={useTimeTable(grid, figures.total, hrefOf)}
      rowsHref={figureRowsHref(figures, {}, asked.language, asked.where)}
      notes={notes}
      foot={<HowCounted name={t.name} told={told} />}
    >
      {grid.known > 0 && <Heat grid={grid} hrefOf={hrefOf} />}
    </Figure>
  )
}

function Heat({ grid, hrefOf }: { grid: TimeGrid; hrefOf: HrefOf }) {
  const { editionFigures, figures, dashboard } = useWords()
  const t = editionFigures.times
  const arrows = useArrowFocus()
  const scale = scaleFor(grid.largest)
  const columns = { '--hours': grid.hours.length } as CSSProperties
  return (
    <div className="heat" style={columns} {...arrows}>
      <span aria-hidden="true" />
      {grid.hours.map((hour) => (
        <span key={hour} className="heat-head" aria-hidden="true">
          {t.hour(hour)}
        </span>
      ))}
      {grid.weekdays.map((weekday) => [
        <span key={weekday} className="heat-day" aria-hidden="true">
          {t.weekdaysShort[Number(weekday) - 1]}
        </span>,
        ...grid.hours.map((hour) => {
          const value = grid.valueAt(weekday, hour)
          const href = value > 0 ? hrefOf(weekday, hour) : undefined
          const label = t.mark(figures.weekdays[Number(weekday) - 1] ?? weekday, hour, value)
          const className = `heat-box step-${stepOf(value, scale)}`
          if (href === undefined)
            return (
              <span key={hour} className={className} title={label}>
                {value > 0 ? dashboard.number(value) : ''}
              </span>
            )
          return (
            <Link key={hour} data-mark className={className} href={href} title={label}>
              <span aria-hidden="true">{dashboard.number(value)}</span>
              <span className="visually-hidden">{label}</span>
            </Link>
          )
        }),
      ])}
    </div>
  )
}

/** A row an hour, so that it is narrow; what has no day or hour stands last. */
function useTimeTable(grid: TimeGrid, total: number, hrefOf: HrefOf): FigureTableData {
  const { editionFigures, figures, dashboard } = useWords()
  const t = editionFigures.times
  const weekdays = [...grid.weekdays, ...(grid.hasUnknownDay ? [UNKNOWN] : [])]
  const hours = [...grid.hours, ...(grid.hasUnknownHour ? [UNKNOWN] : [])]
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  return {
    columns: [
      { name: figures.dimensions.hour, kind: 'text' },
      ...weekdays.map((weekday) => ({
        name: t.weekdaysShort[Number(weekday) - 1] ?? t.noDay,
        kind: 'number' as const,
      })),
      { name: t.total, kind: 'number' },
    ],
    rows: hours.map((hour) => ({
      key: hour,
      cells: [
        hour === UNKNOWN ? t.noHour : t.hour(hour),
        ...weekdays.map((weekday) => {
          const value = grid.valueAt(weekday, hour)
          const href = hrefOf(weekday, hour)
          return { value, shown: dashboard.number(value), ...(href !== undefined && { href }) }
        }),
        sum(weekdays.map((weekday) => grid.valueAt(weekday, hour))),
      ],
    })),
    total: [
      t.total,
      ...weekdays.map((weekday) => sum(hours.map((hour) => grid.valueAt(weekday, hour)))),
      total,
    ],
  }
}
