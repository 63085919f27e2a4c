/** `desk queue`: the rows of a view, on screen or whole as a file. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { knownEdition } from '../../backend/editions/editions.ts'
import { exportQueue } from '../../backend/moderation/export-queue.ts'
import { queueBlock } from '../../backend/moderation/queue.ts'
import { readQuery, vocabularyOf } from '../../backend/moderation/read-query.ts'
import { queryOfView } from '../../backend/views/find-view.ts'
import type { Workspace } from '../../backend/workspace.ts'
import { QUEUE_FILE_FORMS, type QueueFileForm } from '../../contract/calls/queue.ts'
import type { Language } from '../../domain/language.ts'
import { printQuery } from '../../domain/search/print-query.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table } from './output.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'
import { writeWhole } from './write-file.ts'

type QueueOptions = OutputOptions & {
  db?: string
  edition: string
  view?: string
  query?: string
  limit: string
} & Partial<Record<QueueFileForm, string>>

const ROWS_SHOWN = '50'
const MOST_ROWS = 100_000

export function addQueueCommand(program: Command, language: Language): void {
  const { cli, views } = words(language)
  program
    .command('queue')
    .description(cli.commands.queue)
    .requiredOption('--edition <id>', cli.options.edition)
    .option('--view <name>', views.cli.options.view)
    .option('--query <query>', cli.options.query)
    .option('--limit <rows>', cli.options.limit, ROWS_SHOWN)
    .option('--csv <file>', cli.options.csv)
    .option('--xlsx <file>', cli.options.xlsx)
    .action((options: QueueOptions) => showOrWrite(options, language))
}

async function showOrWrite(options: QueueOptions, language: Language): Promise<void> {
  const read = optionReader(language)
  const limit = Math.min(MOST_ROWS, read.wholeNumber('--limit', options.limit))
  const asked = read.query('--query', options.query ?? '')
  const queryIn = (workspace: Workspace) => {
    knownEdition(workspace, options.edition)
    const view = options.view === undefined ? '' : queryOfView(workspace, options.view)
    // In the words of the language, since files say what was searched for.
    const query = readQuery(`edition:${options.edition} ${view} ${asked}`, language)
    return printQuery(query, vocabularyOf(language))
  }
  const hasFile = QUEUE_FILE_FORMS.some((form) => options[form] !== undefined)
  return hasFile ? writeFiles(options, queryIn, language) : showRows(options, queryIn, limit, language)
}

async function showRows(
  options: QueueOptions,
  queryIn: (workspace: Workspace) => string,
  limit: number,
  language: Language,
): Promise<void> {
  const { cli, common } = words(language)
  const block = await withWorkspace(options, (workspace) =>
    queueBlock(workspace, { query: queryIn(workspace), language, sort: [], offset: 0, limit }),
  )
  print(options, block, () => [
    ...table(
      [cli.headings.id, cli.headings.state, cli.headings.outcome, cli.headings.title, cli.headings.organiser],
      block.rows.map((row) => [
        row.platformId ?? row.id,
        common.states[row.state],
        common.outcomes[row.outcome],
        row.title,
        row.organiser,
      ]),
    ),
    cli.rows(block.rows.length, block.total),
  ])
}

/** All rows with all columns, as the screen's export. */
async function writeFiles(
  options: QueueOptions,
  queryIn: (workspace: Workspace) => string,
  language: Language,
): Promise<void> {
  const { cli } = words(language)
  const files = await withWorkspace(options, async (workspace) => {
    const query = queryIn(workspace)
    const written: { file: string; form: QueueFileForm; rows: number }[] = []
    for (const form of QUEUE_FILE_FORMS) {
      const given = options[form]
      if (given === undefined) continue
      const made = await exportQueue(workspace, { query, language, sort: [], columns: [], form })
      const file = resolve(given)
      writeWhole(file, made.contents, `--${form}`)
      written.push({ file, form, rows: made.rows })
    }
    return written
  })
  print(options, { files }, () => files.map(({ file, rows }) => cli.rowsWritten(file, rows)))
}
