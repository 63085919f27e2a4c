/** Makes a backup by hand, with the heads of the log beside it. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BackupMade } from '../../contract/calls/maintenance.ts'
import { backUp, FileExists, freeName } from '../../db/back-up.ts'
import { dayOf } from '../../domain/time.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'

/** Beside the database under the day's name where no file is given. Throws CANNOT_WRITE. */
export function makeBackup({ database, now }: Workspace, file?: string): BackupMade {
  const at = now()
  const target = file ?? freeName(database.file, `backup-${dayOf(at)}`)
  try {
    mkdirSync(dirname(target), { recursive: true })
    const { headFile, heads } = backUp(database, target, at)
    return {
      file: target,
      headFile,
      at,
      heads: heads.desks.map(({ desk, seq, hash }) => ({ desk, seq, hash })),
    }
  } catch (error) {
    if (error instanceof FileExists) throw new Failure('CANNOT_WRITE', { file: target, code: 'EEXIST' })
    if (error instanceof Error && 'code' in error)
      throw new Failure('CANNOT_WRITE', { file: target, code: String(error.code) })
    throw error
  }
}
