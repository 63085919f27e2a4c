/** The sheets that count one edition's activities by county, format, type and day. */
import { UNKNOWN } from '../../domain/figures/counted-county.ts'
import type { Language } from '../../domain/language.ts'
import { isDay, weekdayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { cellText } from './cell-text.ts'
import { countyCode, countyKeys, countyName, dayKeys, FORMAT_KEYS, typeKeys, typeName } from './keys.ts'
import type { Counts, ReportFigures } from './report-figures.ts'
import type { Cell, Column, Sheet } from './sheet.ts'

/** Below it a percentage says less than the number that it stands for. */
const SMALLEST_BASE = 30

export function hasPercent({ total }: Pick<ReportFigures, 'total'>): boolean {
  return total >= SMALLEST_BASE
}

export function countySheet(figures: ReportFigures, language: Language): Sheet {
  const { columns, missing, noCode } = words(language).report
  const keys = countyKeys(figures.county, figures.countyWithOrganisers)
  const withOrganisers = countCells(figures, keys, figures.countyWithOrganisers, missing)
  return figureSheet(figures, language, {
    kind: 'county',
    counts: figures.county,
    keys,
    names: [
      { heading: columns.county, width: 28, kind: 'text' },
      { heading: columns.countyCode, width: 10, kind: 'text' },
    ],
    nameCells: (key) => [countyName(key, language), countyCode(key) || noCode],
    after: { column: { heading: columns.withOrganisers, width: 24, kind: 'count' }, cells: withOrganisers },
  })
}

export function formatSheet(figures: ReportFigures, language: Language): Sheet {
  const { common, report } = words(language)
  return figureSheet(figures, language, {
    kind: 'format',
    counts: figures.format,
    keys: FORMAT_KEYS,
    names: [{ heading: report.columns.format, width: 28, kind: 'text' }],
    nameCells: (key) => [common.formats[key as (typeof FORMAT_KEYS)[number]]],
  })
}

export function typeSheet(figures: ReportFigures, language: Language): Sheet {
  const { columns } = words(language).report
  return figureSheet(figures, language, {
    kind: 'type',
    counts: figures.type,
    keys: typeKeys(figures.edition, figures.type, language),
    names: [{ heading: columns.type, width: 42, kind: 'text' }],
    nameCells: (key) => [typeName(figures.edition, key, language)],
  })
}

export function daySheet(figures: ReportFigures, language: Language): Sheet {
  const { common, report } = words(language)
  const { columns, weekdays, missing, cut } = report
  return figureSheet(figures, language, {
    kind: 'day',
    counts: figures.day,
    keys: dayKeys(figures.edition, figures.day),
    names: [
      { heading: columns.day, width: 28, kind: 'day' },
      { heading: columns.weekday, width: 14, kind: 'text' },
    ],
    nameCells: (key) => [
      key === UNKNOWN ? common.counted.unknown : cellText(key, cut),
      isDay(key) ? (weekdays[weekdayOf(key) - 1] ?? missing) : missing,
    ],
  })
}

type Figure = {
  kind: 'county' | 'format' | 'type' | 'day'
  counts: Counts
  keys: readonly string[]
  names: Column[]
  nameCells: (key: string) => Cell[]
  after?: { column: Column; cells: Cell[] }
}

/** One row a key, with its share where the base allows one, and a last row that sums them up. */
function figureSheet(figures: ReportFigures, language: Language, figure: Figure): Sheet {
  const { report } = words(language)
  const { kind, keys, names, after } = figure
  const { total } = figures
  const cells = countCells(figures, keys, figure.counts, report.missing)
  const nameCells = [
    ...keys.map(figure.nameCells),
    names.map((_, index) => (index === 0 ? report.sum : report.all)),
  ]
  const share = (cell: Cell | undefined) =>
    typeof cell === 'number' ? Math.round((cell / total) * 100) : report.missing
  const isShared = hasPercent(figures)
  return {
    name: report.sheets[kind].name,
    title: cellText(report.titles[kind](figures.edition.name), report.cut),
    leads: [report.leads[kind]],
    table: report.sheets[kind].table,
    columns: [
      ...names,
      { heading: report.columns.activities, width: 14, kind: 'count' },
      ...(isShared
        ? [{ heading: report.columns.percentOf(total), width: 16, kind: 'percent' } as const]
        : []),
      ...(after ? [after.column] : []),
    ],
    rows: nameCells.map((own, index) => [
      ...own,
      cells[index] ?? report.missing,
      ...(isShared ? [share(cells[index])] : []),
      ...(after ? [after.cells[index] ?? report.missing] : []),
    ]),
    hasSum: true,
  }
}

/** A cell a key and last their sum; all of them missing where the edition has no rows. */
function countCells(
  figures: ReportFigures,
  keys: readonly string[],
  counts: Counts,
  missing: string,
): Cell[] {
  if (!figures.hasRows) return [...keys, ''].map(() => missing)
  const cells = keys.map((key) => counts.get(key) ?? 0)
  return [...cells, cells.reduce((sum, one) => sum + one, 0)]
}
