/** What the loopback host answers: start addresses, the page's files, and calls, which it passes on to the backend's thread. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { words } from '../text/catalog.ts'
import type { BackendThread } from './backend-thread.ts'
import { type Asked, BODY_LIMIT, type Guard, type Refusal, RPC_PREFIX } from './loopback-guard.ts'
import { type Page, securityHeaders } from './page.ts'

export type Answering = { guard: Guard; page: Page; backend: BackendThread }

/** Answers one request. Never throws: a connection that broke is nobody's concern any more. */
export async function answerRequest(
  answering: Answering,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const asked: Asked = { method: request.method ?? '', url: request.url ?? '', headers: request.headers }
  // Split by hand: `new URL` would tidy the path, and only the exact names of files are served.
  const [path = '', query = ''] = asked.url.split('?', 2)
  const { guard } = answering
  const isCall = path === RPC_PREFIX || path.startsWith(`${RPC_PREFIX}/`)
  const refusal = guard.refuseHost(asked) ?? (isCall ? guard.refuseCall(asked) : guard.refusePage(asked))
  if (refusal) return refuse(response, refusal)
  if (isCall) return passOn(answering.backend, request, response)
  if (path === '/') return answerStart(answering, asked, query, response)
  const file = answering.page(path)
  return file ? send(response, 200, file.headers, file.body) : refuse(response, { status: 404 })
}

function answerStart({ guard, page }: Answering, asked: Asked, query: string, response: ServerResponse) {
  const start = new URLSearchParams(query).get('start')
  if (start !== null) {
    const cookie = guard.takeStart(start)
    if (cookie) return send(response, 303, { ...securityHeaders, 'set-cookie': cookie, location: '/' })
    return sendNoKey(response)
  }
  const answer = guard.hasKey(asked) ? page('/') : undefined
  return answer ? send(response, 200, answer.headers, answer.body) : sendNoKey(response)
}

// The link helps where a page elsewhere led here: the browser keeps the cookie back until the way goes through our own page.
function sendNoKey(response: ServerResponse) {
  const { title, body, goOn } = words('sv').hosts.noKey
  const html = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${body}</p><p><a href="/">${goOn}</a></p></body></html>`
  const headers = { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' }
  send(response, 401, headers, new TextEncoder().encode(html))
}

async function passOn(backend: BackendThread, request: IncomingMessage, response: ServerResponse) {
  const body = await readBody(request)
  if (body === 'broken') return response.destroy()
  if (body === 'too-big') return refuse(response, { status: 413 })
  const call = backend.ask({
    method: request.method ?? '',
    url: `http://${request.headers.host}${request.url}`,
    headers: flatHeaders(request),
    body: body.byteLength > 0 ? body : null,
  })
  response.once('close', () => call.end(response.writableFinished))
  try {
    const answer = await call.answer
    response.writeHead(
      answer.status,
      [
        ...Object.entries(securityHeaders),
        ...answer.headers.filter(([name]) => !(name in securityHeaders)),
      ].flat(),
    )
    // Headers go out at once, so that the page knows a stream is open before its first event.
    response.flushHeaders()
    if (answer.body) await pipeline(Readable.fromWeb(answer.body), response)
    else response.end()
  } catch {
    if (response.headersSent) response.destroy()
    else refuse(response, { status: 502 })
  }
}

// A body that is too big is still read to its end, or the browser would report a broken connection instead of our answer.
async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | 'too-big' | 'broken'> {
  let chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.byteLength
      if (size > BODY_LIMIT) chunks = []
      else chunks.push(chunk)
    }
  } catch {
    return 'broken'
  }
  // A copy of its own, since the bytes are handed over to the thread.
  return size > BODY_LIMIT ? 'too-big' : new Uint8Array(Buffer.concat(chunks))
}

// The cookie holds this host's own key, which is no business of the backend's.
function flatHeaders(request: IncomingMessage): [string, string][] {
  return Object.entries(request.headers).flatMap(([name, value]) =>
    name === 'cookie' || value === undefined ? [] : [[name, String(value)]],
  )
}

function refuse(response: ServerResponse, { status, headers }: Refusal) {
  // The rest of a body that will not be read must not be taken for the next request.
  send(response, status, { ...securityHeaders, ...headers, connection: 'close' })
}

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: Uint8Array = new Uint8Array(0),
) {
  // Node leaves the body out of answers to HEAD by itself.
  response.writeHead(status, { ...headers, 'content-length': body.byteLength })
  response.end(body)
}
