/** `desk figures now|compare|freeze|snapshots`: pace, editions side by side, and figures as they were. */
import type { Command } from 'commander'
import { editionList } from '../../backend/editions/editions.ts'
import { compareFigures } from '../../backend/figures/compare.ts'
import { figureNamer } from '../../backend/figures/figure-namer.ts'
import { figuresNow } from '../../backend/figures/now.ts'
import { compareSnapshot, freezeFigures, snapshotList } from '../../backend/figures/snapshots.ts'
import type { FiguresInput } from '../../contract/calls/figures.ts'
import { snapshotQuestions } from '../../contract/calls/figures-snapshots.ts'
import { DIMENSIONS } from '../../domain/figures/dimensions.ts'
import { MEASURES, splitsOf } from '../../domain/figures/measures.ts'
import { DIGITAL_CHOICES, NAME_CHOICES, SERIES_CHOICES } from '../../domain/figures/switches.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { sayCompared, sayNow, saySnapshot } from './figure-lines.ts'
import { type OutputOptions, print } from './output.ts'
import { readJsonFile } from './read-file.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string; reviewer?: string }
type Asked = Common & {
  measure: string
  by?: string
  where?: string
  digital: string
  series: string
  names: string
}
type FreezeOptions = Asked & { questions?: string }

export function addFigureLookCommands(figures: Command, language: Language): void {
  const { commands, options, arguments: given } = words(language).figuresMore.cli
  const { cli, figures: own } = words(language)
  const asking = (command: Command, names: string) =>
    command
      .option('--measure <measure>', own.cli.measure, 'activities')
      .option('--where <query>', cli.options.where)
      .option('--digital <apart|organiser>', own.cli.digital, 'apart')
      .option('--series <each|once>', own.cli.series, 'each')
      .option('--names <mapped|written>', options.names, names)
  figures
    .command('now')
    .description(commands.now)
    .requiredOption('--edition <id>', options.edition)
    .option('--where <query>', cli.options.where)
    .action((asked: Common & { edition: string; where?: string }) => now(asked, language))
  asking(figures.command('compare'), 'mapped')
    .description(commands.compare)
    .argument('<editions...>', given.editions)
    .option('--by <dimension>', options.by)
    .action((editions: string[], asked: Asked) => compare(editions, asked, language))
  asking(figures.command('freeze'), 'written')
    .description(commands.freeze)
    .argument('<name>', given.name)
    .option('--by <dimensions>', options.byMany)
    .option('--questions <file>', options.questions)
    .option('--reviewer <who>', options.reviewer)
    .action((name: string, asked: FreezeOptions) => freeze(name, asked, language))
  figures
    .command('snapshots')
    .description(commands.snapshots)
    .argument('[id]', given.snapshot)
    .action((id: string | undefined, asked: Common) => snapshots(id, asked, language))
}

async function now(options: Common & { edition: string; where?: string }, language: Language): Promise<void> {
  const where = optionReader(language).query('--where', options.where ?? '')
  const { edition } = options
  const told = await withWorkspace(options, (workspace) =>
    figuresNow(workspace, { edition, where, language }),
  )
  print(options, told, () => sayNow(told, language))
}

async function compare(given: string[], options: Asked, language: Language): Promise<void> {
  const read = optionReader(language)
  const editions = [...new Set(given.flatMap((one) => one.split(',')))]
  if (editions.length < 2)
    read.refuse('EDITIONS', given.join(' '), words(language).figuresMore.cli.arguments.editions)
  const { measure, ...asked } = readAsked(options, language)
  const by = options.by === undefined ? undefined : read.oneOf('--by', options.by, splitsOf(measure))
  const { told, nameOf } = await withWorkspace(options, (workspace) => ({
    told: compareFigures(workspace, { ...asked, measure, editions, language, ...(by && { by }) }),
    nameOf: figureNamer(
      editionList(workspace).flatMap(({ types, themes }) => [...types, ...themes]),
      language,
    ),
  }))
  print(options, told, () => sayCompared(told, nameOf, language))
}

async function freeze(name: string, options: FreezeOptions, language: Language): Promise<void> {
  const as = options.reviewer === undefined ? undefined : optionReader(language).reviewer(options.reviewer)
  const questions =
    options.questions === undefined
      ? [askedOnce(options, language)]
      : readQuestions(options.questions, language)
  const frozen = await withWorkspace(options, (workspace) =>
    freezeFigures(workspace, { name, questions }, as),
  )
  print(options, frozen, () => [
    words(language).figuresMore.snapshot.frozen(frozen.name, frozen.id, frozen.hash),
  ])
}

async function snapshots(id: string | undefined, options: Common, language: Language): Promise<void> {
  const { snapshot, cli } = words(language).figuresMore
  if (id !== undefined) {
    const compared = await withWorkspace(options, (workspace) => compareSnapshot(workspace, id))
    print(options, compared, () => saySnapshot(compared, language))
    return
  }
  const all = await withWorkspace(options, snapshotList)
  print(options, { snapshots: all }, () =>
    all.length === 0
      ? [cli.noSnapshots]
      : all.map((one) => snapshot.listed(one.id, one.name, one.at, one.submissions)),
  )
}

function askedOnce(options: Asked, language: Language): FiguresInput {
  const { measure, ...asked } = readAsked(options, language)
  const read = optionReader(language)
  const by = options.by === undefined ? [] : read.list('--by', options.by, DIMENSIONS)
  const splits = splitsOf(measure)
  for (const dimension of by)
    if (!splits.includes(dimension))
      read.refuse('--by', dimension, words(language).figures.cli.notBy(measure, splits.join(', ')))
  return { ...asked, measure, by: [...new Set(by)], language }
}

function readAsked(options: Asked, language: Language) {
  const read = optionReader(language)
  return {
    measure: read.oneOf('--measure', options.measure, MEASURES),
    where: read.query('--where', options.where ?? ''),
    digital: read.oneOf('--digital', options.digital, DIGITAL_CHOICES),
    series: read.oneOf('--series', options.series, SERIES_CHOICES),
    names: read.oneOf('--names', options.names, NAME_CHOICES),
  }
}

function readQuestions(file: string, language: Language): FiguresInput[] {
  const { data } = snapshotQuestions.safeParse(readJsonFile(file, language))
  if (data) return data
  return optionReader(language).refuse('--questions', file, words(language).figuresMore.cli.questionsForm)
}
