/** The disposals that were carried out, each with the backups that still hold what went. */
import { dirname } from 'node:path'
import type { BackupHolding, DisposalList } from '../../contract/calls/disposal.ts'
import { listDisposals as readDisposals } from '../../db/read/disposal.ts'
import { rotatesBy } from '../../domain/disposal.ts'
import { listBackups } from '../maintenance/backups.ts'
import type { Workspace } from '../workspace.ts'
import { isSwept } from './sweep.ts'

/** Newest first. */
export function listDisposals(workspace: Workspace): DisposalList {
  const { folder, backups } = listBackups(workspace.database.file)
  const holding = backups.map(({ name, file, kind, at }): BackupHolding => {
    // Thinning is of the backups' folder only; what lies beside the database is for people to remove.
    const isThinned = kind === 'backup' && dirname(file) === folder
    return { name, kind, at, rotatesBy: isThinned ? rotatesBy(at) : null }
  })
  const disposals = readDisposals(workspace.database).map((one) => ({
    ...one,
    backups: holding.filter(({ at }) => at <= one.at),
  }))
  return { disposals, isSwept: isSwept(workspace) }
}
