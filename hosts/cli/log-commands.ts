/** `desk log`: what people have done, filtered, and as a file. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { exportLog } from '../../backend/log/export-log.ts'
import { logBlock } from '../../backend/log/read-log.ts'
import { dayAndClock } from '../../backend/log/time-words.ts'
import { showSubmission } from '../../backend/moderation/show.ts'
import type { Workspace } from '../../backend/workspace.ts'
import { LOG_FORMATS, type LogFilters } from '../../contract/calls/log.ts'
import type { Language } from '../../domain/language.ts'
import { isDay } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table } from './output.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'
import { writeWhole } from './write-file.ts'

type LogOptions = OutputOptions & {
  db?: string
  kind: string[]
  actor?: string
  submission?: string
  from?: string
  to?: string
  text?: string
  limit: string
  export?: string
}

const ROWS_SHOWN = '50'
const MOST_ROWS = 1000

export function addLogCommands(program: Command, language: Language): void {
  const { cli, log } = words(language)
  program
    .command('log')
    .description(log.cli.log)
    .option('--kind <kind>', log.cli.kind, (kind, before: string[]) => [...before, kind], [])
    .option('--actor <name>', log.cli.actor)
    .option('--submission <id>', log.cli.submission)
    .option('--from <day>', log.cli.from)
    .option('--to <day>', log.cli.to)
    .option('--text <text>', log.cli.text)
    .option('--limit <rows>', cli.options.limit, ROWS_SHOWN)
    .option('--export <file>', log.cli.export)
    .action((options: LogOptions) => showLog(options, language))
}

async function showLog(options: LogOptions, language: Language): Promise<void> {
  const { cli, log } = words(language)
  const limit = Math.min(MOST_ROWS, optionReader(language).wholeNumber('--limit', options.limit))
  const asked = filtersOf(options, language)
  if (options.export !== undefined) return exportTo(options.export, asked, options, language)
  const block = await withWorkspace(options, (workspace) =>
    logBlock(workspace, { filters: asked(workspace), language, offset: 0, limit }),
  )
  print(options, block, () => [
    ...table(
      [log.columns.at, log.columns.what],
      block.rows.map(({ at, sentence }) => [dayAndClock(at), sentence]),
    ),
    cli.rows(block.rows.length, block.total),
  ])
}

async function exportTo(
  given: string,
  asked: (workspace: Workspace) => LogFilters,
  options: LogOptions,
  language: Language,
): Promise<void> {
  const { log } = words(language)
  const file = resolve(given)
  const format =
    LOG_FORMATS.find((one) => file.toLowerCase().endsWith(`.${one}`)) ??
    optionReader(language).refuse('--export', given, log.cli.exportForm)
  const { entries } = await withWorkspace(options, async (workspace) => {
    const made = await exportLog(workspace, { filters: asked(workspace), language, format })
    writeWhole(file, made.contents, '--export')
    return made
  })
  print(options, { file, entries }, () => [log.cli.written(file, entries)])
}

/** The submission may be given by any of its names, which only the database knows. */
function filtersOf(options: LogOptions, language: Language): (workspace: Workspace) => LogFilters {
  const { cli } = words(language)
  const read = optionReader(language)
  const dayOf = (option: string, given: string | undefined) =>
    given === undefined || isDay(given) ? (given ?? null) : read.refuse(option, given, cli.dayForm)
  const [from, to] = [dayOf('--from', options.from), dayOf('--to', options.to)]
  const { kind, actor = '', submission, text = '' } = options
  // Kinds of newer versions may be in the log too, so any word is asked for.
  const kinds = kind.flatMap((one) => one.split(',')).map((one) => one.trim())
  return (workspace) => ({
    kinds,
    actor,
    submission: submission === undefined ? '' : showSubmission(workspace, submission).id,
    from,
    to,
    text,
  })
}
