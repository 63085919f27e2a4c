/**
 * `npm run bench -- [name…] [--rows N]`: measures the desk beside a floor in the same run. Judges nothing.
 * `npm run bench -- classification [--half odd] [--errors]`: recognised parties beside the labels.
 */
import { parseArgs } from 'node:util'
import { assessment } from './assess.ts'
import { distinctOrganisers } from './distinct-organisers.ts'
import { figures } from './figures.ts'
import type { Bench } from './measure.ts'
import { printResults, type RunResult } from './print-results.ts'
import { pullAndStore } from './pull-and-store.ts'
import { firstQueueBlock, searchCommonWord, searchRareWord, sortedBlock } from './queue.ts'
import { setRelations } from './set-relations.ts'

const BENCHES: Record<string, { bench: Bench; rows: number }> = {
  'pull-and-store': { bench: pullAndStore, rows: 20_000 },
  'first-queue-block': { bench: firstQueueBlock, rows: 100_000 },
  'sorted-block': { bench: sortedBlock, rows: 100_000 },
  'search-common': { bench: searchCommonWord, rows: 100_000 },
  'search-rare': { bench: searchRareWord, rows: 100_000 },
  figures: { bench: figures, rows: 100_000 },
  assess: { bench: assessment, rows: 100_000 },
  classify: { bench: distinctOrganisers, rows: 10_000 },
  'set-relations': { bench: setRelations, rows: 100_000 },
}
const CLASSIFICATION = 'classification'
const HALVES = ['even', 'odd'] as const

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string' },
    half: { type: 'string', default: 'even' },
    errors: { type: 'boolean', default: false },
  },
})
const isAsked = (name: string) =>
  positionals.length === 0 || positionals.some((asked) => name.startsWith(asked))
const chosen = Object.entries(BENCHES).filter(([name]) => isAsked(name))
const askedRows = values.rows === undefined ? null : Number(values.rows)
const isRowsBad = askedRows !== null && !(Number.isInteger(askedRows) && askedRows > 0)
const half = HALVES.find((one) => one === values.half)
const isNothingAsked = chosen.length === 0 && !isAsked(CLASSIFICATION)
if (isNothingAsked || isRowsBad || !half) {
  const names = [...Object.keys(BENCHES), CLASSIFICATION].join(', ')
  console.error(`Names: ${names}; --rows takes a whole number above 0; --half even or odd`)
  process.exitCode = 2
} else {
  const results: RunResult[] = []
  for (const [name, { bench, rows }] of chosen) {
    console.error(`${name} …`)
    const asked = askedRows ?? rows
    results.push({ name, asked, ...(await bench(asked)) })
  }
  if (results.length > 0) printResults(results)
  if (isAsked(CLASSIFICATION)) await printClassification(half)
}

async function printClassification(half: 'even' | 'odd'): Promise<void> {
  // Prepares a register when it is loaded.
  const { classificationReport } = await import('./classify.ts')
  console.log(classificationReport(half, values.errors).join('\n'))
}
