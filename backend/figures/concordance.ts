/** Concordances: the current map with its versions, and a new version as an entry of the log. */
import type { ConcordanceSaved, ConcordanceShown } from '../../contract/calls/figures-concordance.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { concordanceVersions, currentConcordance } from '../../db/read/concordance.ts'
import { insertConcordance } from '../../db/write/concordance.ts'
import { appendEntry } from '../../db/write/log.ts'
import {
  type ConcordanceDimension,
  concordanceFault,
  concordanceKey,
} from '../../domain/figures/concordance.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'

export function showConcordance({ database }: Workspace, dimension: ConcordanceDimension) {
  return { ...currentConcordance(database, dimension), versions: concordanceVersions(database, dimension) }
}

/** Keys are folded as figures are keyed. Throws STALE_CONCORDANCE, BAD_CONCORDANCE, NO_REVIEWER. */
export function saveConcordance(
  workspace: Workspace,
  { dimension, basedOn, note, entries: given }: ConcordanceSaved,
  as?: Reviewer,
): ConcordanceShown {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  const entries = given.map(({ programme, edition, from, to }) => ({
    programme,
    edition,
    from: concordanceKey(dimension, from),
    to: concordanceKey(dimension, to),
  }))
  const fault = concordanceFault(dimension, entries)
  if (fault) throw new Failure('BAD_CONCORDANCE', fault)
  return database.inTransaction(() => {
    const current = currentConcordance(database, dimension).version
    if (current !== basedOn) throw new Failure('STALE_CONCORDANCE', { basedOn, current })
    const version = current + 1
    const [id, at] = [newId(), now()]
    appendEntry(database, { id, at, actor, kind: 'concordance', body: { dimension, version, entries, note } })
    const { name: reviewer, organisation } = actor
    insertConcordance(database, {
      dimension,
      version,
      entryId: id,
      entries,
      note,
      reviewer,
      organisation,
      at,
    })
    return { dimension, version, entries }
  })
}
