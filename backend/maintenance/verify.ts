/** Checks the database's own promises, and tells how much waits to be assessed, which breaks none. */
import type { VerifyOutput } from '../../contract/calls/maintenance.ts'
import { verifyDatabase } from '../../db/read/verify.ts'
import { countWaitingForAssessment } from '../eligibility/background-job.ts'
import type { Workspace } from '../workspace.ts'

export function verify({ database }: Workspace): VerifyOutput {
  const waiting = {
    name: 'assessment-waits',
    ok: true,
    checked: countWaitingForAssessment({ database }),
    problems: [],
  }
  const checks = [...verifyDatabase(database), waiting]
  return { ok: checks.every((check) => check.ok), checks }
}
