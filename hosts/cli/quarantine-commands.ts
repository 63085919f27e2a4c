/** `desk quarantine list|show|retry`: rows that could not be read. */
import type { Command } from 'commander'
import { Failure } from '../../backend/failure.ts'
import { profileIdOf } from '../../backend/sources/take-source.ts'
import { showQuarantine } from '../../backend/sync/quarantine.ts'
import { canRetry, retryAlike } from '../../backend/sync/retry-quarantined.ts'
import type { Workspace } from '../../backend/workspace.ts'
import type { ShownQuarantined } from '../../contract/calls/quarantine.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table } from './output.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string }

export function addQuarantineCommands(program: Command, language: Language): void {
  const { commands, options, arguments: given } = words(language).sources.cli
  const quarantine = program.command('quarantine').description(commands.quarantine)
  quarantine
    .command('list')
    .description(commands.quarantineList)
    .option('--resolved', options.resolved)
    .action((own: Common & { resolved?: boolean }) => list(own, language))
  quarantine
    .command('show')
    .description(commands.quarantineShow)
    .argument('<row>', given.row)
    .action((row: string, own: Common) => show(row, own, language))
  quarantine
    .command('retry')
    .description(commands.quarantineRetry)
    .argument('<row>', given.row)
    .option('--all-alike', options.alike)
    .action((row: string, own: Common & { allAlike?: boolean }) => retry(row, own, language))
}

async function list(options: Common & { resolved?: boolean }, language: Language): Promise<void> {
  const { sources, imports } = words(language)
  const { headings } = sources.cli
  const { waiting, resolved } = await withWorkspace(options, shownIn)
  const rows = options.resolved ? [...waiting, ...resolved] : waiting
  print(options, rows, () =>
    table(
      [headings.id, headings.source, headings.row, headings.reason],
      rows.map(({ id, sourceName, sourceRow, reason, resolvedAt }) => [
        id,
        sourceName || sources.quarantine.gone,
        sourceRow,
        resolvedAt === null ? imports.reason(reason.code, reason.values) : sources.cli.resolved,
      ]),
    ),
  )
}

/** Throws UNKNOWN_ROW. */
async function show(id: string, options: Common, language: Language): Promise<void> {
  const { imports } = words(language)
  const { waiting, resolved } = await withWorkspace(options, shownIn)
  const row = [...waiting, ...resolved].find((one) => one.id === id)
  if (!row) throw new Failure('UNKNOWN_ROW', undefined)
  print(options, row, () => [
    imports.reason(row.reason.code, row.reason.values),
    ...(row.raw ?? '–').split(/\r?\n/),
  ])
}

async function retry(
  id: string,
  options: Common & { allAlike?: boolean },
  language: Language,
): Promise<void> {
  const { allAlike } = options
  const result = await withWorkspace(options, (workspace) => retryAlike(workspace, { id, allAlike }))
  print(options, result, () => [words(language).sources.quarantine.tried(result.taken, result.tried)])
}

function shownIn(workspace: Workspace): { waiting: ShownQuarantined[]; resolved: ShownQuarantined[] } {
  return showQuarantine(workspace, { canRetry: (row) => canRetry(workspace, row), profileIdOf })
}
