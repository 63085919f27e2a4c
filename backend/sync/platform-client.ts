/** Speaks the sync protocol with a platform over HTTP; every answer is a value, nothing is thrown but bugs. */
import type { z } from 'zod'
import type { SyncProblem } from '../../contract/calls/sync.ts'
import {
  PAGE_LIMIT,
  type PlatformDecision,
  platformConflict,
  platformCounts,
  platformInfo,
  platformPage,
  platformProblem,
  platformReceipt,
  platformStanding,
} from '../../contract/platform.ts'
import { secondsToWait } from './seconds-to-wait.ts'

export type Answer<Value> =
  /** `date` is when the platform says that it answered, UTC; null where it does not say. */
  | { kind: 'ok'; value: Value; etag: string | null; date: string | null }
  | { kind: 'not-modified' }
  /** The platform asks for patience (429, 503); `seconds` as it says. */
  | { kind: 'wait'; seconds: number; status: number }
  /** No answer, or a broken one (`isBroken`): worth another try. */
  | { kind: 'lost'; detail: string; isBroken: boolean }
  | { kind: 'conflict'; conflict: z.infer<typeof platformConflict> }
  /** A lasting refusal of this one request. */
  | { kind: 'refused'; status: number; detail: string }
  | { kind: 'problem'; problem: SyncProblem }

export type PlatformClient = ReturnType<typeof platformClient>

const ANSWER_WITHIN_MS = 60_000
/** Where a network or a proxy shows its own page, that is what comes. */
const WEB_PAGE = /^(text\/html|application\/xhtml)/i
/** Where it asks for patience and does not say how much. */
const SECONDS_WHEN_UNTOLD = 5

/** `url` without a trailing slash, as `platformAddress` gives it. */
export function platformClient(
  url: string,
  token: string,
  signal: AbortSignal,
  answerWithinMs = ANSWER_WITHIN_MS,
) {
  async function request<Shape extends z.ZodType>(
    path: string,
    shape: Shape,
    init: RequestInit = {},
  ): Promise<Answer<z.output<Shape>>> {
    try {
      const response = await fetch(`${url}${path}`, {
        ...init,
        headers: { accept: 'application/json', authorization: `Bearer ${token}`, ...init.headers },
        // Followed, a redirect would carry the token elsewhere; like this it is a refusal.
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
      })
      return await readAnswer(response, shape)
    } catch (error) {
      return { kind: 'lost', detail: describe(error), isBroken: false }
    }
  }

  return {
    info: () => request('/v1/platform', platformInfo),
    page: (cursor: string | null, etag: string | null) => {
      const query = new URLSearchParams({ limit: String(PAGE_LIMIT), ...(cursor === null ? {} : { cursor }) })
      const headers: Record<string, string> = etag === null ? {} : { 'if-none-match': etag }
      return request(`/v1/submissions?${query}`, platformPage, { headers })
    },
    /** How many submissions the platform has; 404 where it does not count. */
    counts: () => request('/v1/counts', platformCounts),
    /** Where one submission stands, and what was decided about it. */
    standing: (platformId: string) =>
      request(`/v1/submissions/${encodeURIComponent(platformId)}`, platformStanding),
    /** The key makes a repeated request harmless; it is the decision's own id. */
    decide: (platformId: string, idempotencyKey: string, decision: PlatformDecision) =>
      request(`/v1/submissions/${encodeURIComponent(platformId)}/decisions`, platformReceipt, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
        body: JSON.stringify(decision),
      }),
  }
}

async function readAnswer<Shape extends z.ZodType>(
  response: Response,
  shape: Shape,
): Promise<Answer<z.output<Shape>>> {
  const { status } = response
  if (status === 304) return { kind: 'not-modified' }
  if (status === 401 || status === 403) return problem('bad-token', String(status))
  if (status === 429 || status === 503) {
    const { headers } = response
    const told = secondsToWait(headers.get('retry-after'), headers.get('date'))
    return { kind: 'wait', seconds: told ?? SECONDS_WHEN_UNTOLD, status }
  }
  if (status >= 300 && status < 400)
    return problem('redirected', response.headers.get('location') ?? `HTTP ${status}`)
  const type = response.headers.get('content-type') ?? ''
  if (response.ok && WEB_PAGE.test(type)) return problem('web-page', type)
  const body = await response.text()
  const json = parseJson(body)
  if (status === 409) {
    const conflict = platformConflict.safeParse(json)
    if (conflict.success) return { kind: 'conflict', conflict: conflict.data }
  }
  if (!response.ok) return { kind: 'refused', status, detail: problemDetail(json, status) }
  if (json === undefined) return { kind: 'lost', detail: 'not JSON', isBroken: true }
  const value = shape.safeParse(json)
  if (!value.success) return problem('not-a-platform', value.error.issues[0]?.message ?? '')
  return { kind: 'ok', value: value.data, etag: response.headers.get('etag'), date: dateOf(response) }
}

function problem(code: SyncProblem['code'], detail: string): { kind: 'problem'; problem: SyncProblem } {
  return { kind: 'problem', problem: { code, detail } }
}

function dateOf(response: Response): string | null {
  const at = Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

function problemDetail(json: unknown, status: number): string {
  const told = platformProblem.safeParse(json)
  return told.success ? [told.data.error, told.data.detail].filter(Boolean).join(': ') : `HTTP ${status}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
