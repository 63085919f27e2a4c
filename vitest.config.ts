// How the unit and integration tests run: under Node, one process per worker, never repeated on failure.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import type { Reporter, TestCase } from 'vitest/node'
import { SlowFirst } from './tests/slow-first.ts'

// `npm run test:deep` also runs the long tests.
const deep = process.env.DEEP === '1'

// The reason given to `context.skip(reason)`, or as `meta.reason` of a test skipped where it is declared.
const reasonOf = (test: TestCase) => {
  const { note } = test.result() as { note?: string }
  const { reason } = test.meta() as { reason?: string }
  return note ?? reason ?? 'no reason given'
}

// Vitest's own report does not say why a test was skipped.
const skips: Reporter = {
  onTestRunEnd: (modules) => {
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => ({
        path: module.moduleId,
        name: test.fullName,
        reason: reasonOf(test),
      })),
    )
    mkdirSync('.results', { recursive: true })
    writeFileSync('.results/vitest-skips.json', JSON.stringify(skipped))
  },
}

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, 'tests/browser/**', ...(deep ? [] : ['tests/**/*.deep.test.ts'])],
    alias: { electron: fileURLToPath(new URL('./tests/double/electron.ts', import.meta.url)) },
    // A native module is safest in a process of its own: a crash there is reported instead of taking the run with it.
    pool: 'forks',
    // As the programs themselves are started.
    execArgv: ['--import', new URL('./hosts/quick-start.ts', import.meta.url).href],
    globalSetup: 'tests/shared-folder.ts',
    setupFiles: 'tests/known-draws.ts',
    // Many tests wait for processes of their own, so every core gets a worker.
    maxWorkers: '100%',
    sequence: { sequencer: SlowFirst },
    retry: 0,
    testTimeout: deep ? 300_000 : 20_000,
    hookTimeout: deep ? 300_000 : 30_000,
    reporters: ['default', skips, ['json', { outputFile: '.results/vitest.json' }]],
  },
})
