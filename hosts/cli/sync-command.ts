/** `desk sync`: how submissions come in from the platform and decisions go out. */
import type { Command } from 'commander'
import { connectPlatform, tokenOf } from '../../backend/sync/connect.ts'
import { syncHistory } from '../../backend/sync/history.ts'
import { platformAddress } from '../../backend/sync/platform-address.ts'
import { previewSync } from '../../backend/sync/preview.ts'
import { runSync } from '../../backend/sync/run.ts'
import { discardStaged } from '../../backend/sync/staged.ts'
import type { Workspace } from '../../backend/workspace.ts'
import type { SyncAsk, SyncPreviewProgress, SyncProgress } from '../../contract/calls/sync.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, tell } from './output.ts'
import { NOTHING_APPLIED, Refusal } from './problem.ts'
import { optionReader } from './read-options.ts'
import { historyLines, planLines, resultLines } from './sync-output.ts'
import { withWorkspace } from './workspace.ts'

type DatabaseOptions = OutputOptions & { db?: string }
type SyncOptions = DatabaseOptions & {
  platform?: string
  preview?: boolean
  allowWithdrawals?: boolean
  reread?: boolean
}

/** As shells count an end by Ctrl+C. */
const STOPPED = 130

export function addSyncCommand(program: Command, language: Language): void {
  const { cli, sync: said } = words(language)
  const { options } = said.command
  const command = program
    .command('sync')
    .description(cli.commands.sync)
    .option('--platform <url>', cli.options.platform)
    .option('--preview', options.preview)
    .option('--allow-withdrawals', options.allowWithdrawals)
    .option('--reread', options.reread)
    .action((given: SyncOptions) => (given.preview ? preview(given, language) : sync(given, language)))
  command
    .command('history')
    .description(said.command.history)
    .option('--limit <rows>', options.limit)
    .action((given: DatabaseOptions & { limit?: string }) => history(given, language))
  command
    .command('discard')
    .description(said.command.discard)
    .action((given: DatabaseOptions) => discard(given, language))
}

/** The token is `DESK_TOKEN`, else the one kept; made-up submissions are taken in too, and marked. */
async function sync(options: SyncOptions, language: Language): Promise<void> {
  const { allowWithdrawals: allowsWithdrawals, reread: isReread } = options
  await withWorkspace(options, async (workspace) => {
    if (options.platform !== undefined) await connect(workspace, options.platform, language)
    let ask: SyncAsk | null = null
    const running = runSync(workspace, { allowsWithdrawals, isReread, trigger: 'command' })
    const totals = await followed(workspace, running, (step) => {
      tellProgress(step, language)
      if (step.step === 'asked') ask = step.ask
    })
    const [run] = syncHistory(workspace, 1)
    const { remarks = [], differences = null } = run ?? {}
    if (ask) process.exitCode = NOTHING_APPLIED
    const result = { ...totals, end: run?.end ?? null, ask, remarks, differences }
    print(options, result, () => resultLines(result, language))
  })
}

async function preview(options: SyncOptions, language: Language): Promise<void> {
  await withWorkspace(options, async (workspace) => {
    if (options.platform !== undefined) await connect(workspace, options.platform, language)
    const running = previewSync(workspace, { isReread: options.reread }, 'command')
    const plan = await followed(workspace, running, (step) => tellProgress(step, language))
    print(options, plan, () => planLines(plan, language))
  })
}

function history(options: DatabaseOptions & { limit?: string }, language: Language): Promise<void> {
  const limit =
    options.limit === undefined ? undefined : optionReader(language).wholeNumber('--limit', options.limit)
  return withWorkspace(options, (workspace) => {
    const runs = syncHistory(workspace, limit)
    print(options, runs, () => historyLines(runs, language))
  })
}

function discard(options: DatabaseOptions, language: Language): Promise<void> {
  return withWorkspace(options, (workspace) => {
    const result = discardStaged(workspace)
    print(options, result, () => [words(language).sync.command.discarded(result.pages)])
  })
}

/** Runs it to its end; Ctrl+C stops it after the page or decision under way. */
async function followed<Step, Result>(
  workspace: Workspace,
  running: AsyncGenerator<Step, Result>,
  onStep: (step: Step) => void,
): Promise<Result> {
  const stop = () => workspace.sync.stop()
  process.once('SIGINT', stop)
  try {
    for (let step = await running.next(); ; step = await running.next()) {
      if (step.done) return step.value
      onStep(step.value)
    }
  } finally {
    process.off('SIGINT', stop)
  }
}

async function connect(workspace: Workspace, typed: string, language: Language): Promise<void> {
  const { cli } = words(language)
  const url = platformAddress(typed)
  const token = await tokenOf(workspace, url)
  if (token === '') throw new Refusal(cli.tokenMissing(url))
  const info = await connectPlatform(workspace, { url, token }, { allowsDemo: true })
  if (info.isDemo) tell(cli.demoNotice(info.name))
}

function tellProgress(progress: SyncProgress | SyncPreviewProgress, language: Language): void {
  const { cli, sync: said } = words(language)
  // The first step only says that it begins.
  if (progress.step === 'pulling' && (progress.done > 0 || progress.remaining !== null))
    tell(cli.pulling(progress.done, progress.remaining))
  if (progress.step === 'pushing') tell(cli.pushing(progress.done, progress.total))
  if (progress.step === 'taking-in') tell(said.command.takingIn(progress.done, progress.total))
  if (progress.step === 'waiting') tell(cli.waiting(progress.seconds))
  if (progress.step === 'stopped') {
    tell(cli.stopped)
    process.exitCode = STOPPED
  }
}
