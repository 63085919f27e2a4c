/** Reviewers' corrections of who a party is: made once, they apply to all editions until they are withdrawn. */
import type { CorrectionShown } from '../../contract/calls/parties.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { findBody, namesByKey, standingCorrections } from '../../db/read/register.ts'
import { appendEntry } from '../../db/write/log.ts'
import {
  insertCorrection,
  raiseRegisterVersion,
  withdrawCorrection as retire,
} from '../../db/write/register.ts'
import type { Correction, CorrectionBody } from '../../domain/party/correction.ts'
import { nameKey } from '../../domain/party/name-key.ts'
import { numbersIn } from '../../domain/party/organisation-number.ts'
import { startAssessment } from '../eligibility/background-job.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'

/** Newest first. */
export function listCorrections(workspace: Workspace): CorrectionShown[] {
  return standingCorrections(workspace.database)
    .map((correction) => toShown(workspace, correction))
    .reverse()
}

/** The assessment of all editions starts in the background. Throws UNKNOWN_BODY, BAD_BODY, NO_REVIEWER. */
export function correct(workspace: Workspace, body: CorrectionBody, as?: Reviewer): CorrectionShown {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  const { scope, registerId, sameAs } = body
  refuseIdentityNumbers(body)
  if (scope === 'body' && registerId === null) throw new Failure('UNKNOWN_BODY', { id: '' })
  for (const id of [registerId, sameAs])
    if (id !== null && !findBody(database, id)) throw new Failure('UNKNOWN_BODY', { id })
  const correction = database.inTransaction(() => {
    const at = now()
    const id = appendEntry(database, { id: newId(), at, actor, kind: 'correction', body })
    const made: Correction = { ...body, id, by: actor.name, organisation: actor.organisation, at }
    insertCorrection(database, aboutOf(body), made)
    raiseRegisterVersion(database)
    return made
  })
  startAssessment(workspace)
  return toShown(workspace, correction)
}

/** What the correction said is read as before it. Returns those that stand. Throws UNKNOWN_CORRECTION, NO_REVIEWER. */
export function withdrawCorrection(
  workspace: Workspace,
  { id, note }: { id: string; note: string },
  as?: Reviewer,
): CorrectionShown[] {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  database.inTransaction(() => {
    if (!standingCorrections(database).some((one) => one.id === id))
      throw new Failure('UNKNOWN_CORRECTION', undefined)
    const body = { correctionId: id, note }
    appendEntry(database, { id: newId(), at: now(), actor, kind: 'correction-withdrawn', body })
    retire(database, id)
    raiseRegisterVersion(database)
  })
  startAssessment(workspace)
  return listCorrections(workspace)
}

/** The log is never changed, so what must not be kept is never written. */
function refuseIdentityNumbers(body: CorrectionBody): void {
  const field = (['name', 'note'] as const).find((one) => numbersIn(body[one]).hasPersonal)
  if (field) throw new Failure('BAD_BODY', { field, reason: { code: 'personal-number', values: {} } })
}

/** Two corrections about the same cannot stand beside each other. */
function aboutOf({ scope, name, registerId }: CorrectionBody): string {
  return scope === 'body' && registerId !== null ? registerId : `name:${nameKey(name)}`
}

function toShown({ database }: Workspace, correction: Correction): CorrectionShown {
  const { scope, name, registerId, sector, publicParty, sameAs, note, id, by, organisation, at } = correction
  const body = sameAs ?? registerId
  const registerName = body === null ? null : (findBody(database, body)?.name ?? null)
  return {
    ...{ id, scope, name, registerId, registerName, sector, publicParty, sameAs, note, by, organisation, at },
    submissions: countNaming({ database }, correction),
  }
}

/** A name may have been read as a body before, or be read as one by the correction. */
function countNaming({ database }: Pick<Workspace, 'database'>, correction: Correction): number {
  const { scope, name, registerId, sameAs } = correction
  const key = nameKey(name)
  const keys = scope === 'body' ? [registerId] : [`name:${key}`, registerId, sameAs]
  const named = namesByKey(
    database,
    keys.filter((one) => one !== null),
  )
  const meant = scope === 'body' ? named : named.filter((party) => nameKey(party.name) === key)
  return new Set(meant.map(({ submissionId }) => submissionId)).size
}
