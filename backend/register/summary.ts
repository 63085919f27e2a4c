/** Looks into the register: how much it holds from where, and its rows by words. */
import type { RegisterRow, RegisterSummary } from '../../contract/calls/register.ts'
import { countBodies, searchBodies } from '../../db/read/register.ts'
import { SECTORS } from '../../domain/party/sector.ts'
import type { Workspace } from '../workspace.ts'

export function registerSummary({ database }: Workspace): RegisterSummary {
  const { bySector, bySource, changedAt } = countBodies(database)
  return {
    bodies: bySector.reduce((sum, { bodies }) => sum + bodies, 0),
    bySector: SECTORS.flatMap((sector) => {
      const row = bySector.find((one) => one.sector === sector)
      return row ? [{ ...row, sector }] : []
    }),
    bySource: bySource.map((row) => ({ ...row, origin: row.origin as RegisterRow['origin'] })),
    changedAt,
  }
}

/** In Swedish order. */
export function searchRegister(
  { database }: Workspace,
  { text, limit }: { text: string; limit: number },
): { total: number; rows: RegisterRow[] } {
  return searchBodies(database, text, limit)
}
