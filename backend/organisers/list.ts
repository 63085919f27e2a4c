/** Organisers as a list to search in, with their activities as the figures count them. */
import { ORGANISERS_LISTED, type OrganiserListed } from '../../contract/calls/organisers.ts'
import { countFigures } from '../../db/read/figures.ts'
import { everyOrganiser } from '../../db/read/organisers.ts'
import type { Measure } from '../../domain/figures/measures.ts'
import type { Query } from '../../domain/search/query.ts'
import { fold } from '../../domain/swedish.ts'
import { viewpointOf } from '../moderation/viewpoint.ts'
import type { Workspace } from '../workspace.ts'

/** Those with the most activities first; the words must all stand in the name. */
export function listOrganisers(
  workspace: Workspace,
  { words, edition }: { words: string; edition?: string | undefined },
): { total: number; rows: OrganiserListed[] } {
  const where = { terms: edition === undefined ? [] : [fieldTerm('edition', edition)] }
  const activities = countByOrganiser(workspace, 'activities', where)
  const submissions = countByOrganiser(workspace, 'submissions', where)
  const wanted = fold(words)
    .split(' ')
    .filter((word) => word !== '')
  const found = [...everyOrganiser(workspace.database)].flatMap(([key, name]) => {
    const sent = submissions.get(key)
    if (sent === undefined) return []
    const folded = fold(name)
    if (!wanted.every((word) => folded.includes(word))) return []
    return [{ key, name, activities: activities.get(key) ?? 0, submissions: sent }]
  })
  const inOrder = found.sort(
    (a, b) =>
      b.activities - a.activities || b.submissions - a.submissions || a.name.localeCompare(b.name, 'sv'),
  )
  return { total: inOrder.length, rows: inOrder.slice(0, ORGANISERS_LISTED) }
}

/** From the kept sums, so that it takes no longer with many submissions. */
function countByOrganiser(workspace: Workspace, measure: Measure, where: Query): Map<string, number> {
  const { rows } = countFigures(workspace.database, {
    measure,
    by: ['organiser'],
    where,
    viewpoint: viewpointOf(workspace),
    digital: 'apart',
    series: 'each',
    names: 'written',
  })
  return new Map(rows.map(({ keys, value }) => [keys.organiser ?? '', value]))
}

export function fieldTerm(field: 'edition' | 'organisation', value: string): Query['terms'][number] {
  return { kind: 'field', field, values: [value], isNegated: false }
}
