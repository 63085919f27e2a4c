/** The table of operation × write boundary: what was hit, how often each was killed, and which are chosen for a short run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Deadly } from './murder.ts'
import type { Operation } from './operations.ts'

/** By operation and boundary: how often a run that lives passes it, and how often it was killed there. */
export type Table = Map<Operation, Map<string, { passed: number; killed: number }>>

export function noteBoundaries(table: Table, operation: Operation, passed: readonly string[]): void {
  const row = new Map<string, { passed: number; killed: number }>()
  for (const name of passed) row.set(name, { passed: (row.get(name)?.passed ?? 0) + 1, killed: 0 })
  table.set(operation, row)
}

export function noteKill(table: Table, operation: Operation, { name }: Deadly): void {
  const cell = table.get(operation)?.get(name)
  if (cell) cell.killed += 1
}

/** Each boundary of an operation as many times: at its first passing, its last, and between. */
export function allOf(table: Table, operation: Operation, times: number): Deadly[] {
  return [...(table.get(operation) ?? [])].flatMap(([name, { passed }]) =>
    Array.from({ length: times }, (_, turn) => ({
      name,
      time: 1 + Math.round((turn / Math.max(1, times - 1)) * (passed - 1)),
    })),
  )
}

/** Where something becomes lasting, or leaves the desk. */
const SHARP = /commit|POST|rename|link|vacuum|between pages|rm |alone|exec|trigger/

/** A few of an operation, spread over its course. */
export function someOf(table: Table, operation: Operation, count: number): Deadly[] {
  const all = allOf(table, operation, 1)
  const found = all.filter(({ name }) => SHARP.test(name))
  const sharp = found.length < count ? all : found
  const step = Math.max(1, sharp.length / count)
  return sharp
    .filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    .map(({ name }, index) => ({
      name,
      time: index % 2 === 0 ? 1 : (table.get(operation)?.get(name)?.passed ?? 1),
    }))
}

export function pairsOf(
  table: Table,
): { operation: Operation; name: string; passed: number; killed: number }[] {
  return [...table].flatMap(([operation, row]) =>
    [...row].map(([name, counted]) => ({ operation, name, ...counted })),
  )
}

/** One line a pair, in `.results/`; returns one line for each operation. */
export function printTable(table: Table, name: string): string {
  const lines = pairsOf(table).map((pair) => [pair.operation, pair.name, pair.passed, pair.killed].join('\t'))
  const folder = join(import.meta.dirname, '..', '..', '.results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), ['operation\tboundary\tpassed\tkilled', ...lines, ''].join('\n'))
  return [...table]
    .map(([operation, row]) => {
      const killed = [...row.values()].reduce((sum, cell) => sum + cell.killed, 0)
      return `${operation}: ${row.size} boundaries, ${killed} kills`
    })
    .join('\n')
}
