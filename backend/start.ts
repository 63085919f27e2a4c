/** The composition root: opens the desk's database and answers the contract, with the shell's help. */
import { startAssessment } from './eligibility/background-job.ts'
import { router } from './router.ts'
import { startDemonstration } from './team/demonstration.ts'
import { type BackendOptions, openWorkspaces } from './workspace.ts'

export type Backend = Awaited<ReturnType<typeof startBackend>>

/** Opens (and where needed migrates) the database. Throws when it cannot be opened, with words for people. */
export async function startBackend(options: BackendOptions) {
  const workspaces = openWorkspaces(options)
  if (options.startsWithDemo) await startDemonstration(workspaces)
  // What an earlier run left, or what came with a new version of the desk.
  startAssessment(workspaces.current())
  return {
    router,
    /** What every call of the router gets as its context. */
    context: { workspaces },
    close: () => workspaces.close(),
  }
}
