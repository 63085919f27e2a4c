// Each fault really strikes, as often as asked, and is over afterwards.
import { afterEach, expect, test } from 'vitest'
import { platformInfo, platformSubmission } from '../../contract/platform.ts'
import { FAULTS, type FaultSettings } from '../../demo/faults.ts'
import { type RunningPlatform, startPlatform } from '../../demo/server.ts'
import { clientOf, TOKEN } from './client.ts'

const running: RunningPlatform[] = []

async function start(faults: FaultSettings = {}) {
  const platform = await startPlatform({ token: TOKEN, count: 60, editions: ['2024'], faults })
  running.push(platform)
  return { platform, ...clientOf(platform) }
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((platform) => platform.close()))
})

test('503 and 429 come with Retry-After for as many requests as asked', async () => {
  const { get } = await start({ unavailable: 2, busy: 1, 'retry-after': 7 })
  const answers = [
    await get('/v1/platform'),
    await get('/v1/submissions'),
    await get('/v1/platform'),
    await get('/v1/platform'),
  ]
  expect(answers.map(({ status }) => status)).toEqual([429, 503, 503, 200])
  expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(['7', '7', '7', null])
})

test('faults are switched on and read over HTTP, and unknown ones are refused', async () => {
  const { get, post } = await start()
  const answer = await post('/demo/faults', { unauthorized: 1 })
  const settings = (await answer.json()) as Record<string, number>
  expect(Object.keys(settings).sort()).toEqual([...FAULTS].sort())
  expect(settings).toMatchObject({ unauthorized: 1, busy: 0 })
  expect((await get('/v1/platform')).status).toBe(401)
  expect((await get('/v1/platform')).status).toBe(200)
  for (const wrong of [{ nonsense: 1 }, { busy: -1 }, { busy: 'often' }]) {
    expect((await post('/demo/faults', wrong)).status).toBe(422)
  }
})

test('the connection drops inside a page, and the next try goes through', async () => {
  const { get, pull } = await start({ 'drop-page': 1 })
  await expect(get('/v1/submissions').then((response) => response.text())).rejects.toThrow()
  expect((await pull()).items).toHaveLength(60)
})

test('JSON is cut short, and the next try goes through', async () => {
  const { get, pull } = await start({ truncate: 1 })
  const response = await get('/v1/submissions')
  expect(response.status).toBe(200)
  await expect(response.json()).rejects.toThrow(SyntaxError)
  expect((await pull()).items).toHaveLength(60)
})

test('a lost receipt: the decision stands once, and the same key brings the receipt', async () => {
  const { platform, decide } = await start({ 'lose-receipt': 1 })
  const id = platform.control.find({ state: 'new', limit: 1 })[0] ?? ''
  const revision = platform.control.standing(id)?.revision ?? 0
  await expect(decide(id, { revision }, 'lost')).rejects.toThrow()
  expect(platform.control.standing(id)).toMatchObject({ state: 'published' })
  const again = await decide(id, { revision }, 'lost')
  expect(await again.json()).toMatchObject({ id, state: 'published' })
  expect(platform.control.standing(id)?.decisions).toHaveLength(1)
})

test('every third item is malformed, in four ways, and the rest is whole', async () => {
  const { pull } = await start({ malformed: 3 })
  const { items } = await pull()
  const broken = items.filter((item, index) => index % 3 === 2 && !item.withdrawn)
  const whole = items.filter((item, index) => index % 3 !== 2 && !item.withdrawn)
  expect(whole.every((item) => platformSubmission.safeParse(item).success)).toBe(true)
  const complaints = broken.map((item) => platformSubmission.safeParse(item).error?.issues[0]?.path.join('.'))
  const unknownEdition = broken.filter(
    (item) => (item as { edition?: string }).edition === 'innovationsveckan-2099',
  )
  expect(new Set(complaints)).toEqual(
    new Set(['content.title', 'content.parties', 'content.occurrences.0.startsOn', undefined]),
  )
  // An unknown edition has the right shape; only the desk can tell that it does not know it.
  expect(complaints.filter((path) => path === undefined)).toHaveLength(unknownEdition.length)
  expect(unknownEdition.length).toBeGreaterThan(0)
})

