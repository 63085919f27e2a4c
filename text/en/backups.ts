/** English words for backups on screen and on the command line. */
import { number } from '../number.ts'
import type { backups as swedish } from '../sv/backups.ts'

const n = (value: number) => number('en', value)

export const backups: typeof swedish = {
  title: 'Backups',
  link: 'Backups and restoring',
  text: 'Made every four hours while the desk is open, and when it is closed. All of the last two days are kept, then one a day for two weeks, one a week for ten weeks and one a month for a year.',
  make: 'Make a backup now',
  making: 'Copying',
  made: 'The backup is made.',
  makeFailed: 'The backup could not be made.',
  listFailed: 'The backups cannot be shown.',
  empty: 'There is no backup yet.',
  columns: { at: 'Made', kind: 'Kind', holds: 'Holds', size: 'Size', state: 'Check', action: 'Action' },
  kinds: {
    backup: 'Backup',
    migration: 'Before upgrade',
    'set-aside': 'Set aside',
    recovered: 'Recovered',
  },
  holds: (submissions, decisions) =>
    `${submissions === 1 ? '1 submission' : `${n(submissions)} submissions`}, ${decisions === 1 ? '1 decision' : `${n(decisions)} decisions`}`,
  trusted: 'Read and counted',
  untrusted: 'Not checked',
  untrustedWhy: 'Checked when it is restored.',
  restore: 'Restore…',
  restoreLabel: (at) => `Restore the backup from ${at}`,
  size: (bytes) =>
    bytes < 1_000_000
      ? `${n(Math.max(1, Math.round(bytes / 1000)))} kB`
      : `${n(Math.round(bytes / 100_000) / 10)} MB`,
  problem: (code) =>
    `The last scheduled backup could not be made: ${PROBLEMS[code] ?? `${code}.`} Check the folder.`,
  folder: {
    title: 'Folder',
    text: 'A folder on another disk also protects when the disk breaks. Backups that are there already are not moved.',
    label: 'Folder of the backups',
    save: 'Change folder',
    saved: 'The folder is changed.',
    usual: 'Use the usual folder',
    missing: 'Write a folder.',
    failed: 'The folder cannot be used.',
  },
  cli: {
    list: 'show the backups',
    holds: 'Holds',
    none: 'There is no backup in',
    oneOf: 'Give either a file or --list.',
  },
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write in the folder.',
  EPERM: 'you may not write in the folder.',
  EROFS: 'the disk is read-only.',
  ENOENT: 'the folder does not exist.',
  ENOTDIR: 'the folder does not exist.',
  EEXIST: 'the folder does not exist.',
  ENOSPC: 'the disk is full.',
  SQLITE_FULL: 'the disk is full.',
  SQLITE_IOERR: 'the disk is full or cannot be written to.',
  SQLITE_IOERR_WRITE: 'the disk is full.',
  SQLITE_CANTOPEN: 'you may not write in the folder.',
  SQLITE_CORRUPT: 'the database is damaged.',
}
