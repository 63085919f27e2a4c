/** Pulling from a platform: everything once, whatever happens on the way. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { addEdition } from '../../../backend/editions/editions.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import { connectPlatform } from '../../../backend/sync/connect.ts'
import { listQuarantine } from '../../../backend/sync/quarantine.ts'
import { retryQuarantined } from '../../../backend/sync/retry-quarantined.ts'
import { syncStatus } from '../../../backend/sync/status.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import {
  connectedDesk,
  contentOf,
  openDesk,
  restart,
  rowsOf,
  submissionOf,
  syncOnce,
  TOKEN,
} from '../desk.ts'

const ids = (workspace: Workspace) =>
  rowsOf(workspace, 'select platform_id from submissions order by 1').map((row) => String(row.platform_id))
const range = (count: number) =>
  Array.from({ length: count }, (_, index) => `a${String(index + 1).padStart(7, '0')}`)
const cursor = (workspace: Workspace) => rowsOf(workspace, 'select cursor from platforms')[0]?.cursor
/** Everything the platform gave, apart from what it withdrew before it ever came here. */
const living = (platform: { control: { find: (query: { state?: 'withdrawn' }) => string[] } }) => {
  const gone = platform.control.find({ state: 'withdrawn' })
  return platform.control
    .find({})
    .filter((id) => !gone.includes(id))
    .sort()
}

describe('pages', () => {
  test('come all at first, and nothing the second time', async () => {
    const { desk, platform } = await connectedDesk({ count: 205, seed: 4 })
    const first = await syncOnce(desk.workspace)
    expect(ids(desk.workspace)).toEqual(living(platform))
    expect(first.totals).toEqual({ pulled: living(platform).length, pushed: 0, conflicts: 0, quarantined: 0 })
    expect(first.steps.filter((step) => step.step === 'pulling').map((step) => step.remaining)).toEqual([
      null,
      5,
      0,
    ])
    expect(first.steps.at(-1)).toEqual({ step: 'done', totals: first.totals })
    const second = await syncOnce(desk.workspace)
    expect(second.totals).toEqual({ pulled: 0, pushed: 0, conflicts: 0, quarantined: 0 })
    expect((await syncOnce(desk.workspace)).totals.pulled).toBe(0)
    expect(verify(desk.workspace).ok).toBe(true)
    expect(syncStatus(desk.workspace)).toMatchObject({
      isRunning: false,
      problem: null,
      pulledAt: desk.clock.at,
    })
  })

  test('bring the organiser’s changes and withdrawals of later', async () => {
    const { desk, platform } = await connectedDesk({
      submissions: [submissionOf('a1'), submissionOf('b2'), submissionOf('c3')],
    })
    await syncOnce(desk.workspace)
    platform.control.revise('a1', { title: 'Ny rubrik' })
    platform.control.withdraw('b2')
    expect((await syncOnce(desk.workspace)).totals).toMatchObject({ pulled: 2 })
    expect(showSubmission(desk.workspace, 'a1')).toMatchObject({
      title: 'Ny rubrik',
      revision: 2,
      state: 'new',
    })
    expect(showSubmission(desk.workspace, 'b2')).toMatchObject({ state: 'withdrawn', title: 'Aktivitet b2' })
    expect(showSubmission(desk.workspace, 'c3').revision).toBe(1)
  })

  test('go on after a stop in the middle and a restart: no row twice, none lost', async () => {
    const first = await connectedDesk({ count: 205, seed: 4 })
    let { desk } = first
    const { totals, steps } = await syncOnce(desk.workspace, (step) => {
      if (step.step === 'pulling' && step.done === 200) desk.workspace.sync.stop()
    })
    expect(steps.at(-1)).toEqual({ step: 'stopped', totals })
    const taken = ids(desk.workspace)
    expect(taken).toEqual(living(first.platform).filter((id) => id <= 'a0000200'))
    expect(desk.workspace.sync.isRunning()).toBe(false)
    desk = restart(desk)
    const rest = await syncOnce(desk.workspace)
    expect(rest.totals.pulled + totals.pulled).toBe(living(first.platform).length)
    expect(ids(desk.workspace)).toEqual(living(first.platform))
    expect(
      rowsOf(
        desk.workspace,
        'select count(*) as n from revisions where number > 3 or submission_id not in (select id from submissions)',
      ),
    ).toEqual([{ n: 0 }])
  })

  test('leave cursor and rows together when a page cannot be stored', async () => {
    const { desk, platform } = await connectedDesk({ count: 205, seed: 4 })
    const { sqlite } = desk.workspace.database
    await expect(
      syncOnce(desk.workspace, (step) => {
        if (step.step === 'pulling' && step.done === 200)
          sqlite.exec(
            "create trigger broken before update of cursor on platforms begin select raise(fail, 'disk is broken'); end",
          )
      }),
    ).rejects.toThrow('disk is broken')
    const stored = cursor(desk.workspace)
    expect(ids(desk.workspace)).toEqual(living(platform).filter((id) => id <= 'a0000200'))
    expect(desk.workspace.sync.isRunning()).toBe(false)
    sqlite.exec('drop trigger broken')
    await syncOnce(desk.workspace)
    expect(cursor(desk.workspace)).not.toBe(stored)
    expect(ids(desk.workspace)).toEqual(living(platform))
    expect(verify(desk.workspace).ok).toBe(true)
  })

  test('one sync runs at a time', async () => {
    const { desk } = await connectedDesk({ count: 10 })
    let refused: unknown = null
    await syncOnce(desk.workspace, () => {
      refused ??= syncOnce(desk.workspace).catch((error: unknown) => error)
    })
    expect(await refused).toMatchObject({ code: 'SYNC_PROBLEM', data: { code: 'busy' } })
  })
})

