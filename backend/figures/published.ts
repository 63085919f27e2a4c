/** Figures that others have published, as the team notes them: each an entry of the log. */
import type { PublishedFigureSet, StoredPublishedFigure } from '../../contract/calls/figures-published.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { findTeamFigure, findTeamFigureById, readPublishedFigures } from '../../db/read/published-figures.ts'
import { appendEntry } from '../../db/write/log.ts'
import { removeTeamFigure, storeTeamFigure } from '../../db/write/published-figures.ts'
import type { Measure } from '../../domain/figures/measures.ts'
import type { Qualifier } from '../../domain/figures/qualifier.ts'
import type { LogKind } from '../../domain/log.ts'
import { words } from '../../text/catalog.ts'
import { knownEdition } from '../editions/editions.ts'
import { Failure } from '../failure.ts'
import { actorOrDesk } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'

const KIND: LogKind = 'published-figure'

/** Throws UNKNOWN_EDITION. */
export function listPublished(workspace: Workspace, edition: string): StoredPublishedFigure[] {
  knownEdition(workspace, edition)
  return readPublishedFigures(workspace.database, edition)
}

/** Changes the team's own of the same edition, measure and source. Throws UNKNOWN_EDITION. */
export function setPublished(
  workspace: Workspace,
  set: PublishedFigureSet,
  as?: Reviewer,
): StoredPublishedFigure {
  const { database, newId, now } = workspace
  const actor = actorOrDesk(workspace, as)
  const { words: stated, ...rest } = set
  const figure = { ...rest, words: stated === null ? saidPlainly(set) : { sv: stated, en: stated } }
  return database.inTransaction(() => {
    knownEdition(workspace, set.edition)
    const entryId = newId()
    const id = findTeamFigure(database, set)?.id ?? entryId
    const at = now()
    appendEntry(database, { id: entryId, at, actor, kind: KIND, body: { figureId: id, figure } })
    const { words: both, ...columns } = figure
    const { name: reviewer, organisation } = actor
    storeTeamFigure(database, {
      ...columns,
      id,
      wordsSv: both.sv,
      wordsEn: both.en,
      reviewer,
      organisation,
      at,
    })
    return { ...figure, id }
  })
}

/** Returns what was removed; a shipped figure that it stood in for is there again. Throws UNKNOWN_PUBLISHED. */
export function removePublished(workspace: Workspace, id: string, as?: Reviewer): StoredPublishedFigure {
  const { database, newId, now } = workspace
  const actor = actorOrDesk(workspace, as)
  return database.inTransaction(() => {
    const row = findTeamFigureById(database, id)
    const figure = row && readPublishedFigures(database, row.edition).find((one) => one.id === id)
    if (!figure) throw new Failure('UNKNOWN_PUBLISHED', { id })
    appendEntry(database, { id: newId(), at: now(), actor, kind: KIND, body: { figureId: id, figure: null } })
    removeTeamFigure(database, id)
    return figure
  })
}

/** The id of the team's figure of a measure from a source. Throws UNKNOWN_PUBLISHED with the source. */
export function publishedFrom(
  { database }: Workspace,
  asked: { edition: string; measure: Measure; source: string },
): string {
  const found = findTeamFigure(database, asked)
  if (!found) throw new Failure('UNKNOWN_PUBLISHED', { id: asked.source })
  return found.id
}

function saidPlainly({ qualifier, value }: { qualifier: Qualifier; value: number }) {
  const say = (language: 'sv' | 'en') => words(language).figuresMore.stated[qualifier](value)
  return { sv: say('sv'), en: say('en') }
}
