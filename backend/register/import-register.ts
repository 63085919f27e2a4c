/** Imports a register as downloaded: rows add to the bodies they are, or become new ones; all or none. */
import type { RegisterImport } from '../../contract/calls/register.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { sha256 } from '../../db/hash.ts'
import { readBodies } from '../../db/read/register.ts'
import { appendEntry } from '../../db/write/log.ts'
import { prepareBodyWriter, raiseRegisterVersion } from '../../db/write/register.ts'
import { startAssessment } from '../eligibility/background-job.ts'
import { readFile } from '../import/read-file.ts'
import { unreadable } from '../import/unreadable.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { mergeBodies } from './merge-bodies.ts'
import { type RegisterFile, readRegisterTable } from './read-register.ts'

const MOST_SAMPLES = 20
const MOST_REFUSED = 200

/** What the import would do; changes nothing. Throws UNREADABLE. */
export async function previewRegister({ database }: Workspace, file: File): Promise<RegisterImport> {
  const { read } = await readRegisterFile(file)
  return toReport(file.name, read, mergeBodies(readBodies(database), read.bodies, file.name))
}

/** The assessment of all editions starts afterwards. Throws UNREADABLE, NO_REVIEWER. */
export async function importRegister(
  workspace: Workspace,
  file: File,
  as?: Reviewer,
): Promise<RegisterImport> {
  const { database, now, newId } = workspace
  const actor = actorOf(workspace, as)
  const { read, fileHash } = await readRegisterFile(file)
  const report = database.inTransaction(() => {
    const merged = mergeBodies(readBodies(database), read.bodies, file.name)
    const made = toReport(file.name, read, merged)
    if (merged.saved.length === 0) return made
    const at = now()
    const save = prepareBodyWriter(database)
    for (const { origin: _origin, ...body } of merged.saved) save(body, { origin: 'imported', changedAt: at })
    raiseRegisterVersion(database)
    const { fileName, rows, added, updated, unchanged } = made
    const body = { fileName, fileHash, rows, added, updated, unchanged, refused: read.refused.length }
    appendEntry(database, { id: newId(), at, actor, kind: 'register', body: { imported: body } })
    return made
  })
  startAssessment(workspace)
  return report
}

async function readRegisterFile(file: File): Promise<{ read: RegisterFile; fileHash: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = readRegisterTable(await readFile({ name: file.name, bytes }))
  if (!read.columns.some(({ readAs }) => readAs === 'name'))
    throw unreadable('no-name-column', { name: file.name })
  return { read, fileHash: sha256(Buffer.from(bytes).toString('latin1')) }
}

function toReport(
  fileName: string,
  read: RegisterFile,
  merged: ReturnType<typeof mergeBodies>,
): RegisterImport {
  const { added, updated, unchanged, saved } = merged
  const refused = [...read.refused, ...merged.refused].sort((a, b) => a.row - b.row)
  return {
    fileName,
    rows: read.bodies.length + read.refused.length,
    added,
    updated,
    unchanged,
    columns: read.columns,
    refused: refused.slice(0, MOST_REFUSED),
    samples: saved.slice(0, MOST_SAMPLES),
  }
}