describe('a platform in trouble', () => {
  test.each([
    ['a page that is cut off', { 'drop-page': 1 }, 0],
    ['a page that ends too soon', { truncate: 1 }, 0],
    ['too many requests', { busy: 3 }, 429],
    ['maintenance', { unavailable: 2 }, 503],
  ])('%s is asked again', async (_what, faults, status) => {
    const { desk, platform } = await connectedDesk({ count: 40 })
    const { steps } = await syncOnce(desk.workspace, (step) => {
      // Set after the first step, so that they meet the page and not the question who answers.
      if (step.step === 'pulling' && step.remaining === null) platform.control.setFaults(faults)
    })
    const waits = steps.filter((step) => step.step === 'waiting')
    expect(waits).toHaveLength(Object.values(faults)[0] ?? 0)
    expect(waits.every((step) => step.status === status)).toBe(true)
    expect(ids(desk.workspace)).toEqual(living(platform))
    expect(verify(desk.workspace).ok).toBe(true)
  })

  test('its Retry-After is kept to, and a stop ends the wait', async () => {
    const { desk, platform } = await connectedDesk({ count: 10 })
    const { steps } = await syncOnce(desk.workspace, (step) => {
      if (step.step === 'pulling') platform.control.setFaults({ busy: 1, 'retry-after': 77 })
      if (step.step === 'waiting') desk.workspace.sync.stop()
    })
    expect(steps).toContainEqual({ step: 'waiting', seconds: 77, status: 429, attempt: 1 })
    expect(steps.at(-1)?.step).toBe('stopped')
  })

  test('it is waited for also when it asks for patience at the first question', async () => {
    const { desk, platform } = await connectedDesk({ count: 10 })
    platform.control.setFaults({ busy: 1, unavailable: 1 })
    const { steps } = await syncOnce(desk.workspace)
    expect(steps.slice(0, 2)).toEqual([
      { step: 'waiting', seconds: 0, status: 429, attempt: 1 },
      { step: 'waiting', seconds: 0, status: 503, attempt: 2 },
    ])
    expect(ids(desk.workspace)).toEqual(living(platform))
  })

  test('slow answers are waited for', async () => {
    const { desk, platform } = await connectedDesk({ count: 10 })
    platform.control.setFaults({ slow: 20 })
    await syncOnce(desk.workspace)
    expect(ids(desk.workspace)).toEqual(living(platform))
  })

  test('a token that no longer holds stops the sync, and what was taken in stays', async () => {
    const { desk, platform } = await connectedDesk({ count: 205 })
    const running = syncOnce(desk.workspace, (step) => {
      if (step.step === 'pulling' && step.done === 200) platform.control.setFaults({ unauthorized: 1 })
    })
    await expect(running).rejects.toMatchObject({ code: 'SYNC_PROBLEM', data: { code: 'bad-token' } })
    expect(syncStatus(desk.workspace).problem).toMatchObject({ code: 'bad-token' })
    expect(ids(desk.workspace).length).toBeGreaterThan(150)
    await syncOnce(desk.workspace)
    expect(ids(desk.workspace)).toEqual(living(platform))
    expect(syncStatus(desk.workspace).problem).toBeNull()
  })

  test('another platform behind the address stops the sync before anything is mixed', async () => {
    const { desk, platform } = await connectedDesk({ count: 10 })
    platform.control.setFaults({ identity: 1 })
    await expect(syncOnce(desk.workspace)).rejects.toMatchObject({ data: { code: 'other-platform' } })
    expect(ids(desk.workspace)).toEqual([])
    const again = connectPlatform(desk.workspace, { url: platform.url, token: TOKEN }, { allowsDemo: true })
    await expect(again).rejects.toMatchObject({ data: { code: 'other-platform' } })
  })

  test('nobody there is offline, with the first instant of it', async () => {
    const { desk, platform } = await connectedDesk({ count: 10 })
    await platform.close()
    await expect(syncOnce(desk.workspace)).rejects.toMatchObject({ data: { code: 'unreachable' } })
    const since = desk.clock.at
    desk.clock.at = '2024-09-20T09:00:00.000Z'
    await expect(syncOnce(desk.workspace)).rejects.toMatchObject({ data: { code: 'unreachable' } })
    expect(desk.workspace.sync.offlineSince).toBe(since)
  })

  test('without a platform there is nothing to sync', async () => {
    await expect(syncOnce(openDesk().workspace)).rejects.toMatchObject({ data: { code: 'no-platform' } })
  })
})

