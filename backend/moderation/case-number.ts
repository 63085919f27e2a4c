/** The number that the agency's own registry gave a submission: given, changed and taken away through the log. */
import type { z } from 'zod'
import type { Reviewer } from '../../contract/calls/session.ts'
import { readCaseNumber } from '../../db/read/triage.ts'
import { appendEntry } from '../../db/write/log.ts'
import { removeCaseNumber, storeCaseNumber } from '../../db/write/triage.ts'
import type { caseNumberBody } from '../../domain/triage.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { submissionNamed } from './decide.ts'

/**
 * Null takes it away; the number that it already has is neither done nor logged. Returns the submission's id. Throws
 * UNKNOWN_SUBMISSION, TRIAGE_REFUSED for an empty number, NO_REVIEWER.
 */
export function setCaseNumber(
  workspace: Workspace,
  input: z.infer<typeof caseNumberBody>,
  as?: Reviewer,
): string {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const { id: submissionId } = submissionNamed(workspace, input.submissionId)
    const caseNumber = input.caseNumber?.trim() ?? null
    if (caseNumber === '') throw new Failure('TRIAGE_REFUSED', { reason: 'number-needed' })
    if (caseNumber === readCaseNumber(database, submissionId)) return submissionId
    const body = { submissionId, caseNumber }
    const entryId = appendEntry(database, { id: newId(), at: now(), actor, kind: 'case-number', body })
    if (caseNumber === null) removeCaseNumber(database, submissionId)
    else storeCaseNumber(database, { submissionId, entryId, caseNumber })
    return submissionId
  })
}
