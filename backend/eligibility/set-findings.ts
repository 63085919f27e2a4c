/** Makes the findings that need an edition's other submissions: for a few and all around them, or for the whole edition. */
import { readRow } from '../../db/read/assessment.ts'
import {
  holdingWords,
  type NeighbourRow,
  namedByFindings,
  neighbourIds,
  readNeighbour,
  readTitles,
  sharingOrganiser,
} from '../../db/read/neighbours.ts'
import type { Neighbour } from '../../domain/eligibility/neighbour.ts'
import { findRelations, type Relation } from '../../domain/eligibility/relations.ts'
import { fold } from '../../domain/swedish.ts'
import { heldOccurrences } from '../intake/projection.ts'
import type { Workspace } from '../workspace.ts'
import type { Assessor } from './assess-submission.ts'

/** What a text says before the title that it is a part of; looser than the check, which reads it then. */
const MAY_NAME_ANOTHER = /del av|ingår|inom|programpunkt|part of|session/i
/** Shorter titles are words that any text may hold. */
const TELLING_TITLE = 8

/** Remakes the findings of these and of all that they touch, in the caller's transaction. */
export function remakeAround(
  { database }: Pick<Workspace, 'database'>,
  assessor: Assessor,
  ids: readonly string[],
): void {
  for (const [edition, own] of byEdition(database, ids)) {
    const affected = new Set([...own, ...relatedTo({ database }, edition, own)])
    // Each of those is compared with everything around it in turn.
    const context = new Set([
      ...affected,
      ...sharingOrganiser(database, edition, [...affected]),
      ...namedByFindings(database, [...affected]),
    ])
    const relations = relationsAmong({ database }, edition, context)
    for (const id of affected) assessor.writeRelations(id, relations.get(id))
    for (const id of own) assessor.writer.markSetStale(id, false)
  }
}

/** The relations of all submissions of an edition that have any, by id. */
export function relationsOfEdition(
  { database }: Pick<Workspace, 'database'>,
  edition: string,
): Map<string, Relation[]> {
  return relationsAmong({ database }, edition, neighbourIds(database, edition))
}

function relationsAmong(
  { database }: Pick<Workspace, 'database'>,
  edition: string,
  ids: Iterable<string>,
): Map<string, Relation[]> {
  const neighbours: Neighbour[] = []
  for (const id of ids) {
    const row = readNeighbour(database, id, edition)
    if (row) neighbours.push(toNeighbour(row))
  }
  return findRelations(neighbours)
}

/** Who may be related to these, or was: by organiser, by findings that name them, or by the title of one in a text. */
function relatedTo(
  { database }: Pick<Workspace, 'database'>,
  edition: string,
  ids: readonly string[],
): string[] {
  const rows = ids.flatMap((id) => readNeighbour(database, id, edition) ?? [])
  const saying = rows.flatMap(({ content: { title } }) =>
    title.trim().length < TELLING_TITLE ? [] : holdingWords(database, edition, title),
  )
  const texts = rows
    .map(({ content: { title, lead, description } }) => `${title}\n${lead}\n${description}`)
    .filter((text) => MAY_NAME_ANOTHER.test(text))
    .map(fold)
  const said =
    texts.length === 0 ? [] : readTitles(database, edition).filter(({ title }) => isIn(texts, title))
  return [
    ...sharingOrganiser(database, edition, ids),
    ...namedByFindings(database, ids),
    ...saying,
    ...said.map(({ id }) => id),
  ]
}

function isIn(texts: readonly string[], title: string): boolean {
  const folded = fold(title)
  return folded.length >= TELLING_TITLE && texts.some((text) => text.includes(folded))
}

function toNeighbour({ id, content, organisers }: NeighbourRow): Neighbour {
  const { title, lead, description, place, format } = content
  return { id, title, lead, description, organisers, occurrences: heldOccurrences(content), place, format }
}

function byEdition(database: Workspace['database'], ids: readonly string[]): Map<string, string[]> {
  return Map.groupBy(ids, (id) => readRow(database, id).edition)
}
