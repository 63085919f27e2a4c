/** How the demo platform reads requests and answers them over HTTP. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

const BODY_LIMIT = 64 * 1024
/** Past this nobody sends in good faith, and the connection is closed. */
const DRAIN_LIMIT = 16 * 1024 * 1024

export type Headers = Record<string, string>

/** Compressed where the response already says so. */
export function answerJson(response: ServerResponse, status: number, body: unknown, headers: Headers = {}) {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(response.getHeader('content-encoding') === 'gzip' ? gzipSync(text) : text)
}

export function answerProblem(
  response: ServerResponse,
  status: number,
  error: string,
  detail?: string,
  headers?: Headers,
) {
  answerJson(response, status, detail === undefined ? { error } : { error, detail }, headers)
}

/** Answers 200 with an `ETag`, or 304 when the asker already has just that. */
export function answerTagged(
  request: IncomingMessage,
  response: ServerResponse,
  tag: string,
  body: () => unknown,
) {
  const etag = `"${createHash('sha256').update(tag).digest('base64url').slice(0, 22)}"`
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag })
    response.end()
    return
  }
  answerJson(response, 200, body(), { etag })
}

export type Body =
  | { kind: 'json'; value: unknown }
  | { kind: 'too-large' }
  | { kind: 'not-json' }
  | { kind: 'cut-off' }

/** Reads a body of at most 64 KiB. A larger one is read to its end but not kept, so that the answer can be heard. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size <= BODY_LIMIT) chunks.push(chunk)
      if (size > DRAIN_LIMIT) request.destroy()
    }
  } catch {
    return { kind: 'cut-off' }
  }
  if (size > BODY_LIMIT) return { kind: 'too-large' }
  try {
    return { kind: 'json', value: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return { kind: 'not-json' }
  }
}

/** Whether the request carries the bearer token; takes the same time for every wrong one. */
export function isAllowed(request: IncomingMessage, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`))
}
