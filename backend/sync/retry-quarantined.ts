/** Reads quarantined rows again, for example after an edition was made or a source's mapping was changed. */
import type { QuarantineRow } from '../../contract/calls/sync.ts'
import { readPlatform } from '../../db/read/intake.ts'
import { findSource } from '../../db/read/sources.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { startAssessment } from '../eligibility/background-job.ts'
import { Failure } from '../failure.ts'
import { prepareIntake } from '../intake/intake.ts'
import { retrySourceRow } from '../sources/retry-source-row.ts'
import { profileIdOf } from '../sources/take-source.ts'
import type { Workspace } from '../workspace.ts'
import { listQuarantine } from './quarantine.ts'
import { takeItem } from './take-item.ts'

/** One row. A row from a file is read again by importing the file anew. Throws UNKNOWN_ROW. */
export async function retryQuarantined(
  workspace: Workspace,
  id: string,
): Promise<{ taken: boolean; rows: QuarantineRow[] }> {
  const { taken } = await retryAlike(workspace, { id })
  return { taken: taken > 0, rows: listQuarantine(workspace) }
}

/** The row, or all that wait of its source for the same reason. Throws UNKNOWN_ROW. */
export async function retryAlike(
  workspace: Workspace,
  { id, allAlike = false }: { id: string; allAlike?: boolean | undefined },
): Promise<{ tried: number; taken: number }> {
  const waiting = listQuarantine(workspace)
  const asked = waiting.find((one) => one.id === id)
  if (!asked) throw new Failure('UNKNOWN_ROW', undefined)
  const rows = allAlike ? waiting.filter((one) => isAlike(one, asked)) : [asked]
  let taken = 0
  for (const row of rows) if (await retry(workspace, row)) taken += 1
  startAssessment(workspace)
  return { tried: rows.length, taken }
}

/** Whether it can be read again from its raw text alone. */
export function canRetry(
  { database }: Workspace,
  { source, raw }: Pick<QuarantineRow, 'source' | 'raw'>,
): boolean {
  if (raw === null) return false
  const profileId = profileIdOf(source)
  return profileId === null
    ? readPlatform(database, source) !== null
    : findSource(database, profileId) !== null
}

async function retry(workspace: Workspace, row: QuarantineRow): Promise<boolean> {
  if (row.raw === null || !canRetry(workspace, row)) return false
  const profileId = profileIdOf(row.source)
  if (profileId !== null) return retrySourceRow(workspace, profileId, { ...row, raw: row.raw })
  return retryItem(workspace, row.source, row.raw)
}

function retryItem(workspace: Workspace, source: string, raw: string): boolean {
  const { database } = workspace
  const platform = readPlatform(database, source)
  if (!platform) return false
  const intake = prepareIntake(workspace, { isDemo: platform.isDemo, platform: platform.identity })
  const item: unknown = JSON.parse(raw)
  const fate = database.inTransaction(() => takeItem(workspace, intake, source, item))
  return fate !== 'quarantined' && fate !== 'same-revision'
}

function isAlike(one: QuarantineRow, other: QuarantineRow): boolean {
  return one.source === other.source && canonicalJson(one.reason) === canonicalJson(other.reason)
}
