/** Lists the backups of a database, open or not, chooses their folder, and thins out old ones. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { BackupList, BackupShown } from '../../contract/calls/backups.ts'
import { type CopyFacts, readFacts, removeBackup } from '../../db/back-up.ts'
import {
  backupsFolder,
  chooseBackupsFolder,
  instantOfName,
  usualBackupsFolder,
} from '../../db/backup-folder.ts'
import { backupsToKeep } from '../../domain/backup-plan.ts'
import { Failure } from '../failure.ts'
import { asCannotWrite } from './back-up.ts'

/** Newest first. Reads only names, sizes and what was written beside each when it was made. */
export function listBackups(databaseFile: string, problem: string | null = null): BackupList {
  const folder = backupsFolder(databaseFile)
  const found = [...scheduledIn(databaseFile, folder), ...besideDatabase(databaseFile)]
  return {
    folder,
    isUsualFolder: folder === usualBackupsFolder(databaseFile),
    backups: found.sort((one, other) => (one.at < other.at ? 1 : -1)),
    problem,
  }
}

/** The newest one that can be trusted. */
export function latestBackup(databaseFile: string): BackupShown | null {
  const { backups } = listBackups(databaseFile)
  return backups.find(({ isTrusted, kind }) => isTrusted && kind !== 'set-aside') ?? null
}

/** One of those listed. Throws UNKNOWN_BACKUP. */
export function backupListed(databaseFile: string, file: string): BackupShown {
  const found = listBackups(databaseFile).backups.find((one) => one.file === file)
  if (!found) throw new Failure('UNKNOWN_BACKUP', { file })
  return found
}

/** A file that somebody named, listed or not. Throws UNKNOWN_BACKUP where there is none. */
export function backupNamed(databaseFile: string, file: string): BackupShown {
  const listed = listBackups(databaseFile).backups.find((one) => one.file === file)
  if (listed) return listed
  if (!existsSync(file) || !statSync(file).isFile()) throw new Failure('UNKNOWN_BACKUP', { file })
  return shown(file, 'backup', null)
}

/** Null is the usual folder. Throws CANNOT_WRITE. */
export function setBackupsFolder(databaseFile: string, folder: string | null): void {
  try {
    chooseBackupsFolder(databaseFile, folder === null ? null : resolve(dirname(databaseFile), folder))
  } catch (error) {
    throw asCannotWrite(error, folder ?? '')
  }
}

/** Only scheduled and hand-made ones; what was set aside or lies before an upgrade is for people to remove. */
export function thinOut(databaseFile: string, now: string): void {
  const all = scheduledIn(databaseFile, backupsFolder(databaseFile))
  const kept = new Set(backupsToKeep(all, now))
  for (const backup of all) if (!kept.has(backup)) removeBackup(backup.file)
}

function scheduledIn(databaseFile: string, folder: string): BackupShown[] {
  return namesIn(folder).flatMap((name) => {
    const at = instantOfName(databaseFile, name)
    return at === null ? [] : look(join(folder, name), 'backup', at)
  })
}

const BESIDE = {
  before: 'migration',
  backup: 'backup',
  'set-aside': 'set-aside',
  recovered: 'recovered',
} as const

function besideDatabase(databaseFile: string): BackupShown[] {
  const start = `${basename(databaseFile).replace(/\.db$/, '')}.`
  return namesIn(dirname(databaseFile)).flatMap((name) => {
    if (!name.startsWith(start) || !name.endsWith('.db')) return []
    const what = /^(before|backup|set-aside|recovered)-/.exec(name.slice(start.length))?.[1]
    if (what === undefined) return []
    return look(join(dirname(databaseFile), name), BESIDE[what as keyof typeof BESIDE], null)
  })
}

/** None where it was removed meanwhile. */
function look(file: string, kind: BackupShown['kind'], at: string | null): BackupShown[] {
  try {
    return [shown(file, kind, at)]
  } catch {
    return []
  }
}

function shown(file: string, kind: BackupShown['kind'], at: string | null): BackupShown {
  const facts = readFacts(file)
  const { size, mtime } = statSync(file)
  return {
    file,
    name: basename(file),
    kind,
    at: at ?? facts?.at ?? mtime.toISOString(),
    bytes: size,
    isTrusted: facts !== null,
    counts: facts && countsShown(facts),
  }
}

export function countsShown({ counts }: CopyFacts): NonNullable<BackupShown['counts']> {
  const { submissions = 0, decisions = 0, log_entries: entries = 0 } = counts
  return { submissions, decisions, entries }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
