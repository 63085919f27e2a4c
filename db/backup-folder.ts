/** Where a database's backups lie, and what they are called. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A name beside the database that is free: `desk.before-3.db`, then `desk.before-3-2.db`. */
export function freeName(databaseFile: string, what: string): string {
  const name = (number: number) =>
    databaseFile.replace(/(\.db)?$/, `.${what}${number > 1 ? `-${number}` : ''}.db`)
  let number = 1
  while (existsSync(name(number))) number += 1
  return name(number)
}

// Beside the database and not in it: it must be known when the database cannot be opened.
const folderFileOf = (databaseFile: string) => `${databaseFile}.backups.json`

export function usualBackupsFolder(databaseFile: string): string {
  return databaseFile.replace(/(\.db)?$/, '-backups')
}

/** Where the database's backups lie: the folder chosen, or the usual one beside it. */
export function backupsFolder(databaseFile: string): string {
  try {
    const { folder } = JSON.parse(readFileSync(folderFileOf(databaseFile), 'utf8')) as { folder?: unknown }
    if (typeof folder === 'string' && folder !== '') return folder
  } catch {
    // None chosen.
  }
  return usualBackupsFolder(databaseFile)
}

/** Null is the usual one. Makes the folder; throws the file system's own error where it cannot be written in. */
export function chooseBackupsFolder(databaseFile: string, folder: string | null): void {
  if (folder === null) {
    rmSync(folderFileOf(databaseFile), { force: true })
    return
  }
  mkdirSync(folder, { recursive: true })
  const probe = join(folder, `.redaktionen-${process.pid}`)
  writeFileSync(probe, '')
  rmSync(probe)
  writeFileSync(folderFileOf(databaseFile), JSON.stringify({ folder }))
}

/** `desk-20240920T080000000Z.db` for a moment, UTC; the name tells when. */
export function backupName(databaseFile: string, at: string): string {
  return join(backupsFolder(databaseFile), `${stem(databaseFile)}-${at.replace(/[-:.]/g, '')}.db`)
}

/** The moment that a name tells, UTC; null where it is none of this database's. */
export function instantOfName(databaseFile: string, name: string): string | null {
  const start = `${stem(databaseFile)}-`
  if (!name.startsWith(start)) return null
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})?Z\.db$/.exec(name.slice(start.length))
  if (!parts) return null
  const [, year, month, day, hour, minute, second, milliseconds = '000'] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`
}

function stem(databaseFile: string): string {
  return basename(databaseFile).replace(/\.db$/, '')
}

/** Whether the database has any backup in its folder. */
export function hasBackups(databaseFile: string): boolean {
  try {
    return readdirSync(backupsFolder(databaseFile)).some((name) => instantOfName(databaseFile, name) !== null)
  } catch {
    return false
  }
}
