/** Imports a register as downloaded: rows add to the bodies they are, or become new ones; all or none. */
import type { RegisterChoices, RegisterImport } from '../../contract/calls/register.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { sha256 } from '../../db/hash.ts'
import { readBodies } from '../../db/read/register.ts'
import { appendEntry } from '../../db/write/log.ts'
import { prepareBodyWriter, raiseRegisterVersion } from '../../db/write/register.ts'
import { startAssessment } from '../eligibility/background-job.ts'
import { Failure } from '../failure.ts'
import { readFile } from '../import/read-file.ts'
import { unreadable } from '../import/unreadable.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { mergeBodies } from './merge-bodies.ts'
import { type RegisterFile, readRegisterTable } from './read-register.ts'

const MOST_SAMPLES = 20
const MOST_REFUSED = 200
const MOST_CONFLICTS = 200

const NOTHING_CHOSEN: RegisterChoices = { choices: {}, otherwise: null }

/** What the import would do, open conflicts kept as the register has it; changes nothing. Throws UNREADABLE. */
export async function previewRegister(
  { database }: Workspace,
  file: File,
  chosen: RegisterChoices = NOTHING_CHOSEN,
): Promise<RegisterImport> {
  const { read } = await readRegisterFile(file)
  return toReport(file.name, read, mergeBodies(readBodies(database), read.bodies, file.name, chosen))
}

/**
 * The assessment of all editions starts afterwards. Throws UNREADABLE, NO_REVIEWER, and REGISTER_CONFLICTS when a conflict
 * is left open: also one that has come up since the preview.
 */
export async function importRegister(
  workspace: Workspace,
  file: File,
  chosen: RegisterChoices = NOTHING_CHOSEN,
  as?: Reviewer,
): Promise<RegisterImport> {
  const { database, now, newId } = workspace
  const actor = actorOf(workspace, as)
  const { read, fileHash } = await readRegisterFile(file)
  const report = database.inTransaction(() => {
    const merged = mergeBodies(readBodies(database), read.bodies, file.name, chosen)
    const made = toReport(file.name, read, merged)
    const { open } = made.conflicts
    if (open > 0) throw new Failure('REGISTER_CONFLICTS', { open })
    if (merged.saved.length === 0) return made
    const at = now()
    const save = prepareBodyWriter(database)
    for (const { origin: _origin, ...body } of merged.saved) save(body, { origin: 'imported', changedAt: at })
    raiseRegisterVersion(database)
    const { fileName, rows, added, updated, unchanged, leftOut, refusedRows: refused } = made
    const body = { fileName, fileHash, rows, added, updated, unchanged, leftOut, refused, ...taken(merged) }
    appendEntry(database, { id: newId(), at, actor, kind: 'register', body: { imported: body } })
    return made
  })
  startAssessment(workspace)
  return report
}

/** Where the file's word was put before the register's, for the log: which row about whose body. */
function taken({ conflicts }: ReturnType<typeof mergeBodies>) {
  const some = conflicts.filter(({ chosen }) => chosen === 'take')
  return some.length === 0
    ? {}
    : { taken: some.map(({ row, kind, said, ours }) => ({ row, kind, said, of: ours.id })) }
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
  const { added, updated, unchanged, leftOut, saved, conflicts } = merged
  const refused = [...read.refused, ...merged.refused].sort((a, b) => a.row - b.row)
  return {
    fileName,
    rows: read.bodies.length + read.refused.length,
    added,
    updated,
    unchanged,
    leftOut,
    refusedRows: refused.length,
    conflicts: {
      count: conflicts.length,
      open: conflicts.filter(({ chosen }) => chosen === null).length,
      first: conflicts.slice(0, MOST_CONFLICTS),
    },
    columns: read.columns,
    refused: refused.slice(0, MOST_REFUSED),
    samples: saved.slice(0, MOST_SAMPLES),
  }
}
