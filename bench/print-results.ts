/** A table of what was measured, and below it what each of the two ways does. */
import type { Result } from './measure.ts'

export type RunResult = Result & { name: string; asked: number }

const HEADINGS = ['bench', 'rows', 'floor ms', 'desk ms', 'ratio', 'desk/s', 'aim']

export function printResults(results: readonly RunResult[]): void {
  const table = [HEADINGS, ...results.map(lineOf)]
  const widths = HEADINGS.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)))
  for (const line of table)
    console.log(
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
  console.log()
  for (const { name, floor, own, notes } of results) {
    console.log(`${name}: floor is ${floor}; the desk's is ${own}`)
    for (const note of notes) console.log(`  ${note}`)
  }
  console.log(
    'ratio: time of the desk to the floor, or for pull-and-store speed of the desk to the floor; medians',
  )
}

function lineOf({ name, asked, rows = asked, floorMs, ownMs, target }: RunResult): string[] {
  const ratio = target.kind === 'speed-at-least' ? floorMs / ownMs : ownMs / floorMs
  const perSecond = target.kind === 'per-second' ? count((rows / ownMs) * 1000) : ''
  return [name, count(rows), millis(floorMs), millis(ownMs), `${ratio.toFixed(2)}×`, perSecond, aimOf(target)]
}

function aimOf(target: Result['target']): string {
  switch (target.kind) {
    case 'per-second':
      return `≥ ${count(target.least)}/s`
    case 'speed-at-least':
      return `≥ ${target.ratio}`
    case 'time-at-most':
      return `≤ ${target.ratio}`
  }
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function millis(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2)
}