describe('quarantine', () => {
  test('takes what cannot be read, once, and the rest goes on; what is mended comes in', async () => {
    const { desk, platform } = await connectedDesk({ count: 40, seed: 4 })
    platform.control.setFaults({ malformed: 5 })
    const bad = range(40).filter((_, index) => (index + 1) % 5 === 0)
    const withdrawn = platform.control.find({ state: 'withdrawn' })
    const { totals } = await syncOnce(desk.workspace)
    const set = listQuarantine(desk.workspace)
    const expected = bad.filter((id) => !withdrawn.includes(id))
    expect(set.map((row) => row.sourceRow).sort()).toEqual(expected)
    expect(totals).toMatchObject({
      quarantined: expected.length,
      pulled: living(platform).length - expected.length,
    })
    expect(new Set(set.map((row) => row.reason.code))).toEqual(new Set(['does-not-parse', 'unknown-edition']))
    for (const row of set) expect(JSON.parse(row.raw ?? '')).toMatchObject({ id: row.sourceRow })
    expect(set[0]?.retainedUntil).toBe('2025-03-20')

    const again = openAgain(desk.workspace)
    await syncOnce(desk.workspace)
    expect(
      listQuarantine(desk.workspace)
        .map((row) => row.id)
        .sort(),
    ).toEqual(set.map((row) => row.id).sort())
    platform.control.setFaults({ malformed: 0 })
    again()
    await syncOnce(desk.workspace)
    expect(listQuarantine(desk.workspace)).toEqual([])
    expect(ids(desk.workspace)).toEqual(living(platform))
    expect(
      rowsOf(desk.workspace, 'select count(*) as n from quarantine where resolved_at is not null'),
    ).toEqual([{ n: expected.length }])
    expect(verify(desk.workspace).ok).toBe(true)
  })

  test('gives a row back once its edition was made', async () => {
    const { desk } = await connectedDesk({ submissions: [submissionOf('a1', { edition: '2030' })] })
    await syncOnce(desk.workspace)
    const [row] = listQuarantine(desk.workspace)
    expect(row).toMatchObject({
      sourceRow: 'a1',
      edition: '2030',
      reason: { code: 'unknown-edition', values: { edition: '2030' } },
    })
    expect((await retryQuarantined(desk.workspace, row?.id ?? '')).taken).toBe(false)
    expect(listQuarantine(desk.workspace)).toHaveLength(1)
    addEdition(desk.workspace, {
      id: '2030',
      programme: 'innovationsveckan',
      startsOn: '2030-09-30',
      endsOn: '2030-10-04',
      deadlineAt: null,
    })
    expect(await retryQuarantined(desk.workspace, row?.id ?? '')).toEqual({ taken: true, rows: [] })
    expect(showSubmission(desk.workspace, 'a1')).toMatchObject({ edition: '2030', isDemo: true })
    await expect(retryQuarantined(desk.workspace, row?.id ?? '')).rejects.toMatchObject({
      code: 'UNKNOWN_ROW',
    })
  })
})

