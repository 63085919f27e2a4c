/** The dashboards' figures over eight editions, beside DuckDB with the same rows in its own tables, in one process. */
import { type DuckDBConnection, DuckDBInstance, type DuckDBPreparedStatement } from '@duckdb/node-api'
import type { ReadableDatabase } from '../db/database.ts'
import { openDatabase } from '../db/open.ts'
import { asTexts, countOwn } from './dashboard.ts'
import { FIGURES } from './dashboard-figures.ts'
import { eightEditions } from './eight-editions.ts'
import { type Bench, median } from './measure.ts'

const ROUNDS = 9
const WARM_UP = 2

/** What the questions read: of each table its columns, numbers among them. */
const TABLES = {
  submissions: {
    number: 'integer',
    id: 'varchar',
    edition: 'varchar',
    state: 'varchar',
    format: 'varchar',
    type: 'varchar',
    sector: 'varchar',
    counted_county: 'varchar',
    municipality_code: 'varchar',
    starts_on: 'varchar',
    starts_hour: 'integer',
    held_minutes: 'integer',
    sectors_known: 'integer',
    arrived_day: 'integer',
    revision: 'integer',
    assessed_rules: 'integer',
  },
  editions: { id: 'varchar', programme: 'varchar', starts_on: 'varchar', deadline_at: 'varchar' },
  submission_values: { number: 'integer', dimension: 'varchar', key: 'varchar' },
  organising_parties: { number: 'integer', key: 'varchar' },
  findings: {
    submission_id: 'varchar',
    revision: 'integer',
    rules_version: 'integer',
    criterion: 'varchar',
    outcome: 'varchar',
  },
} as const

export const dashboardBesideDuckdb: Bench = async (rows) => {
  const database = openDatabase(await eightEditions(rows))
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await copyInto(connection, database)
  const questions = await Promise.all(
    FIGURES.map(async (figure) => ({
      figure,
      prepared: await connection.prepare(figure.duckdb ?? figure.sql),
      own: () => countOwn(database, figure),
    })),
  )
  for (const { figure, prepared, own } of questions) {
    const found = (await rowsOf(prepared)).map((row) => asTexts(row, figure))
    if (JSON.stringify(found) !== JSON.stringify(own()))
      throw new Error(`${figure.name}: DuckDB counts otherwise than the desk`)
  }
  const each: { name: string; floorMs: number; ownMs: number }[] = []
  for (const { figure, prepared, own } of questions)
    each.push({ name: figure.name, ...(await inTurns(() => rowsOf(prepared), own)) })
  const all = await inTurns(
    async () => {
      for (const { prepared } of questions) await rowsOf(prepared)
    },
    () => {
      for (const { own } of questions) own()
    },
  )
  connection.closeSync()
  database.close()
  return {
    ...all,
    target: { kind: 'time-at-most', ratio: 1 },
    floor: 'DuckDB, one statement for each figure, prepared once, over its own columns in memory',
    own: 'countFigures for each, with totals and what is unknown',
    notes: each.map(
      ({ name, floorMs, ownMs }) => `${name}: ${ownMs.toFixed(2)} ms, DuckDB ${floorMs.toFixed(2)} ms`,
    ),
  }
}

async function copyInto(connection: DuckDBConnection, { sqlite }: ReadableDatabase): Promise<void> {
  for (const [table, columns] of Object.entries(TABLES)) {
    const declared = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`)
    await connection.run(`create table ${table} (${declared.join(', ')})`)
    const appender = await connection.createAppender(table)
    const read = sqlite.prepare(
      `select ${Object.keys(columns)
        .map((name) => `"${name}"`)
        .join(', ')} from ${table}`,
    )
    for (const row of read.raw().iterate() as IterableIterator<unknown[]>) {
      for (const value of row) {
        if (value === null) appender.appendNull()
        else if (typeof value === 'number') appender.appendInteger(value)
        else appender.appendVarchar(String(value))
      }
      appender.endRow()
    }
    appender.closeSync()
  }
}

/** Counts come as big integers. */
async function rowsOf(prepared: DuckDBPreparedStatement): Promise<unknown[][]> {
  const reader = await prepared.runAndReadAll()
  return reader
    .getRows()
    .map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : value)))
}

/** The median times of one call of each, in turns. */
async function inTurns(floor: () => Promise<unknown>, own: () => unknown) {
  const times: { floor: number[]; own: number[] } = { floor: [], own: [] }
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const start = performance.now()
    await floor()
    const middle = performance.now()
    own()
    const end = performance.now()
    if (round < 0) continue
    times.floor.push(middle - start)
    times.own.push(end - middle)
  }
  return { floorMs: median(times.floor), ownMs: median(times.own) }
}
