/** Criteria that are most often not met. */
import type { FiguresNowOutput } from '../../contract/calls/figures-now.ts'
import type { Words } from '../../text/catalog.ts'
import { BarList } from '../figures/bar-list.tsx'
import { Figure } from '../figures/figure.tsx'
import type { FigureTableData } from '../figures/figure-table.tsx'
import { useWords } from '../ui/use-words.ts'
import { type Asked, failingHref, receivedHref } from './now-rows.ts'

/** More bars than this are read better as a table. */
const MOST_DRAWN = 8

type Failing = FiguresNowOutput['failing']
type FailingFigureProps = { asked: Asked; failing: Failing; notes: readonly string[] }

export function FailingFigure({ asked, failing, notes }: FailingFigureProps) {
  const words = useWords()
  const { common, now } = words
  const t = now.failing
  const [first] = failing
  const drawn = failing.slice(0, MOST_DRAWN)
  const rest = failing.length - drawn.length
  return (
    <Figure
      name={t.name}
      sentence={
        first ? t.sentence(common.criteria[first.criterion], first.submissions, failing.length) : t.none
      }
      table={failingTable(asked, failing, words)}
      rowsHref={first ? receivedHref(asked) : undefined}
      foot={
        <p>
          {rest > 0 && t.inTable(rest)} {t.foot}
        </p>
      }
      notes={[t.foot, ...notes]}
    >
      {drawn.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <BarList
          name={t.name}
          rows={drawn.map(({ criterion, submissions }) => ({
            key: criterion,
            name: common.criteria[criterion],
            value: submissions,
            label: t.mark(common.criteria[criterion], submissions),
            href: failingHref(asked, criterion),
          }))}
        />
      )}
    </Figure>
  )
}

function failingTable(asked: Asked, failing: Failing, { common, dashboard, now }: Words): FigureTableData {
  const t = now.failing.columns
  return {
    columns: [
      { name: t.criterion, kind: 'text' },
      { name: t.submissions, kind: 'number' },
    ],
    rows: failing.map(({ criterion, submissions }) => ({
      key: criterion,
      cells: [
        common.criteria[criterion],
        {
          value: submissions,
          shown: dashboard.number(submissions),
          href: failingHref(asked, criterion),
        },
      ],
    })),
  }
}