test('another identity answers while the fault is on', async () => {
  const { platform, get } = await start()
  const identity = async () => platformInfo.parse(await (await get('/v1/platform')).json()).identity
  const own = await identity()
  platform.control.setFaults({ identity: 1 })
  expect(await identity()).not.toBe(own)
  platform.control.setFaults({ identity: 0 })
  expect(await identity()).toBe(own)
})

test('a slow platform still answers, and closing it ends what waits', async () => {
  const { platform, get } = await start({ slow: 20 })
  expect((await get('/v1/platform')).status).toBe(200)
  platform.control.setFaults({ slow: 600_000 })
  const waiting = get('/v1/platform')
  const ended = expect(waiting).rejects.toThrow()
  await platform.close()
  await ended
})

test('what a network or a broken server does strikes as often as asked', async () => {
  const { platform, get } = await start()
  const path = '/v1/platform'
  platform.control.setFaults({ html: 1 })
  expect((await get(path)).headers.get('content-type')).toContain('text/html')
  platform.control.setFaults({ redirect: 1 })
  const sent = await fetch(`${platform.url}${path}`, {
    headers: { authorization: `Bearer ${TOKEN}` },
    redirect: 'manual',
  })
  expect([sent.status, sent.headers.get('location')]).toEqual([302, 'https://elsewhere.example/v1'])
  platform.control.setFaults({ forbidden: 1 })
  expect((await get(path)).status).toBe(403)
  platform.control.setFaults({ 'invalid-json': 1 })
  await expect(get(path).then((response) => response.json())).rejects.toThrow(SyntaxError)
  platform.control.setFaults({ 'reset-body': 1 })
  await expect(get(path).then((response) => response.text())).rejects.toThrow()
  platform.control.setFaults({ silent: 1 })
  await expect(fetch(`${platform.url}${path}`, { signal: AbortSignal.timeout(200) })).rejects.toMatchObject({
    name: 'TimeoutError',
  })
  platform.control.setFaults({ gzip: 1 })
  const packed = await get(path)
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(platformInfo.parse(await packed.json()).protocol).toBe(1)
  platform.control.setFaults({ gzip: 0, 'newer-protocol': 1 })
  expect(platformInfo.parse(await (await get(path)).json()).protocol).toBe(2)
})

test('pages are doubled, turned, emptied, and told an hour ahead', async () => {
  const { platform, get, page } = await start()
  const plain = (await page('')).items.map(({ id }) => id)
  const ids = async () => (await page('')).items.map(({ id }) => id)
  platform.control.setFaults({ 'duplicate-page': 1 })
  expect(await ids()).toEqual([...plain, ...plain])
  platform.control.setFaults({ 'out-of-order': 1 })
  expect(await ids()).toEqual(plain.toReversed())
  platform.control.setFaults({ 'empty-list': 1 })
  expect(await page('')).toMatchObject({ items: [], hasMore: false })
  platform.control.setFaults({ 'lost-withdrawals': 1 })
  expect((await page('')).items.some(({ withdrawn }) => withdrawn)).toBe(false)
  platform.control.setFaults({ 'lost-withdrawals': 0, skew: 3600 })
  const ahead = Date.parse((await get('/v1/platform')).headers.get('date') ?? '') - Date.now()
  expect(Math.round(ahead / 60_000)).toBe(60)
  expect(await ids()).toEqual(plain)
})

test('counts are as the platform stands, also after changes', async () => {
  const { platform, get } = await start()
  const { control } = platform
  const counts = async () => {
    const told = (await (await get('/v1/counts')).json()) as { counts: { state: string; count: number }[] }
    return Object.fromEntries(told.counts.map(({ state, count }) => [state, count]))
  }
  const before = await counts()
  expect(before.new).toBe(control.find({ state: 'new' }).length)
  expect(Object.values(before).reduce((sum, count) => sum + count)).toBe(control.count)
  control.withdraw(control.find({ state: 'new', limit: 1 })[0] ?? '')
  expect(await counts()).toEqual({
    ...before,
    new: (before.new ?? 0) - 1,
    withdrawn: (before.withdrawn ?? 0) + 1,
  })
})
