/** The sheet of numbered notes: how it is counted, what can be compared and what the words in cells mean. */
import type { Language } from '../../domain/language.ts'
import type { Section } from '../../domain/report.ts'
import type { State } from '../../domain/state.ts'
import { words } from '../../text/catalog.ts'
import { cellText, isTooLong } from './cell-text.ts'
import { hasPercent } from './part-sheets.ts'
import type { ReportFigures } from './report-figures.ts'
import type { Sheet } from './sheet.ts'

/** `of` names the sections that refer to the note; none refers to what is about all of them. */
export type ReportNote = { topic: string; text: string; of: readonly Section[] }

/** In the order of their numbers, from 1: only those that the asked sections have use for. */
export function reportNotes(
  figures: ReportFigures,
  sections: readonly Section[],
  language: Language,
): ReportNote[] {
  const { notes, cut } = words(language).report
  const about = (of: Section, note: { topic: string; text: string }): ReportNote[] =>
    sections.includes(of) ? [{ ...note, of: [of] }] : []
  const general = (note: { topic: string; text: string }): ReportNote => ({ ...note, of: [] })
  const isCut = figures.organiserRows.some(({ name }) => isTooLong(name))
  return [
    general(notes.counted),
    general({ topic: notes.apart.topic, text: notes.apart.text(otherStates(figures, language)) }),
    ...about('county', notes.county),
    ...about('municipality', notes.municipality),
    ...about('type', notes.type),
    ...about('theme', notes.theme),
    ...about('sector', notes.sector),
    ...about('organisers', notes.organisers),
    ...about('weekday', notes.weekday),
    ...about('comparison', notes.change),
    ...about('comparison', notes.published),
    ...figures.breaks.flatMap((one) =>
      about('comparison', {
        ...notes.break(one.edition),
        text: cellText(notes.breakText(one.words[language]), cut),
      }),
    ),
    general(hasPercent(figures) ? notes.percent : notes.noPercent),
    general(notes.zero),
    general(notes.missing),
    ...(isCut ? [general(notes.cut)] : []),
  ]
}

/** The numbers of the notes that a section refers to. */
export function notesAbout(section: Section, notes: readonly ReportNote[]): number[] {
  return notes.flatMap(({ of }, place) => (of.includes(section) ? [place + 1] : []))
}

export function notesSheet(figures: ReportFigures, notes: readonly ReportNote[], language: Language): Sheet {
  const { report } = words(language)
  const { columns } = report
  return {
    name: report.sheets.notes.name,
    title: cellText(report.titles.notes(figures.edition.name), report.cut),
    leads: [report.leads.notes],
    table: report.sheets.notes.table,
    columns: [
      { heading: columns.note, width: 18, kind: 'text' },
      { heading: columns.topic, width: 30, kind: 'text' },
      { heading: columns.explanation, width: 100, kind: 'text' },
    ],
    rows: notes.map(({ topic, text }, place) => [report.notes.number(place + 1), topic, text]),
    hasSum: false,
  }
}

function otherStates({ states }: ReportFigures, language: Language): string {
  const { common, report } = words(language)
  return Object.entries(states)
    .filter(([state]) => state !== 'published')
    .map(([state, submissions]) => report.notes.state(common.states[state as State], submissions))
    .join(', ')
}
