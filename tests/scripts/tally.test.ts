// The line of numbers at the end of `npm test`: nothing that failed or was left out may be missing from it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../../scripts/ensure.mjs'
import { sumTallies, tallyCheck, tallyPlaywright, tallyVitest } from '../../scripts/tally.mjs'

const folder = mkdtempSync(join(tmpdir(), 'tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const written = (report: unknown) => {
  files += 1
  const file = join(folder, `${files}.json`)
  writeFileSync(file, JSON.stringify(report))
  return file
}
const missing = join(folder, 'missing.json')

const vitestReport = {
  numPassedTests: 8,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    // One that could not be loaded.
    { status: 'failed', assertionResults: [] },
  ],
}

test('a check is one test', () => {
  expect(tallyCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0, reasons: [] })
  expect(tallyCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0, reasons: [] })
})

test('a test file that could not be loaded counts as a failure, and skips keep their reasons', () => {
  const skips = written([{ path: join(root, 'tests', 'a.test.ts'), name: 'reads', reason: 'no data here' }])
  expect(tallyVitest(written(vitestReport), skips, 1)).toEqual({
    passed: 8,
    failed: 2,
    skipped: 3,
    reasons: [`${join('tests', 'a.test.ts')} › reads: no data here`],
  })
})

test('a run that left no report has failed, whatever its exit code', () => {
  expect(tallyVitest(missing, missing, 0).failed).toBe(1)
  expect(tallyPlaywright(missing, 0).failed).toBe(1)
})

test('a run that failed outside its tests counts as failed', () => {
  const green = { ...vitestReport, numFailedTests: 0, testResults: [] }
  expect(tallyVitest(written(green), missing, 1)).toMatchObject({ passed: 8, failed: 1 })
  expect(tallyVitest(written(green), missing, 0)).toMatchObject({ passed: 8, failed: 0 })
})

test('a browser test that passed at the second try has failed', () => {
  const skipped = { status: 'skipped', annotations: [{ type: 'skip', description: 'no runtime' }] }
  const report = {
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
    suites: [
      {
        specs: [],
        suites: [
          {
            specs: [
              { file: 'a.spec.ts', title: 'opens', tests: [skipped] },
              { file: 'a.spec.ts', title: 'closes', tests: [{ status: 'skipped', annotations: [] }] },
            ],
          },
        ],
      },
    ],
  }
  expect(tallyPlaywright(written(report), 1)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 2,
    reasons: ['a.spec.ts › opens: no runtime', 'a.spec.ts › closes: no reason given'],
  })
})

test('sums add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3, reasons: ['a'] }
  expect(sumTallies([one, { ...one, reasons: ['b'] }])).toEqual({
    passed: 2,
    failed: 4,
    skipped: 6,
    reasons: ['a', 'b'],
  })
  expect(sumTallies([])).toEqual({ passed: 0, failed: 0, skipped: 0, reasons: [] })
})
