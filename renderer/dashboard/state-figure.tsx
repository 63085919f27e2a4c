/** The submissions of an edition by state, so that what is not counted as an activity shows as well. */
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { STATES } from '../../domain/state.ts'
import { BarList } from '../figures/bar-list.tsx'
import { Figure } from '../figures/figure.tsx'
import { byKey } from '../figures/figure-rows.ts'
import { useWords } from '../ui/use-words.ts'
import { type Asked, countedHref } from './now-rows.ts'

type StateFigureProps = { asked: Asked; states: FiguresOutput; notes: readonly string[] }

export function StateFigure({ asked, states, notes }: StateFigureProps) {
  const { dashboard, common, now } = useWords()
  const t = dashboard.perState
  const counts = byKey(states.rows, 'state')
  const rows = STATES.map((state) => {
    const value = counts.get(state) ?? 0
    const name = common.states[state]
    const href = countedHref(asked, states, { state }) ?? null
    return { key: state, name, value, label: t.mark(name, value), href }
  })
  return (
    <Figure
      name={t.name}
      sentence={t.sentence}
      table={{
        columns: [
          { name: t.columns.state, kind: 'text' },
          { name: t.columns.submissions, kind: 'number' },
        ],
        rows: rows.map(({ key, name, value, href }) => ({
          key,
          cells: [name, { value, shown: dashboard.number(value), ...(href !== null && { href }) }],
        })),
        total: [now.waiting.total, states.total],
      }}
      rowsHref={countedHref(asked, states)}
      notes={notes}
    >
      <BarList name={t.name} rows={rows} />
    </Figure>
  )
}
