/** Reads a quarantined row of a platform again, for example after its edition was made. */
import type { QuarantineRow } from '../../contract/calls/sync.ts'
import { readPlatform } from '../../db/read/intake.ts'
import { startAssessment } from '../eligibility/background-job.ts'
import { Failure } from '../failure.ts'
import { prepareIntake } from '../intake/intake.ts'
import type { Workspace } from '../workspace.ts'
import { listQuarantine } from './quarantine.ts'
import { takeItem } from './take-item.ts'

/** A row from a file is read again by importing the file anew. Throws UNKNOWN_ROW. */
export function retryQuarantined(
  workspace: Workspace,
  id: string,
): { taken: boolean; rows: QuarantineRow[] } {
  const { database } = workspace
  const row = listQuarantine(workspace).find((one) => one.id === id)
  if (!row) throw new Failure('UNKNOWN_ROW', undefined)
  const platform = readPlatform(database, row.source)
  if (!platform || row.raw === null) return { taken: false, rows: listQuarantine(workspace) }
  const intake = prepareIntake(workspace, { isDemo: platform.isDemo, platform: platform.identity })
  const item: unknown = JSON.parse(row.raw)
  const fate = database.inTransaction(() => takeItem(workspace, intake, row.source, item))
  startAssessment(workspace)
  return { taken: fate !== 'quarantined', rows: listQuarantine(workspace) }
}
