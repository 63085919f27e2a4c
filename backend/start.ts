/** The composition root: opens the desk's database and answers the contract, with the shell's help. */
import { sweepIfNeeded } from './disposal/sweep.ts'
import { startAssessment } from './eligibility/background-job.ts'
import { backUpAtClose, scheduleBackups } from './maintenance/schedule-backups.ts'
import { router } from './router.ts'
import { startAutomaticSync } from './sync/automatic.ts'
import { startDemonstration } from './team/demonstration.ts'
import { type BackendOptions, openWorkspaces } from './workspace.ts'

export type Backend = Awaited<ReturnType<typeof startBackend>>

/**
 * Opens (and where needed migrates) the database. Where it cannot be opened the backend starts closed: every call but
 * `recovery.*` is then refused with DATABASE_CLOSED. Throws when something else is wrong.
 */
export async function startBackend(options: Omit<BackendOptions, 'startsClosed'>) {
  const workspaces = openWorkspaces({ ...options, startsClosed: true })
  if (options.startsWithDemo && !workspaces.problem()) await startDemonstration(workspaces)
  // What an earlier run left, or what came with a new version of the desk.
  if (!workspaces.problem()) {
    sweepIfNeeded(workspaces.current())
    startAssessment(workspaces.current())
  }
  const automatic = startAutomaticSync(() => (workspaces.problem() ? null : workspaces.current()))
  const backups = scheduleBackups(workspaces)
  return {
    router,
    /** What every call of the router gets as its context. */
    context: { workspaces, automatic },
    async close() {
      automatic.stop()
      await backups.stop()
      await backUpAtClose(workspaces)
      workspaces.close()
    },
  }
}
