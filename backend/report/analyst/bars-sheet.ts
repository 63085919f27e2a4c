/** A sheet of one edition's activities by a part, as a table and bars. */
import type { EditionWithRules } from '../../../domain/edition.ts'
import { UNKNOWN } from '../../../domain/figures/counted-county.ts'
import { withMaskedIdentityNumbers } from '../../../domain/identity-number.ts'
import type { Language } from '../../../domain/language.ts'
import { sortKey } from '../../../domain/swedish.ts'
import { words } from '../../../text/catalog.ts'
import { cellText } from '../cell-text.ts'
import { countyKeys, countyName, typeName } from '../keys.ts'
import { type AnalystSheet, type Cell, tableSheet } from './analyst-sheet.ts'
import { type CountedFrom, type Counts, columnsOf, countBy, editionColumns } from './count-by.ts'

/** Municipalities and organisers are too many for bars and are read from the rows. */
export const BARRED = ['county', 'type', 'theme', 'sector', 'weekday'] as const
export type Barred = (typeof BARRED)[number]

/** More bars than these are not told apart; the table has them all. */
const MOST_BARS = 40

export function barsSheet(from: CountedFrom, by: Barred): AnalystSheet {
  const { asked, side } = from
  const { edition, language } = asked
  const { reportAnalyst: t, report } = words(language)
  const { counts, keys } = countBy(from, 'activities', by)
  const own = side.find(({ id }) => id === edition)
  if (!own) throw new Error(`Edition ${edition} is not among those that are reported`)
  const listed = keyNames(by, own, keys, language)
  const sorted = by === 'county' || by === 'weekday' ? listed : listed.toSorted(mostFirst(counts, edition))
  const { title, category, value } = t.charts[by]
  // Types and themes are organisers' own words.
  const clean = (text: string) => cellText(withMaskedIdentityNumbers(text), report.cut)
  const rows = sorted.map(({ key, name }): Cell[] => [
    clean(key),
    clean(name),
    ...side.map(({ id }) => counts(id, key)),
  ])
  const column = 2 + side.indexOf(own)
  const shown = Math.min(rows.length, MOST_BARS)
  const whole = title(clean(own.name))
  const chartTitle = shown < rows.length ? t.firstBars(whole, shown, rows.length) : whole
  return tableSheet({
    ...t.sheets[by],
    title: chartTitle,
    about: t.about.chart(chartTitle),
    columns: columnsOf([
      { heading: t.code, width: by === 'type' || by === 'theme' ? 30 : 20, kind: 'code' },
      { heading: category, width: 30, kind: 'code' },
      ...editionColumns(side, language),
    ]),
    keys: 1,
    rows,
    charts:
      shown === 0
        ? []
        : [
            {
              kind: 'bar',
              title: chartTitle,
              categoryTitle: category,
              valueTitle: value,
              description: describeBars(chartTitle, rows, column, language),
              categories: 1,
              series: [column],
              from: 0,
              to: shown,
            },
          ],
  })
}

function describeBars(title: string, rows: readonly Cell[][], column: number, language: Language): string {
  const { describeBars: describe, describeNone } = words(language).reportAnalyst
  const most = rows.reduce((best, row) => (Number(row[column]) > Number(best[column]) ? row : best))
  return Number(most[column]) > 0
    ? describe(title, String(most[1]), Number(most[column]))
    : describeNone(title)
}

type Named = { key: string; name: string }

function keyNames(
  by: Barred,
  own: EditionWithRules,
  counted: readonly string[],
  language: Language,
): Named[] {
  const { common, figures } = words(language)
  const named = (keys: readonly string[], nameOf: (key: string) => string) =>
    keys.map((key) => ({ key, name: nameOf(key) }))
  const unknownAs = (nameOf: (key: string) => string) => (key: string) =>
    key === UNKNOWN ? common.counted.unknown : nameOf(key)
  switch (by) {
    case 'county':
      return named(countyKeys(new Map(counted.map((key) => [key, 0]))), (key) => countyName(key, language))
    case 'type':
      return named([...new Set([...folded(own.types), ...counted])], (key) => typeName(own, key, language))
    case 'theme':
      return named(
        [...new Set([...folded(own.themes), ...counted])],
        // A theme has its names as a type has.
        (key) => typeName({ ...own, types: own.themes }, key, language),
      )
    case 'sector':
      return named(
        Object.keys(common.sectors),
        (key) => Object.entries(common.sectors).find(([code]) => code === key)?.[1] ?? key,
      )
    case 'weekday':
      return named(
        ['1', '2', '3', '4', '5', '6', '7', ...(counted.includes(UNKNOWN) ? [UNKNOWN] : [])],
        unknownAs((key) => figures.weekdays[Number(key) - 1] ?? key),
      )
  }
}

function folded(list: EditionWithRules['types']): string[] {
  return list.map(({ sv }) => sv.toLocaleLowerCase('sv'))
}

/** What is not known comes last. */
function mostFirst(counts: Counts, edition: string): (a: Named, b: Named) => number {
  const rank = ({ key }: Named) => (key === UNKNOWN ? -1 : (counts(edition, key) ?? 0))
  return (a, b) => rank(b) - rank(a) || (sortKey(a.name) < sortKey(b.name) ? -1 : 1)
}
