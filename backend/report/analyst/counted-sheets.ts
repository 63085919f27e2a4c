/** The sheets of what was counted, each a table with a native chart; only of the sections that were asked for. */
import type { AnalystSheet } from './analyst-sheet.ts'
import { BARRED, barsSheet } from './bars-sheet.ts'
import type { CountedFrom } from './count-by.ts'
import { daysSheet } from './days-sheet.ts'
import { formatSheet } from './format-sheet.ts'

/** In the order of the sections. */
export function countedSheets(from: CountedFrom): AnalystSheet[] {
  return from.asked.sections.flatMap((section) => {
    const barred = BARRED.find((one) => one === section)
    if (barred) return [barsSheet(from, barred)]
    if (section === 'format') return [formatSheet(from)]
    if (section === 'comparison') return daysSheet(from)
    return []
  })
}
