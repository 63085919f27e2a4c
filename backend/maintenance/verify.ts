/** Checks the database's own promises. */
import type { VerifyOutput } from '../../contract/calls/maintenance.ts'
import { verifyDatabase } from '../../db/read/verify.ts'
import type { Workspace } from '../workspace.ts'

export function verify({ database }: Workspace): VerifyOutput {
  const checks = verifyDatabase(database)
  return { ok: checks.every((check) => check.ok), checks }
}
