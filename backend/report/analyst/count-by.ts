/** What the sheets of counted numbers share: the counts themselves, by edition and key, and their columns. */
import { countEdition } from '../../../db/read/figures.ts'
import type { EditionWithRules } from '../../../domain/edition.ts'
import { UNKNOWN } from '../../../domain/figures/counted-county.ts'
import type { Measure } from '../../../domain/figures/measures.ts'
import type { NameChoice } from '../../../domain/figures/switches.ts'
import type { Language } from '../../../domain/language.ts'
import type { ReportAsked, Section } from '../../../domain/report.ts'
import { words } from '../../../text/catalog.ts'
import { countFigures } from '../../figures/count.ts'
import type { Workspace } from '../../workspace.ts'
import { cellText } from '../cell-text.ts'
import type { AnalystColumn } from './analyst-sheet.ts'
import { uniqueHeadings } from './table-part.ts'

/** What the sheets are made from, at one moment. */
export type CountedFrom = {
  moment: Workspace
  asked: ReportAsked
  /** The edition and those it is compared with, oldest first. */
  side: readonly EditionWithRules[]
}

/** A number by edition and key, or null where nothing of the edition is here. */
export type Counts = (edition: string, key: string) => number | null

/** Names as the editions' concordances make of them, where editions are compared. */
export function namesIn({ compare }: Pick<ReportAsked, 'compare'>): NameChoice {
  return compare.length > 0 ? 'mapped' : 'written'
}

export type CountedBy =
  | Exclude<Section, 'municipality' | 'organisers' | 'comparison'>
  | 'days-before-deadline'

/** From the one place that counts. `keys` are those that any edition has. */
export function countBy(
  { moment, asked, side }: CountedFrom,
  measure: Measure,
  by: CountedBy,
): { counts: Counts; keys: string[] } {
  const { rows } = countFigures(moment, {
    measure,
    by: ['edition', by],
    where: `edition:${side.map(({ id }) => id).join(',')}`,
    language: 'en',
    names: namesIn(asked),
  })
  const place = (edition: string, key: string) => `${edition} ${key}`
  const values = new Map(rows.map((row) => [place(row.edition ?? '', row[by] ?? UNKNOWN), row.value]))
  const here = new Set(
    side
      .filter(({ id }) => Object.keys(countEdition(moment.database, id).states).length > 0)
      .map(({ id }) => id),
  )
  return {
    counts: (edition, key) => (here.has(edition) ? (values.get(place(edition, key)) ?? 0) : null),
    keys: [...new Set(rows.map((row) => row[by] ?? UNKNOWN))],
  }
}

export function editionColumns(side: readonly EditionWithRules[], language: Language): AnalystColumn[] {
  const { cut } = words(language).report
  return side.map(({ name }) => ({ heading: cellText(name, cut), width: 24, kind: 'whole' }))
}

/** With headings that a table can have. */
export function columnsOf(columns: readonly AnalystColumn[]): AnalystColumn[] {
  const headings = uniqueHeadings(columns.map(({ heading }) => heading))
  return columns.map((column, index) => ({ ...column, heading: headings[index] ?? column.heading }))
}
