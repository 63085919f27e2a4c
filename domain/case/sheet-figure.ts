/** A figure of a sheet with all that must be said of it. */
import { clockOf, dayOf } from '../time.ts'
import type { FigureBlock } from './sheet.ts'
import type { ComposedPart } from './sheet-composed.ts'
import { lineOf } from './sheet-text.ts'
import type { SheetWords } from './sheet-words.ts'

/** What a figure is called and counts, and its answer: as it is now, unless the block holds a frozen one. */
export type CountedFigure = {
  measure: string
  by: string | null
  definition: string
  switches: readonly string[]
  answer: NonNullable<FigureBlock['frozen']>
}

export function composeFigure(
  { caption, frozen }: FigureBlock,
  counted: CountedFigure,
  { figures: said, number, day }: SheetWords,
): Extract<ComposedPart, { kind: 'figures' }> {
  const { at, rows, total } = frozen ?? counted.answer
  const asOf = frozen ? said.frozen : said.asOf
  return {
    kind: 'figures',
    caption: lineOf(caption) || said.title(counted.measure, counted.by),
    columns: { part: counted.by ?? said.part, value: counted.measure },
    rows: rows.map(({ label, value }) => ({ label: lineOf(label), value: number(value) })),
    total: { label: said.total, value: number(total) },
    notes: [asOf(day(dayOf(at)), clockOf(at)), counted.definition, ...counted.switches].map(lineOf),
  }
}
