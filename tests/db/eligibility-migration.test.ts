/** A file of the version before, with content, opened by this one: nothing is lost, and all is assessed anew. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { rulesOfVersion } from '../../backend/editions/rules.ts'
import { assessStale, countWaitingForAssessment } from '../../backend/eligibility/background-job.ts'
import { verify } from '../../backend/maintenance/verify.ts'
import { decide } from '../../backend/moderation/decide.ts'
import { showSubmission } from '../../backend/moderation/show.ts'
import { defaultMigrationsFolder, openDatabase } from '../../db/open.ts'
import {
  arrivalOf,
  type Desk,
  openDesk,
  outcomeOf,
  privateContent,
  rowsOf,
  takeIn,
  tempFolder,
} from '../backend/desk.ts'

type Journal = { entries: { tag: string }[] }

/** The migrations up to the one before eligibility. */
function earlierMigrations(): string {
  const folder = join(tempFolder(), 'migrations')
  cpSync(defaultMigrationsFolder(), folder, { recursive: true })
  const file = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal
  const entries = journal.entries.filter(({ tag }) => tag < '0002')
  writeFileSync(file, JSON.stringify({ ...journal, entries }))
  return folder
}

/** Copies a table's rows from a file of today, as far as the older table has the columns. */
function copyRows(
  from: SQLite.Database,
  to: SQLite.Database,
  table: string,
  change = (row: Row) => row,
): void {
  const columns = (to.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  const places = columns.map((name) => `@${name}`).join(', ')
  const insert = to.prepare(`insert into ${table} (${columns.join(', ')}) values (${places})`)
  for (const row of from.prepare(`select * from ${table} order by rowid`).all() as Row[])
    insert.run(change(row))
}
type Row = Record<string, unknown>

/** What was asked of rules before: criteria and sectors, no days. */
function olderRules(row: Row): Row {
  const rules = JSON.parse(String(row.rules)) as { parameters: Row }
  const {
    startsOn: _s,
    endsOn: _e,
    deadlineAt: _d,
    themes: _th,
    types: _ty,
    ...parameters
  } = rules.parameters
  return { ...row, rules: JSON.stringify({ ...rules, parameters }) }
}

const OLDER_CHECKS = ['party', 'inside-week', 'deadline', 'place', 'contact', 'text', 'times']
let desk: Desk

beforeAll(() => {
  const made = openDesk()
  takeIn(
    made.workspace,
    arrivalOf('a1'),
    arrivalOf('a2', { edition: '2022', content: privateContent('Privat') }),
    arrivalOf('a3', { state: 'published' }),
  )
  decide(made.workspace, {
    submissionId: 'a1',
    revision: 1,
    outcome: 'publish',
    criteria: [],
    reason: null,
    message: null,
    language: 'sv',
  })
  made.close()
  const folder = tempFolder()
  const older = openDatabase(join(folder, 'desk.db'), earlierMigrations())
  older.sqlite.pragma('foreign_keys = OFF')
  const today = new SQLite(made.file)
  for (const table of [
    'programmes',
    'editions',
    'published_figures',
    'settings',
    'submissions',
    'revisions',
    'occurrences',
    'contacts',
    'state_changes',
    'log_entries',
    'log_bodies',
    'decisions',
    'outbox',
    'parties',
  ])
    copyRows(today, older.sqlite, table)
  copyRows(today, older.sqlite, 'rule_sets', olderRules)
  copyRows(today, older.sqlite, 'findings')
  older.sqlite.exec(`delete from findings where criterion not in ('${OLDER_CHECKS.join("','")}')`)
  older.sqlite.exec("delete from settings where key in ('register-version', 'shipped-bodies')")
  older.sqlite.exec("update submissions set outcome = 'met', outcome_rank = 3, attention = null")
  const texts = older.sqlite.prepare('insert into submission_search (rowid, marked, plain) values (?, ?, ?)')
  for (const { number, title } of older.sqlite
    .prepare('select number, title from submissions')
    .all() as Row[])
    texts.run(number, title, '')
  today.close()
  older.close()
  desk = openDesk({ folder })
})

describe('a file from before', () => {
  test('is copied aside first, as it was', () => {
    const copies = readdirSync(desk.folder).filter((name) => name.startsWith('desk.before-'))
    expect(copies.sort()).toEqual(['desk.before-3.db', 'desk.before-3.db.head.json'])
    const copy = new SQLite(join(desk.folder, copies[0] ?? ''), { readonly: true })
    expect(copy.prepare('select count(*) from submissions').pluck().get()).toBe(3)
    expect(copy.prepare("select count(*) from sqlite_master where name = 'bodies'").pluck().get()).toBe(0)
    copy.close()
  })

  test('gives its rules the days, deadline and words of their edition', () => {
    const { parameters } = rulesOfVersion(desk.workspace, { id: '2022', version: 1 })
    expect(parameters).toMatchObject({
      startsOn: '2022-10-03',
      endsOn: '2022-10-07',
      deadlineAt: '2022-10-02T22:00:00Z',
    })
    expect(parameters.themes.length).toBeGreaterThan(3)
    expect(parameters.types.map(({ code }) => code)).toContain('workshop')
    for (const { id } of rowsOf(desk.workspace, 'select id from editions') as { id: string }[])
      expect(rulesOfVersion(desk.workspace, { id, version: 1 }).parameters.startsOn).toMatch(/^\d{4}-/)
  })

  test('has every submission wait for the new checks, which show at once what is opened', async () => {
    const { workspace } = desk
    expect(countWaitingForAssessment(workspace)).toBe(3)
    const before = rowsOf(workspace, 'select distinct outcome, assessed_rules, assessed_by from submissions')
    expect(before).toEqual([{ outcome: 'met', assessed_rules: 1, assessed_by: '' }])
    const opened = showSubmission(workspace, 'a2')
    expect(opened).toMatchObject({ outcome: 'not-met', rulesVersions: [1] })
    expect(outcomeOf(opened, 'benefit')).toBe('to-judge')
    expect(opened.parties[0]).toMatchObject({ name: 'Testbolaget AB', certainty: expect.any(Number) })
    expect(countWaitingForAssessment(workspace)).toBe(2)
    await assessStale(workspace)
    expect(countWaitingForAssessment(workspace)).toBe(0)
    expect(outcomeOf(showSubmission(workspace, 'a1'), 'benefit')).toBe('met')
    expect(outcomeOf(showSubmission(workspace, 'a3'), 'locked-text')).toBe('met')
    expect(verify(workspace).checks.filter((check) => !check.ok)).toEqual([])
  })

  test('has the register that ships', () => {
    expect(rowsOf(desk.workspace, "select count(*) as n from bodies where kind = 'municipality'")).toEqual([
      { n: 290 },
    ])
  })
})
