/** The sheet of activities by format, with a stacked column for each edition. */
import { words } from '../../../text/catalog.ts'
import { cellText } from '../cell-text.ts'
import { FORMAT_KEYS } from '../keys.ts'
import { type AnalystSheet, tableSheet } from './analyst-sheet.ts'
import { type CountedFrom, columnsOf, countBy } from './count-by.ts'

export function formatSheet(from: CountedFrom): AnalystSheet {
  const { side, asked } = from
  const { language } = asked
  const { reportAnalyst: t, report, common } = words(language)
  const { counts } = countBy(from, 'activities', 'format')
  const { title, category, value } = t.charts.format
  return tableSheet({
    ...t.sheets.format,
    title,
    about: t.about.chart(title),
    columns: columnsOf([
      { heading: t.code, width: 20, kind: 'code' },
      { heading: category, width: 30, kind: 'code' },
      ...FORMAT_KEYS.map((key) => ({ heading: common.formats[key], width: 14, kind: 'whole' as const })),
    ]),
    keys: 1,
    rows: side.map(({ id, name }) => [
      id,
      cellText(name, report.cut),
      ...FORMAT_KEYS.map((key) => counts(id, key)),
    ]),
    charts: [
      {
        kind: 'stacked',
        title,
        categoryTitle: category,
        valueTitle: value,
        description: t.describeStacked(title, side.length),
        categories: 1,
        series: FORMAT_KEYS.map((_, index) => index + 2),
        from: 0,
        to: side.length,
      },
    ],
  })
}
