/** `desk restore`: says what a backup lacks, and with --yes puts it in the database's place. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { dayAndClock } from '../../backend/log/time-words.ts'
import { backupNamed, latestBackup } from '../../backend/maintenance/backups.ts'
import { previewRestore, restore } from '../../backend/maintenance/restore.ts'
import type { Workspaces } from '../../backend/workspace.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { sayDifferences } from '../../text/say-differences.ts'
import { type OutputOptions, print } from './output.ts'
import { NOTHING_APPLIED, Refusal } from './problem.ts'
import { withClosable } from './workspace.ts'

type Options = OutputOptions & { db?: string; yes?: boolean }

export function addRestoreCommand(program: Command, language: Language): void {
  const { cli } = words(language).recovery
  program
    .command('restore')
    .description(cli.restore)
    .argument('<file>', cli.restoreFile)
    .option('--yes', cli.yes)
    .action((file: string, options: Options) => restoreNamed(file, options, language))
}

async function restoreNamed(file: string, options: Options, language: Language): Promise<void> {
  const said = words(language)
  const { restore: t, cli } = said.recovery
  await withClosable(options, (workspaces) => {
    const backup = find(workspaces, file, language)
    if (options.yes !== true) {
      const preview = previewRestore(workspaces, backup)
      print(options, preview, () => [
        t.ask(dayAndClock(preview.at)),
        ...sayDifferences(said, preview),
        cli.notConfirmed,
      ])
      process.exitCode = NOTHING_APPLIED
      return
    }
    const restored = restore(workspaces, backup)
    print(options, restored, () => [
      t.done(dayAndClock(restored.at)),
      ...sayDifferences(said, restored),
      ...(restored.setAside === null ? [] : [t.setAside(restored.setAside)]),
      ...(restored.broken.length === 0 ? [] : [t.broken(checksSaid(restored.broken, language))]),
    ])
  })
}

function find(workspaces: Workspaces, file: string, language: Language) {
  if (file !== 'latest') return backupNamed(workspaces.file(), resolve(file))
  const latest = latestBackup(workspaces.file())
  if (latest) return latest
  throw new Refusal(words(language).recovery.cli.none)
}

/** Names of checks as `desk verify` says them. */
export function checksSaid(names: readonly string[], language: Language): string {
  const { checks } = words(language)
  return names.map((name) => checks[name] ?? name).join(', ')
}
