/** `desk figures` and `desk report`. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { editionList } from '../../backend/editions/editions.ts'
import { countFigures } from '../../backend/figures/count.ts'
import { DIMENSIONS } from '../../domain/figures.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { figureNamer } from './figure-names.ts'
import { type OutputOptions, print, table } from './output.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'
import { asCannotWrite } from './write-file.ts'

type Common = OutputOptions & { db?: string }
type FigureOptions = Common & { by: string; where?: string; digitalCounty: string }
type ReportOptions = Common & { edition: string; compare?: string; out: string }

export function addReportCommands(program: Command, language: Language): void {
  const { cli } = words(language)
  program
    .command('figures')
    .description(cli.commands.figures)
    .requiredOption('--by <dimensions>', cli.options.by)
    .option('--where <query>', cli.options.where)
    .option('--digital-county <own|organiser>', cli.options.digitalCounty, 'own')
    .action((options: FigureOptions) => figures(options, language))
  program
    .command('report')
    .description(cli.commands.report)
    .requiredOption('--edition <id>', cli.options.edition)
    .option('--compare <ids>', cli.options.compare)
    .requiredOption('--out <file>', cli.options.out)
    .action((options: ReportOptions) => report(options, language))
}

async function figures(options: FigureOptions, language: Language): Promise<void> {
  const { cli, common } = words(language)
  const read = optionReader(language)
  const by = [...new Set(read.list('--by', options.by, DIMENSIONS))]
  const where = read.query('--where', options.where ?? '')
  const digitalCounty = read.oneOf('--digital-county', options.digitalCounty, ['own', 'organiser'] as const)
  const { counted, nameOf } = await withWorkspace(options, (workspace) => ({
    counted: countFigures(workspace, { by, where, language, digitalCounty }),
    nameOf: figureNamer(
      editionList(workspace).flatMap(({ types }) => types),
      language,
    ),
  }))
  print(options, counted, () => [
    ...table(
      [...by.map((dimension) => common.dimensions[dimension]), cli.headings.activities],
      counted.rows.map((row) => [
        ...by.map((dimension) => nameOf(dimension, row[dimension] ?? '')),
        row.activities,
      ]),
    ),
    `${cli.total}: ${counted.total}`,
  ])
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
