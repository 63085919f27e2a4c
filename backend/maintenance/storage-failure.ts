/** What the machine did to the database in the middle of the work, as a failure that people can be told. */
import { DatabaseProblem, problemCodeOf } from '../database-problem.ts'
import { Failure } from '../failure.ts'
import type { Workspaces } from '../workspace.ts'

/** A damaged database is closed, so that nothing more is written into it. Null where the error is something else. */
export function storageFailure(error: unknown, workspaces: Workspaces): Failure | null {
  if (error instanceof Failure) return null
  const code = problemCodeOf(error)
  if (code === 'damaged') {
    const problem = new DatabaseProblem(code, workspaces.file(), String(error))
    workspaces.closeWith(problem)
    return new Failure('DATABASE_CLOSED', { code, file: problem.file })
  }
  if (error instanceof DatabaseProblem)
    return new Failure('DATABASE_CLOSED', { code: error.code, file: error.file })
  const isSqlite = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')
  return code !== null && isSqlite ? new Failure('CANNOT_STORE', { code }) : null
}
