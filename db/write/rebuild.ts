/** Makes what history, outbox and conflicts lead to again, and counts the rows that were otherwise before. */
import { eq } from 'drizzle-orm'
import type { Occurrence } from '../../domain/submission.ts'
import type { WritableDatabase } from '../database.ts'
import { occurrences as occurrencesTable, submissions } from '../schema/submissions.ts'
import type { Projection } from './submissions.ts'

/** In the order in which they are told. */
export const REBUILT = [
  'revisions',
  'states',
  'waiting',
  'lists',
  'occurrences',
  'parties',
  'findings',
  'figures',
  'search',
] as const
export type Rebuilt = (typeof REBUILT)[number]

/** The number of the current revision, state and cause, what waits, and open conflicts. In the caller's transaction. */
export function remakeFromHistory({ sqlite }: WritableDatabase): void {
  withoutGuard(sqlite, 'submissions_state_way', () => {
    // Where nothing is left to make it from, what stands there stays.
    sqlite.exec(`
      update submissions set revision = coalesce(
        (select max(number) from revisions r where r.submission_id = submissions.id), revision);
      update submissions set (state, state_cause) = (select to_state, cause from state_changes c
        where c.submission_id = submissions.id order by c.id desc limit 1)
      where exists (select 1 from state_changes c where c.submission_id = submissions.id);
      update submissions set
        pending_decision = (select d.outcome from outbox o join decisions d on d.id = o.decision_id
          where o.submission_id = submissions.id and o.status = 'waiting' order by o.position desc limit 1),
        has_conflict = exists (select 1 from conflicts c
          where c.submission_id = submissions.id and c.settled_at is null);`)
  })
}

/** From a wrong state to the right one there may be no way. The transaction brings the guard back when anything fails. */
function withoutGuard(sqlite: WritableDatabase['sqlite'], name: string, work: () => void): void {
  const guard = sqlite.prepare("select sql from sqlite_master where type = 'trigger' and name = ?")
  const made = guard.pluck().get(name) as string | undefined
  if (made) sqlite.exec(`drop trigger ${name}`)
  work()
  if (made) sqlite.exec(made)
}

/** Only where they are otherwise. */
export function remakeLists({ orm }: WritableDatabase, id: string, columns: Partial<Projection>): void {
  orm.update(submissions).set(columns).where(eq(submissions.id, id)).run()
}

export function remakeOccurrences({ orm }: WritableDatabase, id: string, held: readonly Occurrence[]): void {
  orm.delete(occurrencesTable).where(eq(occurrencesTable.submissionId, id)).run()
  for (const [ordinal, one] of held.entries())
    orm
      .insert(occurrencesTable)
      .values({ submissionId: id, ordinal, ...one })
      .run()
}

const FIGURES = {
  submission_values: ['number', 'dimension', 'key'],
  organising_parties: ['number', 'key'],
  figure_cells: ['dimension', 'edition', 'key', 'state'],
} as const
const COMPARED = ['submissions', 'occurrences', 'parties', 'findings', ...Object.keys(FIGURES)]

/** Which columns of `submissions` tell of what; all others are lists. What says only how fresh it is tells of nothing. */
const COLUMNS = {
  revisions: ['revision'],
  states: ['state', 'state_cause'],
  waiting: ['pending_decision', 'has_conflict'],
} as const
const FRESHNESS = ['assessed_by', 'assessed_rules', 'is_set_stale']

/**
 * Remembers how it stands, so that `count` can say how many rows are otherwise by then. In the caller's transaction,
 * which ends with `forget`.
 */
export function rememberDerived({ sqlite }: WritableDatabase) {
  for (const table of COMPARED) sqlite.exec(`create temp table was_${table} as select * from main.${table}`)
  return {
    count: (): Omit<Record<Rebuilt, number>, 'search'> => ({
      ...countSubmissions(sqlite),
      occurrences: countRows(sqlite, 'occurrences', ['submission_id', 'ordinal']),
      parties: countRows(sqlite, 'parties', ['submission_id', 'ordinal']),
      findings: countRows(sqlite, 'findings', ['submission_id', 'revision', 'rules_version', 'criterion']),
      figures: Object.entries(FIGURES).reduce((sum, [table, key]) => sum + countRows(sqlite, table, key), 0),
    }),
    forget: () => {
      for (const table of COMPARED) sqlite.exec(`drop table temp.was_${table}`)
    },
  }
}

function countSubmissions(
  sqlite: WritableDatabase['sqlite'],
): Record<keyof typeof COLUMNS | 'lists', number> {
  const all = sqlite.prepare("select name from pragma_table_info('submissions')").pluck().all() as string[]
  const told: readonly string[] = [...Object.values(COLUMNS).flat(), ...FRESHNESS]
  const count = (columns: readonly string[]) => {
    const differs = columns.map((column) => `s.${column} is not w.${column}`).join(' or ')
    const sql = `select count(*) from submissions s join temp.was_submissions w using (number) where ${differs}`
    return Number(sqlite.prepare(sql).pluck().get())
  }
  return {
    revisions: count(COLUMNS.revisions),
    states: count(COLUMNS.states),
    waiting: count(COLUMNS.waiting),
    lists: count(all.filter((column) => !told.includes(column))),
  }
}

/** Rows that are new, gone or otherwise, each once. */
function countRows(sqlite: WritableDatabase['sqlite'], table: string, key: readonly string[]): number {
  const [now, was] = [`select * from main.${table}`, `select * from temp.was_${table}`]
  const keys = key.join(', ')
  const sql = `select count(*) from (select ${keys} from (${now} except ${was})
    union select ${keys} from (${was} except ${now}))`
  return Number(sqlite.prepare(sql).pluck().get())
}
