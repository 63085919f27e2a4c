/** Erases what a disposal covers, in the caller's transaction, and keeps told what went and under which decision. */
import { REASON_VALUES_KEPT } from '../../domain/disposal.ts'
import type { Actor } from '../../domain/log.ts'
import type { DisposalBody, Disposed } from '../../domain/safety.ts'
import type { WritableDatabase } from '../database.ts'
import { DUE, type DueAsked } from '../read/disposal.ts'
import { disposals } from '../schema/safety.ts'
import { appendEntry } from './log.ts'

export type NewDisposal = { id: string; at: string; actor: Actor; body: DisposalBody }

/** The log's entry and its row; what goes under it is erased afterwards. Returns the id. */
export function insertDisposal(database: WritableDatabase, { id, at, actor, body }: NewDisposal): string {
  appendEntry(database, { id, at, actor, kind: 'disposal', body })
  const { reference, dueBy, counts } = body
  const { name: reviewer, organisation } = actor
  database.orm.insert(disposals).values({ id, reference, dueBy, reviewer, organisation, at, counts }).run()
  return id
}

/** Everything that is due. Returns how many of each kind went. */
export function eraseDue(
  database: WritableDatabase,
  disposalId: string,
  { at, ...asked }: DueAsked & { at: string },
): Record<Disposed, number> {
  const { sqlite } = database
  const due = (kind: Disposed) => `${DUE[kind].from} where ${DUE[kind].where}`
  const run = (sql: string) => sqlite.prepare(sql).run({ ...asked, at }).changes
  return {
    contacts: run(`delete from ${due('contacts')}`),
    quarantine: run(
      `update quarantine set raw = null, resolved_at = coalesce(resolved_at, @at), reason = ${REASON_WITHOUT_TEXT}
       where ${DUE.quarantine.where}`,
    ),
    bodies: eraseBodies(
      database,
      disposalId,
      sqlite
        .prepare(`select entry_id from ${due('bodies')}`)
        .pluck()
        .all(asked) as string[],
    ),
    pages: run(`delete from ${due('pages')}`),
    messages: run(
      `update messages set body = '', withdrawn_at = iif(sent_at is null, coalesce(withdrawn_at, @at), null)
       where ${DUE.messages.where}`,
    ),
  }
}

/** A reason keeps its code and what the desk itself said; what it quotes of the row goes with the row's text. */
const REASON_WITHOUT_TEXT = `json_set(reason, '$.values', json(coalesce((
  select json_group_object(key, iif(key in (${REASON_VALUES_KEPT.map((name) => `'${name}'`).join(', ')}), value, ''))
  from json_each(quarantine.reason, '$.values')), '{}')))`

/** Bodies of the log with the texts that their rows took from them. Returns how many there were. */
export function eraseBodies(
  { sqlite }: WritableDatabase,
  disposalId: string,
  entryIds: readonly string[],
): number {
  const mark = sqlite.prepare('insert into erased_bodies (entry_id, disposal_id) values (?, ?)')
  const erase = sqlite.prepare('delete from log_bodies where entry_id = ?')
  const emptyNote = sqlite.prepare(`update notes set text = '' where id = ?`)
  const emptySnooze = sqlite.prepare(`update snoozes set reason = '' where entry_id = ?`)
  const emptyLessons = sqlite.prepare(`update outcomes set lessons = '' where entry_id = ?`)
  for (const id of entryIds) {
    mark.run(id, disposalId)
    erase.run(id)
    emptyNote.run(id)
    emptySnooze.run(id)
    emptyLessons.run(id)
  }
  return entryIds.length
}

/** From now on none of its contacts is stored. */
export function markDisposed(
  { sqlite }: WritableDatabase,
  editions: readonly string[],
  disposalId: string,
): void {
  const mark = sqlite.prepare('insert or replace into disposed_editions (edition, disposal_id) values (?, ?)')
  for (const edition of editions) mark.run(edition, disposalId)
}

/** Sets an edition's retention day; with `reopens` its contacts may be stored again. */
export function setRetention(
  { sqlite }: WritableDatabase,
  edition: string,
  retainedUntil: string | null,
  reopens: boolean,
): void {
  sqlite.prepare('update editions set contacts_retained_until = ? where id = ?').run(retainedUntil, edition)
  if (reopens) sqlite.prepare('delete from disposed_editions where edition = ?').run(edition)
}
