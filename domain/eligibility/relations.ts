/** What the submissions of one edition are to each other: probable duplicates, parts of a series, one inside another. */
import { pairDuplicates } from './duplicates.ts'
import type { Neighbour } from './neighbour.ts'
import { pairNested } from './nested.ts'
import type { Relation, Tell } from './relation.ts'
import { pairSeries } from './series.ts'
import { byOrganiser, MOST_OTHERS, prepareRows, type SetRow } from './set-row.ts'

export type { Relation }

/**
 * The relations of every submission that has any, by id. The order of the neighbours does not matter. Relations join
 * only submissions that share an organiser's key, or where a text says to be part of the other's title. Takes
 * n log n where organisers have many different titles or times; at most 20 others are named.
 */
export function findRelations(neighbours: readonly Neighbour[]): Map<string, Relation[]> {
  const rows = prepareRows(neighbours)
  const relations = new Map<string, Relation[]>()
  const tell: Tell = (row, kind, code, others, values = {}) => {
    const { id } = row.neighbour
    const told = relations.get(id) ?? []
    relations.set(id, told)
    const known = told.find((one) => one.code === code)
    if (known && others.length === 0) return
    const relation = known ?? { kind, code, others: [], titles: [], values }
    if (!known) told.push(relation)
    addOthers(relation, others)
  }
  const blocks = byOrganiser(rows)
  pairDuplicates(blocks, tell)
  pairSeries(rows, blocks, tell)
  pairNested(rows, blocks, tell)
  return relations
}

function addOthers(relation: Relation, others: readonly SetRow[]): void {
  for (const { neighbour } of others) {
    if (relation.others.length >= MOST_OTHERS) return
    if (relation.others.includes(neighbour.id)) continue
    relation.others.push(neighbour.id)
    relation.titles.push(neighbour.title)
  }
}
