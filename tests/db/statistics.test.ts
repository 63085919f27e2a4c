/** The statistics by which SQLite chooses its indexes: made when there is something to count, and never in the way. */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { assessStale } from '../../backend/eligibility/background-job.ts'
import { openDatabase } from '../../db/open.ts'
import { keepStatistics } from '../../db/statistics.ts'
import { arrivalOf, openDesk, restart, takeIn, tempFolder } from '../backend/desk.ts'

/** The tables that have statistics. */
function counted(sqlite: SQLite.Database): unknown[] {
  const isMade = sqlite.prepare("select 1 from sqlite_master where name = 'sqlite_stat1'").get()
  return isMade ? sqlite.prepare('select distinct tbl from sqlite_stat1').pluck().all() : []
}

const some = () => Array.from({ length: 12 }, (_, at) => arrivalOf(`s${at}`))

test('are made once an intake has been assessed', async () => {
  const { workspace } = openDesk()
  expect(counted(workspace.database.sqlite)).not.toContain('submissions')
  takeIn(workspace, ...some())
  await assessStale(workspace)
  expect(counted(workspace.database.sqlite)).toEqual(
    expect.arrayContaining(['submissions', 'findings', 'parties']),
  )
})

test('are made when a file with rows and no statistics is closed or opened', () => {
  const desk = openDesk()
  takeIn(desk.workspace, ...some())
  const opened = restart(desk).workspace.database
  expect(counted(opened.sqlite)).toContain('submissions')
  opened.sqlite.exec('delete from sqlite_stat1')
  const again = openDatabase(opened.file)
  expect(counted(again.sqlite)).toContain('submissions')
  again.close()
})

test('wait for nobody who writes, and do not keep a file from opening or closing', () => {
  const { workspace } = openDesk()
  takeIn(workspace, ...some())
  const { file, sqlite } = workspace.database
  const writer = new SQLite(file)
  writer.exec('begin immediate')
  const other = openDatabase(file)
  expect(counted(other.sqlite)).toEqual(counted(sqlite))
  expect(other.sqlite.pragma('busy_timeout', { simple: true })).toBe(5000)
  other.close()
  writer.exec('rollback')
  writer.close()
})

test('are left alone in a file that is only read, and within a transaction', () => {
  const { workspace } = openDesk()
  takeIn(workspace, ...some())
  const { file, sqlite, inTransaction } = workspace.database
  const before = counted(sqlite)
  const reader = new SQLite(file, { readonly: true })
  keepStatistics(reader)
  reader.close()
  inTransaction(() => keepStatistics(sqlite))
  expect(counted(sqlite)).toEqual(before)
})

test('of a file that may not be written stay as they are', () => {
  const file = join(tempFolder(), 'plain.db')
  const made = new SQLite(file)
  made.exec('create table t (a); create index i on t (a); insert into t values (1)')
  made.close()
  chmodSync(file, 0o444)
  const sqlite = new SQLite(file)
  sqlite.pragma('query_only = on')
  keepStatistics(sqlite)
  expect(counted(sqlite)).toEqual([])
  sqlite.close()
})
