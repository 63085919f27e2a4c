// The `desk` command when something comes in between: Ctrl+C in the middle of a sync, and other commands on the same database.
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import SQLite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { startTestPlatform, submissionOf, TOKEN, tempFolder } from '../backend/desk.ts'
import { deskJson, deskProcess, dump, ended, type Running, startDesk } from './cli-run.ts'

vi.setConfig({ testTimeout: 90_000 })

const env = { DESK_TOKEN: TOKEN }
const submissions = (count: number) => Array.from({ length: count }, (_, index) => submissionOf(`a${index}`))

async function lineWith(child: Running, words: string): Promise<void> {
  for await (const line of createInterface({ input: child.stderr })) if (line.includes(words)) return
  throw new Error(`It ended without saying ${words}`)
}

test.skipIf(process.platform === 'win32')(
  'Ctrl+C in a sync keeps what came, says so, and the next one goes on',
  async () => {
    const platform = await startTestPlatform({ submissions: submissions(1000) })
    // So that the rest is still to come when the signal arrives.
    platform.control.setFaults({ slow: 1000 })
    const db = join(tempFolder(), 'desk.db')
    const child = startDesk(['sync', '--platform', platform.url, '--json', '--db', db], { env })
    const whole = ended(child)
    await lineWith(child, 'Hämtar: 200 av')
    child.kill('SIGINT')
    const { code, out } = await whole
    expect(code).toBe(130)
    const { pulled } = JSON.parse(out)
    expect(pulled).toBeGreaterThanOrEqual(200)
    expect(pulled).toBeLessThan(1000)
    expect((await deskJson<{ total: number }>(['queue', '--edition', '2024', '--db', db])).total).toBe(pulled)
    platform.control.setFaults({ slow: 0 })
    expect(await deskJson(['sync', '--db', db], { env })).toMatchObject({ pulled: 1000 - pulled })
    expect(await deskJson(['verify', '--db', db])).toMatchObject({ ok: true })
  },
)

test('two syncs at once bring every row once, and lose none', async () => {
  const platform = await startTestPlatform({ submissions: submissions(600) })
  const db = join(tempFolder(), 'desk.db')
  const sync = () => deskProcess(['sync', '--platform', platform.url, '--json', '--db', db], { env })
  const both = await Promise.all([sync(), sync()])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  const pulled = both.map(({ out }) => JSON.parse(out).pulled)
  expect(pulled[0] + pulled[1]).toBe(600)
  expect((await deskJson<{ total: number }>(['queue', '--edition', '2024', '--db', db])).total).toBe(600)
})

test('two decisions at once on the same revision: one stands, the other is told the state', async () => {
  const platform = await startTestPlatform({ submissions: submissions(1) })
  const db = join(tempFolder(), 'desk.db')
  await deskJson(['sync', '--platform', platform.url, '--db', db], { env })
  const decide = (name: string) =>
    deskProcess(['decide', 'a0', 'publish', '--reviewer', `${name} (SKR)`, '--db', db])
  const [first, second] = (await Promise.all([decide('A'), decide('B')])).sort(
    (a, b) => Number(a.code) - Number(b.code),
  )
  expect([first?.code, second?.code]).toEqual([0, 1])
  expect(second?.err).toMatch(/^desk: Läget är ”Publicerad”[^\n]+\n$/)
})

test('while another holds the database, reading works and writing says in one line to wait', async () => {
  const db = join(tempFolder(), 'desk.db')
  await deskJson(['edition', 'list', '--db', db])
  const other = new SQLite(db)
  other.exec('begin immediate')
  try {
    const before = dump(db)
    expect((await deskProcess(['queue', '--edition', '2024', '--db', db])).code).toBe(0)
    const add = ['edition', 'add', '2026', '--programme', 'x', '--from', '2026-01-01', '--to', '2026-01-02']
    const { code, out, err } = await deskProcess([...add, '--db', db])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^desk: Databasen används av ett annat program[^\n]+försök igen\.\n$/)
    expect(dump(db)).toEqual(before)
  } finally {
    other.exec('rollback')
    other.close()
  }
})

test('a database that does not exist yet may be made by several at once', async () => {
  const db = join(tempFolder(), 'new', 'desk.db')
  const runs = await Promise.all(
    Array.from({ length: 4 }, () => deskProcess(['edition', 'list', '--json', '--db', db])),
  )
  expect(runs.map(({ code, err }) => ({ code, err }))).toEqual(runs.map(() => ({ code: 0, err: '' })))
})
