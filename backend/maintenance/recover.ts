/** Recovers what can be read of a damaged database into a file of its own, with a report of every table. */
import { existsSync, rmSync } from 'node:fs'
import type { Recovered } from '../../contract/calls/recovery.ts'
import { examineCopy } from '../../db/back-up.ts'
import { freeName } from '../../db/backup-folder.ts'
import { writeHeadFile } from '../../db/heads.ts'
import { verifyDatabase } from '../../db/read/verify.ts'
import { saveReadable } from '../../db/recover.ts'
import { asDatabaseProblem, DatabaseProblem, problemCodeOf } from '../database-problem.ts'
import { Failure } from '../failure.ts'
import type { Workspace, Workspaces } from '../workspace.ts'
import { asCannotWrite } from './back-up.ts'
import { remake } from './rebuild.ts'

/**
 * The damaged file is only read, and what was recovered is not put in its place: that is a restoring, which somebody
 * asks for after having seen the report. Throws CANNOT_WRITE, UNKNOWN_BACKUP where there is no file.
 */
export function recover(workspaces: Workspaces, to?: string): Recovered {
  const at = new Date().toISOString()
  const damaged = workspaces.file()
  if (!existsSync(damaged)) throw new Failure('UNKNOWN_BACKUP', { file: damaged })
  const target = to ?? freeName(damaged, `recovered-${at.replace(/[-:.]/g, '')}`)
  if (existsSync(target)) throw new Failure('CANNOT_WRITE', { file: target, code: 'EEXIST' })
  try {
    const tables = saveReadable(damaged, target)
    if (tables === null) return { file: null, tables: [], broken: [] }
    return { file: target, tables, broken: mend(workspaces, target, at) }
  } catch (error) {
    for (const companion of ['', '-wal', '-shm']) rmSync(`${target}${companion}`, { force: true })
    const problem = asDatabaseProblem(error, target)
    if (problem instanceof DatabaseProblem && problem.code === 'disk-full')
      throw new Failure('CANNOT_WRITE', { file: target, code: 'ENOSPC' })
    throw asCannotWrite(error, target)
  }
}

/** Brings it to this version, makes what revisions and log lead to anew, and tells what does not hold. */
function mend(workspaces: Workspaces, target: string, at: string): string[] {
  const workspace = workspaces.openBeside(target)
  const { database, sync } = workspace
  try {
    remakeAsFarAsCanBe(workspace)
    const broken = verifyDatabase(database).flatMap(({ name, ok }) => (ok ? [] : [name]))
    // A file like a backup, without a write-ahead log beside it.
    database.sqlite.pragma('journal_mode = DELETE')
    return broken
  } finally {
    sync.stop()
    database.close()
    const { facts } = examineCopy(target, at)
    if (facts) writeHeadFile(target, facts)
  }
}

/** What was read may be spoilt in itself; then it stays as it was read, and the checks say so. */
function remakeAsFarAsCanBe(workspace: Workspace): void {
  try {
    workspace.database.inTransaction(() => remake(workspace))
  } catch (error) {
    if (problemCodeOf(error) !== null) throw error
  }
}
