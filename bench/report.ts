/** The analyst's workbook of 30 columns beside XlsxWriter's and exceljs's own streaming, each in a process of its own. */
import { execFileSync } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileOf, temporaryFolder } from './database.ts'
import { type Bench, median } from './measure.ts'

type Run = { ms: number; peakKb: number; bytes: number }

/** Debian's, as `python3-xlsxwriter` installs it. */
const PYTHON = '/usr/bin/python3'
const WRITERS = join(import.meta.dirname, 'report-writers.ts')
const XLSXWRITER = join(import.meta.dirname, 'report-xlsxwriter.py')
/** Of more than so many rows one round is enough: it takes minutes. */
const MANY = 100_000
const ROUNDS = 3
/** `fileOf` makes databases of up to so many from a platform's pages, which takes a while. */
const MOST_FROM_DATABASE = 100_000

export const report: Bench = async (rows) => {
  const ways = {
    floor: (file: string) => run(PYTHON, [XLSXWRITER, String(rows), file], file),
    own: (file: string) => run(process.execPath, [WRITERS, 'own', String(rows), file], file),
    exceljs: (file: string) => run(process.execPath, [WRITERS, 'exceljs', String(rows), file], file),
  }
  const runs = { floor: [] as Run[], own: [] as Run[], exceljs: [] as Run[] }
  for (let round = 0; round < (rows > MANY ? 1 : ROUNDS); round += 1) {
    const order = ['floor', 'own', 'exceljs'] as const
    // Who goes first changes, so that none always meets the others' leavings.
    for (const way of round % 2 === 0 ? order : order.toReversed()) runs[way].push(ways[way](fileFor(way)))
  }
  return {
    floorMs: msOf(runs.floor),
    ownMs: msOf(runs.own),
    target: { kind: 'time-at-most', ratio: 1 },
    floor: "XlsxWriter with constant_memory, with a filter and the same cells' kinds",
    own: 'the same rows as a table, with the hash of all cells',
    notes: [
      noteOf('XlsxWriter', runs.floor),
      noteOf('desk', runs.own),
      noteOf('exceljs, streaming', runs.exceljs),
      ...(rows > MOST_FROM_DATABASE ? [] : [await fromDatabase(rows)]),
    ],
  }
}

async function fromDatabase(rows: number): Promise<string> {
  await fileOf(rows)
  const file = fileFor('desk')
  return noteOf('desk, whole report read from a database', [
    run(process.execPath, [WRITERS, 'desk', String(rows), file], file),
  ])
}

function fileFor(way: string): string {
  return join(temporaryFolder(), `report-${way}.xlsx`)
}

function run(command: string, args: string[], file: string): Run {
  const told = JSON.parse(execFileSync(command, args, { encoding: 'utf8' })) as Omit<Run, 'bytes'>
  const bytes = statSync(file).size
  rmSync(file)
  return { ...told, bytes }
}

function msOf(runs: readonly Run[]): number {
  return median(runs.map(({ ms }) => ms))
}

function noteOf(name: string, runs: readonly Run[]): string {
  const peak = Math.max(...runs.map(({ peakKb }) => peakKb)) / 1024
  const size = (runs[0]?.bytes ?? 0) / 1024 / 1024
  return `${name}: ${msOf(runs).toFixed(0)} ms, at most ${peak.toFixed(0)} MB of memory, a file of ${size.toFixed(1)} MB`
}
