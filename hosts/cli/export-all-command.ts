/** `desk export-all`: all that the database holds, in open formats with a description. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { makeExport } from '../../backend/export-all/make-export.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print } from './output.ts'
import { withWorkspace } from './workspace.ts'

type Options = OutputOptions & { db?: string; to: string; withoutContacts?: boolean }

export function addExportAllCommand(program: Command, language: Language): void {
  const { cli } = words(language).exportAll
  program
    .command('export-all')
    .description(cli.command)
    .requiredOption('--to <path>', cli.to)
    .option('--without-contacts', cli.withoutContacts)
    .action((options: Options) => exportEverything(options, language))
}

async function exportEverything(options: Options, language: Language): Promise<void> {
  const { exportAll } = words(language)
  const asked = { to: resolve(options.to), withContacts: options.withoutContacts !== true }
  const made = await withWorkspace(options, (workspace) => makeExport(workspace, asked))
  print(options, made, () => [exportAll.done(made.rows, made.to)])
}
