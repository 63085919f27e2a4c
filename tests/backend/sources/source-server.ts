/** A small web server of a test on this machine, with the answers that the test sets. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

export type Answer = {
  status?: number
  body?: string | Uint8Array
  headers?: Record<string, string>
  isGzip?: boolean
}

/** `answer` is asked for each request; the requests are kept in order. */
export async function startSource(answer: (path: string, request: IncomingMessage) => Answer) {
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    requests.push({ path, headers: request.headers })
    const { status = 200, body = '', headers = {}, isGzip = false } = answer(path, request)
    const bytes = Buffer.from(body)
    response.writeHead(status, { ...headers, ...(isGzip ? { 'content-encoding': 'gzip' } : {}) })
    response.end(isGzip ? gzipSync(bytes) : bytes)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((done) => server.close(() => done()))
  }
  return { url: `http://127.0.0.1:${port}`, port, requests, close }
}
