/** `desk source list|show|set|test|fetch|remove`: where submissions come from. */
import type { Command } from 'commander'
import type { SourceReading } from '../../contract/calls/sources.ts'
import type { Language } from '../../domain/language.ts'
import { sourceProfile } from '../../domain/source-profile.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table, tell } from './output.ts'
import { Refusal } from './problem.ts'
import { readFile, readJsonFile } from './read-file.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string; reviewer?: string }
type FetchOptions = Common & { dryRun?: boolean; file?: string }

const MOST_TOLD = 10

/** Loaded only when asked, since reading calendars and pages takes large libraries. */
const profiles = () => import('../../backend/sources/sources.ts')
const readings = () => import('../../backend/sources/take-source.ts')

export function addSourceCommands(program: Command, language: Language): void {
  const { cli, sources } = words(language)
  const { commands, options, arguments: given } = sources.cli
  const source = program.command('source').description(commands.source)
  source
    .command('list')
    .description(commands.list)
    .option('--templates', options.templates)
    .action((own: Common & { templates?: boolean }) => list(own, language))
  source
    .command('show')
    .description(commands.show)
    .argument('<name>', given.name)
    .action((name: string, own: Common) => show(name, own))
  source
    .command('set')
    .description(commands.set)
    .argument('<file>', given.file)
    .option('--untested', options.untested)
    .option('--file <file>', options.file)
    .option('--reviewer <reviewer>', words(language).views.cli.options.by)
    .action((file: string, own: FetchOptions & { untested?: boolean }) => set(file, own, language))
  source
    .command('test')
    .description(commands.test)
    .argument('<name>', given.name)
    .option('--file <file>', options.file)
    .action((name: string, own: FetchOptions) => test(name, own, language))
  source
    .command('fetch')
    .description(commands.fetch)
    .argument('<name>', given.name)
    .option('--dry-run', cli.options.dryRun)
    .option('--file <file>', options.file)
    .action((name: string, own: FetchOptions) => fetchRows(name, own, language))
  source
    .command('remove')
    .description(commands.remove)
    .argument('<name>', given.name)
    .option('--reviewer <reviewer>', words(language).views.cli.options.by)
    .action((name: string, own: Common) => remove(name, own, language))
}

async function list(options: Common & { templates?: boolean }, language: Language): Promise<void> {
  const { sources: said } = words(language)
  const { headings } = said.cli
  const { listSources } = await profiles()
  const { sources, templates } = await withWorkspace(options, listSources)
  const shown = options.templates ? templates : sources
  print(options, shown, () =>
    table(
      [headings.name, headings.kind, headings.address],
      shown.map(({ profile }) => [profile.name, said.kinds[profile.kind], profile.address ?? '–']),
    ),
  )
}

async function show(name: string, options: Common): Promise<void> {
  const { sourceNamed, shown } = await profiles()
  const source = await withWorkspace(options, (workspace) => shown(workspace, sourceNamed(workspace, name)))
  print(options, source, () => JSON.stringify(source.profile, null, 2).split('\n'))
}

/** The profile of the same name gives way. A secret comes in DESK_TOKEN and is kept. */
async function set(
  path: string,
  options: FetchOptions & { untested?: boolean },
  language: Language,
): Promise<void> {
  const { sources: said } = words(language)
  const read = sourceProfile.safeParse(readJsonFile(path, language))
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new Refusal(
      said.cli.badProfile(path, [issue?.path.join('.'), issue?.message].filter(Boolean).join(' ')),
    )
  }
  const profile = read.data
  const as = options.reviewer === undefined ? undefined : optionReader(language).reviewer(options.reviewer)
  const file = options.file === undefined ? undefined : readFile(options.file, language)
  const { saveSource, listSources } = await profiles()
  const { testSource } = await readings()
  const saved = await withWorkspace(options, async (workspace) => {
    const { sources } = await listSources(workspace)
    const before = sources.find((one) => one.profile.name === profile.name)
    const canTest = profile.kind !== 'desk-protocol' && (profile.address !== null || file !== undefined)
    if (canTest && !options.untested)
      tellReading(await testSource(workspace, { profile, file, id: before?.id }), language)
    const allowsUntested = options.untested ?? false
    return saveSource(
      workspace,
      { id: before?.id, profile, allowsUntested, secret: process.env.DESK_TOKEN },
      as,
    )
  })
  if (options.untested) tell(said.cli.untested(profile.name))
  print(options, saved, () => [said.saved(profile.name)])
}

async function test(name: string, options: FetchOptions, language: Language): Promise<void> {
  const { sourceNamed } = await profiles()
  const { testSource } = await readings()
  const file = options.file === undefined ? undefined : readFile(options.file, language)
  const reading = await withWorkspace(options, (workspace) => {
    const { id, profile } = sourceNamed(workspace, name)
    return testSource(workspace, { id, profile, file })
  })
  tellReading(reading, language)
  print(options, reading, () => [words(language).sources.cli.read(reading.rows, reading.pages)])
}

async function fetchRows(name: string, options: FetchOptions, language: Language): Promise<void> {
  const { cli, sources: said } = words(language)
  const { sourceNamed } = await profiles()
  const { previewSource, takeSource } = await readings()
  const file = options.file === undefined ? undefined : readFile(options.file, language)
  const taken = await withWorkspace(options, async (workspace) => {
    const { id } = sourceNamed(workspace, name)
    const reading = await previewSource(workspace, { id, file })
    tellReading(reading, language)
    const { counts, outside, isUnchanged } = reading
    return options.dryRun
      ? { ...counts, outside, isUnchanged }
      : takeSource(workspace, { id, readingId: reading.id })
  })
  if (options.dryRun) tell(cli.dryRun)
  print(options, taken, () => [
    said.reading.taken(taken.created, taken.updated, taken.unchanged, taken.quarantined),
  ])
}

async function remove(name: string, options: Common, language: Language): Promise<void> {
  const { sourceNamed, removeSource } = await profiles()
  const as = options.reviewer === undefined ? undefined : optionReader(language).reviewer(options.reviewer)
  const removed = await withWorkspace(options, (workspace) =>
    removeSource(workspace, sourceNamed(workspace, name).id, as),
  )
  print(options, removed, () => [words(language).sources.removed(removed.name)])
}

/** What to look at goes to stderr, as far as a screen holds it; `--json` has all. */
function tellReading(reading: SourceReading, language: Language): void {
  const { sources, imports } = words(language)
  const { reading: said, cli } = sources
  if (reading.isUnchanged) tell(said.unchanged)
  if (reading.isCutOff) tell(said.cutOff)
  if (reading.outside > 0) tell(said.outside(reading.outside))
  if (reading.cancelled > 0) tell(said.cancelled(reading.cancelled))
  tellGone(reading.notListed, language)
  for (const { place, reason } of reading.faults.slice(0, MOST_TOLD))
    tell(cli.fault(place, imports.reason(reason.code, reason.values)))
  for (const { word, becomes, count } of reading.unknownWords.slice(0, MOST_TOLD))
    tell(cli.word(word, imports.fields[becomes], count))
}

function tellGone({ count, first }: SourceReading['notListed'], language: Language): void {
  if (count === 0) return
  const { reading: said, cli } = words(language).sources
  tell(`${said.notListed(count)}. ${said.notListedText}`)
  for (const { title, startsOn } of first.slice(0, MOST_TOLD)) tell(cli.fault(startsOn ?? '–', title))
}
