/** The sync protocol's five requests, as `docs/openapi.yaml` describes them. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { z } from 'zod'
import {
  PAGE_LIMIT,
  type PlatformCounts,
  type PlatformInfo,
  type PlatformTombstone,
  PROTOCOL,
  platformDecision,
} from '../contract/platform.ts'
import { NEEDS_REASON } from '../domain/decision.ts'
import { answerJson, answerProblem, answerTagged, readBody } from './answers.ts'
import { type Faults, malformed, spoiltItems } from './faults.ts'
import { type Row, type Store, standingOf } from './store.ts'

export type Platform = {
  store: Store
  faults: Faults
  identity: string
  /** Names the memory that orders are counted in; see `readCursor`. */
  epoch: string
}

const DEFAULT_LIMIT = 50
/** Faults that make another answer of the same page, so that the one before is not taken for it. */
const PAGE_SPOILERS = [
  'malformed',
  'newer-protocol',
  'skew',
  'lost-withdrawals',
  'empty-list',
  'older-revision',
  'same-revision',
  'duplicate-page',
  'out-of-order',
] as const

export function answerPlatform(
  { faults, identity }: Platform,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const info: PlatformInfo = {
    identity: faults.get('identity') > 0 ? `${identity}-another` : identity,
    name: 'Demoplattformen',
    protocol: faults.get('newer-protocol') > 0 ? PROTOCOL + 1 : PROTOCOL,
    isDemo: true,
  }
  answerTagged(request, response, JSON.stringify(info), () => info)
}

export function answerPage(platform: Platform, request: IncomingMessage, response: ServerResponse) {
  const { store, faults, epoch } = platform
  const { searchParams } = new URL(request.url ?? '/', 'http://platform')
  const limit = readLimit(searchParams.get('limit'))
  if (limit === null) return answerProblem(response, 400, 'bad-limit', 'limit is a whole number from 1')
  const order = readCursor(platform, searchParams.get('cursor'))
  if (order === null) return answerProblem(response, 400, 'bad-cursor', 'This cursor was not given out here')
  const page = () => {
    const { rows, lastOrder, remaining } = store.pageAfter(order, limit)
    const cursor = Buffer.from(`${epoch} ${lastOrder}`).toString('base64url')
    if (faults.strikes('empty-list')) return { items: [], cursor, hasMore: false, remaining: 0 }
    const told = faults.get('lost-withdrawals') > 0 ? rows.filter((row) => !row.isWithdrawn) : rows
    const items = spoiltItems(
      faults,
      told.map((row) => itemOf(row, faults)),
    )
    return { items, cursor, hasMore: remaining > 0, remaining }
  }
  if (faults.strikes('drop-page')) return dropInside(response, JSON.stringify(page()))
  if (faults.strikes('truncate')) return cutShort(response, JSON.stringify(page()))
  const spoils = PAGE_SPOILERS.map((fault) => faults.get(fault))
  const tag = [epoch, order, limit, store.lastOrder(), ...spoils].join(' ')
  return answerTagged(request, response, tag, page)
}

/** As they are now; withdrawn ones too. */
export function answerCounts({ store }: Platform, response: ServerResponse) {
  answerJson(response, 200, { counts: store.counts() } satisfies PlatformCounts)
}

export function answerStanding(
  { store }: Platform,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const row = store.find(id)
  if (!row) return answerProblem(response, 404, 'unknown-submission', `There is no submission ${id}`)
  const standing = standingOf(row)
  return answerTagged(request, response, JSON.stringify(standing), () => standing)
}

export async function answerDecision(
  { store, faults }: Platform,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const body = await readBody(request)
  if (body.kind === 'cut-off') return
  if (body.kind === 'too-large')
    return answerProblem(response, 413, 'too-large', 'A decision is at most 64 KiB')
  if (body.kind === 'not-json') return answerProblem(response, 400, 'not-json', 'The body is not JSON')
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key.trim() === '' || key.length > 200) {
    return answerProblem(
      response,
      400,
      'idempotency-key-missing',
      'Give a key of 1 to 200 characters in Idempotency-Key',
    )
  }
  const parsed = platformDecision.safeParse(body.value)
  if (!parsed.success) return answerProblem(response, 422, 'bad-decision', issuesOf(parsed.error))
  const decision = parsed.data
  if (NEEDS_REASON.includes(decision.outcome) && (decision.reason ?? '').trim() === '') {
    return answerProblem(response, 422, 'reason-missing', `The decision "${decision.outcome}" needs a reason`)
  }
  if (decision.outcome === 'reject' && decision.criteria.length === 0) {
    return answerProblem(response, 422, 'criterion-missing', 'A refusal names the criterion that is not met')
  }
  const verdict = store.decide(id, key, decision)
  switch (verdict.kind) {
    case 'taken-in':
      // The decision stands, but its sender will not hear of it.
      if (faults.strikes('lose-receipt')) return request.socket.destroy()
      return answerJson(response, 200, verdict.receipt)
    case 'conflict':
      return answerJson(response, 409, verdict.conflict)
    case 'key-reused':
      return answerProblem(
        response,
        422,
        'idempotency-key-reused',
        'This key came with another decision before',
      )
    case 'unknown':
      return answerProblem(response, 404, 'unknown-submission', `There is no submission ${id}`)
  }
}

/** Zod's complaints as one line that names the fields. */
export function issuesOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ')
}

function itemOf(row: Row, faults: Faults): unknown {
  const skewed = (changedAt: string) =>
    new Date(Date.parse(changedAt) + faults.get('skew') * 1000).toISOString()
  const every = faults.get('malformed')
  if (row.isWithdrawn) {
    const { id, revision } = row.submission
    const changedAt = skewed(row.changedAt)
    return { id, revision, withdrawn: true, changedAt } satisfies PlatformTombstone
  }
  const isSpoilt = every > 0 && row.order % every === 0
  if (isSpoilt) return malformed(row.submission, row.order / every)
  if (faults.get('skew') === 0) return row.submission
  return { ...row.submission, changedAt: skewed(row.submission.changedAt) }
}

function readLimit(text: string | null): number | null {
  if (text === null) return DEFAULT_LIMIT
  const limit = /^\d+$/.test(text) ? Number(text) : 0
  return limit < 1 ? null : Math.min(limit, PAGE_LIMIT)
}

/**
 * The order that a cursor stands for. One from a memory that is gone (the demo platform started anew without its
 * journal) counts only as far as the first rows go, so that no later change is missed.
 */
function readCursor({ epoch, store }: Platform, text: string | null): number | null {
  if (text === null || text === '') return 0
  const found = /^(\S+) (\d+)$/.exec(Buffer.from(text, 'base64url').toString())
  if (!found) return null
  const order = Number(found[2])
  if (found[1] !== epoch) return Math.min(order, store.count)
  return order > store.lastOrder() ? null : order
}

function dropInside(response: ServerResponse, text: string) {
  const bytes = Buffer.from(text)
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
  })
  response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy())
}

function cutShort(response: ServerResponse, text: string) {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
  response.end(text.slice(0, text.length / 2))
}
