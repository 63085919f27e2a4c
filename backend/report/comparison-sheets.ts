/** The sheets that put editions side by side, with what others have published of them apart. */
import type { CrossedBreak } from '../../domain/figures/breaks.ts'
import { changeOf } from '../../domain/figures/compare.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { cellText } from './cell-text.ts'
import { countyKeys, countyName, FORMAT_KEYS } from './keys.ts'
import type { EditionFigures, ReportFigures } from './report-figures.ts'
import type { Cell, Column, Sheet } from './sheet.ts'

export function comparisonSheet({ side, breaks }: ReportFigures, language: Language): Sheet {
  const { common, report } = words(language)
  const { columns, missing, cut } = report
  const count = (heading: string): Column => ({ heading, width: 14, kind: 'count' })
  return {
    name: report.sheets.comparison.name,
    title: report.titles.comparison,
    leads: [report.leads.comparison],
    table: report.sheets.comparison.table,
    columns: [
      { heading: columns.edition, width: 28, kind: 'text' },
      { heading: columns.days, width: 26, kind: 'text' },
      count(columns.counted),
      count(columns.change),
      count(columns.percentChange),
      ...FORMAT_KEYS.map((key) => count(columns.ofFormat(common.formats[key]))),
      count(columns.organisers),
      count(columns.municipalities),
      count(columns.counties),
      { heading: columns.break, width: 34, kind: 'text' },
      { heading: columns.published, width: 34, kind: 'text' },
    ],
    rows: side.map((one, place) => [
      cellText(one.edition.name, cut),
      report.days(one.edition.startsOn, one.edition.endsOn),
      countCell(one, one.total, missing),
      ...changeCells(one, side[place - 1], language),
      ...FORMAT_KEYS.map((key) => countCell(one, one.format.get(key) ?? 0, missing)),
      countCell(one, one.organisers, missing),
      countCell(one, one.municipalities, missing),
      countCell(one, one.counties, missing),
      cellText(breakBefore(side[place - 1], breaks, language), cut) || report.noBreak,
      cellText(statedOf(one, language).join('; ') || missing, cut),
    ]),
    hasSum: false,
  }
}

/** In number and in percent, from the edition in the row above. */
function changeCells(one: EditionFigures, before: EditionFigures | undefined, language: Language): Cell[] {
  const { firstRow, missing, smallBase } = words(language).report
  if (!before) return [firstRow, firstRow]
  if (!before.hasRows || !one.hasRows) return [missing, missing]
  const { difference, percent } = changeOf(before.total, one.total)
  return [difference, percent === null ? smallBase : Math.round(percent)]
}

function breakBefore(
  before: EditionFigures | undefined,
  breaks: readonly CrossedBreak[],
  language: Language,
): string {
  return breaks
    .filter(({ after }) => after === before?.edition.id)
    .map((one) => one.words[language])
    .join(' ')
}

export function countyComparisonSheet({ side }: ReportFigures, language: Language): Sheet {
  const { report } = words(language)
  const keys = countyKeys(...side.map((one) => one.county))
  return {
    name: report.sheets.countyComparison.name,
    title: report.titles.countyComparison,
    leads: [report.leads.countyComparison],
    table: report.sheets.countyComparison.table,
    columns: [
      { heading: report.columns.county, width: 28, kind: 'text' },
      ...editionHeadings(side, report.columns.county, report.cut).map(
        (heading): Column => ({ heading, width: 18, kind: 'count' }),
      ),
    ],
    rows: [
      ...keys.map((key) => [
        countyName(key, language),
        ...side.map((one) => countCell(one, one.county.get(key) ?? 0, report.missing)),
      ]),
      [report.sum, ...side.map((one) => countCell(one, sumOf(one), report.missing))],
    ],
    hasSum: true,
  }
}

export function publishedSheet({ side }: ReportFigures, language: Language): Sheet {
  const { report } = words(language)
  const { columns, missing, cut } = report
  const rows = side.flatMap((one) =>
    one.edition.publishedFigures.map((figure) => [
      cellText(one.edition.name, cut),
      cellText(figure.words[language], cut),
      figure.statedOn ?? missing,
      cellText(figure.source, cut),
    ]),
  )
  return {
    name: report.sheets.published.name,
    title: report.titles.published,
    leads: [report.leads.published],
    table: report.sheets.published.table,
    columns: [
      { heading: columns.edition, width: 28, kind: 'text' },
      { heading: columns.published, width: 40, kind: 'text' },
      { heading: columns.statedOn, width: 16, kind: 'day' },
      { heading: columns.source, width: 60, kind: 'text' },
    ],
    rows: rows.length > 0 ? rows : [[missing, report.noPublished, missing, missing]],
    hasSum: false,
  }
}

/** As each was written, with its qualifier: "över 200, mest digitala". */
function statedOf({ edition }: EditionFigures, language: Language): string[] {
  return edition.publishedFigures.map((figure) => figure.words[language])
}

function countCell({ hasRows }: EditionFigures, value: number, missing: string): Cell {
  return hasRows ? value : missing
}

function sumOf({ county }: EditionFigures): number {
  return [...county.values()].reduce((sum, one) => sum + one, 0)
}

/** A table's headings must differ, whatever editions are called. */
function editionHeadings(side: readonly EditionFigures[], taken: string, cut: string): string[] {
  const names = side.map(({ edition }) => cellText(edition.name, cut).slice(0, 200))
  const all = [taken, ...names].map((name) => name.toLocaleLowerCase('sv'))
  return names.map((name, index) => {
    const isAlone = name !== '' && all.filter((one) => one === name.toLocaleLowerCase('sv')).length === 1
    return isAlone ? name : `${name} (${side[index]?.edition.id})`.trim()
  })
}
