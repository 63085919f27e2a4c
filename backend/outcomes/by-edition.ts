/** What has been reported of each edition: sums by the one place that counts, and satisfaction weighed by answers. */
import type { EditionOutcomes } from '../../contract/calls/outcomes.ts'
import { editionIds, findEdition } from '../../db/read/editions.ts'
import { countFigures } from '../../db/read/figures.ts'
import type { CountedRow } from '../../db/read/figures-question.ts'
import { reportsOfActivities } from '../../db/read/outcomes.ts'
import type { Measure } from '../../domain/figures/measures.ts'
import { weighSatisfaction } from '../../domain/satisfaction.ts'
import { viewpointOf } from '../moderation/viewpoint.ts'
import type { Workspace } from '../workspace.ts'

/** Editions with activities, the latest first. */
export function outcomesByEdition(workspace: Workspace): EditionOutcomes[] {
  const { database } = workspace
  return database.sqlite
    .transaction(() => {
      const activities = countedBy(workspace, 'activities')
      const participants = countedBy(workspace, 'participants')
      const connections = countedBy(workspace, 'connections')
      const reports = Map.groupBy(reportsOfActivities(database), ({ edition }) => edition)
      const editions = editionIds(database).flatMap((id) => findEdition(database, id) ?? [])
      return editions
        .filter(({ id }) => (activities.get(id)?.value ?? 0) > 0)
        .map(({ id, name }) => {
          const own = reports.get(id) ?? []
          return {
            edition: id,
            name,
            activities: activities.get(id)?.value ?? 0,
            reported: own.length,
            participants: toldOf(participants.get(id)),
            connections: toldOf(connections.get(id)),
            recordings: own.reduce((sum, { recordings }) => sum + recordings, 0),
            satisfaction: weighSatisfaction(own.flatMap(({ satisfaction }) => satisfaction ?? [])),
          }
        })
        .reverse()
    })
    .deferred()
}

function countedBy(workspace: Workspace, measure: Measure): Map<string, CountedRow> {
  const { rows } = countFigures(workspace.database, {
    measure,
    by: ['edition'],
    where: { terms: [] },
    viewpoint: viewpointOf(workspace),
    digital: 'apart',
    series: 'each',
    names: 'written',
  })
  return new Map(rows.map((row) => [row.keys.edition ?? '', row]))
}

/** A sum of nothing is not known rather than zero. */
function toldOf(row: CountedRow | undefined): EditionOutcomes['participants'] {
  const known = row?.known ?? 0
  return known === 0 ? null : { value: row?.value ?? 0, known }
}
