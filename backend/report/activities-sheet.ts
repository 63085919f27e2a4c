/** The sheet of an edition's activities, one a row; contacts never. */
import type { ActivityRow } from '../../db/read/activities.ts'
import type { Language } from '../../domain/language.ts'
import type { Sector } from '../../domain/party/sector.ts'
import type { Format } from '../../domain/submission.ts'
import { clockOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { places } from '../registers.ts'
import { cellText } from './cell-text.ts'
import { countyName, typeName } from './keys.ts'
import type { ReportFigures } from './report-figures.ts'
import type { Cell, Column, Sheet } from './sheet.ts'

const MUNICIPALITY_NAMES = new Map(places.municipalities.map(({ code, name }) => [code, name]))

export function activitiesSheet(figures: ReportFigures, language: Language): Sheet {
  const { report } = words(language)
  const { edition, total, isDemo, activities } = figures
  const isCut = activities.length < total
  const cellsOf = rowWriter(figures, language)
  return {
    name: report.sheets.activities.name,
    title: cellText(report.titles.activities(edition.name), report.cut),
    leads: [isCut ? report.leads.activitiesCut(activities.length, total) : report.leads.activities],
    table: report.sheets.activities.table,
    columns: columnsOf(language, isDemo),
    // A table needs a row, also when there is nothing to show.
    rows:
      activities.length > 0
        ? activities.map(cellsOf)
        : [columnsOf(language, isDemo).map(() => report.missing)],
    hasSum: false,
  }
}

function columnsOf(language: Language, isDemo: boolean): Column[] {
  const { columns } = words(language).report
  return [
    { heading: columns.id, width: 14, kind: 'text' },
    { heading: columns.title, width: 50, kind: 'text' },
    { heading: columns.organiser, width: 32, kind: 'text' },
    { heading: columns.sector, width: 20, kind: 'text' },
    { heading: columns.county, width: 22, kind: 'text' },
    { heading: columns.municipality, width: 18, kind: 'text' },
    { heading: columns.format, width: 14, kind: 'text' },
    { heading: columns.type, width: 22, kind: 'text' },
    { heading: columns.firstDay, width: 12, kind: 'day' },
    { heading: columns.starts, width: 9, kind: 'text' },
    { heading: columns.ends, width: 9, kind: 'text' },
    { heading: columns.lastDay, width: 12, kind: 'day' },
    { heading: columns.occurrences, width: 12, kind: 'count' },
    ...(isDemo ? [{ heading: columns.demo, width: 14, kind: 'text' } as const] : []),
  ]
}

function rowWriter({ edition, isDemo }: ReportFigures, language: Language): (row: ActivityRow) => Cell[] {
  const { common, report } = words(language)
  const { missing, cut } = report
  const text = (value: string | null) => cellText(value ?? '', cut) || missing
  const clock = clockReader(missing)
  const types = new Map<string, string>()
  const type = (key: string) => {
    const name = types.get(key) ?? typeName(edition, key, language)
    types.set(key, name)
    return name
  }
  return (row) => [
    text(row.platformId ?? row.id),
    text(row.title),
    text(row.organiser),
    common.sectors[row.sector as Sector],
    countyName(row.countedCounty, language),
    MUNICIPALITY_NAMES.get(row.municipalityCode ?? '') ?? text(row.municipalityCode),
    common.formats[row.format as Format],
    type(row.type ?? 'unknown'),
    text(row.startsOn),
    clock(row.startsAt),
    clock(row.endsAt),
    text(row.endsOn),
    row.occurrences,
    ...(isDemo ? [row.isDemo ? report.yes : report.no] : []),
  ]
}

/** Swedish clock times; remembered, since a week has few quarter-hours and many activities. */
function clockReader(missing: string): (instant: string | null) => string {
  const clocks = new Map<string, string>()
  return (instant) => {
    if (instant === null) return missing
    const clock = clocks.get(instant) ?? clockOf(instant)
    clocks.set(instant, clock)
    return clock
  }
}
