/** The demo platform: a real HTTP server that speaks the sync protocol, with made-up submissions and faults. */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PlatformStanding, PlatformSubmission } from '../contract/platform.ts'
import type { State } from '../domain/state.ts'
import { answerProblem, isAllowed } from './answers.ts'
import { answerFaults, answerRevise, answerWithdraw } from './demo-routes.ts'
import { createFaults, type Fault, type FaultSettings, type Faults } from './faults.ts'
import { DEFAULT_COUNT, DEFAULT_EDITIONS, generatorFor, indexOfId } from './generate.ts'
import { openJournal } from './journal.ts'
import { answerActivity, answerHome, answerStyle } from './site.ts'
import {
  createStore,
  type OrganiserVerdict,
  type Revision,
  type Source,
  standingOf,
  stateOf,
} from './store.ts'
import {
  answerCounts,
  answerDecision,
  answerPage,
  answerPlatform,
  answerStanding,
  type Platform,
} from './sync-routes.ts'

export type PlatformOptions = {
  /** What every request under /v1 and /demo must carry as bearer token. */
  token: string
  /** 0, which is the default, takes a free one. */
  port?: number
  /** These instead of made-up ones, in this order of change. */
  submissions?: readonly PlatformSubmission[]
  seed?: number
  count?: number
  editions?: readonly string[]
  faults?: FaultSettings
  /** The instant now in UTC, for what changes while the platform runs. */
  now?: () => string
  /** Stays the same for the same data unless given. */
  identity?: string
  /** Where changes are kept, so that decisions survive a restart. */
  journalFile?: string
}

export type RunningPlatform = {
  url: string
  token: string
  /** Ends open connections too. */
  close: () => Promise<void>
  /** The same as the requests under /demo, and a look inside, for tests in the same process. */
  control: {
    count: number
    setFaults: (faults: FaultSettings) => void
    faults: () => Record<Fault, number>
    revise: (id: string, revision: Revision) => OrganiserVerdict
    withdraw: (id: string) => OrganiserVerdict
    standing: (id: string) => PlatformStanding | null
    /** The ids in a state and edition, in order of their first change. */
    find: (query: { state?: State; edition?: string; limit?: number }) => string[]
  }
}

const DEFAULT_SEED = 1

