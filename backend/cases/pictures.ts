/** Pictures of cases: taken in cleaned, known by their hash, and let out only with consent. */
import type { CasePicture } from '../../contract/calls/case-sheets.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import {
  findPicture,
  type PictureListed,
  type PictureRow,
  picturesOfCase,
} from '../../db/read/case-pictures.ts'
import { findConsent } from '../../db/read/cases.ts'
import { insertPicture } from '../../db/write/case-pictures.ts'
import { appendEntry } from '../../db/write/log.ts'
import type { ConsentState } from '../../domain/case/consent.ts'
import { lineOf } from '../../domain/case/sheet-text.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { knownCase } from './known-case.ts'
import { MOST_MEGABYTES, MOST_MEGAPIXELS, type Picture, takeInPicture } from './picture-bytes.ts'
import type { PictureRefusal } from './picture-kinds.ts'

/** In the order that they were taken in. Throws UNKNOWN_CASE. */
export function listPictures(workspace: Workspace, named: string): CasePicture[] {
  const { id } = knownCase(workspace, named)
  return picturesOfCase(workspace.database, id).map((row) => shown(workspace, row))
}

/** The same picture again is the same, whatever the file is called. Throws UNKNOWN_CASE, PICTURE_REFUSED, NO_REVIEWER. */
export function addPicture(
  workspace: Workspace,
  given: { caseId: string; bytes: Uint8Array; name: string },
  as?: Reviewer,
): CasePicture {
  const { database } = workspace
  const taken = takeInPicture(given.bytes)
  return database.inTransaction(() => {
    const { id: caseId } = knownCase(workspace, given.caseId)
    if ('refused' in taken) throw refusal(taken.refused)
    const known = findPicture(database, caseId, taken.hash)
    return shown(workspace, known ?? keep(workspace, caseId, taken, plainName(given.name), as))
  })
}

/** Throws UNKNOWN_PICTURE. */
export function readPicture(
  { database }: Workspace,
  { caseId, hash }: { caseId: string; hash: string },
): File {
  const picture = findPicture(database, caseId, hash)
  if (!picture) throw new Failure('UNKNOWN_PICTURE', { hash })
  const { bytes, name, type } = picture
  return new File([new Uint8Array(bytes)], name, { type })
}

function keep(
  workspace: Workspace,
  caseId: string,
  { bytes, ...picture }: Picture,
  name: string,
  as: Reviewer | undefined,
): PictureRow {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  const entryId = newId()
  const body = { caseId, ...picture, name }
  appendEntry(database, { id: entryId, at: now(), actor, kind: 'case-picture', body })
  const row = { ...body, bytes: Buffer.from(bytes), entryId }
  insertPicture(database, row)
  return row
}

/** The last part of what might be a path: the folders of somebody's machine are nobody's business. */
function plainName(given: string): string {
  const line = lineOf(given.split(/[\\/]/).at(-1) ?? '')
  return [...line].slice(0, MOST_LETTERS).join('')
}

/** A letter may be two code units, of which the log takes 255. */
const MOST_LETTERS = 120

function shown({ database }: Workspace, row: PictureListed): CasePicture {
  const { caseId, hash, type, width, height, orientation, name } = row
  const consent = findConsent(database, { caseId, subject: 'picture', key: hash })
  const state = (consent?.state ?? 'drafted') as ConsentState
  return { caseId, hash, type, width, height, orientation, name, state }
}

function refusal(why: PictureRefusal): Failure {
  const most = why === 'too-large' ? MOST_MEGABYTES : why === 'too-many-pixels' ? MOST_MEGAPIXELS : null
  return new Failure('PICTURE_REFUSED', { why, most })
}
