/** `desk backup`: makes a copy of the database, or shows those that there are. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { dayAndClock } from '../../backend/log/time-words.ts'
import { makeBackup } from '../../backend/maintenance/back-up.ts'
import { listBackups } from '../../backend/maintenance/backups.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table } from './output.ts'
import { UsageProblem } from './problem.ts'
import { databaseFileOf, withWorkspace } from './workspace.ts'

type Options = OutputOptions & { db?: string; list?: boolean }

export function addBackupCommand(program: Command, language: Language): void {
  const { log, backups } = words(language)
  program
    .command('backup')
    .description(log.cli.backup)
    .argument('[file]', log.cli.backupFile)
    .option('--list', backups.cli.list)
    .action(async (file: string | undefined, options: Options) => {
      if (file !== undefined && options.list === true) throw new UsageProblem(backups.cli.oneOf)
      // The list also where the database cannot be opened.
      if (options.list === true) showBackups(options, language)
      else await backUp(file, options, language)
    })
}

async function backUp(file: string | undefined, options: Options, language: Language): Promise<void> {
  const { log } = words(language)
  const made = await withWorkspace(options, (workspace) =>
    makeBackup(workspace, file === undefined ? undefined : resolve(file)),
  )
  print(options, made, () => [log.cli.backedUp(made.file, made.headFile)])
}

function showBackups(options: Options, language: Language): void {
  const { backups: t } = words(language)
  const list = listBackups(resolve(databaseFileOf(options)))
  print(options, list, () => {
    if (list.backups.length === 0) return [`${t.cli.none} ${list.folder}.`]
    return table(
      [t.columns.at, t.columns.kind, t.columns.state, t.cli.holds, t.columns.size, ''],
      list.backups.map(({ at, kind, isTrusted, counts, bytes, file }) => [
        dayAndClock(at),
        t.kinds[kind],
        isTrusted ? t.trusted : t.untrusted,
        counts ? t.holds(counts.submissions, counts.decisions) : '',
        t.size(bytes),
        file,
      ]),
    )
  })
}
