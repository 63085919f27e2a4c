/** The pace figure's numbers as a table: an edition a row, at the days that its axis names, at the same time and in the end. */
import type { FiguresNowOutput } from '../../contract/calls/figures-now.ts'
import type { CrossedBreak } from '../../domain/figures/breaks.ts'
import type { Words } from '../../text/catalog.ts'
import type { FigureCell, FigureTableData, FigureTableRow } from '../figures/figure-table.tsx'
import { isOpen, type PaceChart, valueAt } from './pace-chart.ts'

type Pace = FiguresNowOutput['pace']

/** Null stands where it is not known yet. */
export function paceTable(
  pace: Pace,
  chart: PaceChart | null,
  breaks: readonly CrossedBreak[],
  words: Words,
): FigureTableData {
  const t = words.now.pace
  const days = chart?.days ?? []
  const breakBefore = (edition: string) => {
    const place = inOrder(pace).indexOf(edition)
    const before = inOrder(pace)[place - 1]
    const crossed = breaks.filter(({ after }) => before !== undefined && after === before)
    return crossed.length === 0
      ? {}
      : { breakBefore: crossed.map((one) => words.figuresMore.inOwn(one.words)).join('; ') }
  }
  const row = (edition: string, curve: Pace['curve'], ends: readonly FigureCell[]): FigureTableRow => ({
    key: edition,
    cells: [edition, ...days.map((day) => knownAt(pace, edition, curve, day)), ...ends],
    ...breakBefore(edition),
  })
  return {
    columns: [
      { name: t.columns.edition, kind: 'text' },
      ...days.map((day) => ({ name: t.columns.day(day), kind: 'number' as const })),
      { name: t.columns.sameDay, kind: 'number' },
      { name: t.columns.final, kind: 'number' },
    ],
    rows: [
      ...pace.earlier.map(({ edition, curve, toDate, final }) => row(edition, curve, [toDate, final])),
      row(pace.edition, pace.curve, [pace.now, isOpen(pace) || pace.daysBefore === null ? null : pace.now]),
      ...forecastRows(pace, days.length, words),
    ],
  }
}

/** Of days that have not come there is nothing to say. */
function knownAt(pace: Pace, edition: string, curve: Pace['curve'], day: number): FigureCell {
  const isAhead = edition === pace.edition && pace.daysBefore !== null && day < pace.daysBefore
  return isAhead ? null : valueAt(curve, day)
}

function forecastRows(pace: Pace, days: number, words: Words): FigureTableRow[] {
  const { forecast, edition } = pace
  if (!forecast || !isOpen(pace)) return []
  const t = words.now.pace
  const blank = Array.from({ length: days + 1 }, () => null)
  return [
    { key: 'lowest', cells: [t.lowest(edition), ...blank, forecast.low] },
    { key: 'highest', cells: [t.highest(edition), ...blank, forecast.high] },
  ]
}

function inOrder(pace: Pace): string[] {
  return [...pace.earlier.map(({ edition }) => edition), pace.edition]
}
