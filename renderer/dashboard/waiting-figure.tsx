/** What waits for a decision, by who has claimed it, and how much has waited too long. */
import { type FiguresNowOutput, OVERDUE_WORKING_DAYS } from '../../contract/calls/figures-now.ts'
import type { Words } from '../../text/catalog.ts'
import { BarList, type BarRow } from '../figures/bar-list.tsx'
import { Figure } from '../figures/figure.tsx'
import type { FigureTableData } from '../figures/figure-table.tsx'
import { useWords } from '../ui/use-words.ts'
import { type Asked, claimedHref, waitingHref } from './now-rows.ts'

type WaitingFigureProps = {
  asked: Asked
  waiting: FiguresNowOutput['waiting']
  notes: readonly string[]
}

export function WaitingFigure({ asked, waiting, notes }: WaitingFigureProps) {
  const words = useWords()
  const t = words.now.waiting
  const rows = waitingRows(asked, waiting, words)
  return (
    <Figure
      name={t.name}
      sentence={t.sentence(waiting.total, waiting.overdue, OVERDUE_WORKING_DAYS)}
      table={waitingTable(asked, waiting, words)}
      rowsHref={waiting.total > 0 ? waitingHref(asked) : undefined}
      foot={<p>{t.foot}</p>}
      notes={[t.foot, ...notes]}
    >
      {rows.length === 0 ? <p>{t.none}</p> : <BarList name={t.name} rows={rows} />}
    </Figure>
  )
}

type Claim = FiguresNowOutput['waiting']['byClaim'][number]

function waitingRows(asked: Asked, { byClaim }: FiguresNowOutput['waiting'], words: Words): BarRow[] {
  const t = words.now.waiting
  return byClaim.map((claim) => {
    const { waiting, overdue } = claim
    const name = whose(claim, words)
    return {
      key: keyOf(claim),
      name,
      value: waiting,
      part: overdue,
      beside: t.beside(overdue, OVERDUE_WORKING_DAYS),
      label: t.mark(name, waiting, overdue, OVERDUE_WORKING_DAYS),
      href: claimedHref(asked, claim, byClaim),
    }
  })
}

function waitingTable(asked: Asked, waiting: FiguresNowOutput['waiting'], words: Words): FigureTableData {
  const { dashboard, now } = words
  const t = now.waiting.columns
  return {
    columns: [
      { name: t.who, kind: 'text' },
      { name: t.waiting, kind: 'number' },
      { name: t.overdue(OVERDUE_WORKING_DAYS), kind: 'number' },
    ],
    rows: waiting.byClaim.map((claim) => {
      const href = claimedHref(asked, claim, waiting.byClaim)
      const shown = dashboard.number(claim.waiting)
      const cell = { value: claim.waiting, shown, ...(href === null ? {} : { href }) }
      return { key: keyOf(claim), cells: [whose(claim, words), cell, claim.overdue] }
    }),
    total: [now.waiting.total, waiting.total, waiting.overdue],
  }
}

function whose({ reviewer, organisation }: Claim, { now }: Words): string {
  return reviewer === null ? now.waiting.nobody : now.waiting.who(reviewer, organisation)
}

function keyOf({ reviewer, organisation }: Claim): string {
  return JSON.stringify([reviewer, organisation])
}
