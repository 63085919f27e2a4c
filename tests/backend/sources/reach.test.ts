// What a source is allowed on the way: which machines it may lead to, for how long, and how much. Real servers throughout.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { fetchAnswer, type SourceAsked } from '../../../backend/sources/fetch-answer.ts'
import { fetchPages } from '../../../backend/sources/fetch-pages.ts'
import { REACH, type Reach } from '../../../backend/sources/reach.ts'
import { sourceTemplates } from '../../../backend/sources/shipped-sources.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** `seen` are the hosts that were asked for, in order. */
async function serve(answer: RequestListener) {
  const seen: (string | undefined)[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers.host)
    return answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  closers.push(() => {
    server.closeAllConnections()
    return new Promise<void>((done) => server.close(() => done()))
  })
  return { url: `http://127.0.0.1:${port}`, port, seen }
}

function asked(url: string, reach: Partial<Reach> = {}): SourceAsked {
  return {
    typed: new URL(url),
    authentication: { kind: 'none' },
    secret: null,
    reach: { ...REACH, ...reach },
  }
}

const ask = (url: string, reach: Partial<Reach> = {}) => fetchAnswer(asked(url, reach), new URL(url))
const redirectTo = (location: string) => serve((_, response) => response.writeHead(302, { location }).end())
const problem = (code: string) => ({ code: 'SOURCE_PROBLEM', data: { code } })
const ipv4 = (...addresses: string[]) => addresses.map((address) => ({ address, family: 4 }))

describe('a name that somebody else chose', () => {
  test('is looked up once, so that it cannot lead home after it was looked at', async () => {
    const home = await serve((_, response) => response.end('hemligt'))
    const source = await redirectTo(`http://ombunden.test:${home.port}/`)
    const answers = [ipv4('203.0.113.7'), ipv4('127.0.0.1')]
    let looks = 0
    // Nothing answers there; what matters is where the connection does not go.
    const resolve = async () => answers[looks++] ?? ipv4('127.0.0.1')
    await expect(ask(source.url, { resolve, answerWithinMs: 500 })).rejects.toMatchObject({
      code: 'SOURCE_PROBLEM',
    })
    expect([looks, home.seen]).toEqual([1, []])
  })

  test('is connected to at the number that was looked at', async () => {
    const elsewhere = await serve((_, response) => response.end('öppet'))
    const host = `annanstans.test:${elsewhere.port}`
    const source = await redirectTo(`http://${host}/`)
    let looks = 0
    const resolve = async () => {
      looks += 1
      return ipv4('127.0.0.1')
    }
    const answer = await ask(source.url, { resolve, isPrivate: () => false })
    expect([Buffer.from(answer.bytes).toString(), looks, elsewhere.seen]).toEqual(['öppet', 1, [host]])
  })

  test('is refused when one of its numbers is the own network', async () => {
    const home = await serve((_, response) => response.end())
    const source = await redirectTo(`http://dubbel.test:${home.port}/`)
    const resolve = async () => ipv4('203.0.113.7', '127.0.0.1')
    await expect(ask(source.url, { resolve })).rejects.toMatchObject(problem('private-address'))
    expect(home.seen).toEqual([])
  })

  test.each([
    '127.0.0.2:9',
    '[::1]:9',
    '[::ffff:10.0.0.1]',
    '[2002:7f00:1::]',
    '[fd00::1]',
    '192.168.0.1',
    '169.254.169.254',
    '0x7f.1',
    '2130706434',
  ])('%s is refused as it stands', async (host) => {
    const source = await redirectTo(`http://${host}/`)
    await expect(ask(source.url)).rejects.toMatchObject(problem('private-address'))
  })
})

describe('time and size', () => {
  test('a server that drips does not hold the desk', async () => {
    const source = await serve((_, response) => {
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drip))
    })
    await expect(ask(source.url, { answerWithinMs: 300 })).rejects.toMatchObject(problem('too-slow'))
  })

  test('nor one that says nothing', async () => {
    const source = await serve(() => undefined)
    await expect(ask(source.url, { answerWithinMs: 300 })).rejects.toMatchObject(problem('too-slow'))
  })

  test('nor one with always one more page', async () => {
    let page = 0
    const source = await serve((_, response) => {
      page += 1
      const body = JSON.stringify({ events: [], next_rest_url: `/?page=${page}` })
      setTimeout(() => response.end(body), 30)
    })
    const template = sourceTemplates().find(({ kind }) => kind === 'the-events-calendar')
    if (!template) throw new Error('No template')
    const days = { from: '2024-09-30', to: '2024-10-04' }
    await expect(
      fetchPages(template.profile, asked(source.url, { readingWithinMs: 400 }), { days, known: null }),
    ).rejects.toMatchObject(problem('too-slow'))
    expect(page).toBeGreaterThan(1)
  })

  test('an answer that is cut off is told as none', async () => {
    const source = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('början')
      setTimeout(() => response.destroy(), 20)
    })
    await expect(ask(source.url)).rejects.toMatchObject(problem('unreachable'))
  })

  test('a small answer that unpacks to a large one is left', async () => {
    const packed = gzipSync(Buffer.alloc(41 * 1024 * 1024))
    const source = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed),
    )
    await expect(ask(source.url)).rejects.toMatchObject(problem('too-large'))
  })
})

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
] as const)('an answer packed with %s is unpacked', async (encoding, pack) => {
  const source = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(pack(Buffer.from('åäö'))),
  )
  expect(Buffer.from((await ask(source.url)).bytes).toString()).toBe('åäö')
})
