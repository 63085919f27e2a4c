// Finds or installs a Chromium for the browser tests: Debian's own where we may install it, else Playwright's.
import { existsSync } from 'node:fs'
import { runChild } from './child.mjs'
import { childEnvironment, commandFile, node24, root } from './ensure.mjs'

/** True when a browser for the tests is in place afterwards. */
export async function ensureChromium() {
  if (existsSync('/usr/bin/chromium')) return true
  const isDebianRoot =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  return isDebianRoot ? installFromDebian() : installFromPlaywright()
}

async function installFromDebian() {
  console.log('Installing chromium and fonts-liberation (apt-get) …')
  const packages = ['--no-install-recommends', 'chromium', 'fonts-liberation']
  const isUpdated = await runQuietly('apt-get', ['update'])
  return isUpdated && (await runQuietly('apt-get', ['install', '-y', ...packages]))
}

const installFromPlaywright = () =>
  runQuietly(node24(), [commandFile('@playwright/test', 'playwright'), 'install', 'chromium'])

async function runQuietly(program, args) {
  const output = []
  const code = await runChild(program, args, {
    cwd: root,
    env: childEnvironment({ DEBIAN_FRONTEND: 'noninteractive' }),
    stdio: ['ignore', 'pipe', 'pipe'],
    onOutput: (text) => output.push(text),
    seconds: 600,
  })
  if (code !== 0) process.stderr.write(output.join(''))
  return code === 0
}
