// `npm start`: installs and builds what is missing, then opens the app in Electron, or in the browser where Electron cannot run.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './child.mjs'
import { childEnvironment, commandFile, ensureInstalled, node24, root } from './ensure.mjs'
import { rooms } from './rooms.mjs'

const passedOn = process.argv.slice(2)
const electronFolder = join(root, 'node_modules', 'electron')

ensureInstalled()
await buildWhenOld()
const electron = await chooseElectron(process.env.DESK_DOOR)
process.exit(electron ? await openElectron(electron) : await openLoopback())

async function buildWhenOld() {
  const stamp = join(root, 'out', '.built')
  if (existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) >= newestSource()) return
  // From before the build, so that a file saved meanwhile is built next time.
  const startedAt = Date.now()
  console.log('Bygger appen … (building)')
  const output = []
  const code = await runChild(node24(), [commandFile('electron-vite'), 'build'], {
    cwd: root,
    env: childEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    onOutput: (text) => output.push(text),
  })
  if (code !== 0) {
    process.stderr.write(output.join(''))
    process.exit(code)
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, String(startedAt))
}

function newestSource() {
  const sources = [...Object.keys(rooms), 'electron.vite.config.ts', 'tsconfig.json', 'package-lock.json']
  return Math.max(...sources.map((name) => newestIn(join(root, name))))
}

// Folders count too: their date changes when a file in them is removed.
function newestIn(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

/** The path of Electron's program, or undefined when the app is to be served in the browser. */
async function chooseElectron(door) {
  if (door === 'loopback') return undefined
  const obstacle = door === 'electron' ? undefined : whyNoWindow()
  const program = obstacle ? undefined : (findElectron() ?? (await fetchElectron()))
  if (program) return program
  if (door === 'electron') {
    console.error(
      'Electron finns inte här och gick inte att hämta. (Electron is missing and could not be fetched.)',
    )
    process.exit(1)
  }
  console.log(
    `${obstacle ?? 'Electron går inte att hämta här'}: samma app körs i webbläsaren i stället. (It runs in the browser instead.)`,
  )
  return undefined
}

function whyNoWindow() {
  if (process.platform !== 'linux') return undefined
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'Här finns ingen skärm för Electron'
  // Chromium keeps its sandbox only for ordinary users, and without it we do not open a window.
  if (process.getuid?.() === 0) return 'Electron körs inte som root'
  return undefined
}

function findElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronFolder, 'dist')
  const names = {
    win32: 'electron.exe',
    darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
  }
  const program = join(folder, names[process.platform] ?? 'electron')
  return existsSync(program) ? program : undefined
}

async function fetchElectron() {
  if (!(await isDownloadWithinReach())) return undefined
  console.log('Hämtar Electron (omkring 120 MB, bara första gången) …')
  await runChild(node24(), [join(electronFolder, 'install.js')], {
    cwd: root,
    env: childEnvironment(),
    seconds: 600,
  })
  return findElectron()
}

// Asked first and briefly: behind a closed network the installer itself would wait for minutes.
async function isDownloadWithinReach() {
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'))
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/'
  const file = `v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`
  try {
    const answer = await fetch(new URL(file, mirror), { method: 'HEAD', signal: AbortSignal.timeout(3000) })
    return answer.ok
  } catch {
    return false
  }
}

function openElectron(program) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return runChild(program, [root, ...passedOn], { env })
}

function openLoopback() {
  return runChild(node24(), [join(root, 'hosts', 'loopback.ts'), ...passedOn], { env: childEnvironment() })
}