/** Listens on 127.0.0.1 once it resolves. Rejects when the port is taken or the journal belongs to other data. */
export async function startPlatform(options: PlatformOptions): Promise<RunningPlatform> {
  const {
    token,
    submissions,
    seed = DEFAULT_SEED,
    count = DEFAULT_COUNT,
    editions = DEFAULT_EDITIONS,
  } = options
  const subject = submissions ? `given-${submissions.length}` : `seed-${seed}-${count}-${editions.join('-')}`
  const source = submissions ? givenSource(submissions) : madeUpSource(seed, count, editions)
  const journal = options.journalFile ? openJournal(options.journalFile, subject, randomUUID) : null
  const now = options.now ?? (() => new Date().toISOString())
  const store = createStore({
    source,
    now,
    record: (change) => journal?.record(change),
  })
  for (const change of journal?.changes ?? []) store.replay(change)
  const platform: Platform = {
    store,
    faults: createFaults(options.faults ?? {}),
    identity: options.identity ?? `demo-${subject}`,
    epoch: journal?.epoch ?? randomUUID(),
  }
  const server = createServer((request, response) => {
    const ahead = platform.faults.get('skew') * 1000
    response.setHeader('date', new Date(Date.parse(now()) + ahead).toUTCString())
    answer(platform, token, request, response).catch((error: unknown) => {
      console.error(error)
      if (response.headersSent) response.destroy()
      else answerProblem(response, 500, 'internal')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    control: controlOf(platform),
  }
}

async function answer(platform: Platform, token: string, request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', 'http://platform')
  const [area, kind, id, action, ...rest] = pathname.split('/').slice(1).map(decoded)
  if (area !== 'v1' && area !== 'demo') return answerSite(platform, pathname, response)
  if (area === 'v1' && (await strikeBefore(platform, request, response))) return
  if (!isAllowed(request, token) || (area === 'v1' && platform.faults.strikes('unauthorized'))) {
    const detail = 'Give the platform’s token as Authorization: Bearer'
    return answerProblem(response, 401, 'unauthorized', detail, { 'www-authenticate': 'Bearer' })
  }
  const route = [request.method, area, kind, id === undefined ? '' : '{id}', action ?? '', ...rest]
    .join(' ')
    .trim()
  switch (route) {
    case 'GET v1 platform':
      return answerPlatform(platform, request, response)
    case 'GET v1 counts':
      if (platform.faults.get('no-counts') > 0) break
      return answerCounts(platform, response)
    case 'GET v1 submissions':
      return answerPage(platform, request, response)
    case 'GET v1 submissions {id}':
      return answerStanding(platform, id ?? '', request, response)
    case 'POST v1 submissions {id} decisions':
      return answerDecision(platform, id ?? '', request, response)
    case 'GET demo faults':
    case 'POST demo faults':
      return answerFaults(platform, request, response)
    case 'POST demo submissions {id} revise':
      return answerRevise(platform, id ?? '', request, response)
    case 'POST demo submissions {id} withdraw':
      return answerWithdraw(platform, id ?? '', response)
  }
  return answerProblem(response, 404, 'unknown-address', `${request.method} ${pathname} is not answered here`)
}

/** Faults that come before anything is looked at; true when the request was answered by one. */
async function strikeBefore(
  { faults }: Platform,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const slow = faults.get('slow')
  if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow).unref())
  const retry = { 'retry-after': String(faults.get('retry-after')) }
  if (faults.strikes('busy')) {
    answerProblem(response, 429, 'busy', 'Too many requests', retry)
    return true
  }
  if (faults.strikes('unavailable')) {
    answerProblem(response, 503, 'unavailable', 'Under maintenance', retry)
    return true
  }
  if (faults.strikes('forbidden')) {
    answerProblem(response, 403, 'forbidden', 'This token may not do that')
    return true
  }
  if (faults.get('gzip') > 0) response.setHeader('content-encoding', 'gzip')
  return request.method === 'GET' ? strikeRead(faults, response) : faults.strikes('silent')
}

/** What a network or a broken server does to an answer. */
function strikeRead(faults: Faults, response: ServerResponse): boolean {
  if (faults.strikes('silent')) return true
  if (faults.strikes('html')) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end('<!doctype html><title>Logga in</title><p>Logga in på nätet för gäster.')
    return true
  }
  if (faults.strikes('redirect')) {
    response.writeHead(302, { location: 'https://elsewhere.example/v1' })
    response.end()
    return true
  }
  if (faults.strikes('invalid-json')) {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    response.end('{"items": [}')
    return true
  }
  if (faults.strikes('reset-body')) {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': 1000 })
    response.write('{"items": [', () => response.socket?.resetAndDestroy())
    return true
  }
  return false
}

function answerSite({ store }: Platform, pathname: string, response: ServerResponse) {
  if (pathname === '/') return answerHome(store, response)
  if (pathname === '/site.css') return answerStyle(response)
  return answerActivity(store, pathname.startsWith('/a/') ? decoded(pathname.slice(3)) : '', response)
}

function controlOf({ store, faults }: Platform): RunningPlatform['control'] {
  return {
    count: store.count,
    setFaults: faults.set,
    faults: faults.all,
    revise: store.revise,
    withdraw: store.withdraw,
    standing: (id) => {
      const row = store.find(id)
      return row && standingOf(row)
    },
    find: ({ state, edition, limit = Number.POSITIVE_INFINITY }) => {
      const ids: string[] = []
      for (const row of store.all()) {
        if (ids.length >= limit) break
        const fits = (!state || stateOf(row) === state) && (!edition || row.submission.edition === edition)
        if (fits) ids.push(row.submission.id)
      }
      return ids
    },
  }
}

function madeUpSource(seed: number, count: number, editions: readonly string[]): Source {
  return { count, at: generatorFor({ seed, count, editions }), indexOf: indexOfId }
}

function givenSource(submissions: readonly PlatformSubmission[]): Source {
  const indexes = new Map(submissions.map(({ id }, index) => [id, index]))
  return {
    count: submissions.length,
    at: (index) => ({ submission: submissions[index] as PlatformSubmission, isWithdrawn: false }),
    indexOf: (id) => indexes.get(id) ?? null,
  }
}

/** A part of an address as text; one that is wrongly escaped stays as it is and is not found. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
