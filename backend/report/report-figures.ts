/** Everything that a workbook shows, read at one moment; every number comes from the one place that counts. */
import { type ActivityRow, readActivities } from '../../db/read/activities.ts'
import { countEdition, countFigures } from '../../db/read/figures.ts'
import { hasDemoRows } from '../../db/read/queue.ts'
import type { EditionWithRules } from '../../domain/edition.ts'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import type { DigitalChoice } from '../../domain/figures/switches.ts'
import type { Query } from '../../domain/search/query.ts'
import { knownEdition } from '../editions/editions.ts'
import { viewpointOf } from '../moderation/viewpoint.ts'
import type { Workspace } from '../workspace.ts'

/** Activities by the keys of one dimension. */
export type Counts = ReadonlyMap<string, number>

export type EditionFigures = {
  edition: EditionWithRules
  /** False where nothing of the edition is here, so that its figures are missing and not 0. */
  hasRows: boolean
  states: Readonly<Record<string, number>>
  total: number
  county: Counts
  format: Counts
}

export type ReportFigures = EditionFigures & {
  madeAt: string
  isDemo: boolean
  countyWithOrganisers: Counts
  type: Counts
  day: Counts
  activities: ActivityRow[]
  /** The edition and those it is compared with, oldest first. */
  side: EditionFigures[]
}

/** A sheet of Excel has 1,048,576 rows, and some of them stand above the table. */
export const ROW_LIMIT = 1_000_000

/** Throws UNKNOWN_EDITION. */
export function readReportFigures(
  workspace: Workspace,
  asked: { edition: string; compare: string[] },
): ReportFigures {
  const { database, now } = workspace
  // One moment for all reads, also while another process writes.
  return database.sqlite
    .transaction(() => {
      const ids = [...new Set([asked.edition, ...asked.compare])]
      const side = ids.map((id) => figuresOf(workspace, knownEdition(workspace, id)))
      const [own] = side as [EditionFigures]
      const count = (by: Dimension, digital: DigitalChoice = 'apart') =>
        countBy(workspace, asked.edition, by, digital)
      return {
        ...own,
        madeAt: now(),
        isDemo: workspace.isDemo || hasDemoRows(database, ids),
        countyWithOrganisers: count('county', 'organiser'),
        type: count('type'),
        day: count('day'),
        activities: readActivities(database, asked.edition, ROW_LIMIT),
        side: side.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
      }
    })
    .deferred()
}

function figuresOf(workspace: Workspace, edition: EditionWithRules): EditionFigures {
  const { states } = countEdition(workspace.database, edition.id)
  return {
    edition,
    hasRows: Object.keys(states).length > 0,
    states,
    total: countBy(workspace, edition.id, 'edition').get(edition.id) ?? 0,
    county: countBy(workspace, edition.id, 'county'),
    format: countBy(workspace, edition.id, 'format'),
  }
}

function countBy(
  workspace: Workspace,
  edition: string,
  by: Dimension,
  digital: DigitalChoice = 'apart',
): Counts {
  const where: Query = { terms: [{ kind: 'field', field: 'edition', values: [edition], isNegated: false }] }
  const { rows } = countFigures(workspace.database, {
    measure: 'activities',
    by: [by],
    where,
    viewpoint: viewpointOf(workspace),
    digital,
    series: 'each',
    names: 'written',
  })
  return new Map(rows.map((row) => [row.keys[by] ?? '', row.value]))
}

function orderOf({ edition }: EditionFigures): string {
  return `${edition.startsOn} ${edition.id}`
}
