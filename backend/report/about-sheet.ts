/** The first sheet: what the workbook holds, how it is counted and what its signs mean, in words. */
import type { Language } from '../../domain/language.ts'
import type { State } from '../../domain/state.ts'
import { clockOf, dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { cellText, isTooLong } from './cell-text.ts'
import { hasPercent } from './figure-sheets.ts'
import type { ReportFigures } from './report-figures.ts'
import type { Sheet } from './sheet.ts'

export function aboutSheet(figures: ReportFigures, tables: readonly Sheet[], language: Language): Sheet {
  const { report } = words(language)
  const { columns, titles, leads, sheets } = report
  const { name } = figures.edition
  return {
    name: sheets.about.name,
    title: cellText(titles.about(name), report.cut),
    leads: [leads.about],
    table: sheets.about.table,
    columns: [
      { heading: columns.topic, width: 30, kind: 'text' },
      { heading: columns.explanation, width: 100, kind: 'text' },
    ],
    rows: [
      ...notesOf(figures, language),
      ...tables.map((sheet) => [report.notes.sheet(sheet.name), sheet.leads.join(' ')]),
    ],
    hasSum: false,
  }
}

function notesOf(figures: ReportFigures, language: Language): string[][] {
  const { days, notes, cut } = words(language).report
  const { edition, madeAt, isDemo, activities } = figures
  const isCut = activities.some((row) => isTooLong(row.title) || isTooLong(row.organiser))
  const fixed = ({ topic, text }: { topic: string; text: string }) => [topic, text]
  return [
    [
      notes.content.topic,
      cellText(notes.content.text(edition.name, days(edition.startsOn, edition.endsOn)), cut),
    ],
    ...(isDemo ? [fixed(notes.demo)] : []),
    [notes.made.topic, notes.made.text(dayOf(madeAt), clockOf(madeAt))],
    fixed(notes.counted),
    [notes.apart.topic, notes.apart.text(otherStates(figures, language))],
    fixed(notes.county),
    fixed(notes.type),
    fixed(notes.sector),
    fixed(notes.times),
    fixed(hasPercent(figures) ? notes.percent : notes.noPercent),
    fixed(notes.published),
    fixed(notes.zero),
    fixed(notes.dots),
    fixed(notes.dash),
    ...(isCut ? [fixed(notes.cut)] : []),
  ]
}

function otherStates({ states }: ReportFigures, language: Language): string {
  const { common, report } = words(language)
  return Object.entries(states)
    .filter(([state]) => state !== 'published')
    .map(([state, submissions]) => report.notes.state(common.states[state as State], submissions))
    .join(', ')
}
