/** `desk backup`, `desk restore` and `desk recover`: in words and as JSON, on a sound database and on a damaged one. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { BackupList } from '../../contract/calls/backups.ts'
import type { Rebuilding } from '../../contract/calls/maintenance.ts'
import type { Recovered, Restored } from '../../contract/calls/recovery.ts'
import { lockDatabase } from '../../db/lock.ts'
import { arrivalOf, openDesk, takeIn, tempFolder } from '../backend/desk.ts'
import { desk, deskJson } from './cli-run.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let made: string
beforeAll(async () => {
  const { workspace, close, folder, file } = openDesk()
  takeIn(workspace, arrivalOf('a1'), arrivalOf('b2'))
  close()
  await deskJson(['backup', '--db', file])
  made = tempFolder()
  cpSync(folder, made, { recursive: true })
})

/** A copy of a desk with two submissions and a backup. */
function copied() {
  const folder = tempFolder()
  cpSync(made, folder, { recursive: true })
  return join(folder, 'desk.db')
}

function breakHead(file: string) {
  writeFileSync(file, readFileSync(file).fill(0xa5, 0, 100))
  return readFileSync(file)
}

describe('desk backup', () => {
  test('lists what there is, in words and as JSON', async () => {
    const db = copied()
    const { out, code } = await desk(['backup', '--list', '--db', db])
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/Säkerhetskopia +Läst och räknad +2 anmälningar, 0 beslut/),
    ])
    const list = await deskJson<BackupList>(['backup', '--list', '--db', db])
    expect(list).toMatchObject({ isUsualFolder: true, problem: null })
    expect(list.backups).toMatchObject([{ kind: 'backup', isTrusted: true, counts: { submissions: 2 } }])
  })

  test('says where there are none, and takes a file or --list', async () => {
    const db = join(tempFolder(), 'desk.db')
    expect(await desk(['backup', '--list', '--db', db])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Det finns ingen'),
    })
    expect(existsSync(db)).toBe(false)
    expect(await desk(['backup', 'x.db', '--list', '--db', db])).toMatchObject({ code: 2 })
  })
})

describe('desk restore', () => {
  test('without --yes only says what would be lost', async () => {
    const db = copied()
    await desk([
      'edition',
      'add',
      'prov',
      '--programme',
      'prov',
      '--from',
      '2027-09-27',
      '--to',
      '2027-10-01',
      '--by',
      'Anna Ek (SKR)',
      '--db',
      db,
    ])
    const before = readFileSync(db)
    const asked = await desk(['restore', 'latest', '--db', db])
    expect(asked).toMatchObject({ code: 1, out: expect.stringContaining('--yes') })
    expect(readFileSync(db).equals(before)).toBe(true)
  })

  test('puts the latest back, sets the present one aside, and verify holds', async () => {
    const db = copied()
    const restored = await deskJson<Restored>(['restore', 'latest', '--yes', '--db', db])
    expect(restored).toMatchObject({ broken: [], counts: { submissions: 2 } })
    expect(existsSync(restored.setAside ?? '')).toBe(true)
    expect(await deskJson<{ ok: boolean }>(['verify', '--db', db])).toMatchObject({ ok: true })
  })

  test('refuses what is no backup, what is not there, and a database that a window has open', async () => {
    const db = copied()
    const other = join(tempFolder(), 'other.db')
    writeFileSync(other, 'rubrik;arrangör\n')
    expect(await desk(['restore', other, '--yes', '--db', db])).toMatchObject({
      code: 1,
      err: expect.stringContaining('går inte att använda'),
    })
    expect(await desk(['restore', '/nowhere.db', '--yes', '--db', db])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Det finns ingen säkerhetskopia'),
    })
    const unlock = lockDatabase(db)
    expect(await desk(['restore', 'latest', '--yes', '--db', db])).toMatchObject({
      code: 1,
      err: expect.stringContaining('redan öppen'),
    })
    unlock()
    const empty = join(tempFolder(), 'desk.db')
    expect(await desk(['restore', 'latest', '--yes', '--db', empty])).toMatchObject({
      code: 1,
      err: expect.stringContaining('att lita på'),
    })
  })
})

describe('a damaged database', () => {
  test('is said in words with the way out, and stays untouched until one is taken', async () => {
    const db = copied()
    const before = breakHead(db)
    const { code, err } = await desk(['edition', 'list', '--db', db])
    expect([code, err]).toEqual([1, expect.stringMatching(/skadad.*desk restore latest.*desk recover/)])
    expect(readFileSync(db).equals(before)).toBe(true)
    const restored = await deskJson<Restored>(['restore', 'latest', '--yes', '--db', db])
    expect(readFileSync(restored.setAside ?? '').equals(before)).toBe(true)
    expect(await desk(['edition', 'list', '--db', db])).toMatchObject({ code: 0 })
  })

  test('is read as far as it goes into a file that is named, which can then be restored', async () => {
    const db = copied()
    breakHead(db)
    const to = join(tempFolder(), 'saved.db')
    const saved = await deskJson<Recovered>(['recover', '--to', to, '--db', db])
    expect(saved).toMatchObject({ file: to, broken: [] })
    expect(saved.tables).toContainEqual({ table: 'submissions', read: 2, lost: 0 })
    expect(await desk(['recover', '--to', to, '--db', db])).toMatchObject({
      code: 1,
      err: expect.stringContaining('den finns redan'),
    })
    expect(await desk(['restore', to, '--yes', '--db', db])).toMatchObject({ code: 0 })
    expect(await desk(['recover', '--db', db])).toMatchObject({
      code: 1,
      err: expect.stringContaining('går att öppna'),
    })
  })
})

test('an unreadable folder of backups is an empty one', async () => {
  const db = join(tempFolder(), 'desk.db')
  mkdirSync(join(db, '..', 'desk-backups', 'desk-20240920T080000000Z.db'), { recursive: true })
  expect(await desk(['backup', '--list', '--db', db])).toMatchObject({ code: 0 })
})

describe('desk verify --rebuild', () => {
  test('says that nothing differed, or what did by kind and number, and checks all of it afterwards', async () => {
    const db = copied()
    const sound = await desk(['verify', '--rebuild', '--db', db])
    expect(sound).toMatchObject({ code: 0, out: expect.stringContaining('Inget har ändrats.') })
    const raw = new SQLite(db)
    raw.exec("update submissions set title_sort = 'x', has_conflict = 1; delete from occurrences")
    raw.close()
    expect(await desk(['verify', '--db', db])).toMatchObject({ code: 1 })
    const { code, out } = await desk(['verify', '--rebuild', '--db', db])
    expect([code, out]).toEqual([0, expect.stringContaining('konflikter 2, uppgifter i listor 2, tider 2.')])
    expect(out).toMatch(/Hur det var ligger i \S+desk-backups\S+\.db\./)
    const told = await deskJson<{ ok: boolean; rebuilt: Rebuilding }>(['verify', '--rebuild', '--db', db])
    expect(told).toMatchObject({ ok: true, rebuilt: { backup: null, differences: { lists: 0 } } })
  })
})
