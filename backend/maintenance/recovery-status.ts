/** Whether the database is open, and if not why. */
import type { RecoveryStatus } from '../../contract/calls/recovery.ts'
import type { Workspaces } from '../workspace.ts'

export function recoveryStatus(workspaces: Workspaces): RecoveryStatus {
  const problem = workspaces.problem()
  return {
    problem: problem && { code: problem.code, file: problem.file, detail: problem.message },
    file: workspaces.file(),
  }
}
