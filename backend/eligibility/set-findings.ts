/** Makes the findings that need an edition's other submissions: for a few and all around them, or for the whole edition. */
import { readRow } from '../../db/read/assessment.ts'
import {
  holdingWords,
  idsByContent,
  type NeighbourRow,
  namedByFindings,
  namingAtLeast,
  neighbourIds,
  readEveryRevision,
  readNeighbours,
  readTitles,
  sharingOrganiser,
} from '../../db/read/neighbours.ts'
import type { Neighbour } from '../../domain/eligibility/neighbour.ts'
import { maySay, startOfTitle, startsSaid } from '../../domain/eligibility/nested.ts'
import {
  findMeeting,
  findRelations,
  findRelationsOf,
  type Relation,
} from '../../domain/eligibility/relations.ts'
import { MOST_OTHERS, mergeRows, prepareRows, type SetRow } from '../../domain/eligibility/set-row.ts'
import { heldOccurrences } from '../intake/projection.ts'
import type { Workspace } from '../workspace.ts'
import type { Assessor } from './assess-submission.ts'

/** From here on reading every text once is faster than asking the index for each. */
const MANY_TITLES = 50

type Readable = Pick<Workspace, 'database'>

/** Remakes the findings of these and of all that they touch, in the caller's transaction. */
export function remakeAround(within: Readable, assessor: Assessor, ids: readonly string[]): void {
  const editions = Map.groupBy(ids, (id) => readRow(within.database, id).edition)
  for (const [edition, own] of editions) {
    const { affected, relations } = relationsAround(within, edition, own)
    for (const id of affected) assessor.writeRelations(id, relations.get(id))
    for (const id of own) assessor.writer.markSetStale(id, false)
  }
}

/**
 * Who is touched by a change of these, themselves included, and the relations that each of those now has, the same as
 * among the whole edition. What an organiser that one of these has lost had touched is to be among these already.
 */
export function relationsAround(
  { database }: Readable,
  edition: string,
  own: readonly string[],
): { affected: string[]; relations: Map<string, Relation[]> } {
  const read = prepareReading(database, edition)
  // As they are and as they were at any time: nobody need know which revision was compared last.
  const history = readEveryRevision(database, own, toNeighbour)
  const around = [...sharingOrganiser(database, edition, own), ...saidAround(database, edition, history)]
  const asked = new Set(own)
  const others = read(around).filter(({ neighbour }) => !asked.has(neighbour.id))
  const met = findMeeting(mergeRows(prepareRows(history), others), asked)
  const named = namedByFindings(database, own).filter((id) => readRow(database, id).edition === edition)
  const affected = [...new Set([...own, ...met, ...named])]
  // What a text ties to one that has not changed stands in its findings, unless there is more than they name.
  const unnamed = read(namingAtLeast(database, affected, MOST_OTHERS)).map(({ neighbour }) => neighbour)
  // Each is compared with all that it meets in its turn.
  const rows = read([
    ...affected,
    ...around,
    ...sharingOrganiser(database, edition, affected),
    ...namedByFindings(database, affected),
    ...saidAround(database, edition, unnamed),
  ])
  const touched = new Set(affected)
  const meeting = findMeeting(rows, touched)
  const compared = rows.filter(({ neighbour: { id } }) => touched.has(id) || meeting.has(id))
  return { affected, relations: findRelationsOf(compared) }
}

/** Each is read and made ready once; in the order in which they are compared. */
function prepareReading(database: Workspace['database'], edition: string) {
  const kept = new Map<string, SetRow>()
  return (ids: readonly string[]): SetRow[] => {
    const asked = [...new Set(ids)]
    const missing = asked.filter((id) => !kept.has(id))
    for (const row of prepareRows(readNeighbours(database, edition, missing, toNeighbour)))
      kept.set(row.neighbour.id, row)
    const rows = asked.flatMap((id) => kept.get(id) ?? [])
    return mergeRows(rows, [])
  }
}

/** The relations of all submissions of an edition that have any, by id. */
export function relationsOfEdition({ database }: Readable, edition: string): Map<string, Relation[]> {
  return findRelations(readNeighbours(database, edition, neighbourIds(database, edition), toNeighbour))
}

/** Who may say to be a part of one of these by its title, and of whom one of these may say so. */
function saidAround(
  database: Workspace['database'],
  edition: string,
  neighbours: readonly Neighbour[],
): string[] {
  const titles = new Set(neighbours.map(({ title }) => title).filter((title) => startOfTitle(title) !== null))
  const saying =
    titles.size > MANY_TITLES
      ? idsByContent(database, edition, maySay)
      : [...titles].flatMap((title) => holdingWords(database, edition, title))
  const starts = new Set(neighbours.flatMap(startsSaid))
  if (starts.size === 0) return saying
  const hosts = readTitles(database, edition).filter(({ title }) => starts.has(startOfTitle(title) ?? ''))
  return [...saying, ...hosts.map(({ id }) => id)]
}

function toNeighbour({ id, content, organisers }: NeighbourRow): Neighbour {
  const { title, lead, description, place, format } = content
  return { id, title, lead, description, organisers, occurrences: heldOccurrences(content), place, format }
}
