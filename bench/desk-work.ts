/** The traces of a desk at work on made-up submissions: claims, snoozes, notes, returns and disagreements. */
import { claim } from '../backend/moderation/claim-submission.ts'
import { decide } from '../backend/moderation/decide.ts'
import { addNote } from '../backend/moderation/notes.ts'
import { snooze } from '../backend/moderation/snooze.ts'
import { keepAsConflict } from '../backend/sync/conflict.ts'
import type { Workspace } from '../backend/workspace.ts'
import { readOutbox } from '../db/read/decisions.ts'

export const REVIEWER = { name: 'Prov Testgren', organisation: 'SKR' }
const COLLEAGUE = { name: 'Kollega Prov', organisation: 'Vinnova' }

/** One of so many new submissions has a trace, of each kind in turn. */
const TRACED = 20
const REASON = 'Prov.'

/** In the newest edition, which the desk works on, by the desk's own doors. */
export function leaveTraces(workspace: Workspace): void {
  const { database } = workspace
  const found = database.sqlite.prepare(
    `select id, revision from submissions
     where state = 'new' and edition = (select max(edition) from submissions) and number % ? = 0 order by number`,
  )
  const acts = [
    ({ id }: Found) => claim(workspace, { submissionId: id }, REVIEWER),
    ({ id }: Found) => claim(workspace, { submissionId: id }, COLLEAGUE),
    ({ id }: Found) =>
      snooze(workspace, { submissionId: id, untilDay: '2024-09-27', reason: REASON }, REVIEWER),
    ({ id, revision }: Found) => addNote(workspace, { submissionId: id, revision, text: REASON }, REVIEWER),
    (submission: Found) => disagree(workspace, submission),
  ] as const
  database.inTransaction(() => {
    for (const [index, one] of (found.all(TRACED) as Found[]).entries()) acts[index % acts.length]?.(one)
  })
}

type Found = { id: string; revision: number }

/** Asked to complete here, published by somebody else meanwhile. */
function disagree(workspace: Workspace, { id: submissionId, revision }: Found): void {
  const about = { submissionId, revision, criteria: [], message: null, language: 'sv' as const }
  const own = {
    ...about,
    outcome: 'return' as const,
    reason: REASON,
    ownOrganisationReason: REASON,
  }
  const decision = decide(workspace, own, REVIEWER)
  const entry = readOutbox(workspace.database, 'waiting').find(({ row }) => row.decisionId === decision)
  if (!entry) throw new Error('The decision does not wait')
  keepAsConflict(workspace, entry, { error: 'state', current: { revision, state: 'published' } }, null)
}
