// The demo platform over real HTTP: pages, cursors, tombstones, decisions, and who may ask.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import {
  platformConflict,
  platformInfo,
  platformProblem,
  platformReceipt,
  platformStanding,
  platformSubmission,
  platformTombstone,
} from '../../contract/platform.ts'
import { type PlatformOptions, type RunningPlatform, startPlatform } from '../../demo/server.ts'
import { clientOf, decision, TOKEN } from './client.ts'

const running: RunningPlatform[] = []
const folders: string[] = []

async function start(options: Partial<PlatformOptions> = {}) {
  const platform = await startPlatform({ token: TOKEN, count: 120, ...options })
  running.push(platform)
  return { platform, ...clientOf(platform) }
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((platform) => platform.close()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const newOne = ({ control }: RunningPlatform) => {
  const id = control.find({ edition: '2024', state: 'new', limit: 1 })[0] ?? ''
  return { id, revision: control.standing(id)?.revision ?? 0 }
}

test('it says who it is, and that its data are made up', async () => {
  const { get } = await start()
  const info = platformInfo.parse(await (await get('/v1/platform')).json())
  expect(info).toMatchObject({ protocol: 1, isDemo: true })
})

test('without the token nothing is told', async () => {
  const { platform, post } = await start()
  const stranger = clientOf(platform, 'another')
  for (const path of ['/v1/platform', '/v1/submissions', '/v1/submissions/a0000001', '/demo/faults']) {
    const response = await stranger.get(path)
    expect(response.status, path).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
  }
  expect((await fetch(`${platform.url}/v1/submissions`)).status).toBe(401)
  expect((await post('/v1/nothing', {})).status).toBe(404)
})

test('pages cover every submission exactly once, and each item has the protocol’s shape', async () => {
  const { pull } = await start()
  const { items } = await pull('', 7)
  expect(items).toHaveLength(120)
  expect(new Set(items.map(({ id }) => id)).size).toBe(120)
  const tombstones = items.filter(({ withdrawn }) => withdrawn)
  expect(tombstones.length).toBeGreaterThan(0)
  for (const item of items) {
    const shape = item.withdrawn ? platformTombstone : platformSubmission
    expect(shape.safeParse(item).error?.issues ?? []).toEqual([])
  }
})

test('a page tells how many are left', async () => {
  const { platform, page } = await start()
  const first = await page('', 50)
  expect(first).toMatchObject({ hasMore: true, remaining: 70 })
  platform.control.revise('a0000001', { title: 'Ändrad rubrik' })
  platform.control.revise('a0000120', { title: 'Ändrad rubrik' })
  expect(await page(first.cursor, 50)).toMatchObject({ hasMore: true, remaining: 21 })
})

test('what changes during paging comes at its newest revision and nothing is lost', async () => {
  const { platform, pull, page } = await start()
  const first = (await page('', 10)).items
  const behind = first.find(({ state }) => state === 'published')?.id ?? ''
  const ahead = platform.control.find({ edition: '2024', state: 'new', limit: 1 })[0] ?? ''
  const before = platform.control.standing(ahead)?.revision ?? 0
  const { items, cursor } = await pull('', 10, (number) => {
    if (number !== 1) return
    platform.control.revise(behind, { title: 'Ändrad bakom' })
    platform.control.revise(ahead, { title: 'Ändrad framför' })
  })
  expect(items.filter(({ id }) => id === behind)).toHaveLength(2)
  expect(items.filter(({ id }) => id === ahead).map(({ revision }) => revision)).toEqual([before + 1])
  expect(new Set(items.map(({ id }) => id)).size).toBe(120)
  expect((await pull(cursor)).items).toEqual([])
})

test('a submission that changed several times comes once', async () => {
  const { platform, pull } = await start()
  const { cursor } = await pull('', 200)
  const { id, revision } = newOne(platform)
  for (const title of ['Ett', 'Två', 'Tre']) platform.control.revise(id, { title })
  const { items } = await pull(cursor)
  expect(items).toMatchObject([{ id, revision: revision + 3, content: { title: 'Tre' } }])
})

test('a withdrawn submission leaves a tombstone, and no decision about it', async () => {
  const { platform, pull, post, get, decide } = await start()
  const { cursor } = await pull('', 200)
  const { id, revision } = newOne(platform)
  expect((await post(`/demo/submissions/${id}/withdraw`, {})).status).toBe(200)
  const { items } = await pull(cursor)
  expect(items).toEqual([{ id, revision: revision + 1, withdrawn: true, changedAt: expect.any(String) }])
  const standing = platformStanding.parse(await (await get(`/v1/submissions/${id}`)).json())
  expect(standing).toMatchObject({ state: 'withdrawn', submission: null })
  const refused = await decide(id, { revision: revision + 1 }, 'k')
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ error: 'state', current: { state: 'withdrawn' } })
})

