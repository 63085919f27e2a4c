// Reads what Vitest and Playwright wrote about a run and sums it up in one shape.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from './ensure.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number, reasons: string[] }} Tally */

const empty = () => ({ passed: 0, failed: 0, skipped: 0, reasons: [] })
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** A static check is one test.
 * @returns {Tally} */
export const tallyCheck = (code) => ({ ...empty(), [code === 0 ? 'passed' : 'failed']: 1 })

/** @returns {Tally} */
export function tallyVitest(file, skipsFile, code) {
  const report = readJson(file)
  if (!report) return tallyCheck(code || 1)
  // A file that could not even be loaded has no tests, and would otherwise not be counted.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return withExitCode(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    reasons: (readJson(skipsFile) ?? []).map(
      ({ path, name, reason }) => `${relative(root, path)} › ${name}: ${reason}`,
    ),
  })
}

/** @returns {Tally} */
export function tallyPlaywright(file, code) {
  const report = readJson(file)
  if (!report) return tallyCheck(code || 1)
  const skipped = report.suites.flatMap(testsIn).filter(({ test }) => test.status === 'skipped')
  return withExitCode(code, {
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky,
    skipped: report.stats.skipped,
    reasons: skipped.map(({ spec, test }) => {
      const why = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
      return `${spec.file} › ${spec.title}: ${why ?? 'no reason given'}`
    }),
  })
}

const testsIn = (suite) => [
  ...(suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => ({ spec, test }))),
  ...(suite.suites ?? []).flatMap(testsIn),
]

// An error outside every test fails the run too, and must show in the numbers.
const withExitCode = (code, tally) => (code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally)

/** @param {Tally[]} tallies
 * @returns {Tally} */
export const sumTallies = (tallies) =>
  tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
      reasons: [...sum.reasons, ...tally.reasons],
    }),
    empty(),
  )
