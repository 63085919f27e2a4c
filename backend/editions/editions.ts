/** Editions: listing them, showing their rules, and making a new one that takes over last year's rules. */
import type { EditionAdded, EditionListed, EditionShown } from '../../contract/calls/editions.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { editionIds, listEditions, listRules, newestEdition, readEdition } from '../../db/read/editions.ts'
import { insertEdition } from '../../db/write/editions.ts'
import { appendEntry } from '../../db/write/log.ts'
import type { Edition, EditionWithRules } from '../../domain/edition.ts'
import { isDay } from '../../domain/time.ts'
import { Failure } from '../failure.ts'
import { actorOrDesk, reviewerOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { houseRules } from './house-rules.ts'
import { rulesOfEdition } from './rules-of-edition.ts'

/** Throws UNKNOWN_EDITION with the ids that there are. */
export function knownEdition({ database }: Workspace, id: string): EditionWithRules {
  const edition = readEdition(database, id)
  if (!edition) throw new Failure('UNKNOWN_EDITION', { id, known: editionIds(database) })
  return edition
}

export function editionList({ database }: Workspace): EditionListed[] {
  return listEditions(database)
}

/** Throws UNKNOWN_EDITION. */
export function showEdition(workspace: Workspace, id: string): EditionShown {
  const { rules } = knownEdition(workspace, id)
  const listed = listEditions(workspace.database).find((one) => one.id === id)
  if (!listed) throw new Error(`Edition ${id} is not listed`)
  const made = listRules(workspace.database, id)
  const current = made.find(({ version }) => version === rules.version)
  return {
    ...listed,
    rules,
    versions: made,
    rulesToReview: current?.confirmedAt === null ? current.takenOverFrom : null,
    houseCriteria: houseRules.criteria.map((rule) => ({ ...rule, known: true })),
  }
}

/**
 * The programme's last edition lends its rules, themes and types, for review; a new programme starts with the house
 * rules only. A choice between readings is never lent. Throws EDITION_EXISTS, DAYS_REVERSED.
 */
export function addEdition(workspace: Workspace, added: EditionAdded, as?: Reviewer): EditionShown {
  const { database, now, newId } = workspace
  const { id, programme, startsOn, endsOn, deadlineAt } = added
  if (editionIds(database).includes(id)) throw new Failure('EDITION_EXISTS', { id })
  if (!isDay(startsOn) || !isDay(endsOn) || endsOn < startsOn)
    throw new Failure('DAYS_REVERSED', { startsOn, endsOn })
  const last = newestEdition(database, programme)
  const edition: Edition = {
    id,
    programme,
    name: added.name ?? `${last ? last.name.replace(/\s*\d{4}$/, '') : programme} ${startsOn.slice(0, 4)}`,
    startsOn,
    endsOn,
    deadlineAt,
    opensOn: null,
    centralOrganisers: last?.centralOrganisers ?? [],
    partners: [],
    theme: null,
    themes: last?.themes ?? [],
    types: last?.types ?? [],
    contactsRetainedUntil: `${Number(endsOn.slice(0, 4)) + 1}-12-31`,
  }
  const reviewer = as ?? reviewerOf(workspace)
  database.inTransaction(() => {
    const rules = rulesOfEdition({ ...(last?.rules ?? houseRules), version: 1 }, edition)
    const at = now()
    insertEdition(database, {
      edition,
      rules,
      publishedFigures: [],
      origin: 'added',
      madeAt: at,
      madeBy: reviewer?.name ?? null,
      takenOverFrom: last?.id ?? null,
    })
    const actor = actorOrDesk(workspace, as)
    appendEntry(database, {
      id: newId(),
      at,
      actor,
      kind: 'edition',
      body: { edition, takenOverFrom: last?.id ?? null },
    })
  })
  return showEdition(workspace, id)
}
