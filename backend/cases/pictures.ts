/** Pictures of cases: cleaned, kept by hash, and shown with how far consent to them has come. */
import type { CasePicture } from '../../contract/calls/case-sheets.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { findPicture, picturesOfCase } from '../../db/read/case-sheets.ts'
import { findCase, findConsent } from '../../db/read/cases.ts'
import { insertPicture } from '../../db/write/case-sheets.ts'
import { appendEntry } from '../../db/write/log.ts'
import type { ConsentState } from '../../domain/case/consent.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { takeInPicture } from './picture-bytes.ts'

/** In the order they were taken in. Throws UNKNOWN_CASE. */
export function listPictures(workspace: Workspace, named: string): CasePicture[] {
  const { database } = workspace
  const caseId = caseIdOf(workspace, named)
  return picturesOfCase(database, caseId).map(({ entryId: _entryId, ...picture }) => {
    const consent = findConsent(database, { caseId, subject: 'picture', key: picture.hash })
    return { ...picture, state: (consent?.state ?? 'drafted') as ConsentState }
  })
}

/** The same picture again is the same. Throws UNKNOWN_CASE, PICTURE_REFUSED, NO_REVIEWER. */
export async function addPicture(
  workspace: Workspace,
  { caseId: named, file }: { caseId: string; file: File },
  as?: Reviewer,
): Promise<CasePicture> {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  const taken = takeInPicture(new Uint8Array(await file.arrayBuffer()))
  if ('refused' in taken) throw new Failure('PICTURE_REFUSED', { why: taken.refused })
  const { bytes, ...measured } = taken
  const caseId = database.inTransaction(() => {
    const id = caseIdOf(workspace, named)
    if (findPicture(database, id, measured.hash)) return id
    const entryId = newId()
    const body = { caseId: id, ...measured, name: plainName(file.name) }
    appendEntry(database, { id: entryId, at: now(), actor, kind: 'case-picture', body })
    insertPicture(database, { ...body, bytes: Buffer.from(bytes), entryId })
    return id
  })
  const added = listPictures(workspace, caseId).find(({ hash }) => hash === measured.hash)
  if (!added) throw new Error(`The picture ${measured.hash} is not there`)
  return added
}

/** Throws UNKNOWN_PICTURE. */
export function readPicture(
  { database }: Workspace,
  { caseId, hash }: { caseId: string; hash: string },
): File {
  const picture = findPicture(database, caseId, hash)
  if (!picture) throw new Failure('UNKNOWN_PICTURE', { hash })
  return new File([new Uint8Array(picture.bytes)], picture.name, { type: picture.type })
}

function caseIdOf({ database }: Pick<Workspace, 'database'>, named: string): string {
  const row = findCase(database, named)
  if (!row) throw new Failure('UNKNOWN_CASE', { id: named })
  return row.id
}

/** Never a path. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return [...last].slice(0, 200).join('').toWellFormed()
}
