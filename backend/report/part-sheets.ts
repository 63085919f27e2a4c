/** The sheets that count one edition's activities by county, municipality, format, type, theme, sector, weekday, organiser. */
import { DIGITAL, UNKNOWN } from '../../domain/figures/counted-county.ts'
import { withMaskedIdentityNumbers } from '../../domain/identity-number.ts'
import type { Language } from '../../domain/language.ts'
import type { Sector } from '../../domain/party/sector.ts'
import type { Format } from '../../domain/submission.ts'
import { words } from '../../text/catalog.ts'
import { places } from '../registers.ts'
import { cellText } from './cell-text.ts'
import {
  countyKeys,
  countyName,
  FORMAT_KEYS,
  municipalityKeys,
  municipalityName,
  namedKeys,
  nameOf,
  SECTOR_KEYS,
  WEEKDAY_KEYS,
} from './keys.ts'
import type { Counts, PartSection, ReportFigures } from './report-figures.ts'
import type { Cell, Column, Sheet } from './sheet.ts'

/** Below it a percentage says less than the number that it stands for. */
const SMALLEST_BASE = 30

export function hasPercent({ total }: Pick<ReportFigures, 'total'>): boolean {
  return total >= SMALLEST_BASE
}

export function partSheet(figures: ReportFigures, section: PartSection, language: Language): Sheet {
  const counts = figures.parts.get(section) ?? new Map()
  return partSheetOf(figures, section, language, partOf(figures, section, counts, language))
}

type Part = {
  keys: readonly string[]
  names: Column[]
  nameCells: (key: string) => Cell[]
  lead: string
  after?: { column: Column; counts: Counts }
}

function partOf(figures: ReportFigures, section: PartSection, counts: Counts, language: Language): Part {
  const { common, report, figures: figureWords } = words(language)
  const { columns, leads, noCode } = report
  const unknown = (key: string) => key === UNKNOWN
  switch (section) {
    case 'county':
      return {
        keys: countyKeys(counts, figures.countyWithOrganisers),
        names: [textColumn(columns.county, 28), textColumn(columns.countyCode, 10)],
        nameCells: (key) => [
          countyName(key, language),
          unknown(key) || key === DIGITAL ? noCode : cellText(key, report.cut),
        ],
        lead: leads.county,
        after: {
          column: { heading: columns.withOrganisers, width: 24, kind: 'count' },
          counts: figures.countyWithOrganisers,
        },
      }
    case 'municipality': {
      const keys = municipalityKeys(counts)
      const taking = keys.filter((key) => !unknown(key)).length
      return {
        keys,
        names: [textColumn(columns.municipality, 28), textColumn(columns.municipalityCode, 16)],
        nameCells: (key) => [
          municipalityName(key, language),
          unknown(key) ? noCode : cellText(key, report.cut),
        ],
        lead: leads.municipality(taking, places.municipalities.length),
      }
    }
    case 'type':
    case 'theme': {
      const known = section === 'type' ? figures.edition.types : figures.edition.themes
      return {
        keys: namedKeys(known, counts, language),
        names: [textColumn(columns[section], 42)],
        nameCells: (key) => [nameOf(known, key, language)],
        lead: leads[section],
      }
    }
    case 'format':
      return {
        keys: FORMAT_KEYS,
        names: [textColumn(columns.format, 28)],
        nameCells: (key) => [common.formats[key as Format]],
        lead: leads.format,
      }
    case 'sector':
      return {
        keys: SECTOR_KEYS,
        names: [textColumn(columns.sector, 34)],
        nameCells: (key) => [common.sectors[key as Sector]],
        lead: leads.sector,
      }
    case 'weekday':
      return {
        keys: WEEKDAY_KEYS,
        names: [textColumn(columns.weekday, 28)],
        nameCells: (key) => [capitalised(figureWords.weekdays[Number(key) - 1] ?? common.counted.unknown)],
        lead: leads.weekday,
      }
  }
}

/** One row a key, with its share where the base allows one, and a last row with the whole. */
function partSheetOf(figures: ReportFigures, section: PartSection, language: Language, part: Part): Sheet {
  const { report } = words(language)
  const { keys, names, after } = part
  const { total, hasRows } = figures
  const counts = figures.parts.get(section) ?? new Map()
  const isShared = hasPercent(figures)
  // Under several themes one activity counts several times, so the last row is all of them and no sum.
  const lastRow = section === 'theme' ? report.allActivities : report.sum
  const cell = (value: number): Cell => (hasRows ? value : report.missing)
  const row = (own: Cell[], value: number, more: number): Cell[] => [
    ...own,
    cell(value),
    ...(isShared ? [Math.round((value / total) * 100)] : []),
    ...(after ? [cell(more)] : []),
  ]
  return {
    name: report.sheets[section].name,
    title: cellText(report.titles[section](figures.edition.name), report.cut),
    leads: [part.lead],
    table: report.sheets[section].table,
    columns: [
      ...names,
      { heading: report.columns.activities, width: 14, kind: 'count' },
      ...(isShared
        ? [{ heading: report.columns.percentOf(total), width: 16, kind: 'percent' } as const]
        : []),
      ...(after ? [after.column] : []),
    ],
    rows: [
      ...keys.map((key) => row(part.nameCells(key), counts.get(key) ?? 0, after?.counts.get(key) ?? 0)),
      row(
        names.map((_, place) => (place === 0 ? lastRow : report.all)),
        total,
        total,
      ),
    ],
    hasSum: true,
  }
}

export function organisersSheet(figures: ReportFigures, language: Language): Sheet {
  const { common, report } = words(language)
  const { columns, missing, cut } = report
  const { organiserRows, total, hasRows } = figures
  return {
    name: report.sheets.organisers.name,
    title: cellText(report.titles.organisers(figures.edition.name), cut),
    leads: [report.leads.organisers(figures.organisers)],
    table: report.sheets.organisers.table,
    columns: [
      textColumn(columns.organiser, 48),
      textColumn(columns.sector, 34),
      textColumn(columns.isNew, 16),
      { heading: columns.activities, width: 14, kind: 'count' },
    ],
    rows: [
      ...organiserRows.map(({ name, sector, isNew, activities }) => [
        name === UNKNOWN ? common.counted.unknown : cellText(withMaskedIdentityNumbers(name), cut) || missing,
        common.sectors[sector as Sector],
        isNew ? report.yes : report.no,
        activities,
      ]),
      [report.allActivities, report.all, report.all, hasRows ? total : missing],
    ],
    hasSum: true,
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
}

function textColumn(heading: string, width: number): Column {
  return { heading, width, kind: 'text' }
}
