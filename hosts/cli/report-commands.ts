/** `desk report`. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print } from './output.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'
import { asCannotWrite } from './write-file.ts'

type Common = OutputOptions & { db?: string }
type ReportOptions = Common & { edition: string; compare?: string; out: string }

export function addReportCommands(program: Command, language: Language): void {
  const { cli } = words(language)
  program
    .command('report')
    .description(cli.commands.report)
    .requiredOption('--edition <id>', cli.options.edition)
    .option('--compare <ids>', cli.options.compare)
    .requiredOption('--out <file>', cli.options.out)
    .action((options: ReportOptions) => report(options, language))
}

async function report(options: ReportOptions, language: Language): Promise<void> {
  const { cli } = words(language)
  const { edition } = options
  const compared = (options.compare ?? '').split(',').map((one) => one.trim())
  const compare = [...new Set(compared)].filter((one) => one !== '' && one !== edition)
  const file = resolve(options.out)
  if (!/\.xlsx$/i.test(file)) optionReader(language).refuse('--out', options.out, cli.workbookForm)
  // Its library takes as long to load as all the rest, and no other command needs it.
  const { writeWorkbook } = await import('../../backend/report/workbook.ts')
  await withWorkspace(options, async (workspace) => {
    try {
      await writeWorkbook(workspace, { edition, compare, language }, file)
    } catch (error) {
      throw asCannotWrite(error, file, '--out')
    }
  })
  print(options, { file, edition, compare }, () => [cli.reportWritten(file)])
}
