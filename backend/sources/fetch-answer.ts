/** Asks a source for one answer, within bounds of size and time, and follows redirects only where that is safe. */
import type { SourceProfile } from '../../domain/source-profile.ts'
import { Failure } from '../failure.ts'
import { secondsToWait } from '../sync/seconds-to-wait.ts'
import { followedAddress, isElsewhere } from './guarded-address.ts'
import { type Reach, type Reached, requestOnce } from './reach.ts'
import { sourceProblem } from './source-problem.ts'

export const MOST_BYTES = 40 * 1024 * 1024
const MOST_REDIRECTS = 5

/** How a source marks a version of an answer, so that it need not send the same one again. */
export type Validators = { etag: string | null; lastModified: string | null }

export type SourceAsked = {
  /** The address as it was typed: a secret goes to its origin and nowhere else. */
  typed: URL
  authentication: SourceProfile['authentication']
  secret: string | null
  reach: Reach
}

export type SourceAnswer = { status: number; bytes: Uint8Array; address: URL; validators: Validators }

/** `left` is how many bytes are still allowed, unpacked; `until` ends the whole reading. */
type Bounds = { known?: Validators | null; left?: number; until?: AbortSignal }

/**
 * Answers with status 200, 304 (only when `known` is given) or 404; throws SOURCE_PROBLEM for every other, and when
 * there is no answer.
 */
export async function fetchAnswer(
  asked: SourceAsked,
  address: URL,
  { known = null, left = MOST_BYTES, until }: Bounds = {},
): Promise<SourceAnswer> {
  const { reach, typed, secret } = asked
  const own = AbortSignal.timeout(reach.answerWithinMs)
  const signal = until ? AbortSignal.any([own, until]) : own
  let at = address
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const isGuarded = isElsewhere(at, typed)
      const reached = await requestOnce(at, headersFor(asked, at, known), { reach, isGuarded, signal })
      const { location } = reached.headers
      const isRedirect = reached.status >= 300 && reached.status < 400 && reached.status !== 304
      if (!isRedirect || location === undefined) return await read(reached, at, left)
      reached.leave()
      at = followedAddress(location, at, typed, secret !== null)
    }
  } catch (error) {
    if (error instanceof Failure) throw error
    if (!signal.aborted) throw sourceProblem('unreachable', { address: at.host })
    const ms = own.aborted ? reach.answerWithinMs : reach.readingWithinMs
    throw sourceProblem('too-slow', { address: at.host, seconds: String(ms / 1000) })
  }
  throw sourceProblem('redirected-away', { address: at.host })
}

async function read(reached: Reached, at: URL, left: number): Promise<SourceAnswer> {
  const { status, headers, body, leave } = reached
  const validators = { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null }
  if (status !== 200) leave()
  if (status === 304 || status === 404) return { status, bytes: new Uint8Array(), address: at, validators }
  if (status === 401 || status === 403) throw sourceProblem('secret-refused', { address: at.host })
  if (status !== 200) {
    const seconds = secondsToWait(headers['retry-after'], headers.date)
    throw sourceProblem('bad-status', {
      address: at.host,
      status: String(status),
      ...(seconds !== null && { seconds: String(Math.ceil(seconds)) }),
    })
  }
  const pieces: Uint8Array[] = []
  let size = 0
  // Counted as it comes, after unpacking: neither a length that is told nor a small packed one can be trusted.
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > left) {
      leave()
      throw sourceProblem('too-large', { megabytes: String(MOST_BYTES / 1024 / 1024) })
    }
    pieces.push(piece)
  }
  return { status, bytes: Buffer.concat(pieces), address: at, validators }
}

function headersFor(asked: SourceAsked, at: URL, known: Validators | null): Record<string, string> {
  const { authentication, secret, typed } = asked
  const headers: Record<string, string> = { accept: '*/*', 'accept-encoding': 'gzip' }
  if (known?.etag) headers['if-none-match'] = known.etag
  if (known?.lastModified) headers['if-modified-since'] = known.lastModified
  if (secret === null || isElsewhere(at, typed)) return headers
  if (authentication.kind === 'bearer') headers.authorization = `Bearer ${secret}`
  if (authentication.kind === 'basic') {
    const pair = Buffer.from(`${authentication.user}:${secret}`).toString('base64')
    headers.authorization = `Basic ${pair}`
  }
  if (authentication.kind === 'header') headers[authentication.name.toLowerCase()] = secret
  return headers
}