test('the same question is answered 304 until something changes', async () => {
  const { platform, get, pull } = await start()
  const { cursor } = await pull('', 200)
  const path = `/v1/submissions?cursor=${cursor}`
  const etag = (await get(path)).headers.get('etag') ?? ''
  const again = await get(path, { 'if-none-match': etag })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  platform.control.revise(newOne(platform).id, { title: 'Något nytt' })
  const changed = await get(path, { 'if-none-match': etag })
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(etag)
})

test('a cursor or limit that makes no sense is refused', async () => {
  const { get } = await start()
  for (const query of ['cursor=whatever', 'limit=0', 'limit=many', 'limit=-5']) {
    const response = await get(`/v1/submissions?${query}`)
    expect(response.status, query).toBe(400)
    expect(platformProblem.safeParse(await response.json()).success).toBe(true)
  }
  const large = (await (await get('/v1/submissions?limit=5000')).json()) as { items: unknown[] }
  expect(large.items).toHaveLength(120)
})

test('a decision is taken in, moves the submission and comes with the next pull', async () => {
  const { platform, pull, get, decide } = await start()
  const { cursor } = await pull('', 200)
  const { id, revision } = newOne(platform)
  const answer = await decide(id, { revision }, 'first')
  expect(answer.status).toBe(200)
  const receipt = platformReceipt.parse(await answer.json())
  expect(receipt).toEqual({ id, revision, state: 'published', decidedAt: decision.decidedAt })
  expect((await pull(cursor)).items).toMatchObject([{ id, revision, state: 'published' }])
  const standing = platformStanding.parse(await (await get(`/v1/submissions/${id}`)).json())
  expect(standing.decisions).toMatchObject([
    { state: 'published', decision: { outcome: 'publish', revision } },
  ])
})

test('each outcome leads where the domain says', async () => {
  const { platform, decide } = await start()
  const { id, revision } = newOne(platform)
  const reason = 'Skälet står här.'
  const steps = [
    [{ outcome: 'return', reason }, 'returned'],
    [{ outcome: 'reject', reason, criteria: ['party'] }, 'rejected'],
    [{ outcome: 'reopen', reason }, 'new'],
    [{ outcome: 'publish' }, 'published'],
    [{ outcome: 'cancel' }, 'cancelled'],
    [{ outcome: 'publish' }, 'published'],
    [{ outcome: 'take-down', reason }, 'returned'],
  ] as const
  for (const [index, [step, state]] of steps.entries()) {
    const answer = await decide(
      id,
      { ...step, criteria: [...('criteria' in step ? step.criteria : [])], revision },
      `step-${index}`,
    )
    expect(await answer.json(), step.outcome).toMatchObject({ state })
  }
  expect(platform.control.standing(id)?.decisions).toHaveLength(steps.length)
})

test('the same key gives the same receipt and is never applied twice', async () => {
  const { platform, decide } = await start()
  const { id, revision } = newOne(platform)
  const bodies = await Promise.all(
    [1, 2, 3].map(async () => (await decide(id, { revision }, 'one-key')).json()),
  )
  expect(bodies[1]).toEqual(bodies[0])
  expect(bodies[2]).toEqual(bodies[0])
  expect(platform.control.standing(id)?.decisions).toHaveLength(1)
  const other = await decide(id, { revision, message: 'Något annat' }, 'one-key')
  expect(other.status).toBe(422)
  expect(await other.json()).toMatchObject({ error: 'idempotency-key-reused' })
})

test('an old receipt is given even when the submission has moved on', async () => {
  const { platform, decide } = await start()
  const { id, revision } = newOne(platform)
  const receipt = await (await decide(id, { revision }, 'early')).json()
  platform.control.revise(id, { title: 'Ny version' })
  const again = await decide(id, { revision }, 'early')
  expect(again.status).toBe(200)
  expect(await again.json()).toEqual(receipt)
})

test('a decision about an old revision, or one that the state forbids, is a conflict', async () => {
  const { platform, post, decide } = await start()
  const { id, revision } = newOne(platform)
  const revised = await post(`/demo/submissions/${id}/revise`, {
    title: 'Ny rubrik',
    link: 'https://ny.example.se',
  })
  expect(platformStanding.parse(await revised.json()).submission?.content).toMatchObject({
    title: 'Ny rubrik',
    digital: { link: 'https://ny.example.se' },
  })
  const stale = await decide(id, { revision }, 'stale')
  expect(stale.status).toBe(409)
  expect(platformConflict.parse(await stale.json())).toEqual({
    error: 'stale',
    current: { revision: revision + 1, state: 'new' },
  })
  const forbidden = await decide(id, { revision: revision + 1, outcome: 'cancel' }, 'forbidden')
  expect(forbidden.status).toBe(409)
  expect(await forbidden.json()).toMatchObject({ error: 'state', current: { state: 'new' } })
  // A conflict is not remembered: the same key serves once the desk has seen the new revision.
  expect((await decide(id, { revision: revision + 1 }, 'stale')).status).toBe(200)
})

