/** What is read from revisions and log is made again: nothing changes where nothing differs, and what differs is put right. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { assessStale } from '../../../backend/eligibility/background-job.ts'
import { rebuild } from '../../../backend/maintenance/rebuild.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { judge } from '../../../backend/moderation/judge.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import {
  arrivalOf,
  connectedDesk,
  contentOf,
  type Desk,
  decisionAbout,
  openDesk,
  privateContent,
  rowOf,
  rowsOf,
  submissionOf,
  syncOnce,
  takeIn,
} from '../desk.ts'

const NOTHING = {
  revisions: 0,
  states: 0,
  waiting: 0,
  lists: 0,
  occurrences: 0,
  parties: 0,
  findings: 0,
  figures: 0,
  search: 0,
}

/** Rows with every state, a second revision, relations, judgements and what waits. */
async function fullDesk(): Promise<Desk> {
  const desk = openDesk()
  const { workspace } = desk
  takeIn(
    workspace,
    arrivalOf('a1'),
    arrivalOf('a2', { content: contentOf('Aktivitet a1') }),
    arrivalOf('b2', { content: privateContent('Frukost i Åmål') }),
    arrivalOf('c3', { content: contentOf('Lunch') }),
    rowOf('rad-1'),
  )
  takeIn(workspace, rowOf('rad-1', { content: contentOf('Andra') }))
  decide(workspace, decisionAbout('a1'))
  decide(workspace, decisionAbout('b2', { outcome: 'reject', criteria: ['party'], reason: 'Privat.' }))
  undoDecision(workspace, decide(workspace, decisionAbout('c3', { outcome: 'return', reason: 'När?' })))
  judge(workspace, { submissionId: 'c3', revision: 1, criterion: 'benefit', outcome: 'met', note: 'Ja.' })
  await assessStale(workspace)
  return desk
}

const DERIVED = ['submissions', 'occurrences', 'parties', 'findings', 'submission_values', 'figure_cells']
const WORDS = `create virtual table if not exists temp.words using fts5vocab (main, submission_search, instance)`

function derived({ workspace }: Desk) {
  workspace.database.sqlite.exec(WORDS)
  return Object.fromEntries(
    [...DERIVED, 'temp.words'].map((table) => {
      const inOrder = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
      return [table, rowsOf(workspace, `select * from ${table}`).sort(inOrder)]
    }),
  )
}

const failing = ({ workspace }: Desk) =>
  verify(workspace).checks.flatMap(({ name, ok, problems }) => (ok ? [] : [`${name}: ${problems}`]))

test('where nothing differs nothing is changed, and no backup is made', async () => {
  const desk = await fullDesk()
  const before = derived(desk)
  const changes = () => rowsOf(desk.workspace, 'pragma data_version')
  const version = changes()
  desk.workspace.database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = readFileSync(desk.file)
  expect(await rebuild(desk.workspace)).toEqual({ differences: NOTHING, backup: null })
  expect(derived(desk)).toEqual(before)
  expect([changes(), readFileSync(desk.file).equals(bytes)]).toEqual([version, true])
  expect(readdirSync(desk.folder).filter((name) => name.includes('backups'))).toEqual([])
})

test('so it is after a sync with decisions, conflicts, withdrawals and moves', async () => {
  const submissions = Array.from({ length: 6 }, (_, number) => submissionOf(`p${number}`))
  const { desk, platform } = await connectedDesk({ submissions })
  await syncOnce(desk.workspace)
  const idAt = (platformId: string) =>
    String(rowsOf(desk.workspace, 'select id from submissions where platform_id = ?', platformId)[0]?.id)
  decide(desk.workspace, decisionAbout(idAt('p0')))
  decide(desk.workspace, decisionAbout(idAt('p1')))
  platform.control.revise('p1', { lead: 'Nu på en annan plats.' })
  platform.control.withdraw('p2')
  await syncOnce(desk.workspace)
  decide(desk.workspace, decisionAbout(idAt('p3')))
  expect(rowsOf(desk.workspace, 'select count(*) as n from conflicts')).toEqual([{ n: 1 }])
  expect(await rebuild(desk.workspace)).toEqual({ differences: NOTHING, backup: null })
})

test.each([
  // Nobody is the duplicate of one that is withdrawn, so its neighbour's findings were otherwise too.
  [
    'states',
    { states: 1, findings: 2, figures: 32 },
    "update submissions set state = 'withdrawn' where platform_id = 'a1'",
  ],
  [
    'causes of states',
    { states: 1 },
    "update submissions set state_cause = 'conflict' where platform_id = 'b2'",
  ],
  [
    'current revisions',
    { revisions: 1, lists: 1 },
    "update submissions set revision = 1, title = 'Första' where row_key is not null",
  ],
  ['what waits', { waiting: 1 }, "update submissions set pending_decision = null where platform_id = 'a1'"],
  ['conflicts', { waiting: 5 }, 'update submissions set has_conflict = 1'],
  [
    'lists',
    { lists: 5, figures: 6 },
    "update submissions set title_sort = 'x', counted_county = '99', outcome_rank = 7",
  ],
  ['times', { occurrences: 5 }, "update occurrences set starts_on = '2024-01-01'"],
  ['times that are gone', { occurrences: 5 }, 'delete from occurrences'],
  ['parties', { parties: 5 }, "update parties set sector = 'state', key = 'x'"],
  [
    'findings',
    { findings: 1 },
    "update findings set outcome = 'not-met' where criterion = 'place' and submission_id = (select id from submissions where platform_id = 'c3')",
  ],
  [
    'relations',
    { findings: 2 },
    "update findings set outcome = 'met', evidence = '[]' where criterion = 'duplicate' and outcome <> 'met'",
  ],
  [
    'what figures count',
    { figures: 3 },
    "update figure_cells set submissions = submissions + 1 where dimension = 'format'",
  ],
  [
    'the index for search',
    { search: 2 },
    "delete from submission_search where rowid = 2; insert into submission_search (rowid, marked, plain) values (99, 'x', '')",
  ],
  [
    'words of the index',
    { search: 1 },
    "delete from submission_search where rowid = 3; insert into submission_search (rowid, marked, plain) values (3, 'annat', '')",
  ],
])('%s are put right, counted, after a backup of how it was', async (_what, expected, sql) => {
  const desk = await fullDesk()
  const before = derived(desk)
  const { sqlite } = desk.workspace.database
  const guard = String(
    rowsOf(desk.workspace, "select sql from sqlite_master where name = 'submissions_state_way'")[0]?.sql,
  )
  sqlite.exec(`drop trigger submissions_state_way; ${sql}; ${guard}`)
  const broken = derived(desk)
  expect(broken).not.toEqual(before)

  const { differences, backup } = await rebuild(desk.workspace)
  expect(differences).toEqual({ ...NOTHING, ...expected })
  expect(derived(desk)).toEqual(before)
  expect(existsSync(backup ?? '')).toBe(true)
  const copy = new SQLite(backup ?? '', { readonly: true })
  // Findings that waited were made before.
  const told = (rows: unknown[]) =>
    rows.map((row) => JSON.stringify({ ...(row as object), is_set_stale: 0 })).sort()
  expect(told(copy.prepare('select * from submissions order by 1').all())).toEqual(
    told(broken.submissions ?? []),
  )
  copy.close()
  expect(failing(desk)).toEqual([])
  expect(await rebuild(desk.workspace)).toEqual({ differences: NOTHING, backup: null })
})
