/** A project in miniature around copies of the real scripts, with stand-ins for what they start. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { root } from '../../scripts/ensure.mjs'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export type Files = Record<string, string>

/** The app that `npm start` ends in: tells what it got, and ends with 7 or when asked to. */
const app = `if (process.argv.includes('--stay')) {
  process.once('SIGTERM', () => { console.log('closed'); process.exit(0) })
  setInterval(() => {}, 1000)
}
console.log(JSON.stringify({ args: process.argv.slice(2), node: process.execPath }))
if (!process.argv.includes('--stay')) process.exit(7)`

/** Installed and built, with `changes` over that. Files in a folder `bin` can be run. */
export function makeProject(changes: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'project å '))
  folders.push(folder)
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true })
  const files: Files = {
    'package.json': '{ "name": "stand-in", "type": "module" }',
    'package-lock.json': '{ "packages": { "": {} } }',
    'node_modules/.package-lock.json': '{ "packages": {} }',
    'node_modules/electron/package.json': '{ "name": "electron", "version": "1.2.3" }',
    'out/.built': String(Date.now() + 60_000),
    'hosts/loopback.ts': app,
    ...changes,
  }
  for (const [name, contents] of Object.entries(files)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, contents)
    if (/(^|\/)bin\//.test(name)) chmodSync(file, 0o755)
  }
  return folder
}

/** `npm start` in it, without a screen and without npm unless said. */
export function startScript(project: string, args: string[], env: Record<string, string> = {}) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(DESK_|npm_|ELECTRON_|DISPLAY|WAYLAND_DISPLAY)/i.test(name),
  )
  return spawn(process.execPath, [join(project, 'scripts', 'start.mjs'), ...args], {
    env: { ...Object.fromEntries(kept), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export async function runStart(project: string, args: string[] = [], env: Record<string, string> = {}) {
  const child = startScript(project, args, env)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code, out, err }
}
