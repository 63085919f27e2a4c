// `desk sync`: previews, the question before many withdrawals, reading all again, history and letting go.
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import type { SyncPlan, SyncRun } from '../../contract/calls/sync.ts'
import type { RunningPlatform } from '../../demo/server.ts'
import { startTestPlatform, submissionOf, TOKEN, tempFolder } from '../backend/desk.ts'
import { desk, deskJson } from './cli-run.ts'

vi.setConfig({ testTimeout: 60_000 })

const env = { DESK_TOKEN: TOKEN }
const db = join(tempFolder(), 'desk.db')
const sync = (...args: string[]) => desk(['sync', '--db', db, ...args], { env })

let platform: RunningPlatform
beforeAll(async () => {
  const submissions = Array.from({ length: 10 }, (_, index) => submissionOf(`n${index}`))
  platform = await startTestPlatform({ submissions, now: () => new Date().toISOString() })
  await sync('--platform', platform.url)
})

test('a preview names the rows, and takes nothing in', async () => {
  expect(await sync('--preview')).toMatchObject({ code: 0, out: 'Inget nytt att ta in.\n' })
  platform.control.revise('n0', { title: 'Ny rubrik' })
  const { code, out } = await sync('--preview')
  expect(code).toBe(0)
  expect(out).toContain('Skulle ge 0 nya, 1 ändrade')
  expect(out).toMatch(/ändrad\s+n0\s+Aktivitet n0\s+Rubrik/)
  expect(out).toContain('desk sync discard')
  const plan = await deskJson<SyncPlan>(['sync', '--preview', '--db', db], { env })
  expect(plan).toMatchObject({ counts: { changed: 1, new: 0 }, ask: null })
})

test('what waits is let go, or taken in with the next sync', async () => {
  expect(await sync('discard')).toMatchObject({
    code: 0,
    out: '1 sida slängda. Nästa synk hämtar dem igen.\n',
  })
  expect(await deskJson(['sync', '--db', db], { env })).toMatchObject({
    pulled: 1,
    end: 'done',
    differences: [],
  })
})

test('many withdrawals are asked about, with the way on', async () => {
  for (let number = 1; number <= 6; number += 1) platform.control.withdraw(`n${number}`)
  const { code, out } = await sync()
  expect(code).toBe(1)
  expect(out).toContain('2024: 6 av 10 skulle återtas.')
  expect(out).toContain('--allow-withdrawals')
  const english = await sync('--language', 'en')
  expect(english.out).toContain('2024: 6 of 10 would be withdrawn.')
  expect(await sync('--allow-withdrawals')).toMatchObject({ code: 0 })
  expect(await deskJson(['sync', '--db', db], { env })).toMatchObject({ pulled: 0, ask: null, end: 'done' })
})

test('all is read again, and what the platform counts otherwise is said', async () => {
  platform.control.setFaults({ 'lost-withdrawals': 1 })
  platform.control.withdraw('n7')
  const { out } = await sync()
  expect(out).toContain('2024, Ny: 4 här, 3 på plattformen.')
  const again = await sync('--reread')
  expect(again.code).toBe(0)
  // Those that were withdrawn here too are not missed.
  expect(again.out).toContain('1 anmälan finns här men listas inte längre av plattformen.')
  platform.control.setFaults({ 'lost-withdrawals': 0 })
  expect(await deskJson(['sync', '--reread', '--db', db], { env })).toMatchObject({
    pulled: 1,
    differences: [],
  })
})

test('the history tells each run', async () => {
  const runs = await deskJson<SyncRun[]>(['sync', 'history', '--db', db], { env })
  expect(runs.map(({ kind, end }) => `${kind} ${end}`)).toEqual(
    expect.arrayContaining(['reread done', 'sync asked', 'preview done', 'sync done']),
  )
  expect(runs.every(({ trigger }) => trigger === 'command')).toBe(true)
  const { out } = await sync('history', '--limit', '1')
  expect(out.trimEnd().split('\n')).toHaveLength(2)
  expect(out).toContain('läs om allt')
  expect((await sync('history', '--limit', 'alla')).code).toBe(2)
})

test('a sign-in page and a closed door are said with the way on', async () => {
  platform.control.setFaults({ html: 1 })
  expect(await sync()).toMatchObject({ code: 1, err: expect.stringContaining('logga in i en webbläsare') })
  platform.control.setFaults({ redirect: 1 })
  expect(await sync()).toMatchObject({
    code: 1,
    err: expect.stringContaining('https://elsewhere.example/v1'),
  })
  platform.control.setFaults({ forbidden: 1 })
  expect(await sync()).toMatchObject({ code: 1, err: expect.stringContaining('godtar inte nyckeln') })
})
