/** `desk case list`, `show`, `export` and `consent`; import, sheets, pictures and links have files of their own. */
import type { Command } from 'commander'
import { listedCases, setConsent, showCase } from '../../backend/cases/cases.ts'
import { CASE_KINDS } from '../../domain/case/case.ts'
import { CONSENT_STATES } from '../../domain/case/consent.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { addCaseImportCommand } from './case-import-command.ts'
import { addCaseLinkCommands } from './case-link-commands.ts'
import { caseLines } from './case-output.ts'
import { addCasePictureCommands } from './case-picture-commands.ts'
import { addCaseSheetCommands } from './case-sheet-commands.ts'
import { type OutputOptions, print, table } from './output.ts'
import { Refusal } from './problem.ts'
import { addProjectSourceCommands } from './project-source-commands.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'
import { type ExportOptions, formatOf, writeExported } from './write-exported.ts'

type Common = OutputOptions & { db?: string; reviewer?: string }

export function addCaseCommands(program: Command, language: Language): void {
  const { cli, cliCase: t } = words(language)
  const cases = program.command('case').description(t.commands.case)
  addCaseImportCommand(cases, language)
  cases
    .command('list')
    .description(t.commands.caseList)
    .option('--kind <kind>', t.options.caseKind)
    .option('--words <words>', t.options.caseWords)
    .action((options: Common & { kind?: string; words?: string }) => list(options, language))
  cases
    .command('show')
    .description(t.commands.caseShow)
    .argument('<case>', t.arguments.case)
    .action((named: string, options: Common) => show(named, options, language))
  cases
    .command('export')
    .description(t.commands.caseExport)
    .argument('<case...>', t.arguments.case)
    .requiredOption('--format <format>', t.options.caseFormat)
    .option('--title <title>', t.options.caseTitle)
    .option('--out <file>', t.options.caseOut)
    .action((ids: string[], options: ExportOptions) => exportAll(ids, options, language))
  cases
    .command('consent')
    .description(t.commands.caseConsent)
    .argument('<case>', t.arguments.case)
    .option('--quote <text>', t.options.caseQuote)
    .option('--picture <number>', t.options.casePicture)
    .requiredOption('--state <state>', t.options.caseState)
    .option('--note <text>', t.options.caseNote)
    .option('--reviewer <name>', cli.options.judgedBy)
    .action((named: string, options: ConsentOptions) => consent(named, options, language))
  addCaseSheetCommands(cases, language)
  addCasePictureCommands(cases, language)
  addProjectSourceCommands(cases, language)
  addCaseLinkCommands(cases, language)
}

async function list(options: Common & { kind?: string; words?: string }, language: Language): Promise<void> {
  const { cases, cliCase: t } = words(language)
  const kind = CASE_KINDS.find((one) => one === options.kind)
  if (options.kind !== undefined && !kind)
    return optionReader(language).refuse('--kind', options.kind, CASE_KINDS.join(', '))
  const found = await withWorkspace(options, (workspace) =>
    listedCases(workspace, { words: options.words ?? '', kind }),
  )
  print(options, found, () =>
    table(
      [t.columns.id, t.columns.kind, t.columns.diarienummer, t.columns.title, t.columns.organisation],
      found.map((one) => [
        one.id.slice(-8),
        cases.kinds[one.kind],
        one.diarienummer ?? '',
        one.title,
        one.organisation,
      ]),
    ),
  )
}

async function show(named: string, options: Common, language: Language): Promise<void> {
  const found = await withWorkspace(options, (workspace) => showCase(workspace, named))
  print(options, found, () => caseLines(found, language))
}

async function exportAll(ids: string[], options: ExportOptions, language: Language): Promise<void> {
  const format = formatOf(options, language)
  const { exportCases } = await import('../../backend/cases/export-case.ts')
  const { title = '' } = options
  const exported = await withWorkspace(options, (workspace) =>
    exportCases(workspace, { ids, format, language, title }),
  )
  writeExported(exported, ids, options, language)
}

type ConsentOptions = Common & { quote?: string; picture?: string; state: string; note?: string }

async function consent(named: string, options: ConsentOptions, language: Language): Promise<void> {
  const { cases, cliCase: t, cliCaseSheet } = words(language)
  const read = optionReader(language)
  const state = CONSENT_STATES.find((one) => one === options.state)
  if (!state) return read.refuse('--state', options.state, CONSENT_STATES.join(', '))
  const reviewer = options.reviewer === undefined ? undefined : read.reviewer(options.reviewer)
  const { note = '', quote, picture } = options
  if ((quote === undefined) === (picture === undefined))
    return read.refuse('--quote', quote ?? '', t.quoteOrPicture)
  const [subject, given] =
    quote === undefined ? (['picture', picture ?? ''] as const) : (['quote', quote] as const)
  const shown = await withWorkspace(options, (workspace) => {
    const { id, consents } = showCase(workspace, named)
    const begun = consents.filter((each) => each.subject === subject && each.key.startsWith(given))
    const one = begun.find(({ key }) => key === given) ?? (begun.length === 1 ? begun[0] : undefined)
    if (!one && subject === 'picture') throw new Refusal(cliCaseSheet.noPicture(given))
    if (!one) throw new Refusal(begun.length === 0 ? t.noQuote(given) : t.severalQuotes(given))
    return setConsent(workspace, { caseId: id, subject, key: one.key, state, note }, reviewer)
  })
  print(options, shown.consents, () =>
    shown.consents.map(({ state, name, key, saidBy }) =>
      [`${cases.states[state]}: ${name ?? key}`, ...saidBy.map((who) => `(${who})`)].join(' '),
    ),
  )
}
