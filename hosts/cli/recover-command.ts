/** `desk recover`: saves what can be read of a damaged database into a new file, with a line for each table. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { recover } from '../../backend/maintenance/recover.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print } from './output.ts'
import { Refusal } from './problem.ts'
import { checksSaid } from './restore-command.ts'
import { withClosable } from './workspace.ts'

type Options = OutputOptions & { db?: string; to?: string }

export function addRecoverCommand(program: Command, language: Language): void {
  const { cli } = words(language).recovery
  program
    .command('recover')
    .description(cli.recover)
    .option('--to <file>', cli.to)
    .action((options: Options) => recoverTo(options, language))
}

async function recoverTo(options: Options, language: Language): Promise<void> {
  const { cli, recover: t } = words(language).recovery
  await withClosable(options, (workspaces) => {
    if (!workspaces.problem()) throw new Refusal(cli.notClosed)
    const saved = recover(workspaces, options.to === undefined ? undefined : resolve(options.to))
    const { file } = saved
    if (file === null) throw new Refusal(t.nothing)
    print(options, saved, () => [
      ...saved.tables
        .filter(({ lost }) => lost !== 0)
        .map(({ table, read, lost }) => cli.table(table, read, lost)),
      t.rest(saved.tables.filter(({ lost }) => lost === 0).length),
      t.done(file),
      ...(saved.broken.length === 0 ? [] : [t.broken(checksSaid(saved.broken, language))]),
      cli.next(file),
    ])
  })
}
