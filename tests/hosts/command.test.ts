// The loopback host as a command: what it prints, that the page's door answers, and that it ends when asked.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import type { DeskClient } from '../../contract/contract.ts'
import { callAs, enter } from './visitor.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'command-'))
const running: ChildProcess[] = []
afterAll(() => {
  for (const child of running) child.kill()
  rmSync(folder, { recursive: true })
})

const run = (...args: string[]) => {
  const child = spawn(process.execPath, ['hosts/loopback.ts', '--no-open', ...args], {
    cwd: root,
    env: { ...process.env, DESK_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  return child
}
const firstLine = async (child: ChildProcess & { stdout: NodeJS.ReadableStream }) => {
  const [line]: string[] = await once(createInterface({ input: child.stdout }), 'line')
  return line ?? ''
}

test('prints one line with the address, answers there, and closes the database when asked to end', async () => {
  if (!existsSync(join(root, 'out', 'renderer', 'index.html')))
    throw new Error('The app is not built: run `npm run build` first.')
  const child = run('--json', '--db', join(folder, 'desk.db'))
  const { url: startUrl } = JSON.parse(await firstLine(child))
  const client = callAs<DeskClient>(new URL(startUrl).origin, await enter(startUrl))
  expect(await client.session.status()).toMatchObject({ databaseFile: join(folder, 'desk.db') })
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  // The lock is an empty file that stays; who holds it is known to the system alone.
  expect(readdirSync(folder)).toEqual(['desk.db', 'desk.db.lock'])
})

test('for people it is a Swedish sentence', async () => {
  const child = run()
  expect(await firstLine(child)).toMatch(
    /^Redaktionen finns på http:\/\/127\.0\.0\.1:\d+\/\?start=[\w-]{43} – stäng med Ctrl\+C\.$/,
  )
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test.each([
  [['--port', 'åtta'], 1, '--port ska vara ett tal'],
  [['--wrong'], 2, '--wrong'],
])('%j ends with words and not with a trace', async (args, code, words) => {
  const child = run(...args)
  const [said, [exit]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(exit).toBe(code)
  expect(said).toContain(words)
  expect(said).not.toContain('    at ')
})

test('a database that cannot be opened is told on the page, which starts all the same', async () => {
  const isFolder = join(folder, 'is-a-folder')
  mkdirSync(isFolder)
  const child = run('--json', '--db', isFolder)
  const { url: startUrl } = JSON.parse(await firstLine(child))
  const client = callAs<DeskClient>(new URL(startUrl).origin, await enter(startUrl))
  await expect(client.session.status()).rejects.toMatchObject({ code: 'DATABASE_CLOSED' })
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})
