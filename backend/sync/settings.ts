/** When syncs come by themselves, and how many withdrawals stop one. */
import { type SyncSettings, syncSettings } from '../../contract/calls/sync.ts'
import { readSetting } from '../../db/read/settings.ts'
import { setSetting } from '../../db/write/intake.ts'
import type { Workspace } from '../workspace.ts'

const KEY = 'sync'
const USUAL: SyncSettings = { isAutomatic: true, everyMinutes: 15, withdrawalShare: 0.1, withdrawalLeast: 5 }

export function readSyncSettings({ database }: Pick<Workspace, 'database'>): SyncSettings {
  return readSetting(database, KEY, syncSettings) ?? USUAL
}

export function setSyncSettings(
  workspace: Workspace,
  changes: { [Name in keyof SyncSettings]?: SyncSettings[Name] | undefined },
): SyncSettings {
  const settings = syncSettings.parse({ ...readSyncSettings(workspace), ...withoutUndefined(changes) })
  setSetting(workspace.database, KEY, settings)
  return settings
}

function withoutUndefined(changes: object): object {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}
