/**
 * `npm run bench -- [name…] [--rows N]`: measures the desk beside a floor in the same run. Judges nothing.
 * `npm run bench -- growth [--rows N] [--write]`: the same questions on 1,000 to 1,000,000 (or N), for `docs/GROWTH.md`.
 * `npm run bench -- decision-to-next-row`: in Chromium, on the built screens (`npm run build` before).
 * `npm run bench -- classification [--half odd] [--errors]`: recognised parties beside the labels.
 */
import { parseArgs } from 'node:util'
import { assessment } from './assess.ts'
import { bulkApplied } from './bulk.ts'
import { dashboard } from './dashboard.ts'
import { dashboardBesideDuckdb } from './dashboard-duckdb.ts'
import { decisionToNextRow } from './decision-to-next-row.ts'
import { distinctOrganisers } from './distinct-organisers.ts'
import { figures } from './figures.ts'
import { figuresAfterDecision } from './figures-after-decision.ts'
import { growth } from './growth.ts'
import type { Bench } from './measure.ts'
import { printResults, type RunResult } from './print-results.ts'
import { pullAndStore } from './pull-and-store.ts'
import { benchOf, type Question } from './question.ts'
import { firstQueueBlock, middleBlocks, searchCommonWord, searchRareWord, twoFilters } from './queue.ts'
import { report } from './report.ts'
import { setRelations } from './set-relations.ts'
import { syncChange } from './sync-change.ts'
import { syncEmpty } from './sync-empty.ts'
import { syncFull } from './sync-full.ts'
import { viewCounts } from './views.ts'

const QUESTIONS: readonly Question[] = [
  firstQueueBlock,
  ...middleBlocks,
  twoFilters,
  searchCommonWord,
  searchRareWord,
  viewCounts,
]

const BENCHES: Record<string, { bench: Bench; rows: number }> = {
  'pull-and-store': { bench: pullAndStore, rows: 20_000 },
  ...Object.fromEntries(QUESTIONS.map((one) => [one.name, { bench: benchOf(one), rows: 100_000 }])),
  figures: { bench: figures, rows: 100_000 },
  dashboard: { bench: dashboard, rows: 100_000 },
  'dashboard-duckdb': { bench: dashboardBesideDuckdb, rows: 100_000 },
  'figures-after-decision': { bench: figuresAfterDecision, rows: 100_000 },
  assess: { bench: assessment, rows: 100_000 },
  classify: { bench: distinctOrganisers, rows: 10_000 },
  'set-relations': { bench: setRelations, rows: 100_000 },
  report: { bench: report, rows: 100_000 },
  'bulk-1000': { bench: bulkApplied, rows: 1_000 },
  'bulk-10000': { bench: bulkApplied, rows: 10_000 },
  'sync-empty': { bench: syncEmpty, rows: 100_000 },
  'sync-change': { bench: syncChange, rows: 100_000 },
  'sync-full': { bench: syncFull, rows: 100_000 },
}
const CLASSIFICATION = 'classification'
/** Only by name: minutes of building databases, and a browser. */
const BY_NAME = ['growth', 'decision-to-next-row'] as const
const MOST_ROWS = 1_000_000
const HALVES = ['even', 'odd'] as const

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string' },
    half: { type: 'string', default: 'even' },
    errors: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const isAsked = (name: string) =>
  positionals.length === 0 || positionals.some((asked) => name.startsWith(asked))
const chosen = Object.entries(BENCHES).filter(([name]) => isAsked(name))
const askedRows = values.rows === undefined ? null : Number(values.rows)
const isRowsBad = askedRows !== null && !(Number.isInteger(askedRows) && askedRows > 0)
const half = HALVES.find((one) => one === values.half)
const named = BY_NAME.filter((name) => positionals.includes(name))
const isNothingAsked = chosen.length === 0 && named.length === 0 && !isAsked(CLASSIFICATION)
if (isNothingAsked || isRowsBad || !half) {
  const names = [...Object.keys(BENCHES), ...BY_NAME, CLASSIFICATION].join(', ')
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
  if (named.includes('growth')) await growth({ most: askedRows ?? MOST_ROWS, writes: values.write })
  if (named.includes('decision-to-next-row')) await decisionToNextRow()
  if (isAsked(CLASSIFICATION)) await printClassification(half)
}

async function printClassification(half: 'even' | 'odd'): Promise<void> {
  // Prepares a register when it is loaded.
  const { classificationReport } = await import('./classify.ts')
  console.log(classificationReport(half, values.errors).join('\n'))
}
