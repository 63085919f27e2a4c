// The demo platform as a command: one JSON line, options, and ending with its parent.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'

const mainFile = fileURLToPath(new URL('../../demo/main.ts', import.meta.url))
const started: ChildProcessWithoutNullStreams[] = []

function run(...options: string[]) {
  const child = spawn(process.execPath, [mainFile, ...options])
  started.push(child)
  return child
}

async function firstLine(child: ChildProcessWithoutNullStreams) {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return JSON.parse(line) as { url: string; token: string }
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

test('it prints address and token, serves with the options, and ends on SIGTERM', async () => {
  const child = run(
    '--count',
    '12',
    '--seed',
    '3',
    '--edition',
    '2023',
    '--token',
    'given',
    '--fault',
    'busy=1',
  )
  const { url, token } = await firstLine(child)
  expect(token).toBe('given')
  const ask = () => fetch(`${url}/v1/submissions`, { headers: { authorization: `Bearer ${token}` } })
  expect((await ask()).status).toBe(429)
  const page = (await (await ask()).json()) as { items: { edition?: string }[] }
  expect(page.items).toHaveLength(12)
  expect(new Set(page.items.flatMap(({ edition }) => edition ?? []))).toEqual(new Set(['2023']))
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('with --with-parent it ends when its parent closes the pipe', async () => {
  const child = run('--count', '10', '--with-parent')
  expect((await firstLine(child)).token.length).toBeGreaterThan(16)
  child.stdin.end()
  expect(await once(child, 'exit')).toEqual([0, null])
})

test.each([
  [['--port', 'many'], 2, '--port: "many"'],
  [['--fault', 'rain=1'], 2, '--fault: "rain"'],
  [['--unheard-of'], 2, '--unheard-of'],
  [['--edition', '1999'], 1, 'Unknown edition "1999"'],
])('%j ends with code %i and says what was wrong', async (options, code, words) => {
  const child = run(...options)
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  expect(await once(child, 'close')).toEqual([code, null])
  expect(complaint).toContain(words)
})
