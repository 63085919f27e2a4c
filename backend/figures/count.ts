/** Figures as dashboards, reports and the command line ask for them; the counting is `db/read/figures.ts`. */
import type { FiguresInput, FiguresOutput } from '../../contract/calls/figures.ts'
import { readPublishedFigures } from '../../db/read/editions.ts'
import { countActivities, countEdition } from '../../db/read/figures.ts'
import { readQuery } from '../moderation/read-query.ts'
import { viewpointOf } from '../moderation/viewpoint.ts'
import type { Workspace } from '../workspace.ts'

/** Throws BAD_QUERY. */
export function countFigures(workspace: Workspace, input: FiguresInput): FiguresOutput {
  const { by, digitalCounty } = input
  const where = readQuery(input.where, input.language)
  const rows = countActivities(workspace.database, {
    by,
    where,
    viewpoint: viewpointOf(workspace),
    digitalCounty,
  })
  const total = rows.reduce((sum, row) => sum + row.activities, 0)
  return { rows, total, definition: { counted: 'published', digitalCounty } }
}

/** An edition's submissions by state, and what others have published of it beside them. */
export function overview({ database }: Workspace, edition: string) {
  const counted = countEdition(database, edition)
  const received = Object.entries(counted.states)
    .filter(([state]) => state !== 'withdrawn')
    .reduce((sum, [, submissions]) => sum + submissions, 0)
  return { ...counted, received, published: readPublishedFigures(database, edition) }
}
