/** `desk sync`: how submissions come in from the platform and decisions go out. */
import type { Command } from 'commander'
import { connectPlatform, tokenOf } from '../../backend/sync/connect.ts'
import { platformAddress } from '../../backend/sync/platform-address.ts'
import { runSync } from '../../backend/sync/run.ts'
import type { Workspace } from '../../backend/workspace.ts'
import type { SyncProgress } from '../../contract/calls/sync.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, tell } from './output.ts'
import { Refusal } from './problem.ts'
import { withWorkspace } from './workspace.ts'

type SyncOptions = OutputOptions & { db?: string; platform?: string }

/** As shells count an end by Ctrl+C. */
const STOPPED = 130

export function addSyncCommand(program: Command, language: Language): void {
  const { cli } = words(language)
  program
    .command('sync')
    .description(cli.commands.sync)
    .option('--platform <url>', cli.options.platform)
    .action((options: SyncOptions) => sync(options, language))
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
