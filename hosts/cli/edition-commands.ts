/** `desk edition add|retain|list`. */
import type { Command } from 'commander'
import { setRetention } from '../../backend/disposal/retention.ts'
import { addEdition, editionList } from '../../backend/editions/editions.ts'
import { editionId } from '../../domain/edition.ts'
import type { Language } from '../../domain/language.ts'
import { isDay } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table } from './output.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type AddOptions = OutputOptions & {
  db?: string
  programme: string
  from: string
  to: string
  deadline?: string
  name?: string
}

type RetainOptions = OutputOptions & { db?: string; until: string; reviewer?: string }

export function addEditionCommands(program: Command, language: Language): void {
  const { cli, disposal } = words(language)
  const edition = program.command('edition').description(cli.commands.edition)
  edition
    .command('add')
    .description(cli.commands.editionAdd)
    .argument('<id>', cli.arguments.edition)
    .requiredOption('--programme <programme>', cli.options.programme)
    .requiredOption('--from <day>', cli.options.from)
    .requiredOption('--to <day>', cli.options.to)
    .option('--deadline <instant>', cli.options.deadline)
    .option('--name <name>', cli.options.name)
    .action((id: string, options: AddOptions) => add(id, options, language))
  edition
    .command('retain')
    .description(disposal.cli.retain)
    .argument('<id>', cli.arguments.edition)
    .requiredOption('--until <day>', disposal.cli.until)
    .option('--reviewer <who>', cli.options.judgedBy)
    .action((id: string, options: RetainOptions) => retain(id, options, language))
  edition
    .command('list')
    .description(cli.commands.editionList)
    .action((options: OutputOptions & { db?: string }) => list(options, language))
}

async function add(id: string, options: AddOptions, language: Language): Promise<void> {
  const { cli } = words(language)
  const read = optionReader(language)
  if (!editionId.safeParse(id).success) read.refuse('ID', id, cli.idForm)
  if (!editionId.safeParse(options.programme).success)
    read.refuse('--programme', options.programme, cli.idForm)
  for (const [option, given] of [
    ['--from', options.from],
    ['--to', options.to],
  ] as const)
    if (!isDay(given)) read.refuse(option, given, cli.dayForm)
  if (options.to < options.from) read.refuse('--to', options.to, cli.notBefore(options.from))
  const deadlineAt = options.deadline === undefined ? null : read.instant('--deadline', options.deadline)
  const { programme, from: startsOn, to: endsOn, name } = options
  const asked = { id, programme, startsOn, endsOn, deadlineAt, ...(name === undefined ? {} : { name }) }
  const added = await withWorkspace(options, (workspace) => addEdition(workspace, asked))
  print(options, added, () => [cli.editionAdded(id, startsOn, endsOn)])
}

async function retain(id: string, options: RetainOptions, language: Language): Promise<void> {
  const { disposal } = words(language)
  const read = optionReader(language)
  const { until } = options
  if (until !== 'none' && !isDay(until)) read.refuse('--until', until, disposal.cli.untilForm)
  const reviewer = options.reviewer === undefined ? undefined : read.reviewer(options.reviewer)
  const retainedUntil = until === 'none' ? null : until
  const set = await withWorkspace(options, (workspace) =>
    setRetention(workspace, { edition: id, retainedUntil }, reviewer),
  )
  print(options, { edition: id, ...set }, () => [disposal.cli.retained(id, retainedUntil)])
}

async function list(options: OutputOptions & { db?: string }, language: Language): Promise<void> {
  const { headings } = words(language).cli
  const editions = await withWorkspace(options, editionList)
  print(options, { editions }, () =>
    table(
      [headings.id, headings.days, headings.submissions, headings.activities, headings.published],
      editions.map((one) => [
        one.id,
        `${one.startsOn} – ${one.endsOn}`,
        one.submissions,
        one.activities,
        one.publishedFigures.map((figure) => figure.words[language]).join('; '),
      ]),
    ),
  )
}
