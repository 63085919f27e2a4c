/** `desk register show|import|add`: the bodies that can be parties. */
import type { Command } from 'commander'
import { addBody } from '../../backend/register/add-body.ts'
import { registerSummary, searchRegister } from '../../backend/register/summary.ts'
import type { BodyAdded } from '../../contract/calls/register.ts'
import type { Language } from '../../domain/language.ts'
import { PUBLIC_PARTY, SECTORS } from '../../domain/party/sector.ts'
import { words } from '../../text/catalog.ts'
import { assessEverything } from './finish-assessment.ts'
import { type OutputOptions, print, tell } from './output.ts'
import { readFile } from './read-file.ts'
import { optionReader } from './read-options.ts'
import {
  describeBodies,
  describeColumns,
  describeRegister,
  tellConflicts,
  tellRefusedBodies,
} from './register-output.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string }
type ShowOptions = Common & { search?: string; limit?: string }
type ImportOptions = Common & { preview?: boolean; onConflict?: string; reviewer?: string }
type AddOptions = Common & {
  sector: string
  public: string
  source: string
  orgnr?: string
  alias: string[]
  note?: string
  reviewer?: string
}

const ROWS_SHOWN = 50
const MOST_ROWS = 100_000

export function addRegisterCommands(program: Command, language: Language): void {
  const { cli } = words(language)
  const register = program.command('register').description(cli.commands.register)
  register
    .command('show')
    .description(cli.commands.registerShow)
    .option('--search <text>', cli.options.searchRegister)
    .option('--limit <rows>', cli.options.limit)
    .action((options: ShowOptions) => show(options, language))
  register
    .command('import')
    .description(cli.commands.registerImport)
    .argument('<file>', cli.arguments.registerFile)
    .option('--preview', cli.options.preview)
    .option('--on-conflict <choice>', cli.options.onConflict)
    .option('--reviewer <reviewer>', cli.options.judgedBy)
    .action((file: string, options: ImportOptions) => importFile(file, options, language))
  register
    .command('add')
    .description(cli.commands.registerAdd)
    .argument('<name>', cli.arguments.bodyName)
    .requiredOption('--sector <sector>', cli.options.sector)
    .requiredOption('--public <answer>', cli.options.bodyPublicParty)
    .requiredOption('--source <source>', cli.options.source)
    .option('--orgnr <number>', cli.options.orgnr)
    .option('--alias <name>', cli.options.alias, (alias, before: string[]) => [...before, alias], [])
    .option('--note <text>', cli.options.note)
    .option('--reviewer <reviewer>', cli.options.judgedBy)
    .action((name: string, options: AddOptions) => add(name, options, language))
}

/** What the register has; with `--search` or `--limit` its rows. */
async function show(options: ShowOptions, language: Language): Promise<void> {
  const asked =
    options.limit === undefined ? null : optionReader(language).wholeNumber('--limit', options.limit)
  if (options.search === undefined && asked === null) {
    const summary = await withWorkspace(options, registerSummary)
    print(options, summary, () => describeRegister(summary, language))
    return
  }
  const limit = Math.min(MOST_ROWS, asked ?? ROWS_SHOWN)
  const found = await withWorkspace(options, (workspace) =>
    searchRegister(workspace, { text: options.search ?? '', limit }),
  )
  print(options, found, () => [
    ...describeBodies(found.rows, language),
    words(language).cli.rows(found.rows.length, found.total),
  ])
}

async function importFile(path: string, options: ImportOptions, language: Language): Promise<void> {
  const { cli } = words(language)
  const as = options.reviewer === undefined ? undefined : optionReader(language).reviewer(options.reviewer)
  const otherwise =
    options.onConflict === undefined
      ? null
      : optionReader(language).oneOf('--on-conflict', options.onConflict, ['keep', 'take'] as const)
  const chosen = { choices: {}, otherwise }
  const file = readFile(path, language)
  // Loaded only here, since reading workbooks takes a large library.
  const { importRegister, previewRegister } = await import('../../backend/register/import-register.ts')
  const result = await withWorkspace(options, async (workspace) => {
    const foreseen = await previewRegister(workspace, file, chosen)
    tellConflicts(foreseen, language)
    if (options.preview) return { ...foreseen, changedSubmissions: 0 }
    const imported = await importRegister(workspace, file, chosen, as)
    return { ...imported, changedSubmissions: await assessEverything(workspace) }
  })
  tellRefusedBodies(result, language)
  if (options.preview) tell(cli.dryRun)
  print(options, result, () => [
    ...describeColumns(result, language),
    '',
    cli.registered.imported(result.added, result.updated, result.unchanged, result.refusedRows),
    ...(result.leftOut > 0 ? [cli.registered.leftOut(result.leftOut)] : []),
    ...(options.preview ? [] : [cli.corrected.changed(result.changedSubmissions)]),
  ])
}

async function add(name: string, options: AddOptions, language: Language): Promise<void> {
  const { cli } = words(language)
  const read = optionReader(language)
  const said: BodyAdded = {
    name,
    sector: read.oneOf('--sector', options.sector, SECTORS),
    publicParty: read.oneOf('--public', options.public, [...PUBLIC_PARTY, 'team'] as const),
    source: options.source,
    orgnr: options.orgnr ?? null,
    aliases: options.alias,
    note: options.note ?? null,
  }
  const as = options.reviewer === undefined ? undefined : read.reviewer(options.reviewer)
  const result = await withWorkspace(options, async (workspace) => {
    const body = addBody(workspace, said, as)
    return { body, changedSubmissions: await assessEverything(workspace) }
  })
  print(options, result, () => [
    cli.registered.added(result.body.name, result.body.id),
    cli.corrected.changed(result.changedSubmissions),
  ])
}
