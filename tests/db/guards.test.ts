/** What the database itself refuses, whatever the code above it does. */
import { beforeAll, describe, expect, test } from 'vitest'
import { saveConcordance } from '../../backend/figures/concordance.ts'
import { freezeFigures } from '../../backend/figures/snapshots.ts'
import { decide } from '../../backend/moderation/decide.ts'
import { isTransition, STATE_CAUSES, STATES, type State, type StateCause } from '../../domain/state.ts'
import { arrivalOf, type Desk, idOf, openDesk, rowsOf, takeIn } from '../backend/desk.ts'
import { eraseBodies } from '../backend/erase-bodies.ts'

let desk: Desk
let id: string

beforeAll(() => {
  desk = openDesk()
  takeIn(desk.workspace, arrivalOf('a1'), arrivalOf('a2'))
  id = idOf(desk.workspace, 'a1')
  decide(desk.workspace, {
    submissionId: 'a2',
    revision: 1,
    outcome: 'publish',
    criteria: [],
    reason: null,
    message: null,
    language: 'sv',
  })
  const entries = [{ programme: null, edition: '2024', from: 'workshop', to: 'verkstad' }]
  saveConcordance(desk.workspace, { dimension: 'type', basedOn: 0, note: 'Nytt namn.', entries })
  freezeFigures(desk.workspace, { name: 'Rapporten', questions: [{ by: [] }] })
})

/** Runs SQL and takes it back; returns the database's own refusal, or null when it let it pass. */
function refusal(sql: string, ...values: unknown[]): string | null {
  const { sqlite } = desk.workspace.database
  let refused: string | null = null
  const attempt = sqlite.transaction(() => {
    sqlite.prepare(sql).run(...values)
    throw new Error('let pass')
  })
  try {
    attempt()
  } catch (error) {
    refused = String((error as Error).message)
  }
  return refused === 'let pass' ? null : refused
}

const WAYS = STATE_CAUSES.flatMap((cause) =>
  STATES.flatMap((from) =>
    STATES.filter((to) => to !== from).map((to): [StateCause, State, State] => [cause, from, to]),
  ),
)

describe('ways between states', () => {
  test('stand in the table as the domain has them', () => {
    const rows = rowsOf(desk.workspace, 'select cause, from_state, to_state from state_transitions')
    const stored = rows.map((row) => `${row.cause}: ${row.from_state} → ${row.to_state}`).sort()
    const known = WAYS.filter((way) => isTransition(way[1], way[2], way[0])).map(
      ([cause, from, to]) => `${cause}: ${from} → ${to}`,
    )
    expect(stored).toEqual(known.sort())
  })

  test.each(WAYS)('%s: %s → %s', (cause, from, to) => {
    const { sqlite } = desk.workspace.database
    const attempt = sqlite.transaction(() => {
      // The start is set without its trigger, which only another way would allow.
      sqlite.exec('drop trigger submissions_state_way')
      sqlite.prepare('update submissions set state = ? where id = ?').run(from, id)
      sqlite.exec(triggerSql)
      sqlite.prepare('update submissions set state = ?, state_cause = ? where id = ?').run(to, cause, id)
      throw new Error('let pass')
    })
    expect(attempt).toThrow(isTransition(from, to, cause) ? 'let pass' : 'no way between these states')
  })

  let triggerSql = ''
  beforeAll(() => {
    triggerSql = String(
      rowsOf(desk.workspace, "select sql from sqlite_master where name = 'submissions_state_way'")[0]?.sql,
    )
  })

  test('the cause of an earlier step does not open a way', () => {
    expect(refusal("update submissions set state = 'cancelled' where id = ?", id)).toMatch(/no way/)
  })
})

