// How the built app starts and ends: once per user, in the reviewer's language, in words when it cannot, and with the database closed.
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { callThrough, launch, mainFile } from './launch.ts'

test('a second start opens nothing and ends', async () => {
  const { electron } = await launch({ isFirstInstance: false })
  expect(electron.record).toMatchObject({ windows: [], forks: [], quits: 1 })
})

test('a database that cannot be opened leaves the window open, which is told why and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broken-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const databaseFile = join(folder, 'broken.db')
  const text = 'this is not a database, but long enough to be taken for a broken one'.repeat(20)
  writeFileSync(databaseFile, text)
  const { electron, openPage, end } = await launch({}, ['--db', databaseFile])
  const client = callThrough(await openPage().askForPort())
  expect((await client.recovery.status()).problem).toMatchObject({
    code: 'not-a-database',
    file: databaseFile,
  })
  await expect(client.session.status()).rejects.toMatchObject({ code: 'DATABASE_CLOSED' })
  expect(readFileSync(databaseFile, 'utf8')).toBe(text)
  expect(electron.record).toMatchObject({ exits: [], errors: [] })
  await end()
})

test('a backend that dies is told of, and the app ends', async () => {
  const { electron, openPage } = await launch()
  await callThrough(await openPage().askForPort()).session.status()
  const ended = once(electron.app, 'quit')
  for (const fork of electron.record.forks) fork.kill()
  await ended
  expect(electron.record.exits).toEqual([1])
  expect(electron.record.errors).toHaveLength(1)
})

test('the menu follows the reviewer’s language at the next start; packaged it has no developer tools', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'english-'))
  const args = ['--db', join(folder, 'desk.db')]
  const first = await launch({}, args)
  await callThrough(await first.openPage().askForPort()).session.setLanguage({ language: 'en' })
  await first.end()

  const second = await launch({ isPackaged: true }, args)
  const { menus, windows } = second.electron.record
  await vi.waitFor(() => expect(menus.at(-1)?.[0]?.label).toBe('File'), 15_000)
  const roles = menus.at(-1)?.flatMap(({ submenu }) => submenu?.map(({ role }) => role))
  expect(roles).not.toContain('toggleDevTools')
  expect(windows[0]?.options.webPreferences).toMatchObject({ devTools: false })
  await second.end()
  rmSync(folder, { recursive: true })
})

test('closing the last window closes the database before the app ends', async () => {
  const { electron, folder, openPage } = await launch()
  await callThrough(await openPage().askForPort()).session.status()
  const ended = once(electron.app, 'quit')
  electron.app.emit('window-all-closed')
  await ended
  expect(electron.record.quits).toBe(2)
  expect(existsSync(join(folder, 'redaktionen.db'))).toBe(true)
  // SQLite takes these away when the last connection is closed in good order.
  expect(existsSync(join(folder, 'redaktionen.db-wal'))).toBe(false)
})

test('the built main process runs as it is, outside the test runner', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'native-'))
  const register = new URL('../double/register.mjs', import.meta.url).href
  const driver = new URL('../double/start-and-close.mjs', import.meta.url)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', register, fileURLToPath(driver)],
    { env: { ...process.env, DESK_DATA: folder, MAIN_FILE: mainFile } },
  )
  expect(JSON.parse(stdout)).toEqual({ windows: 1, errors: [], exits: [] })
  rmSync(folder, { recursive: true })
})
