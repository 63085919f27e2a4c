/** Finding duplicates, series and nested items in one large edition, beside sorting it. */
import { shippedBodies } from '../backend/registers.ts'
import { DEFAULT_EDITIONS, generate } from '../demo/generate.ts'
import type { Neighbour } from '../domain/eligibility/neighbour.ts'
import { findRelations } from '../domain/eligibility/relations.ts'
import { prepareRegister, recogniseParties } from '../domain/party/recognise.ts'
import { SEED } from './database.ts'
import { type Bench, compareLong, timeOf } from './measure.ts'

const MOST_TIMES_SORTING = 15

export const setRelations: Bench = async (count) => {
  const neighbours = madeUpNeighbours(count)
  const related = findRelations(neighbours).size
  const times = await compareLong(
    async () => timeOf(() => neighbours.toSorted(byOrganiserAndTime)),
    async () => timeOf(() => findRelations(neighbours)),
  )
  return {
    ...times,
    target: { kind: 'time-at-most', ratio: MOST_TIMES_SORTING },
    floor: 'sorting the neighbours by organiser, first time and title',
    own: 'findRelations',
    notes: [`${related.toLocaleString('en')} have relations`],
  }
}

/** All in the newest edition, organisers as the register reads them. */
function madeUpNeighbours(count: number): Neighbour[] {
  const register = prepareRegister(shippedBodies(), [])
  const editions = DEFAULT_EDITIONS.slice(-1)
  return [...generate({ seed: SEED, count, editions })].map(({ submission: { id, content } }): Neighbour => {
    const { title, lead, description, occurrences, place, format } = content
    const parties = recogniseParties(content.parties, register, {
      associationsOfMunicipalitiesAndRegions: 'yes',
    })
    const organisers = parties.filter(({ role }) => role !== 'participant').map(({ key }) => key)
    return { id, title, lead, description, organisers, occurrences, place, format }
  })
}

function byOrganiserAndTime(a: Neighbour, b: Neighbour): number {
  return keyOf(a).localeCompare(keyOf(b), 'sv')
}

function keyOf({ organisers, occurrences, title }: Neighbour): string {
  return `${organisers[0] ?? ''} ${occurrences[0]?.startsAt ?? occurrences[0]?.startsOn ?? ''} ${title}`
}
