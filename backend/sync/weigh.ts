/** Weighs what was fetched before it is taken in: a sync that would withdraw very much may be somebody's mistake. */
import type { SyncAsk, SyncNamed } from '../../contract/calls/sync.ts'
import {
  type EditionNumber,
  livingByEdition,
  readStaged,
  stagedNotListed,
  stagedWithdrawals,
} from '../../db/read/staging.ts'
import type { Workspace } from '../workspace.ts'
import { readSyncSettings } from './settings.ts'
import type { Platform } from './visit.ts'

export type Weighed = {
  ask: SyncAsk | null
  /** Of a full list only: what is here and not in it. */
  notListed: SyncNamed[]
}

export function weighStaged(workspace: Workspace, { url, identity }: Platform): Weighed {
  const { database } = workspace
  const staged = readStaged(database, url)
  const withdrawn = staged ? stagedWithdrawals(database, url, identity) : []
  const notListed = staged?.isFull && !staged.last.hasMore ? stagedNotListed(database, url, identity) : []
  if (withdrawn.length === 0 && notListed.length === 0) return { ask: null, notListed }
  const living = livingByEdition(database, identity)
  return { ask: askAbout(workspace, living, withdrawn, notListed), notListed }
}

function askAbout(
  workspace: Workspace,
  living: readonly EditionNumber[],
  withdrawn: readonly EditionNumber[],
  notListed: readonly SyncNamed[],
): SyncAsk | null {
  const { withdrawalShare: share, withdrawalLeast: least } = readSyncSettings(workspace)
  const editions = living
    .map(({ edition, number: of }) => ({
      edition,
      withdrawn: withdrawn.find((one) => one.edition === edition)?.number ?? 0,
      notListed: notListed.filter((one) => one.edition === edition).length,
      of,
    }))
    .filter((one) => {
      const gone = one.withdrawn + one.notListed
      return gone >= least && gone > share * one.of
    })
  return editions.length > 0 ? { editions, share, least } : null
}
