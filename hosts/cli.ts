/** The `desk` command: the same use cases as on screen, for scripts, scheduled jobs and checks. */
import './quick-start.ts'
import { endQuietlyWithoutReader } from './cli/output.ts'

endQuietlyWithoutReader()
standWhereTyped()
const { runDesk } = await import('./cli/run.ts')
await runDesk(process.argv)

/** npm runs its scripts in the project's folder; files named on the command line are where the user stands. */
function standWhereTyped(): void {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env
  if (script === 'desk' && typedIn) process.chdir(typedIn)
}