/** Lets the next pull begin from the beginning, as a platform does that lost its memory. */
function openAgain({ database }: Workspace): () => void {
  const rewind = () => database.sqlite.exec('update platforms set cursor = null, etag = null')
  rewind()
  return rewind
}

describe('a platform of somebody else’s', () => {
  const servers: ReturnType<typeof createServer>[] = []
  afterAll(async () => {
    for (const server of servers) await new Promise((resolve) => server.close(resolve))
  })

  type Answer = (request: IncomingMessage, response: ServerResponse) => void
  const info = { identity: 'given', name: 'Given', protocol: 1, isDemo: false }
  const json = (response: ServerResponse, body: string) =>
    response.setHeader('content-type', 'application/json').end(body)

  async function deskOn(answerPage: Answer) {
    const server = createServer((request, response) => {
      if (request.url === '/v1/platform') return json(response, JSON.stringify(info))
      if (request.url === '/v1/counts') return response.writeHead(404).end()
      return answerPage(request, response)
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const desk = openDesk()
    await connectPlatform(desk.workspace, {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      token: TOKEN,
    })
    return desk
  }
  const page = (items: string) => `{"items":[${items}],"cursor":"end","hasMore":false}`

  const sound = JSON.stringify(submissionOf('sund'))
  const spoilt = (from: string, to: string) => {
    const text = JSON.stringify(submissionOf('trasig'))
    if (!text.includes(from)) throw new Error(`No ${from}`)
    return text.replace(from, to)
  }
  test.each([
    ['half a letter', spoilt('"lead":"', '"lead":"\\ud83d')],
    ['a number past all bounds', spoilt('"extras":{}', '"extras":{"antal":1e999}')],
    ['an hour that does not exist', spoilt('T07:00:00Z', 'T27:00:00Z')],
    ['a day that does not exist', spoilt('"startsOn":"2024-10-01"', '"startsOn":"2024-02-31"')],
    [
      'an arrival that does not exist',
      spoilt('"receivedAt":"2024-09-10T09:00:00Z"', '"receivedAt":"2024-13-10T09:00:00Z"'),
    ],
    ['a letter of nothing', spoilt('"lead":"', '"lead":"\\u0000')],
    ['null', 'null'],
    ['a number', '17'],
    ['a list', '[]'],
    ['no id', '{"title":"utan id"}'],
  ])('one item with %s stops none of the others', async (_what, item) => {
    const desk = await deskOn((_request, response) => json(response, page(`${item},${sound}`)))
    await syncOnce(desk.workspace)
    expect(ids(desk.workspace)).toContain('sund')
    expect(listQuarantine(desk.workspace).length + ids(desk.workspace).length).toBe(2)
    expect(cursor(desk.workspace)).toBe('end')
    expect(verify(desk.workspace).ok).toBe(true)
  })

  test('items without an id are all kept', async () => {
    const items = '{"a":1},{"a":2},{"id":""},{"id":7},null'
    const desk = await deskOn((_request, response) => json(response, page(items)))
    await syncOnce(desk.workspace)
    expect(
      listQuarantine(desk.workspace)
        .map((row) => row.raw)
        .sort(),
    ).toEqual(['null', '{"a":1}', '{"a":2}', '{"id":""}', '{"id":7}'])
    desk.workspace.database.sqlite.exec('update platforms set cursor = null, etag = null')
    await syncOnce(desk.workspace)
    expect(listQuarantine(desk.workspace)).toHaveLength(5)
  })

  test('a cursor that does not move ends the pull instead of going round for ever', async () => {
    let asked = 0
    const desk = await deskOn((_request, response) => {
      asked += 1
      json(response, '{"items":[],"cursor":"same","hasMore":true}')
    })
    await expect(syncOnce(desk.workspace)).rejects.toMatchObject({ code: 'SYNC_PROBLEM' })
    expect(asked).toBe(2)
  })

  test('a redirect is not followed and the token does not travel', async () => {
    const seen: (string | undefined)[] = []
    const elsewhere = createServer((request, response) => {
      seen.push(request.headers.authorization)
      json(response, page(''))
    })
    servers.push(elsewhere)
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const target = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/v1/submissions`
    const desk = await deskOn((_request, response) => response.writeHead(302, { location: target }).end())
    await expect(syncOnce(desk.workspace)).rejects.toMatchObject({ code: 'SYNC_PROBLEM' })
    expect(seen).toEqual([])
  })

  test('what is no list of submissions is said, and nothing is taken', async () => {
    const desk = await deskOn((_request, response) => json(response, '{"hello":"world"}'))
    await expect(syncOnce(desk.workspace)).rejects.toMatchObject({ data: { code: 'not-a-platform' } })
    expect(cursor(desk.workspace)).toBeNull()
  })

  test('a state that cannot follow is set aside with the reason', async () => {
    const answers = [
      submissionOf('a1'),
      { id: 'a1', revision: 1, withdrawn: true, changedAt: '2024-09-12T09:00:00Z' },
      submissionOf('a1', { revision: 3 }),
    ]
    const desk = await deskOn((_request, response) => json(response, page(JSON.stringify(answers.shift()))))
    await syncOnce(desk.workspace)
    await syncOnce(desk.workspace)
    await syncOnce(desk.workspace)
    expect(showSubmission(desk.workspace, 'a1')).toMatchObject({ state: 'withdrawn', revision: 1 })
    expect(listQuarantine(desk.workspace)).toMatchObject([
      { sourceRow: 'a1', reason: { code: 'impossible-state', values: { from: 'withdrawn', to: 'new' } } },
    ])
    expect(verify(desk.workspace).ok).toBe(true)
  })

  test('content that is odd but readable becomes findings', async () => {
    const content = contentOf('Bakvänd', {
      occurrences: [{ startsOn: '2024-10-02', endsOn: '2024-10-01', startsAt: null, endsAt: null }],
    })
    const desk = await deskOn((_request, response) =>
      json(response, page(JSON.stringify(submissionOf('a1', { content })))),
    )
    await syncOnce(desk.workspace)
    expect(
      showSubmission(desk.workspace, 'a1').findings.find((one) => one.criterion === 'times')?.outcome,
    ).toBe('not-met')
    expect(listQuarantine(desk.workspace)).toEqual([])
  })
})
