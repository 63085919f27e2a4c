/** `npm run bench -- [name…] [--rows N]`: measures the desk beside a floor in the same run. Judges nothing. */
import { parseArgs } from 'node:util'
import { figures } from './figures.ts'
import type { Bench, Result } from './measure.ts'
import { pullAndStore } from './pull-and-store.ts'
import { firstQueueBlock, searchCommonWord, searchRareWord, sortedBlock } from './queue.ts'

const BENCHES: Record<string, { bench: Bench; rows: number }> = {
  'pull-and-store': { bench: pullAndStore, rows: 20_000 },
  'first-queue-block': { bench: firstQueueBlock, rows: 100_000 },
  'sorted-block': { bench: sortedBlock, rows: 100_000 },
  'search-common': { bench: searchCommonWord, rows: 100_000 },
  'search-rare': { bench: searchRareWord, rows: 100_000 },
  figures: { bench: figures, rows: 100_000 },
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { rows: { type: 'string' } } })
const chosen = Object.entries(BENCHES).filter(
  ([name]) => positionals.length === 0 || positionals.some((asked) => name.startsWith(asked)),
)
const askedRows = values.rows === undefined ? null : Number(values.rows)
const isRowsBad = askedRows !== null && !(Number.isInteger(askedRows) && askedRows > 0)
if (chosen.length === 0 || isRowsBad) {
  console.error(`Names: ${Object.keys(BENCHES).join(', ')}; --rows takes a whole number above 0`)
  process.exitCode = 2
} else {
  const results: (Result & { name: string; rows: number })[] = []
  for (const [name, { bench, rows }] of chosen) {
    console.error(`${name} …`)
    const count = askedRows ?? rows
    results.push({ name, rows: count, ...(await bench(count)) })
  }
  print(results)
}

function print(results: readonly (Result & { name: string; rows: number })[]): void {
  const lines = results.map(({ name, rows, floorMs, ownMs, target }) => {
    const isSpeed = target.kind === 'speed-at-least'
    const ratio = isSpeed ? floorMs / ownMs : ownMs / floorMs
    const aim = `${isSpeed ? '≥' : '≤'} ${target.ratio}`
    return [name, rows.toLocaleString('en'), millis(floorMs), millis(ownMs), `${ratio.toFixed(2)}×`, aim]
  })
  const table = [['bench', 'rows', 'floor ms', 'desk ms', 'ratio', 'aim'], ...lines]
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? []
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

function millis(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2)
}
