/** The sheet of when submissions came in: how many days before each edition's deadline, with a line for each edition. */
import { UNKNOWN } from '../../../domain/figures/counted-county.ts'
import { words } from '../../../text/catalog.ts'
import { type AnalystSheet, type Cell, tableSheet } from './analyst-sheet.ts'
import { type CountedFrom, columnsOf, countBy, editionColumns } from './count-by.ts'

/** What came in earlier or later stands in a row by itself and is not drawn. */
const DAYS_BEFORE = 60
const DAYS_AFTER = 14

/** None where no submission has a day to be drawn at. */
export function daysSheet(from: CountedFrom): AnalystSheet[] {
  const { side, asked } = from
  const { language } = asked
  const { reportAnalyst: t } = words(language)
  const { counts, keys } = countBy(from, 'submissions', 'days-before-deadline')
  const known = keys.filter((key) => key !== UNKNOWN).map(Number)
  const drawn = known.filter((day) => day <= DAYS_BEFORE && day >= -DAYS_AFTER)
  if (drawn.length === 0) return []
  // Without a deadline there is no day before it.
  const withDeadline = side.filter(({ deadlineAt }) => deadlineAt !== null)
  const sumOf = (edition: string, days: readonly (number | string)[]) =>
    days.reduce<number | null>((sum, day) => {
      const value = counts(edition, String(day))
      return value === null ? null : (sum ?? 0) + value
    }, 0)
  const rowOf = (key: string | number, days: readonly (number | string)[]): Cell[] => [
    key,
    ...side.map(({ id }) => sumOf(id, days)),
  ]
  const [first, last] = [Math.max(...drawn), Math.min(...drawn)]
  const days = Array.from({ length: first - last + 1 }, (_, index) => first - index)
  const others = {
    before: known.filter((day) => day > DAYS_BEFORE),
    after: known.filter((day) => day < -DAYS_AFTER),
    unknown: keys.filter((key) => key === UNKNOWN),
  }
  const lump = (name: string, own: readonly (number | string)[]) => (own.length > 0 ? [rowOf(name, own)] : [])
  const { title, category, value } = t.charts.comparison
  return [
    tableSheet({
      ...t.sheets.comparison,
      title,
      about: t.about.chart(title),
      columns: columnsOf([
        { heading: category, width: 30, kind: 'whole' },
        ...editionColumns(side, language),
      ]),
      keys: 1,
      rows: [
        ...days.map((day) => rowOf(day, [day])),
        ...lump(t.moreDays(DAYS_BEFORE), others.before),
        ...lump(t.laterDays(DAYS_AFTER), others.after),
        ...lump(t.unknownDays, others.unknown),
      ],
      charts: [
        {
          kind: 'line',
          title,
          categoryTitle: category,
          valueTitle: value,
          description: t.describeLines(title, withDeadline.length),
          categories: 0,
          series: withDeadline.map((edition) => 1 + side.indexOf(edition)),
          from: 0,
          to: days.length,
        },
      ],
    }),
  ]
}
