/** Checks the database's own promises against the log's kept heads, and tells how much waits to be assessed. */
import { existsSync } from 'node:fs'
import type { VerifyOutput } from '../../contract/calls/maintenance.ts'
import { findHeads, NoHeads } from '../../db/heads.ts'
import { verifyDatabase } from '../../db/read/verify.ts'
import { countWaitingForAssessment } from '../eligibility/background-job.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { verifyContent } from './verify-content.ts'

/** `against` is a file of heads, or a backup that has one beside it. Throws NO_HEADS where it holds none. */
export function verify({ database }: Workspace, { against }: { against?: string } = {}): VerifyOutput {
  const waiting = {
    name: 'assessment-waits',
    ok: true,
    checked: countWaitingForAssessment({ database }),
    problems: [],
  }
  const kept = verifyDatabase(database, headsOf(database.file, against))
  const checks = [...kept, ...verifyContent(database), waiting]
  return { ok: checks.every((check) => check.ok), checks }
}

function headsOf(databaseFile: string, against: string | undefined) {
  const beside = `${against}.head.json`
  try {
    return findHeads(databaseFile, against !== undefined && existsSync(beside) ? beside : against)
  } catch (error) {
    if (error instanceof NoHeads) throw new Failure('NO_HEADS', { file: error.message })
    throw error
  }
}
