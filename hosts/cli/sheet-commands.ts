/** `desk sheet`: registry sheets of decisions, as PDF or HTML. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { showSubmission } from '../../backend/moderation/show.ts'
import { isDecision, makeSheets } from '../../backend/sheets/make-sheets.ts'
import type { Workspace } from '../../backend/workspace.ts'
import { SHEET_FORMATS, type SheetsAsked } from '../../contract/calls/sheets.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, tell } from './output.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'
import { writeWhole } from './write-file.ts'

type SheetOptions = OutputOptions & { db?: string; query?: string; out: string }

export function addSheetCommands(program: Command, language: Language): void {
  const { sheet } = words(language)
  program
    .command('sheet')
    .description(sheet.cli.sheet)
    .argument('[id]', sheet.cli.id)
    .option('--query <query>', sheet.cli.query)
    .requiredOption('--out <file>', sheet.cli.out)
    .action((id: string | undefined, options: SheetOptions) => makeSheet(id, options, language))
}

async function makeSheet(id: string | undefined, options: SheetOptions, language: Language): Promise<void> {
  const { sheet: t } = words(language)
  const read = optionReader(language)
  if ((id === undefined) === (options.query === undefined)) read.refuse('ID', id ?? '', t.cli.either)
  const query = options.query === undefined ? undefined : read.query('--query', options.query)
  const file = resolve(options.out)
  const format =
    SHEET_FORMATS.find((one) => file.toLowerCase().endsWith(`.${one}`)) ??
    read.refuse('--out', options.out, t.cli.outForm)
  const made = await withWorkspace(options, async (workspace) => {
    const asked = id === undefined ? { query } : { decisionIds: decisionsOf(workspace, id) }
    const sheets = await makeSheets(workspace, { ...(asked as Partial<SheetsAsked>), language, format })
    const written = sheets.format === format ? file : file.replace(/\.pdf$/i, '.html')
    writeWhole(written, sheets.contents, '--out')
    return { file: written, format: sheets.format, sheets: sheets.sheets }
  })
  if (made.format !== format) tell(t.cli.onlyHtml)
  print(options, made, () => [t.cli.written(made.file, made.sheets)])
}

/** Of a submission all that was decided, oldest first. */
function decisionsOf(workspace: Workspace, id: string): string[] {
  if (isDecision(workspace, id)) return [id]
  return showSubmission(workspace, id)
    .decisions.map((decision) => decision.id)
    .reverse()
}
