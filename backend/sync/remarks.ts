/** Collects what a sync tells beside its result: a newer protocol, clocks that differ, rows that were passed over. */
import type { SyncNamed, SyncRemark } from '../../contract/calls/sync.ts'
import { type PlatformInfo, PROTOCOL } from '../../contract/platform.ts'
import { findByPlatformId } from '../../db/read/submissions.ts'
import type { Workspace } from '../workspace.ts'
import { fieldOf, type ItemFate, idOf } from './take-item.ts'

const NAMED_ROWS = 100
const SKEW_SECONDS = 300

export type Remarks = ReturnType<typeof collectRemarks>

export function collectRemarks() {
  const remarks = new Map<SyncRemark['code'], SyncRemark>()
  const of = (code: SyncRemark['code']) => {
    const remark = remarks.get(code) ?? { code, values: {}, total: 0, rows: [] }
    remarks.set(code, remark)
    return remark
  }
  return {
    all: (): SyncRemark[] => [...remarks.values()],
    aboutPlatform: ({ protocol }: PlatformInfo): void => {
      if (protocol > PROTOCOL) of('newer-protocol').values = { protocol }
    },
    /** `date` as the platform told it, `now` here; both UTC. */
    aboutClock: (date: string | null, now: string): void => {
      const seconds = date === null ? 0 : Math.round((Date.parse(date) - Date.parse(now)) / 1000)
      if (Math.abs(seconds) > SKEW_SECONDS) of('clock-skew').values = { seconds }
    },
    aboutRows: (code: SyncRemark['code'], rows: readonly SyncNamed[]): void => {
      const remark = of(code)
      remark.total += rows.length
      remark.rows.push(...rows.slice(0, NAMED_ROWS - remark.rows.length))
    },
  }
}

/** Notes items that were not taken in as they came. */
export function remarkItems(
  workspace: Workspace,
  platform: string,
  remarks: Remarks,
  items: readonly unknown[],
  fates: readonly ItemFate[],
): void {
  for (const [index, fate] of fates.entries())
    if (fate === 'older-revision' || fate === 'same-revision')
      remarks.aboutRows(fate, [nameItem(workspace, platform, items[index])])
}

/** An item by the names that it goes under, here and there; what it does not tell is empty. */
export function nameItem({ database }: Workspace, platform: string, item: unknown): SyncNamed {
  const platformId = idOf(item) ?? ''
  const known = findByPlatformId(database, platform, platformId)
  const title = known?.title ?? fieldOf(fieldOf(item, 'content'), 'title')
  const edition = known?.edition ?? fieldOf(item, 'edition')
  return {
    submissionId: known?.id ?? null,
    platformId,
    title: typeof title === 'string' ? title : '',
    edition: typeof edition === 'string' ? edition : '',
  }
}
