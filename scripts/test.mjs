// `npm test`: installs what is missing, runs every check and test in order, and ends with one line of numbers.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runChild } from './child.mjs'
import { ensureChromium } from './chromium.mjs'
import { childEnvironment, commandFile, ensureInstalled, node24, root } from './ensure.mjs'
import { sumTallies, tallyCheck, tallyPlaywright, tallyVitest } from './tally.mjs'

const results = (name) => join(root, '.results', name)

const steps = [
  check('types', 'typescript', 'tsc', ['-p', '.']),
  check('lint', '@biomejs/biome', 'biome', ['check', '--error-on-warnings', '.']),
  check('boundaries', 'dependency-cruiser', 'depcruise', ['--config', '.dependency-cruiser.cjs', '.']),
  check('unused', 'knip', 'knip', ['--no-config-hints']),
  check('build', 'electron-vite', 'electron-vite', ['build']),
  {
    name: 'unit',
    run: () => run('vitest', 'vitest', ['run']),
    tally: (code) => tallyVitest(results('vitest.json'), results('vitest-skips.json'), code),
  },
  {
    name: 'browser',
    run: async () => ((await ensureChromium()) ? run('@playwright/test', 'playwright', ['test']) : 1),
    tally: (code) => tallyPlaywright(results('playwright.json'), code),
  },
]

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    'keep-going': { type: 'boolean', default: false },
    deep: { type: 'boolean', default: false },
  },
})

ensureInstalled()
process.exitCode = await runSteps(chooseSteps(values.only))

function chooseSteps(only) {
  if (only === undefined) return steps
  const names = only.split(',').map((name) => name.trim())
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    console.error(
      `Unknown step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`,
    )
    process.exit(2)
  }
  return steps.filter(({ name }) => names.includes(name))
}

async function runSteps(chosen) {
  // Yesterday's numbers must not be taken for today's.
  rmSync(join(root, '.results'), { recursive: true, force: true })
  const tallies = []
  const notRun = []
  for (const step of chosen) {
    if (!values['keep-going'] && sumTallies(tallies).failed > 0) notRun.push(step.name)
    else tallies.push(await runStep(step))
  }
  return report(sumTallies(tallies), notRun)
}

async function runStep({ name, run, tally }) {
  const startedAt = performance.now()
  const code = await run()
  const tallied = tally(code)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${tallied.failed === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  return tallied
}

function report({ passed, failed, skipped, reasons }, notRun) {
  console.log('')
  for (const reason of reasons) console.log(`Skipped: ${reason}`)
  if (notRun.length > 0)
    console.log(`Not run after the failure: ${notRun.join(', ')} (--keep-going runs them)`)
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  return failed === 0 ? 0 : 1
}

// A static check says nothing unless it fails.
function check(name, packageName, command, args) {
  return {
    name,
    run: async () => {
      const output = []
      const quiet = { stdio: ['ignore', 'pipe', 'pipe'], onOutput: (text) => output.push(text) }
      const code = await run(packageName, command, args, quiet)
      if (code !== 0) process.stdout.write(output.join(''))
      return code
    },
    tally: tallyCheck,
  }
}

function run(packageName, command, args, options = {}) {
  return runChild(node24(), [commandFile(packageName, command), ...args], {
    cwd: root,
    env: childEnvironment(values.deep ? { DEEP: '1' } : {}),
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  })
}
