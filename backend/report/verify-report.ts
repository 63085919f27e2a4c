/** Tells whether a saved report's numbers are still those of the database, and which cells are not. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FINGERPRINT_PROPERTY, type Fingerprint, type ReportVerified } from '../../domain/report.ts'
import { Failure, type Failures } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { readFingerprint } from './analyst/analyst-fingerprint.ts'
import { verifyAnalyst } from './analyst/verify-analyst.ts'
import { readProperties } from './read-cells.ts'
import { verifyTables } from './verify-tables.ts'

/** Throws NOT_A_REPORT, UNKNOWN_EDITION, and the file system's own errors. */
export async function verifyReport(workspace: Workspace, file: string): Promise<ReportVerified> {
  try {
    return await compared(workspace, file)
  } catch (error) {
    throw asNotReport(error)
  }
}

async function compared(workspace: Workspace, file: string): Promise<ReportVerified> {
  const made = await fingerprintIn(file)
  return made.kind === 'analyst' ? verifyAnalyst(workspace, file, made) : verifyTables(workspace, file, made)
}

/** The same for a file that came through a door. */
export async function verifyGivenReport(workspace: Workspace, given: File): Promise<ReportVerified> {
  const folder = await mkdtemp(join(tmpdir(), 'redaktionen-verify-'))
  try {
    const file = join(folder, 'report.xlsx')
    await writeFile(file, new Uint8Array(await given.arrayBuffer()))
    return await verifyReport(workspace, file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A workbook that cannot be read is told as no report, which says what to do. */
function asNotReport(error: unknown): unknown {
  if (!(error instanceof Failure) || error.code !== 'UNREADABLE') return error
  const { code } = error.data as Failures['UNREADABLE']
  return new Failure('NOT_A_REPORT', { why: code === 'too-large-inside' ? 'too-large' : 'not-a-workbook' })
}

async function fingerprintIn(file: string): Promise<Fingerprint> {
  const properties = await readProperties(file)
  if (properties[FINGERPRINT_PROPERTY] === undefined)
    throw new Failure('NOT_A_REPORT', { why: 'no-fingerprint' })
  const made = readFingerprint(properties)
  if (!made) throw new Failure('NOT_A_REPORT', { why: 'other-form' })
  return made
}
