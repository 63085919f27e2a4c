/** One organiser over the editions: who it is, its activities and other submissions, cases that name it, and outcomes. */

import type { OrganiserEdition, OrganiserShown, OrganiserStanding } from '../../contract/calls/organisers.ts'
import type { PartyShown } from '../../contract/calls/queue.ts'
import { listCases, newestReading } from '../../db/read/cases.ts'
import { editionIds, findEdition } from '../../db/read/editions.ts'
import { countFigures } from '../../db/read/figures.ts'
import { organiserNames } from '../../db/read/figures-names.ts'
import { readOrganised, readReported, readSector, readWrittenNames } from '../../db/read/organisers.ts'
import type { Edition } from '../../domain/edition.ts'
import type { Measure } from '../../domain/figures/measures.ts'
import { toCaseListed } from '../cases/known-case.ts'
import { organiserKeyOf } from '../cases/link-targets.ts'
import { partiesOfCase } from '../cases/party-of-case.ts'
import { casesLinked } from '../cases/standing-links.ts'
import { Failure } from '../failure.ts'
import { partiesNamed, viewpointOf } from '../moderation/viewpoint.ts'
import type { Workspace } from '../workspace.ts'
import { fieldTerm } from './list.ts'

const MOST_ROWS = 500

/** `named` is its key, or a name as somebody writes it. Throws UNKNOWN_ORGANISER. */
export function showOrganiser(workspace: Workspace, named: string): OrganiserShown {
  const { database } = workspace
  const key = organiserKeyOf(workspace, named.trim())
  if (key === null) throw new Failure('UNKNOWN_ORGANISER', { name: named })
  const name = organiserNames(database, [key])[key] ?? named
  const written = readWrittenNames(database, key)
  const editions = editionsOf(workspace, key)
  return {
    key,
    name,
    activities: editions.reduce((sum, one) => sum + one.activities, 0),
    submissions: editions.reduce((sum, one) => sum + one.submissions, 0),
    written,
    party: partyOf(workspace, key, [written[0]?.name ?? name, name]),
    editions,
    rows: readOrganised(database, key, MOST_ROWS),
    cases: casesOfOrganiser(workspace, key),
    outcomes: readReported(database, key, MOST_ROWS),
  }
}

/** As the register reads the name today; where it reads somebody else in it, what the submissions were read as. */
function partyOf(workspace: Workspace, key: string, names: readonly string[]): PartyShown {
  const read = names.flatMap((name) => partiesNamed(workspace, [name])).find((party) => party.key === key)
  if (read) {
    const { key: _key, ...party } = read
    return party
  }
  const nobody = {
    role: 'organiser' as const,
    publicParty: 'unclear' as const,
    certainty: 0,
    countyCode: null,
  }
  return {
    ...nobody,
    name: names[0] ?? key,
    sector: readSector(workspace.database, key) ?? 'unknown',
    registerId: null,
    registerName: null,
    evidence: [{ kind: 'none' }],
  }
}

/** The latest first; only those that it has sent anything to. */
function editionsOf(workspace: Workspace, key: string): OrganiserEdition[] {
  const activities = countByEdition(workspace, key, 'activities')
  const submissions = countByEdition(workspace, key, 'submissions')
  const editions = editionIds(workspace.database).flatMap((id) => findEdition(workspace.database, id) ?? [])
  const hasActivities = ({ id }: Edition) => (activities.get(id) ?? 0) > 0
  return editions
    .filter(({ id }) => submissions.has(id))
    .map((edition) => {
      const earlier = editions.filter(
        ({ programme, startsOn }) => programme === edition.programme && startsOn < edition.startsOn,
      )
      return {
        edition: edition.id,
        name: edition.name,
        activities: activities.get(edition.id) ?? 0,
        submissions: submissions.get(edition.id) ?? 0,
        standing: hasActivities(edition) ? standingAfter(earlier.map(hasActivities)) : null,
      }
    })
    .reverse()
}

/** By whether it had activities in each earlier edition of the programme, the oldest first. */
function standingAfter(earlier: readonly boolean[]): OrganiserStanding {
  if (!earlier.includes(true)) return 'new'
  return earlier.at(-1) ? 'returning' : 'returned'
}

function countByEdition(workspace: Workspace, key: string, measure: Measure): Map<string, number> {
  const { rows } = countFigures(workspace.database, {
    measure,
    by: ['edition'],
    where: { terms: [fieldTerm('organisation', key)] },
    viewpoint: viewpointOf(workspace),
    digital: 'apart',
    series: 'each',
    names: 'written',
  })
  return new Map(rows.map(({ keys, value }) => [keys.edition ?? '', value]))
}

/** Projects that it coordinates and interviews with it, as the case's page reads them; and what somebody has linked. */
function casesOfOrganiser(workspace: Workspace, key: string): OrganiserShown['cases'] {
  const { database } = workspace
  const linked = new Set(casesLinked(workspace, { target: 'organiser', key }).map(({ id }) => id))
  return listCases(database).flatMap((row) => {
    const newest = newestReading(database, row)
    const isNamed = partiesOfCase(workspace, newest.facts).some((party) => party.key === key)
    const by = [...(isNamed ? ['name' as const] : []), ...(linked.has(row.id) ? ['link' as const] : [])]
    return by.length === 0 ? [] : [{ ...toCaseListed(workspace, row, newest), by }]
  })
}
