/** A platform for the benches of sync: its answers lie ready as bytes, so that it costs next to nothing itself. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PAGE_LIMIT, type PlatformInfo, PROTOCOL } from '../contract/platform.ts'
import { pagesOf } from './database.ts'

export const IDENTITY = 'bench'
/** What it answers at the very start is what is asked for without a cursor. */
const START = ''

export type BenchPlatform = Awaited<ReturnType<typeof startBenchPlatform>>

export async function startBenchPlatform() {
  const info: PlatformInfo = { identity: IDENTITY, name: 'Bench', protocol: PROTOCOL, isDemo: true }
  const pages = new Map<string, Buffer>()
  let counts = '{"counts":[]}'
  let requests = 0
  let laid = 0
  const etag = () => `"v${laid}"`
  const server = createServer((request, response) => {
    requests += 1
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench')
    const send = (body: Buffer | string) => {
      response.writeHead(200, { 'content-type': 'application/json', etag: etag() })
      response.end(body)
    }
    if (pathname === '/v1/platform') return send(JSON.stringify(info))
    if (pathname === '/v1/counts') return send(counts)
    if (request.headers['if-none-match'] === etag()) return response.writeHead(304).end()
    const page = pages.get(searchParams.get('cursor') ?? START)
    return page ? send(page) : response.writeHead(410).end('{"error":"cursor"}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo

  /** Answers with these after the cursor, null for the very start; gives the cursor after the last of them. */
  function lay(after: string | null, items: Iterable<unknown>): string {
    let cursor = after ?? START
    laid += 1
    const bodies = [...pagesOf(items, PAGE_LIMIT)]
    for (const [index, page] of bodies.entries()) {
      const next = `${laid}-${index + 1}`
      const hasMore = index + 1 < bodies.length
      pages.set(cursor, Buffer.from(JSON.stringify({ items: page, cursor: next, hasMore })))
      cursor = next
    }
    pages.set(cursor, Buffer.from(JSON.stringify({ items: [], cursor, hasMore: false })))
    return cursor
  }

  return {
    url: `http://127.0.0.1:${port}`,
    lay,
    /** The bodies of the pages from a cursor on, the empty one at the end left out. */
    bodiesFrom(after: string | null): Buffer[] {
      const found: Buffer[] = []
      for (let cursor = after ?? START; ; ) {
        const body = pages.get(cursor)
        const page = JSON.parse(String(body)) as { items: unknown[]; cursor: string }
        if (!body || page.items.length === 0) return found
        found.push(body)
        cursor = page.cursor
      }
    },
    etag,
    requests: () => requests,
    /** Of its submissions, by edition and state. */
    setCounts(told: readonly { edition: string; state: string; count: number }[]): void {
      counts = JSON.stringify({ counts: told })
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((done) => server.close(() => done()))
    },
  }
}
