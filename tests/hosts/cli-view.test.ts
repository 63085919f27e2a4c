// Views through the `desk` command: listed with counts, saved, replaced only when told to, renamed, removed, and used.
import SQLite from 'better-sqlite3'
import { beforeAll, expect, test, vi } from 'vitest'
import type { ViewList } from '../../contract/calls/views.ts'
import { STANDING_VIEWS } from '../../domain/search/standing-views.ts'
import { privateContent, submissionOf } from '../backend/desk.ts'
import { desk, deskJson, dump } from './cli-run.ts'
import { prepareDesk } from './prepared-desk.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ANNA = ['--reviewer', 'Anna Ek (SKR)']

let copyOfPrepared: () => string
beforeAll(async () => {
  copyOfPrepared = await prepareDesk([
    submissionOf('a1'),
    submissionOf('b2', { content: privateContent('Privat') }),
  ])
})

const save = (db: string, ...args: string[]) => desk(['view', 'save', ...args, '--db', db, ...ANNA])
const list = (db: string, ...more: string[]) => deskJson<ViewList>(['view', 'list', '--db', db, ...more])

test('the standing views have codes, counts and searches', async () => {
  const db = copyOfPrepared()
  const { code, out } = await desk(['view', 'list', '--edition', '2024', '--db', db])
  expect(code).toBe(0)
  expect(out).toMatch(/^Vy +Antal +Sökning\n/)
  expect(out).toMatch(/\nto-review +2 +upplaga:2024 läge:ny -har:uppskjuten\n/)
  const { standing, saved } = await list(db, '--edition', '2024')
  expect(standing.map(({ name }) => name)).toEqual([...STANDING_VIEWS])
  expect(standing.find(({ name }) => name === 'all-met')).toMatchObject({ count: 1 })
  expect(saved).toEqual([])
})

test('saved, listed in English too, used by the queue, renamed and removed', async () => {
  const db = copyOfPrepared()
  expect(await save(db, 'Utan part', 'kriterium:part=ej-uppfyllt')).toMatchObject({
    code: 0,
    out: 'Vyn ”Utan part” är sparad: kriterium:part=ej-uppfyllt\n',
  })
  const english = await desk(['view', 'list', '--db', db, '--language', 'en'])
  expect(english.out).toMatch(/\nUtan part +1 +criterion:party=not-met\n/)
  const queue = await deskJson<{ rows: { platformId: string }[] }>(
    ['queue', '--edition', '2024', '--view', 'utan part', '--db', db], // Whatever its case.
  )
  expect(queue.rows.map(({ platformId }) => platformId)).toEqual(['b2'])
  const renamed = await desk(['view', 'rename', 'Utan part', 'Part saknas', '--db', db, ...ANNA])
  expect(renamed).toMatchObject({ code: 0, out: 'Vyn heter nu ”Part saknas”.\n' })
  const removed = await desk(['view', 'remove', 'part saknas', '--db', db, ...ANNA])
  expect(removed).toMatchObject({ code: 0, out: 'Vyn ”Part saknas” är borttagen.\n' })
  expect((await list(db)).saved).toEqual([])
  expect((await desk(['verify', '--db', db])).code).toBe(0)
})

test('a name that is taken is replaced only when told to', async () => {
  const db = copyOfPrepared()
  await save(db, 'Nya', 'läge:ny')
  const before = dump(db)
  const refused = await save(db, 'NYA', 'läge:väntar')
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('Det finns redan en vy som heter ”Nya”.')
  expect(refused.err).toContain('--replace')
  expect(dump(db)).toEqual(before)
  expect((await save(db, 'Nya', 'läge:väntar', '--replace')).code).toBe(0)
  expect((await list(db)).saved).toMatchObject([{ name: 'Nya', query: 'läge:väntar' }])
})

test('a view that can no longer be read says so and is removed', async () => {
  const db = copyOfPrepared()
  await save(db, 'Gammal', 'läge:ny')
  const sqlite = new SQLite(db)
  sqlite.exec("update saved_views set query = 'colour:green'")
  sqlite.close()
  expect((await desk(['view', 'list', '--db', db])).out).toMatch(
    /\nGammal +går inte att läsa +colour:green\n/,
  )
  const verified = await desk(['verify', '--db', db])
  expect(verified.code).toBe(1)
  expect(verified.out).toContain('Sparade vyer står som de loggades')
  expect((await desk(['view', 'remove', 'Gammal', '--db', db, ...ANNA])).code).toBe(0)
  expect((await list(db)).saved).toEqual([])
})

test.each([
  [['save', 'Fel', 'läge:konstig'], 'konstig'],
  [['save', ' ', 'läge:ny'], '<name>'],
  [['save', 'a'.repeat(81), 'läge:ny'], 'högst 80 tecken'],
  [['rename', 'Borta', 'Ny'], 'Det finns ingen vy Borta.'],
  [['remove', 'Borta'], 'Det finns ingen vy Borta.'],
])('%j is refused and changes nothing', async (args, words) => {
  const db = copyOfPrepared()
  const before = dump(db)
  const refused = await desk(['view', ...args, '--db', db, ...ANNA])
  expect(refused.code).not.toBe(0)
  expect(refused.out).toBe('')
  expect(refused.err).toContain(words)
  expect(dump(db)).toEqual(before)
})

test.each([
  ['queue', ['queue', '--edition', '2024', '--view', 'borta'], 'Det finns ingen vy borta.'],
  ['list', ['view', 'list', '--edition', '1812'], '1812'],
])('%s with an unknown name is refused', async (_name, args, words) => {
  const refused = await desk([...args, '--db', copyOfPrepared()])
  expect(refused).toMatchObject({ out: '' })
  expect(refused.code).not.toBe(0)
  expect(refused.err).toContain(words)
})
