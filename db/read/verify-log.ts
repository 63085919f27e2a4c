/** Whether the log is as it was written: no row altered, none missing, and no chain cut or recalculated since a head was kept. */
import { asc, eq } from 'drizzle-orm'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { CHAIN_START, hashedText, LOG_KINDS, type LogEntry } from '../../domain/log.ts'
import type { RestoredBody } from '../../domain/safety.ts'
import type { ReadableDatabase } from '../database.ts'
import { sha256 } from '../hash.ts'
import type { DeskHead, FoundHeads, HeadsFound } from '../heads.ts'
import { decisions, logBodies, logEntries } from '../schema/log.ts'
import { firstDifference } from './compare-backup.ts'
import { type Restoring, readRestorings } from './restorings.ts'

export const LOG_FAULTS = [
  'entry-altered',
  'link-altered',
  'body-altered',
  'entries-missing',
  'chain-missing',
  'tail-cut',
  'chain-recalculated',
  'head-unreadable',
] as const
export type LogFaultCode = (typeof LOG_FAULTS)[number]

/** The entry that a fault is about, as far as anything still tells. */
export type NamedEntry = {
  desk: string
  seq: number
  at: string
  actor: string
  organisation: string
  kind: string
}

/** `values` are what the words need: `field` and `was` of an altered entry, `from` and `to`, `source` and `headAt` of a head. */
export type LogFault = { code: LogFaultCode; entry: NamedEntry | null; values: Record<string, string> }

export type LogChecked = { checked: number; faults: LogFault[] }

type StoredEntry = typeof logEntries.$inferSelect

/** Every entry covers the one before it, desk by desk. */
export function checkLogChain({ orm }: ReadableDatabase): LogChecked {
  const entries = orm.select().from(logEntries).orderBy(asc(logEntries.desk), asc(logEntries.seq)).all()
  const actors = new Map(entries.map(({ actor }) => [canonicalJson(actor), actor]))
  const faults: LogFault[] = []
  let before: StoredEntry | null = null
  for (const [index, entry] of entries.entries()) {
    const last: StoredEntry | null = before?.desk === entry.desk ? before : null
    const lastSeq = last?.seq ?? 0
    const hasGap = entry.seq > lastSeq + 1
    if (hasGap) faults.push(missing(entry, lastSeq + 1, entry.seq - 1))
    const isWhole = hashOf(entry) === entry.hash
    const next = entries[index + 1]
    if (!isWhole) faults.push(altered(entry, last, next, [...actors.values()]))
    else if (!hasGap && entry.prevHash !== (last?.hash ?? CHAIN_START) && isSound(last))
      faults.push({ code: 'link-altered', entry: named(entry), values: {} })
    before = entry
  }
  return { checked: entries.length, faults }
}

/** A body may be missing (erased under a disposal decision); one that is there has its entry's hash. */
export function checkLogBodies({ orm }: ReadableDatabase): LogChecked {
  const rows = orm
    .select({ entry: logEntries, body: logBodies.body, decision: decisions })
    .from(logBodies)
    .innerJoin(logEntries, eq(logEntries.id, logBodies.entryId))
    .leftJoin(decisions, eq(decisions.id, logBodies.entryId))
    .all()
  const changed = rows.filter(({ entry, body }) => sha256(body) !== entry.bodyHash)
  return {
    checked: rows.length,
    faults: changed.map(({ entry, body, decision }) => ({
      code: 'body-altered' as const,
      entry: named(entry),
      values: decision ? changedIn(body, decision, entry.bodyHash) : {},
    })),
  }
}

/**
 * The chains still hold every entry that was their last when a head was kept. What was set aside when a backup was put
 * back is not missed, as far as the entry about that says where the chains ended before and after; where they end in
 * the backup is a head too, so a tail cut off from what was put back shows.
 */
export function checkLogHeads(database: ReadableDatabase, { heads, unreadable }: HeadsFound): LogChecked {
  const lastOf = lastEntries(database)
  const atSeq = database.sqlite.prepare('select * from log_entries where desk = ? and seq = ?')
  const restorings = readRestorings(database)
  const all = [...heads, ...restorings.map((one) => keptAtRestoring(one, database.file))]
  const found = all.flatMap((one) => one.desks.map((head) => ({ ...one, head })))
  const held = new Map<string, number>()
  const faults: LogFault[] = []
  const told = new Set<string>()
  for (const { head, ...kept } of found) {
    const last = lastOf.get(head.desk)
    const row = atSeq.get(head.desk, head.seq) as { hash: string } | undefined
    if (row?.hash === head.hash) {
      held.set(head.desk, Math.max(held.get(head.desk) ?? 0, head.seq))
      continue
    }
    if (!row && restorings.some(({ body }) => wasSetAside(head, body))) continue
    const fault = faultOf(database, kept, head, last?.seq ?? 0, held.get(head.desk) ?? 0)
    // A chain recalculated once differs from every later head; each is told of once for what it shows first.
    const key = `${fault.code} ${head.desk} ${fault.entry?.seq} ${fault.values.from}`
    if (told.has(key)) continue
    told.add(key)
    faults.push(fault)
  }
  const bad = unreadable.map((source) => ({
    code: 'head-unreadable' as const,
    entry: null,
    values: { source },
  }))
  return { checked: found.length, faults: [...faults, ...bad] }
}

