/** Makes a backup: by hand, on schedule or at closing; opened, checked and counted before it gets its name. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BackupMade } from '../../contract/calls/maintenance.ts'
import { backUpInSteps, CopyBroken, FileExists } from '../../db/back-up.ts'
import { backupName } from '../../db/backup-folder.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { whileUnderWay } from './under-way.ts'

/** In the backups' folder under the moment's name where no file is given. Throws CANNOT_WRITE. */
export function makeBackup(workspace: Workspace, file?: string): Promise<BackupMade> {
  return whileUnderWay(workspace, () => copyTo(workspace, file))
}

async function copyTo({ database, now }: Workspace, file?: string): Promise<BackupMade> {
  const at = now()
  const target = file ?? backupName(database.file, at)
  try {
    mkdirSync(dirname(target), { recursive: true })
    const { headFile, heads } = await backUpInSteps(database, target, at)
    return {
      file: target,
      headFile,
      at,
      heads: heads.desks.map(({ desk, seq, hash }) => ({ desk, seq, hash })),
    }
  } catch (error) {
    throw asCannotWrite(error, target)
  }
}

/** What the file system or SQLite said of a file; anything else as it is. */
export function asCannotWrite(error: unknown, file: string): unknown {
  if (error instanceof FileExists) return new Failure('CANNOT_WRITE', { file, code: 'EEXIST' })
  if (error instanceof CopyBroken) return new Failure('CANNOT_WRITE', { file, code: 'SQLITE_CORRUPT' })
  if (error instanceof Error && 'code' in error && !(error instanceof Failure))
    return new Failure('CANNOT_WRITE', { file, code: String(error.code) })
  return error
}
