/** `desk report` and `desk report verify`. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '../../domain/language.ts'
import { REPORT_KINDS, type ReportVerified, SECTIONS } from '../../domain/report.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table } from './output.ts'
import { NOTHING_APPLIED, UsageProblem } from './problem.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'
import { asCannotWrite } from './write-file.ts'

type Common = OutputOptions & { db?: string }
type WriteOptions = Common & {
  edition?: string
  compare?: string
  kind?: string
  sections?: string
  out?: string
}

export function addReportCommands(program: Command, language: Language): void {
  const { cli } = words(language)
  // Not required ones: commander would ask for them of `verify` as well.
  const report = program
    .command('report')
    .description(cli.commands.report)
    .option('--edition <id>', cli.options.edition)
    .option('--compare <ids>', cli.options.compare)
    .option('--kind <kind>', cli.options.reportKind)
    .option('--sections <names>', cli.options.reportSections)
    .option('--out <file>', cli.options.out)
    .action((options: WriteOptions) => write(options, language))
  report
    .command('verify')
    .description(cli.commands.reportVerify)
    .argument('<file>', cli.arguments.report)
    .action((file: string, options: Common) => verify(file, options, language))
}

async function write(options: WriteOptions, language: Language): Promise<void> {
  const { cli } = words(language)
  const read = optionReader(language)
  const { edition, out } = options
  if (edition === undefined) throw new UsageProblem(words(language).cliReport.optionNeeded('--edition'))
  if (out === undefined) throw new UsageProblem(words(language).cliReport.optionNeeded('--out'))
  const compare = [...new Set(listed(options.compare))].filter((one) => one !== edition)
  const kind = REPORT_KINDS.find((one) => one === (options.kind ?? 'tables'))
  if (!kind) return read.refuse('--kind', options.kind ?? '', REPORT_KINDS.join(', '))
  const named = listed(options.sections)
  const strange = named.find((one) => !SECTIONS.some((section) => section === one))
  if (strange !== undefined) return read.refuse('--sections', strange, SECTIONS.join(', '))
  const sections = SECTIONS.filter((one) => named.length === 0 || named.includes(one))
  const file = resolve(out)
  if (!/\.xlsx$/i.test(file)) return read.refuse('--out', out, cli.workbookForm)
  // Its library takes as long to load as all the rest, and no other command needs it.
  const { writeReport } = await import('../../backend/report/make-report.ts')
  await withWorkspace(options, async (workspace) => {
    try {
      await writeReport(workspace, { edition, compare, kind, language, sections }, file)
    } catch (error) {
      throw asCannotWrite(error, file, '--out')
    }
  })
  print(options, { file, kind, edition, compare, sections }, () => [cli.reportWritten(file)])
}

/** Ends with 1 where the file and the database differ, so that scripts notice. */
async function verify(given: string, options: Common, language: Language): Promise<void> {
  const { cli } = words(language)
  const file = resolve(given)
  const { verifyReport } = await import('../../backend/report/verify-report.ts')
  const verified = await withWorkspace(options, (workspace) => verifyReport(workspace, file))
  print(options, { file, ...verified }, () => lines(verified, cli.reportVerified))
  if (verified.differ > 0) process.exitCode = NOTHING_APPLIED
}

type VerifiedWords = ReturnType<typeof words>['cli']['reportVerified']

function lines({ differ, cells, differing, isUntouched }: ReportVerified, t: VerifiedWords): string[] {
  return [
    differ === 0 ? t.same(cells) : t.differs(differ, cells),
    ...(isUntouched ? [] : [t.touched]),
    ...(differing.length === 0
      ? []
      : table(
          [t.columns.sheet, t.columns.cell, t.columns.inFile, t.columns.inDatabase],
          differing.map((one) => [one.sheet, one.cell, one.inFile ?? t.none, one.inDatabase ?? t.none]),
        )),
    ...(differing.length < differ ? [t.firstShown(differing.length)] : []),
  ]
}

function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
