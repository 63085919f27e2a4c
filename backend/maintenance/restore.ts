/** Puts a backup in the database's place: told before, wholly or not at all, with a new chain in the log, repeating nothing. */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupShown } from '../../contract/calls/backups.ts'
import type { Restored, RestorePreview } from '../../contract/calls/recovery.ts'
import { examineCopy } from '../../db/back-up.ts'
import { freeName } from '../../db/backup-folder.ts'
import { findHeads, furthest, keepHeads, readHeads } from '../../db/heads.ts'
import { whileAlone } from '../../db/lock.ts'
import { type BackupDifferences, compareWithBackup } from '../../db/read/compare-backup.ts'
import { readOutbox } from '../../db/read/decisions.ts'
import { readRestorings } from '../../db/read/restorings.ts'
import { verifyDatabase } from '../../db/read/verify.ts'
import { stagingFolder, swapDatabase } from '../../db/swap.ts'
import { noteSending } from '../../db/write/decisions.ts'
import { appendEntry } from '../../db/write/log.ts'
import type { RestoredBody } from '../../domain/safety.ts'
import { asDatabaseProblem, DatabaseProblem } from '../database-problem.ts'
import { Failure } from '../failure.ts'
import { findUndoable, undoDecision } from '../moderation/undo.ts'
import { actorOrDesk, reviewerOf } from '../team/reviewer.ts'
import { beginNewChain, type Workspace, type Workspaces } from '../workspace.ts'
import { asCannotWrite } from './back-up.ts'
import { countsShown } from './backups.ts'
import { isWorkUnderWay } from './under-way.ts'

type ChainEnds = RestoredBody['kept']

/** What the present database tells, as far as it can be read. */
type Present = {
  differences: BackupDifferences | null
  ends: ChainEnds
  reviewer: { name: string; organisation: string } | null
}

/** What would be lost and gained. Changes nothing. Throws BACKUP_UNUSABLE. */
export function previewRestore(workspaces: Workspaces, backup: BackupShown): RestorePreview {
  const facts = examine(backup)
  const file = workspaces.file()
  const present = readingPresent(workspaces, (sqlite) => tellPresent(file, sqlite, backup.file))
  return previewOf(backup, facts, present)
}

/**
 * The present database is set aside untouched. Throws BACKUP_UNUSABLE where the backup does not hold, CANNOT_WRITE
 * where there is no room for it, and DATABASE_CLOSED `in-use` while somebody else has the database open, or a sync, a
 * backup or an export is under way (`endWork` waits for those): nothing is changed then.
 */
export function restore(workspaces: Workspaces, backup: BackupShown): Restored {
  const facts = examine(backup)
  const isDamaged = workspaces.problem() !== null
  if (!isDamaged && isWorkUnderWay(workspaces.current()))
    throw new Failure('DATABASE_CLOSED', { code: 'in-use', file: workspaces.file() })
  // Before the database is closed: as the person at the desk.
  const reviewer = isDamaged ? null : reviewerOf(workspaces.current())
  const result = whileClosed(workspaces, (file) => {
    const staging = stagingFolder(file)
    try {
      const prepared = whileAlone(file, isDamaged, (alone) => {
        const present = { ...tellPresent(file, alone, backup.file), reviewer }
        const staged = stage(backup.file, staging)
        return { present, staged, ...prepare(workspaces, staged, backup, facts.desks, present) }
      })
      const { present, staged, at, broken, takenBack } = prepared
      const aside = freeName(file, `set-aside-${at.replace(/[-:.]/g, '')}`)
      const setAside = existsSync(file) ? aside : null
      swapDatabase(file, staged, aside)
      return { ...previewOf(backup, facts, present), setAside, broken, takenBack }
    } catch (error) {
      throw asFailure(error, file)
    } finally {
      rmSync(staging, { recursive: true, force: true })
    }
  })
  const { database, now } = workspaces.current()
  keepHeads(database, now())
  return result
}

/** A restored database that still cannot be opened is told of by the next call. */
function whileClosed<Result>(workspaces: Workspaces, work: (file: string) => Result): Result {
  try {
    return workspaces.whileClosed(work)
  } catch (error) {
    throw asFailure(error, workspaces.file())
  }
}

function asFailure(error: unknown, file: string): unknown {
  if (error instanceof Failure) return error
  const problem = asDatabaseProblem(error, file)
  if (!(problem instanceof DatabaseProblem)) return asCannotWrite(error, file)
  if (problem.code === 'disk-full') return new Failure('CANNOT_WRITE', { file, code: 'ENOSPC' })
  return new Failure('DATABASE_CLOSED', { code: problem.code, file })
}

/** Whether the backup can be used at all: read through once more, whatever was written beside it. */
function examine(backup: BackupShown) {
  const { problems, facts } = examineCopy(backup.file, backup.at)
  if (facts && problems.length === 0) return facts
  throw new Failure('BACKUP_UNUSABLE', { file: backup.file, detail: problems[0] ?? '' })
}

