/** What the submissions of one edition are to each other: probable duplicates, parts of a series, one inside another. */
import { meetDuplicates, pairDuplicates } from './duplicates.ts'
import type { EvidenceCode } from './evidence-codes.ts'
import type { Neighbour } from './neighbour.ts'
import { meetInside, pairNested, saidPairs } from './nested.ts'
import type { Relation, Tell } from './relation.ts'
import { meetInSeries, pairSeries } from './series.ts'
import { byOrganiser, MOST_OTHERS, prepareRows, type SetRow } from './set-row.ts'

export type { Relation }

/**
 * The relations of every submission that has any, by id. The order of the neighbours does not matter, nor who else there
 * is beside those that it meets. Relations join only submissions that share an organiser's key, or where a text says to
 * be part of the other's title. Takes n log n where organisers have many different titles or times; at most 20 others
 * are named.
 */
export function findRelations(neighbours: readonly Neighbour[]): Map<string, Relation[]> {
  return findRelationsOf(prepareRows(neighbours))
}

/** The same for neighbours that are made ready already. */
export function findRelationsOf(rows: readonly SetRow[]): Map<string, Relation[]> {
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
  const isFull = ({ neighbour }: SetRow, code: EvidenceCode) => {
    const told = relations.get(neighbour.id)?.find((one) => one.code === code)
    return told !== undefined && told.others.length >= MOST_OTHERS
  }
  const blocks = byOrganiser(rows)
  pairDuplicates(blocks, tell)
  pairSeries(rows, blocks, tell)
  pairNested(rows, blocks, { tell, isFull })
  return relations
}

/**
 * Whose relations hang on those asked about, which may stand there several times, as they are and as they were: the ids
 * of all that share an organiser's key with one of them and are to it what makes a relation, or name its title or are
 * named so by it. The relations of one are the same among all and among those that it meets.
 */
export function findMeeting(rows: readonly SetRow[], asked: ReadonlySet<string>): Set<string> {
  const met = new Set<string>()
  const isAsked = ({ neighbour }: SetRow) => asked.has(neighbour.id)
  const meet = ({ neighbour }: SetRow) => {
    if (!asked.has(neighbour.id)) met.add(neighbour.id)
  }
  for (const block of byOrganiser(rows).values()) {
    if (block.length < 2 || !block.some(isAsked)) continue
    meetDuplicates(block, isAsked, meet)
    meetInSeries(block, isAsked, meet)
    meetInside(block, isAsked, meet)
  }
  for (const pair of saidPairs(rows)) if (pair.some(isAsked)) pair.forEach(meet)
  return met
}

function addOthers(relation: Relation, others: readonly SetRow[]): void {
  for (const { neighbour } of others) {
    if (relation.others.length >= MOST_OTHERS) return
    if (relation.others.includes(neighbour.id)) continue
    relation.others.push(neighbour.id)
    relation.titles.push(neighbour.title)
  }
}