function wasSetAside({ desk, seq }: DeskHead, { kept, setAside }: RestoredBody): boolean {
  const endOf = (ends: RestoredBody['kept']) => ends.find((end) => end.desk === desk)?.seq ?? 0
  return seq > endOf(kept) && seq <= endOf(setAside)
}

function keptAtRestoring({ at, body }: Restoring, source: string): FoundHeads {
  const unnamed = { at: '', actor: '', organisation: '', kind: '' }
  return { at, source, backup: null, desks: body.kept.map((end) => ({ ...unnamed, ...end })) }
}

function faultOf(
  database: ReadableDatabase,
  kept: FoundHeads | Omit<FoundHeads, 'desks'>,
  head: DeskHead,
  lastSeq: number,
  heldSeq: number,
): LogFault {
  const { hash: _hash, ...ofHead } = head
  const where = { source: kept.source, headAt: kept.at }
  if (lastSeq === 0)
    return { code: 'chain-missing', entry: ofHead, values: { ...where, to: String(head.seq) } }
  if (head.seq > lastSeq)
    return {
      code: 'tail-cut',
      entry: ofHead,
      values: { ...where, from: String(lastSeq + 1), to: String(head.seq) },
    }
  const first = kept.backup === null ? null : firstDifference(database, kept.backup, head.desk)
  return {
    code: 'chain-recalculated',
    entry: first ?? ofHead,
    values: first
      ? { ...where, exact: 'yes', backup: kept.backup ?? '' }
      : { ...where, from: String(heldSeq + 1), to: String(head.seq) },
  }
}

function lastEntries({ sqlite }: ReadableDatabase): Map<string, { seq: number }> {
  const rows = sqlite.prepare('select desk, max(seq) as seq from log_entries group by desk').all()
  return new Map((rows as { desk: string; seq: number }[]).map((row) => [row.desk, row]))
}

/** An altered entry with what was altered, where a single field put back gives its hash again. */
function altered(
  entry: StoredEntry,
  last: StoredEntry | null,
  next: StoredEntry | undefined,
  actors: readonly StoredEntry['actor'][],
): LogFault {
  const isHashAltered = next?.desk === entry.desk && next.prevHash === hashOf(entry)
  const found = isHashAltered ? { field: 'hash', was: hashOf(entry) } : whatItWas(entry, last, actors)
  return { code: 'entry-altered', entry: named(entry), values: found ?? {} }
}

function whatItWas(
  entry: StoredEntry,
  last: StoredEntry | null,
  actors: readonly StoredEntry['actor'][],
): { field: string; was: string } | null {
  const tries: Partial<StoredEntry>[] = [
    ...LOG_KINDS.map((kind) => ({ kind })),
    ...actors.map((actor) => ({ actor })),
    ...instantsNear(entry.id).map((at) => ({ at })),
    { prevHash: last?.hash ?? CHAIN_START },
    { seq: (last?.seq ?? 0) + 1 },
    { lamport: (last?.lamport ?? 0) + 1 },
  ]
  const right = tries.find((one) => hashOf({ ...entry, ...one }) === entry.hash)
  const [field, was] = Object.entries(right ?? {})[0] ?? []
  if (field === undefined) return null
  if (field === 'actor') {
    const { name, organisation } = was as StoredEntry['actor']
    return { field, was: `${name}, ${organisation}` }
  }
  return { field, was: String(was) }
}

const MILLISECONDS_TRIED = 100

/** An id tells its millisecond (UUID version 7), and the entry's instant was read just before. */
function instantsNear(id: string): string[] {
  const milliseconds = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(id)) return []
  return Array.from({ length: MILLISECONDS_TRIED }, (_, back) =>
    new Date(milliseconds + 1 - back).toISOString(),
  )
}

/** What a decision's body said, where its row tells it and the entry's hash agrees. */
function changedIn(
  body: string,
  row: typeof decisions.$inferSelect,
  bodyHash: string,
): Record<string, string> {
  const told = decisionAsLogged(row)
  if (sha256(canonicalJson(told)) !== bodyHash) return {}
  const now = parseObject(body)
  const fields = [...new Set([...Object.keys(told), ...Object.keys(now)])]
  const field = fields.find((one) => canonicalJson(told[one] ?? null) !== canonicalJson(now[one] ?? null))
  return field === undefined ? {} : { field, was: plain(told[field]) }
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** The body that the log has of a decision's row. */
export function decisionAsLogged(row: typeof decisions.$inferSelect): Record<string, unknown> {
  const { submissionId, revision, outcome, criteria, reason, message, language } = row
  const { ownOrganisationReason, bulkId } = row
  return {
    submissionId,
    revision,
    outcome,
    criteria,
    reason,
    message,
    language,
    ...(ownOrganisationReason === null ? {} : { ownOrganisationReason }),
    ...(bulkId === null ? {} : { bulkId }),
  }
}

function missing(entry: StoredEntry, from: number, to: number): LogFault {
  return { code: 'entries-missing', entry: named(entry), values: { from: String(from), to: String(to) } }
}

function hashOf({ hash: _hash, ...entry }: StoredEntry): string {
  return sha256(hashedText(entry as LogEntry))
}

/** An altered entry is told of itself; that the next one does not follow it says nothing more. */
function isSound(entry: StoredEntry | null): boolean {
  return entry === null || hashOf(entry) === entry.hash
}

function named({ desk, seq, at, actor, kind }: StoredEntry): NamedEntry {
  return { desk, seq, at, actor: actor.name, organisation: actor.organisation, kind }
}