test('a new revision brings a returned submission back and leaves a published one', async () => {
  const { platform, decide } = await start()
  const { control } = platform
  const { id, revision } = newOne(platform)
  await decide(id, { revision, outcome: 'return', reason: 'Länk saknas.' }, 'k')
  control.revise(id, { link: 'https://lank.example.se' })
  expect(control.standing(id)).toMatchObject({ state: 'new', revision: revision + 1 })
  const published = control.find({ state: 'published', limit: 1 })[0] ?? ''
  control.revise(published, { title: 'Ändrad efter publicering' })
  expect(control.standing(published)?.state).toBe('published')
})

test('what is wrong with a decision is said', async () => {
  const { platform, post, decide } = await start()
  const { id, revision } = newOne(platform)
  const path = `/v1/submissions/${id}/decisions`
  const key = { 'idempotency-key': 'k' }
  const refusals: [Response, number, string][] = [
    [await post(path, decision), 400, 'idempotency-key-missing'],
    [await post(path, '{"half":', key), 400, 'not-json'],
    [await post(path, { ...decision, outcome: 'maybe' }, key), 422, 'bad-decision'],
    [await decide(id, { revision, outcome: 'return' }, 'k'), 422, 'reason-missing'],
    [await decide(id, { revision, outcome: 'reject', reason: 'Nej.' }, 'k'), 422, 'criterion-missing'],
    [await decide('a9999999', { revision }, 'k'), 404, 'unknown-submission'],
    [await post(path, { ...decision, reason: 'x'.repeat(2_000_000) }, key), 413, 'too-large'],
  ]
  for (const [response, status, error] of refusals) {
    expect(response.status, error).toBe(status)
    expect(platformProblem.parse(await response.json()).error).toBe(error)
  }
  expect(platform.control.standing(id)?.decisions).toEqual([])
})

test('with a journal the decisions survive a restart, and so does the cursor', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-journal-'))
  folders.push(folder)
  const journalFile = join(folder, 'journal.jsonl')
  const before = await start({ journalFile })
  const { id, revision } = newOne(before.platform)
  const { cursor } = await before.pull('', 200)
  await before.decide(id, { revision }, 'kept')
  await before.platform.close()
  const after = await start({ journalFile })
  expect(after.platform.control.standing(id)).toMatchObject({
    state: 'published',
    decisions: [{ state: 'published' }],
  })
  expect((await after.pull(cursor)).items).toMatchObject([{ id, state: 'published' }])
  expect((await after.decide(id, { revision }, 'kept')).status).toBe(200)
  expect(after.platform.control.standing(id)?.decisions).toHaveLength(1)
  await expect(startPlatform({ token: TOKEN, count: 50, journalFile })).rejects.toThrow(
    'belongs to other data',
  )
})

test('a cursor from a memory that is gone misses no later change', async () => {
  const before = await start()
  const { id } = newOne(before.platform)
  before.platform.control.revise(id, { title: 'Glöms' })
  const { cursor } = await before.pull('', 200)
  const after = await start()
  after.platform.control.revise(id, { title: 'Hörs' })
  expect((await after.pull(cursor)).items).toMatchObject([{ id, content: { title: 'Hörs' } }])
})

test('given submissions are served instead of made-up ones', async () => {
  const { platform } = await start({ count: 3 })
  const given = platform.control
    .find({})
    .flatMap((id) => platform.control.standing(id)?.submission ?? [])
    .map((submission) => ({ ...submission, id: `own/${submission.id}` }))
  const { pull, get } = await start({ submissions: given })
  const { items } = await pull()
  expect(items.map(({ id }) => id)).toEqual(given.map(({ id }) => id))
  expect((await get(`/v1/submissions/${encodeURIComponent(given[0]?.id ?? '')}`)).status).toBe(200)
})

test('a million are served one page at a time', async () => {
  const { page, platform } = await start({ count: 1_000_000 })
  expect(await page('', 3)).toMatchObject({ hasMore: true, remaining: 999_997 })
  expect(platform.control.standing('a1000000')?.id).toBe('a1000000')
  expect(platform.control.standing('a1000001')).toBeNull()
})

test('the site shows pages to read, marked as example data, without scripts or foreign markup', async () => {
  const title = '<script>alert("hej")</script> & co'
  const { platform } = await start()
  const id = platform.control.find({ state: 'published', limit: 1 })[0] ?? ''
  platform.control.revise(id, { title })
  for (const path of ['/', `/a/${id}`]) {
    const response = await fetch(`${platform.url}${path}`)
    const html = await response.text()
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).toContain('Exempeldata / Example data')
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;alert(&quot;hej&quot;)&lt;/script&gt; &amp; co')
  }
  expect((await fetch(`${platform.url}/a/a9999999`)).status).toBe(404)
})
