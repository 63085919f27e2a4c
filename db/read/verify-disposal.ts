/** Whether what is missing went under a disposal, as the log tells it, and whether it stays away. */
import { canonicalJson } from '../../domain/canonical-json.ts'
import { reopensContacts } from '../../domain/disposal.ts'
import { disposalBody, retentionBody } from '../../domain/safety.ts'
import type { ReadableDatabase } from '../database.ts'
import { disposals, disposedEditions } from '../schema/safety.ts'
import { entriesOf, type Projected } from './verify-projections.ts'

/** A body that is not there was erased under a disposal, and one that was erased is not there. */
export function checkErasedBodies({ sqlite }: ReadableDatabase): Projected {
  const checked = Number(sqlite.prepare('select count(*) from erased_bodies').pluck().get())
  const problems = sqlite
    .prepare(
      `select e.id from log_entries e
       left join log_bodies b on b.entry_id = e.id left join erased_bodies x on x.entry_id = e.id
       where (b.entry_id is null) <> (x.entry_id is not null)`,
    )
    .pluck()
    .all() as string[]
  return { checked, problems }
}

/** Each disposal's row says what its entry says, and as many bodies went under it as it counted. */
export function checkDisposals(database: ReadableDatabase): Projected {
  const rows = new Map(
    database.orm
      .select()
      .from(disposals)
      .all()
      .map((row) => [row.id, row]),
  )
  const erasedUnder = database.sqlite
    .prepare('select count(*) from erased_bodies where disposal_id = ?')
    .pluck()
  const entries = entriesOf(database, 'disposal')
  const wrong = entries.filter((entry) => {
    const row = rows.get(entry.id)
    if (!row || Number(erasedUnder.get(entry.id)) !== (row.counts.bodies ?? 0)) return true
    if (entry.isErased) return false
    const { data } = disposalBody.safeParse(entry.body)
    if (!data) return true
    const { reference, dueBy, counts } = data
    const { at, name: reviewer, organisation } = entry
    const told = { id: entry.id, reference, dueBy, counts, at, reviewer, organisation }
    return canonicalJson(told) !== canonicalJson(row)
  })
  const known = new Set(entries.map(({ id }) => id))
  return {
    checked: entries.length,
    problems: [...wrong.map(({ id }) => id), ...[...rows.keys()].filter((id) => !known.has(id))],
  }
}

/** No contact of a disposed edition is stored, nor a row's own text that may hold one. */
export function checkDisposedContacts({ sqlite }: ReadableDatabase): Projected {
  const checked = Number(sqlite.prepare('select count(*) from disposed_editions').pluck().get())
  const problems = sqlite
    .prepare(
      `select distinct c.submission_id from contacts c join submissions s on s.id = c.submission_id
       where s.edition in (select edition from disposed_editions)
       union all select id from quarantine where raw is not null and edition in (select edition from disposed_editions)`,
    )
    .pluck()
    .all() as string[]
  return { checked, problems }
}

/** Retention days and disposed editions are what the log's entries lead to, as far as their bodies are there. */
export function checkRetention(database: ReadableDatabase): Projected {
  const retentions = entriesOf(database, 'retention')
  const entries = [...retentions, ...entriesOf(database, 'disposal')].sort((a, b) => a.lamport - b.lamport)
  const days = new Map<string, string | null>()
  const disposed = new Map<string, string>()
  for (const { id, at, body } of entries) {
    const retention = retentionBody.safeParse(body).data
    const disposal = disposalBody.safeParse(body).data
    if (retention) {
      days.set(retention.edition, retention.retainedUntil)
      if (reopensContacts(retention.retainedUntil, at)) disposed.delete(retention.edition)
    }
    for (const edition of disposal?.editions ?? []) disposed.set(edition, id)
  }
  if (entries.some(({ isErased }) => isErased)) return { checked: entries.length, problems: [] }
  const stored = database.sqlite.prepare('select contacts_retained_until from editions where id = ?').pluck()
  const otherDays = [...days].filter(([edition, day]) => (stored.get(edition) ?? null) !== day)
  const rows = new Map(
    database.orm
      .select()
      .from(disposedEditions)
      .all()
      .map((row) => [row.edition, row.disposalId]),
  )
  const ids = [...new Set([...disposed.keys(), ...rows.keys()])]
  const otherEditions = ids.filter((edition) => rows.get(edition) !== disposed.get(edition))
  return { checked: entries.length, problems: [...otherDays.map(([edition]) => edition), ...otherEditions] }
}
