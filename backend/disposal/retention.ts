/** Sets how long an edition's contacts are kept: an entry in the log, since contacts are erased by it. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { setRetention as writeRetention } from '../../db/write/disposal.ts'
import { appendEntry } from '../../db/write/log.ts'
import { reopensContacts } from '../../domain/disposal.ts'
import { knownEdition } from '../editions/editions.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'

/** A day that has not passed lets contacts come in again after a disposal. Throws UNKNOWN_EDITION, NO_REVIEWER. */
export function setRetention(
  workspace: Workspace,
  { edition, retainedUntil }: { edition: string; retainedUntil: string | null },
  as?: Reviewer,
): { retainedUntil: string | null } {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  const { contactsRetainedUntil } = knownEdition(workspace, edition)
  if (contactsRetainedUntil === retainedUntil) return { retainedUntil }
  database.inTransaction(() => {
    const at = now()
    appendEntry(database, { id: newId(), at, actor, kind: 'retention', body: { edition, retainedUntil } })
    writeRetention(database, edition, retainedUntil, reopensContacts(retainedUntil, at))
  })
  return { retainedUntil }
}