describe('append-only', () => {
  test.each([
    ["update log_entries set at = '2020-01-01T00:00:00Z'", /append-only/],
    ['delete from log_entries', /append-only/],
    ["update log_bodies set body = '{}'", /never changed/],
    ["update revisions set content = '{}'", /append-only/],
    ["update state_changes set to_state = 'new'", /append-only/],
    ['delete from state_changes', /append-only/],
    ['delete from decisions', /never deleted/],
    ['delete from submissions', /FOREIGN KEY/],
    ['insert or replace into log_entries select * from log_entries', /append-only|FOREIGN KEY/],
    ['insert or replace into state_changes select * from state_changes', /append-only/],
    ["update rule_sets set note = 'Annat'", /never changed/],
    ['delete from rule_sets', /never deleted/],
    ["update snapshots set name = 'Annat'", /never changed/],
    ['delete from snapshots', /never deleted/],
    ["update snapshot_rows set state = 'new'", /never changed/],
    ['delete from snapshot_rows', /never deleted/],
    ['insert or replace into snapshots select * from snapshots', /never deleted|FOREIGN KEY/],
    ["update concordances set entries = '[]'", /never changed/],
    ['delete from concordances', /never deleted/],
    ['insert or replace into concordances select * from concordances', /never deleted/],
    ['insert or replace into decisions select * from decisions', /never deleted|FOREIGN KEY/],
  ])('%s', (sql, expected) => {
    expect(refusal(sql)).toMatch(expected)
  })

  test('a body can be erased under a disposal only, and its entry stays', () => {
    expect(refusal('delete from log_bodies')).toMatch(/under a disposal only/)
    eraseBodies(desk)
    const left = rowsOf(desk.workspace, 'select kind from log_entries join log_bodies on entry_id = id')
    expect(left).toEqual([{ kind: 'disposal' }])
    expect(refusal('delete from disposals')).toMatch(/never deleted/)
    expect(refusal('delete from erased_bodies')).toMatch(/stays told/)
  })
})

describe('words of an enumeration', () => {
  test.each([
    'update submissions set state = ?',
    'update submissions set state_cause = ?',
    'update submissions set origin = ?',
    'update submissions set platform_state = ?',
    'update submissions set format = ?',
    'update submissions set outcome = ?',
    'update submissions set sector = ?',
    'update findings set criterion = ?',
    'update findings set severity = ?',
    'update findings set kind = ?',
    'update findings set outcome = ?',
    'update parties set role = ?',
    'update parties set sector = ?',
    'update parties set public_party = ?',
    'update decisions set outcome = ?',
    'update decisions set status = ?',
    'update outbox set status = ?',
    'update outbox set door = ?',
    'update editions set origin = ?',
    'update bodies set kind = ?',
    'update bodies set sector = ?',
    'update bodies set public_party = ?',
    'update bodies set origin = ?',
  ])('%s', (sql) => {
    expect(refusal(sql, 'något-annat')).toMatch(/CHECK constraint|no way between/)
  })

  test.each([
    [
      "insert into state_changes (submission_id, to_state, cause, revision, at) select id, 'gone', 'arrival', 1, '' from submissions",
    ],
    [
      "insert into state_changes (submission_id, to_state, cause, revision, at) select id, 'new', 'whim', 1, '' from submissions",
    ],
    ["insert into import_profiles values ('p', 'whatever', '{}', '')"],
    ["update editions set ends_on = '2000-01-01'"],
    ['update submissions set platform_id = null'],
    [
      'insert into revisions select submission_id, 0, content, content_hash, received_at, changed_at, source from revisions',
    ],
  ])('%s', (sql) => {
    expect(refusal(sql)).toMatch(/CHECK constraint/)
  })
})

describe('findings that depend on who looks', () => {
  test('are never stored', () => {
    expect(refusal("update findings set kind = 'viewer'")).toMatch(/findings_never_viewer/)
  })
})

describe('identity', () => {
  test.each([
    ['a platform id twice', 'update submissions set platform_id = ?', ['a1']],
    ['a row key twice in one edition', 'update submissions set row_key = ?', ['k']],
    ['an edition that does not exist', 'update submissions set edition = ?', ['1999']],
  ])('%s', (_what, sql, values) => {
    expect(refusal(sql, ...values)).toMatch(/UNIQUE|FOREIGN KEY/)
  })
})
