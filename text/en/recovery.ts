/** English words for a database that cannot be opened, and for the ways out. */
import { number } from '../number.ts'
import type { recovery as swedish } from '../sv/recovery.ts'

const n = (value: number) => number('en', value)
const rows = (value: number) => (value === 1 ? '1 row' : `${n(value)} rows`)
const entries = (value: number) => (value === 1 ? '1 entry' : `${n(value)} entries`)
const decisions = (value: number) => (value === 1 ? '1 decision' : `${n(value)} decisions`)
const submissions = (value: number) => (value === 1 ? '1 submission' : `${n(value)} submissions`)

export const recovery: typeof swedish = {
  title: 'The database is closed',
  safe: 'Nothing has been changed. The file lies untouched where it was.',
  file: 'File',
  detail: 'For whoever helps',
  problems: {
    'node-too-old': {
      what: 'The program was started in a way that cannot open the database.',
      todo: 'Close it and start with npm start.',
    },
    'not-a-database': {
      what: 'The file is not a database of the desk.',
      todo: 'Check that the right file was chosen.',
    },
    'newer-version': {
      what: 'The database was made by a newer version.',
      todo: 'Update the program. An older backup can be restored, but what was done since is then set aside.',
    },
    'broken-references': {
      what: 'The database could not be upgraded without losing connections.',
      todo: 'The attempt was taken back. A copy from before it is among the backups.',
    },
    damaged: {
      what: 'The database is damaged.',
      todo: 'Restore the latest backup, or recover what can be read and compare first. The damaged file is set aside untouched.',
    },
    missing: {
      what: 'The database is no longer in its place, but there are traces of it.',
      todo: 'Put the file back and try again, or restore the latest backup.',
    },
    'read-only': {
      what: 'It is not possible to write in the folder of the database.',
      todo: 'Give yourself the right to write there and try again. Ask your IT department if you are unsure.',
    },
    'disk-full': {
      what: 'The disk is full, or cannot be written to.',
      todo: 'Make room and try again.',
    },
    'in-use': {
      what: 'The desk is open already, in another window or by a command.',
      todo: 'Go to that window, or close it and try again here.',
    },
    'cannot-open': {
      what: 'The database cannot be opened.',
      todo: 'Check that the disk is connected and that you may read the file, and try again.',
    },
  },
  retry: 'Try again',
  retrying: 'Trying',
  stillClosed: 'The database still cannot be opened.',
  opened: 'The database is open.',
  language: 'På svenska',
  quit: 'If you would rather quit: close the window. Nothing is lost by that.',
  recover: {
    title: 'Recover what can be read',
    text: 'Reads table by table into a new file. The damaged file is not changed, and nothing is replaced until you say so.',
    button: 'Read what can be read',
    busy: 'Reading',
    failed: 'The file could not be read from.',
    nothing:
      'Nothing in the file can be read: its list of what lies where is destroyed. Restore a backup instead. The damaged file stays untouched.',
    done: (file) => `What could be read lies in ${file}.`,
    whole: 'All rows could be read.',
    use: 'Use this file…',
    columns: { table: 'Table', read: 'Read', lost: 'Lost' },
    unknown: 'unknown',
    rest: (tables) => (tables === 1 ? '1 more table is whole.' : `${n(tables)} more tables are whole.`),
    broken: (checks) => `This does not hold in the recovered file: ${checks}.`,
  },
  restore: {
    title: 'Restore a backup',
    ask: (at) => `Restore the backup from ${at}?`,
    confirm: 'Restore',
    busy: 'Restoring',
    failed: 'It could not be restored. Nothing has been changed.',
    done: (at) => `The backup from ${at} is restored.`,
    holds: (held, taken) => `The backup holds ${submissions(held)} and ${decisions(taken)}.`,
    same: 'The backup and the database hold the same.',
    lacks: (count) =>
      `${entries(count)} of the log ${count === 1 ? 'was' : 'were'} made after the backup and will not be there:`,
    kinds: (kinds) => kinds.map(([kind, count]) => `${kind.toLowerCase()} ${n(count)}`).join(', '),
    unsent: (count) => `${decisions(count)} of them did not reach the platform and must be taken again.`,
    sent: 'Decisions that were sent already come back with the next sync. Nothing is sent twice.',
    submissions: (count) =>
      `The backup lacks ${submissions(count)}. What came from the platform is fetched again; import files once more.`,
    unknown: 'The database cannot be read, so it cannot be said for sure what the backup lacks.',
    knownLost: (count) =>
      `At least ${entries(count)} of the log ${count === 1 ? 'was' : 'were'} made after the backup.`,
    brings: (count) =>
      `${entries(count)} ${count === 1 ? 'is' : 'are'} only in the backup and will come back.`,
    takenBack: (count) => `${decisions(count)} undone since ${count === 1 ? 'is' : 'are'} undone again.`,
    aside: 'The database as it is now is set aside untouched, so you can change your mind.',
    setAside: (file) => `The database from before lies in ${file}.`,
    broken: (checks) => `This does not hold in what was restored: ${checks}.`,
  },
  cli: {
    restore: 'restore a backup',
    restoreFile: 'the file of the backup, or latest',
    yes: 'restore without asking',
    notConfirmed: 'Nothing has been changed. Run the command again with --yes to restore.',
    none: 'There is no backup that can be trusted. Show all with desk backup --list.',
    recover: 'recover what can be read of a damaged database into a new file',
    to: 'file to write (otherwise beside the database)',
    notClosed: 'The database can be opened, so there is nothing to recover. Make a copy with desk backup.',
    table: (table, read, lost) =>
      `${table}: ${rows(read)} read, ${lost === null ? 'unknown how many' : n(lost)} lost`,
    next: (file) => `Use it with: desk restore ${file} --yes`,
  },
  failures: {
    closed: 'The database is closed.',
    unknownBackup: (file) => `There is no backup ${file}.`,
    unusable: (file, detail) =>
      `${file} cannot be used: it is damaged or not a database of the desk${detail ? ` (${detail})` : ''}. Nothing has been changed. Choose another.`,
    storage: {
      'disk-full':
        'The disk is full. The last thing was not saved; everything before it is there. Make room and try again.',
      'read-only':
        'It is not possible to write in the folder of the database. The last thing was not saved. Give yourself the right to write and try again.',
      'in-use': 'Another command is using the database. The last thing was not saved. Try again in a moment.',
    },
  },
}
