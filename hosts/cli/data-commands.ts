/** `desk import` and `desk sync`: how submissions come in and decisions go out. */
import type { Command } from 'commander'
import { connectPlatform, tokenOf } from '../../backend/sync/connect.ts'
import { platformAddress } from '../../backend/sync/platform-address.ts'
import { listQuarantine } from '../../backend/sync/quarantine.ts'
import { runSync } from '../../backend/sync/run.ts'
import type { Workspace } from '../../backend/workspace.ts'
import type { ImportPreview } from '../../contract/calls/imports.ts'
import type { SyncProgress } from '../../contract/calls/sync.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, tell } from './output.ts'
import { Refusal } from './problem.ts'
import { readFile } from './read-file.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type ImportOptions = OutputOptions & {
  db?: string
  edition?: string
  profile?: string
  as?: string
  dryRun?: boolean
}
type SyncOptions = OutputOptions & { db?: string; platform?: string }
type Reason = NonNullable<ImportPreview['samples'][number]['reason']>

const MOST_REFUSED_TOLD = 10
/** As shells count an end by Ctrl+C. */
const STOPPED = 130

export function addDataCommands(program: Command, language: Language): void {
  const { cli } = words(language)
  program
    .command('import')
    .description(cli.commands.import)
    .argument('<file>', cli.arguments.file)
    .option('--edition <id>', cli.options.edition)
    .option('--profile <name>', cli.options.profile)
    .option('--as <rows>', cli.options.as)
    .option('--dry-run', cli.options.dryRun)
    .action((file: string, options: ImportOptions) => importFile(file, options, language))
  program
    .command('sync')
    .description(cli.commands.sync)
    .option('--platform <url>', cli.options.platform)
    .action((options: SyncOptions) => sync(options, language))
}

async function importFile(path: string, options: ImportOptions, language: Language): Promise<void> {
  const { cli } = words(language)
  const rowsAre =
    options.as === undefined
      ? null
      : optionReader(language).oneOf('--as', options.as, ['submissions', 'programme'] as const)
  const file = readFile(path, language)
  const asked = { edition: options.edition ?? null, profile: options.profile ?? null, rowsAre, headings: {} }
  // Loaded only here, since reading workbooks takes a large library.
  const [{ importDependencies }, { previewImport }, { runImport }] = await Promise.all([
    import('../../backend/import/dependencies.ts'),
    import('../../backend/import/preview.ts'),
    import('../../backend/import/run.ts'),
  ])
  const counts = await withWorkspace(options, async (workspace) => {
    const needs = importDependencies(workspace)
    if (options.dryRun) {
      const preview = await previewImport(needs, asked, file)
      tellRefused(preview.samples, preview.counts.quarantined, language)
      return preview.counts
    }
    const done = await runImport(needs, { ...asked, rememberAs: null }, file)
    const aside = listQuarantine(workspace).filter(({ source }) => source === file.name)
    const refused = aside.map(({ sourceRow, reason }) => ({ row: Number(sourceRow), reason }))
    tellRefused(refused, done.quarantined, language)
    return done
  })
  const { created, updated, unchanged, quarantined } = counts
  if (options.dryRun) tell(cli.dryRun)
  print(options, { created, updated, unchanged, quarantined }, () => [
    cli.imported(created, updated, unchanged, quarantined),
  ])
}

/** Which rows could not be read and why, as far as a screen holds them; the quarantine has them all. */
function tellRefused(
  rows: readonly { row: number; reason: Reason | null }[],
  total: number,
  language: Language,
): void {
  const { cli, imports } = words(language)
  if (total === 0) return
  const refused = rows.filter((one) => one.reason !== null).sort((a, b) => a.row - b.row)
  for (const { row, reason } of refused.slice(0, MOST_REFUSED_TOLD))
    if (reason) tell(cli.rowRefused(row, imports.reason(reason.code, reason.values)))
  if (total > MOST_REFUSED_TOLD) tell(cli.moreRefused(total - MOST_REFUSED_TOLD))
}

/** The token is `DESK_TOKEN`, else the one kept; made-up submissions are taken in too, and marked. */
async function sync(options: SyncOptions, language: Language): Promise<void> {
  const { cli } = words(language)
  const totals = await withWorkspace(options, async (workspace) => {
    if (options.platform !== undefined) await connect(workspace, options.platform, language)
    const running = runSync(workspace)
    const stop = () => workspace.sync.stop()
    process.once('SIGINT', stop)
    for (let step = await running.next(); ; step = await running.next()) {
      if (step.done) {
        process.off('SIGINT', stop)
        return step.value
      }
      tellProgress(step.value, language)
      if (step.value.step === 'stopped') process.exitCode = STOPPED
    }
  })
  const { pulled, pushed, conflicts, quarantined } = totals
  print(options, { pulled, pushed, conflicts, quarantined }, () => [
    cli.synced(pulled, pushed, conflicts, quarantined),
  ])
}

async function connect(workspace: Workspace, typed: string, language: Language): Promise<void> {
  const { cli } = words(language)
  const url = platformAddress(typed)
  const token = await tokenOf(workspace, url)
  if (token === '') throw new Refusal(cli.tokenMissing(url))
  const info = await connectPlatform(workspace, { url, token }, { allowsDemo: true })
  if (info.isDemo) tell(cli.demoNotice(info.name))
}

function tellProgress(progress: SyncProgress, language: Language): void {
  const { cli } = words(language)
  // The first step only says that it begins.
  if (progress.step === 'pulling' && (progress.done > 0 || progress.remaining !== null))
    tell(cli.pulling(progress.done, progress.remaining))
  if (progress.step === 'pushing') tell(cli.pushing(progress.done, progress.total))
  if (progress.step === 'waiting') tell(cli.waiting(progress.seconds))
  if (progress.step === 'stopped') tell(cli.stopped)
}