function readingPresent(
  workspaces: Workspaces,
  read: (sqlite: Parameters<typeof compareWithBackup>[0] | null) => Omit<Present, 'reviewer'>,
) {
  if (!workspaces.problem()) return read(workspaces.current().database.sqlite)
  return whileAlone(workspaces.file(), true, read)
}

function tellPresent(
  file: string,
  sqlite: Parameters<typeof compareWithBackup>[0] | null,
  backup: string,
): Omit<Present, 'reviewer'> {
  const differences = sqlite && compareWithBackup(sqlite, backup)
  return { differences, ends: (sqlite && endsIn(sqlite)) ?? endsKept(file) }
}

/** Where its chains end, and where they had ended before earlier restorings. Null where the log cannot be read. */
function endsIn(sqlite: Parameters<typeof compareWithBackup>[0]): ChainEnds | null {
  try {
    const { desks } = readHeads({ sqlite }, '')
    const earlier = readRestorings({ sqlite }).flatMap(({ body }) => body.setAside)
    return ends([...desks, ...earlier])
  } catch {
    return null
  }
}

/** As heads were kept beside the database. */
function endsKept(file: string): ChainEnds {
  return ends(findHeads(file).heads.flatMap(({ desks }) => desks))
}

function ends(found: ChainEnds): ChainEnds {
  const named = found.map((end) => ({ at: '', actor: '', organisation: '', kind: '', ...end }))
  return furthest(named).map(({ desk, seq, hash }) => ({ desk, seq, hash }))
}

/** In a folder of its own on the same disk, so that nothing that is made on the way stays. */
function stage(backup: string, staging: string): string {
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging)
  const staged = join(staging, 'staged.db')
  copyFileSync(backup, staged)
  // Of a database that was set aside as it was.
  if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${staged}-wal`)
  return staged
}

/** Brings the copy to this version, begins its new chain, and takes back what was taken back since. */
function prepare(
  workspaces: Workspaces,
  staged: string,
  backup: BackupShown,
  kept: ChainEnds,
  present: Present,
): { at: string; broken: string[]; takenBack: number } {
  const workspace = workspaces.openBeside(staged, beginNewChain)
  const { database } = workspace
  try {
    const at = workspace.now()
    // Nobody may have said who they are, neither here nor in the backup.
    const actor = actorOrDesk(workspace, present.reviewer ?? undefined)
    const body: RestoredBody = {
      backupAt: backup.at,
      kept: kept.map(({ desk, seq, hash }) => ({ desk, seq, hash })),
      setAside: present.ends,
      takenBack: present.differences?.unknownThere.takenBack ?? [],
      sent: present.differences?.unknownThere.sent ?? [],
    }
    const takenBack = database.inTransaction(() => {
      appendEntry(database, { id: workspace.newId(), at, actor, kind: 'restored', body })
      for (const id of present.differences?.sentSince ?? waitingFor(workspace)) noteSending(database, id, at)
      return takeBack(workspace, actor, present.differences?.undoneSince ?? [])
    })
    const broken = verifyDatabase(database).flatMap(({ name, ok }) => (ok ? [] : [name]))
    database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    return { at, broken, takenBack }
  } finally {
    workspace.sync.stop()
    database.close()
  }
}

/** Where nobody can tell what was sent since the backup, all of it may be on its way. */
function waitingFor({ database }: Workspace): string[] {
  const toPlatform = readOutbox(database, 'waiting').filter(({ row }) => row.door === 'interface')
  return toPlatform.map(({ decision }) => decision.id)
}

/** What somebody had taken back would otherwise be sent after all. Returns how many. */
function takeBack(
  workspace: Workspace,
  reviewer: { name: string; organisation: string },
  decisionIds: readonly string[],
): number {
  const undoable = decisionIds.filter((id) => {
    if (findUndoable(workspace, id)?.why !== null) return false
    undoDecision(workspace, id, reviewer)
    return true
  })
  return undoable.length
}

function previewOf(
  backup: BackupShown,
  facts: ReturnType<typeof examine>,
  { differences, ends: present }: Omit<Present, 'reviewer'>,
): RestorePreview {
  const held = new Map(facts.desks.map(({ desk, seq }) => [desk, seq]))
  const beyond = present.map(({ desk, seq }) => Math.max(0, seq - (held.get(desk) ?? 0)))
  return {
    file: backup.file,
    at: backup.at,
    counts: countsShown(facts),
    lacks: differences?.lacks ?? null,
    brings: differences?.brings ?? {},
    knownLost: differences ? 0 : beyond.reduce((sum, one) => sum + one, 0),
    takenBack: differences?.undoneSince.length ?? 0,
  }
}
