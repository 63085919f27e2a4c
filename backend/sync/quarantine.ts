/** Sets rows that cannot be read aside with their raw text and reason, and lists them also a while after they were read. */

import { Temporal } from 'temporal-polyfill'
import type { ShownQuarantined } from '../../contract/calls/quarantine.ts'
import type { QuarantineRow } from '../../contract/calls/sync.ts'
import { isDisposedEdition } from '../../db/read/disposal.ts'
import { findQuarantined, readOpenQuarantine, readResolvedQuarantine } from '../../db/read/intake.ts'
import { readSources } from '../../db/read/sources.ts'
import { insertQuarantined, resolveQuarantined, setQuarantineReason } from '../../db/write/intake.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { REASON_VALUES_KEPT } from '../../domain/disposal.ts'
import { addDays } from '../../domain/time.ts'
import type { Workspace } from '../workspace.ts'

/** Raw text may hold contacts, so it is kept for half a year at the most. */
const RETENTION = { months: 6 }

const RESOLVED_SHOWN_DAYS = 30
const MOST_RESOLVED_SHOWN = 200

export type Refused = {
  source: string
  sourceRow: string
  edition: string | null
  raw: string
  reason: QuarantineRow['reason']
}

/** The same row with the same text is kept once, with its newest reason; another text of it takes the older one's place. */
export function setAsideRow({ database, newId, now }: Workspace, given: Refused): void {
  const at = now()
  const isDisposed = given.edition !== null && isDisposedEdition(database, given.edition)
  const refused = isDisposed ? withoutText(given) : given
  const open = findQuarantined(database, refused.source, refused.sourceRow)
  const same = open.find((row) => row.raw === refused.raw)
  if (same) {
    const { edition, reason } = refused
    const isNew = canonicalJson(same.reason) !== canonicalJson(reason)
    if (isNew) setQuarantineReason(database, same.id, { edition, reason })
    return
  }
  for (const row of open) resolveQuarantined(database, row.id, at)
  const retainedUntil = Temporal.PlainDate.from(at.slice(0, 10)).add(RETENTION).toString()
  insertQuarantined(database, { id: newId(), ...refused, receivedAt: at, retainedUntil })
}

/** The text may hold contacts, which are not stored again once their edition was disposed of. */
function withoutText({ reason, ...refused }: Refused): Omit<Refused, 'raw'> & { raw: null } {
  const kept: readonly string[] = REASON_VALUES_KEPT
  const told = Object.entries(reason.values).map(([key, value]) => [key, kept.includes(key) ? value : ''])
  return { ...refused, raw: null, reason: { ...reason, values: Object.fromEntries(told) } }
}

/** Call when a row was read after all. */
export function releaseRow({ database, now }: Workspace, source: string, sourceRow: string): void {
  for (const row of findQuarantined(database, source, sourceRow)) resolveQuarantined(database, row.id, now())
}

export function listQuarantine({ database }: Workspace): QuarantineRow[] {
  return readOpenQuarantine(database).map(asRow)
}

/** What waits and what was read lately, newest first, with the names of their sources. */
export function showQuarantine(
  workspace: Workspace,
  about: {
    canRetry: (row: QuarantineRow) => boolean
    profileIdOf: (source: string) => string | null
  },
): { waiting: ShownQuarantined[]; resolved: ShownQuarantined[] } {
  const { database, now } = workspace
  const names = new Map(readSources(database).map(({ id, name }) => [id, name]))
  const show = (row: Parameters<typeof asRow>[0] & { resolvedAt: string | null }): ShownQuarantined => {
    const profileId = about.profileIdOf(row.source)
    const sourceName = profileId === null ? row.source : (names.get(profileId) ?? '')
    const isKnown = profileId !== null && names.has(profileId)
    const { resolvedAt } = row
    const asked = asRow(row)
    const canRetry = resolvedAt === null && about.canRetry(asked)
    return { ...asked, sourceName, profileId: isKnown ? profileId : null, canRetry, resolvedAt }
  }
  const since = addDays(now().slice(0, 10), -RESOLVED_SHOWN_DAYS)
  return {
    waiting: readOpenQuarantine(database).map(show),
    resolved: readResolvedQuarantine(database, since, MOST_RESOLVED_SHOWN).map(show),
  }
}

function asRow({
  id,
  source,
  sourceRow,
  edition,
  raw,
  reason,
  receivedAt,
  retainedUntil,
}: ReturnType<typeof readOpenQuarantine>[number]): QuarantineRow {
  return { id, source, sourceRow, edition, raw, reason, receivedAt, retainedUntil }
}
