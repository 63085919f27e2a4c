/** `desk case sheet list`, `show`, `new` and `export`. */
import type { Command } from 'commander'
import { createSheet, listedSheets, openSheet } from '../../backend/cases/sheets.ts'
import { dayAndClock } from '../../backend/log/time-words.ts'
import type { SheetOpened } from '../../contract/calls/case-sheets.ts'
import { SHEET_TEMPLATES, type SheetBlock } from '../../domain/case/sheet.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table } from './output.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'
import { type ExportOptions, formatOf, writeExported } from './write-exported.ts'

type Common = OutputOptions & { db?: string }
type NewOptions = Common & { template: string; case?: string[]; edition?: string; reviewer?: string }

export function addCaseSheetCommands(cases: Command, language: Language): void {
  const { cli, cliCase: t, cliCaseSheet: own } = words(language)
  const sheets = cases.command('sheet').description(own.commands.sheet)
  sheets
    .command('list')
    .description(own.commands.list)
    .option('--case <case>', own.options.ofCase)
    .action((options: Common & { case?: string }) => list(options, language))
  sheets
    .command('show')
    .description(own.commands.show)
    .argument('<sheet>', own.arguments.sheet)
    .action((named: string, options: Common) => show(named, options, language))
  sheets
    .command('new')
    .description(own.commands.new)
    .requiredOption('--template <template>', own.options.template)
    .option('--case <case...>', own.options.cases)
    .option('--edition <id>', own.options.edition)
    .option('--reviewer <name>', cli.options.judgedBy)
    .action((options: NewOptions) => create(options, language))
  sheets
    .command('export')
    .description(own.commands.export)
    .argument('<sheet...>', own.arguments.sheet)
    .requiredOption('--format <format>', t.options.caseFormat)
    .option('--title <title>', own.options.title)
    .option('--out <file>', own.options.out)
    .action((ids: string[], options: ExportOptions) => exportAll(ids, options, language))
}

async function list(options: Common & { case?: string }, language: Language): Promise<void> {
  const { cliCaseSheet: t } = words(language)
  const found = await withWorkspace(options, async (workspace) => {
    if (options.case === undefined) return listedSheets(workspace)
    const { knownCase } = await import('../../backend/cases/known-case.ts')
    return listedSheets(workspace, { caseId: knownCase(workspace, options.case).id })
  })
  print(options, found, () =>
    table(
      [t.columns.id, t.columns.template, t.columns.title, t.columns.saved, t.columns.versions],
      found.map(({ id, template, title, savedAt, versions }) => [
        id.slice(-8),
        t.templates[template],
        title || t.untitled,
        dayAndClock(savedAt),
        versions,
      ]),
    ),
  )
}

async function show(named: string, options: Common, language: Language): Promise<void> {
  const found = await withWorkspace(options, (workspace) => openSheet(workspace, named))
  print(options, found, () => linesOf(found, language))
}

/** The program's `--language` is the sheet's. */
async function create(options: NewOptions, language: Language): Promise<void> {
  const { cliCaseSheet: t } = words(language)
  const read = optionReader(language)
  const template = read.oneOf('--template', options.template, SHEET_TEMPLATES)
  const reviewer = options.reviewer === undefined ? undefined : read.reviewer(options.reviewer)
  const asked = { template, language, caseIds: options.case ?? [], edition: options.edition }
  const made = await withWorkspace(options, (workspace) => createSheet(workspace, asked, reviewer))
  print(options, made, () => [t.made(made.title || t.untitled, made.id)])
}

async function exportAll(ids: string[], options: ExportOptions, language: Language): Promise<void> {
  const format = formatOf(options, language)
  const { exportSavedSheets } = await import('../../backend/cases/export-saved.ts')
  const { title = '' } = options
  const exported = await withWorkspace(options, (workspace) =>
    exportSavedSheets(workspace, { ids, format, title }),
  )
  writeExported(exported, ids, options, language)
}

/** The sheet as its newest version has it, block by block. */
function linesOf(sheet: SheetOpened, language: Language): string[] {
  const { cliCaseSheet: t } = words(language)
  const { template, title, reviewer, organisation, savedAt, versions, content, draft } = sheet
  return [
    title || t.untitled,
    t.saved(t.templates[template], dayAndClock(savedAt), `${reviewer} (${organisation})`, versions),
    ...(draft ? [t.draft(dayAndClock(draft.at))] : []),
    ...textLines(content.lead),
    ...content.blocks.flatMap((block) => blockLines(block, language)),
  ]
}

function blockLines(block: SheetBlock, language: Language): string[] {
  const { cliCaseSheet: t, caseSheet } = words(language)
  switch (block.kind) {
    case 'heading':
      return ['', block.text]
    case 'text':
      return textLines(block.text)
    case 'facts':
      return ['', t.blocks.facts(block.caseId.slice(-8))]
    case 'quote':
      return ['', t.blocks.quote(caseSheet.quoted(block.text))]
    case 'picture':
      return ['', t.blocks.picture(block.alternative || t.noAlternative)]
    case 'figure':
      return [
        '',
        block.frozen
          ? t.blocks.frozen(block.caption || block.measure)
          : t.blocks.figure(block.caption || block.measure),
      ]
  }
}

function textLines(text: string): string[] {
  return text === '' ? [] : ['', ...text.split('\n')]
}
