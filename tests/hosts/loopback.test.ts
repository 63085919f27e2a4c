// The loopback host over real HTTP: who is let in, what is served, and that the backend's thread never holds it up.
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync, watch, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Loopback, startLoopback } from '../../hosts/loopback.ts'
import { SECRETS_NAME } from '../../hosts/secrets-file.ts'
import type { StandInClient } from './stand-in.ts'
import { ask, callAs, enter, pageHeaders } from './visitor.ts'

const folder = mkdtempSync(join(tmpdir(), 'loopback-'))
const pageFolder = join(folder, 'page')
const backendEntry = new URL('./stand-in-worker.ts', import.meta.url)
const databaseFile = join(folder, 'data', 'desk.db')

let host: Loopback
let cookie: string
let client: StandInClient

beforeAll(async () => {
  mkdirSync(join(pageFolder, 'assets'), { recursive: true })
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><html><head></head><body>Sidan</body></html>')
  writeFileSync(join(pageFolder, 'assets', 'page-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'beside.html'), 'not for serving')
  host = await startLoopback({ databaseFile, pageFolder, backendEntry })
  cookie = await enter(host.startUrl)
  client = callAs(host.url, cookie)
})

afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

const greeting = (headers: Record<string, string>, more = {}) =>
  ask(host.url, {
    method: 'POST',
    path: '/rpc/greet',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ json: { name: 'Åsa' } }),
    ...more,
  })
const without = (name: string) =>
  Object.fromEntries(Object.entries(pageHeaders(host.url, cookie)).filter(([key]) => key !== name))

describe('who is let in', () => {
  test('the page itself, under both names of the machine', async () => {
    expect(await greeting(pageHeaders(host.url, cookie))).toMatchObject({
      status: 200,
      body: JSON.stringify({ json: 'Hej Åsa' }),
    })
    const byName = host.url.replace('127.0.0.1', 'localhost')
    const headers = { ...pageHeaders(byName, cookie), host: new URL(byName).host }
    expect((await greeting(headers)).status).toBe(200)
  })

  test.each(['desk.example', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.desk.example', 'localhost', '[::1]'])(
    'not a request for the host %s',
    async (name) => {
      expect((await ask(host.url, { headers: { host: name, cookie } })).status).toBe(421)
      expect((await greeting({ ...pageHeaders(host.url, cookie), host: name })).status).toBe(421)
    },
  )

  test.each(['https://desk.example', 'http://127.0.0.1:1', 'null', 'http://127.0.0.1'])(
    'not a page from %s',
    async (origin) => {
      expect((await greeting({ ...pageHeaders(host.url, cookie), origin })).status).toBe(403)
    },
  )

  test('not a call from our other name, and not one without an origin', async () => {
    const other = host.url.replace('127.0.0.1', 'localhost')
    expect((await greeting({ ...pageHeaders(host.url, cookie), origin: other })).status).toBe(403)
    expect((await greeting(without('origin'))).status).toBe(403)
  })

  test.each(['cross-site', 'same-site', 'none'])('not a call that the browser calls %s', async (site) => {
    expect((await greeting({ ...pageHeaders(host.url, cookie), 'sec-fetch-site': site })).status).toBe(403)
  })

  test('not without the key, or with a wrong one', async () => {
    const [name] = cookie.split('=')
    expect((await greeting(without('cookie'))).status).toBe(401)
    expect((await greeting({ ...pageHeaders(host.url, cookie), cookie: `${name}=wrong` })).status).toBe(401)
    expect((await greeting({ ...pageHeaders(host.url, cookie), cookie: `x${cookie}` })).status).toBe(401)
  })

  test('not without the header that only the own page can send', async () => {
    expect((await greeting(without('x-redaktionen'))).status).toBe(403)
  })

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('calls by %s are not allowed', async (method) => {
    const answer = await greeting(pageHeaders(host.url, cookie), { method, body: undefined })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST'])
  })

  test('a preflight from elsewhere gets no permission', async () => {
    const answer = await ask(host.url, {
      method: 'OPTIONS',
      path: '/rpc/greet',
      headers: { origin: 'https://desk.example', 'access-control-request-method': 'POST' },
    })
    expect(answer.status).toBe(403)
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('the start address', () => {
  test('sets a cookie that scripts and other sites cannot have, and leads on without the key', async () => {
    const { pathname, search } = new URL(host.startUrl)
    const answer = await ask(host.url, { path: pathname + search })
    expect([answer.status, answer.headers.location]).toEqual([303, '/'])
    expect(answer.headers['set-cookie']).toMatch(
      /^redaktionen-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })

  test('given to a browser on its command line serves once', async () => {
    const once = host.oneTimeUrl()
    expect(await enter(once)).toBe(cookie)
    expect(await enter(once)).toBe('')
  })

  test('with a wrong key says in words what to do', async () => {
    const answer = await ask(host.url, { path: '/?start=wrong' })
    expect(answer.status).toBe(401)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.body).toContain('startadress')
    expect((await ask(host.url)).status).toBe(401)
  })
})

describe('the page', () => {
  test('comes with a strict policy, a fresh nonce each time, and is never stored', async () => {
    const [first, second] = [
      await ask(host.url, { headers: { cookie } }),
      await ask(host.url, { headers: { cookie } }),
    ]
    const nonce = /nonce="([^"]+)"/.exec(first.body)?.[1]
    expect(first.body).toContain('Sidan')
    expect(first.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    })
    expect(first.headers['content-security-policy']?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `style-src-elem 'self' 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
    expect(second.body).not.toContain(nonce)
  })

  test('has its built files, kept by the browser since their names hold a hash', async () => {
    const answer = await ask(host.url, { path: '/assets/page-1a2b.js' })
    expect([answer.status, answer.body]).toEqual([200, 'export {}'])
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(answer.headers['cache-control']).toContain('immutable')
    const head = await ask(host.url, { method: 'HEAD', path: '/assets/page-1a2b.js' })
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '9'])
  })

  test.each([
    '/../beside.html',
    '/assets/../../beside.html',
    '/%2e%2e/beside.html',
    '/..%2fbeside.html',
    '/assets/..\\..\\beside.html',
    '//beside.html',
    '/assets/',
    '/index.html',
    '/assets/page-1a2b.js%00.html',
    '/constructor',
    'http://127.0.0.1/beside.html',
    '*',
  ])('is all there is: %s', async (path) => {
    const answer = await ask(host.url, { path, headers: { cookie } })
    expect(answer.status).toBe(404)
    expect(answer.body).toBe('')
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('is read only', async () => {
    const answer = await ask(host.url, { method: 'POST', headers: { cookie } })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
  })
})

describe('calls', () => {
  test('carry the security headers too', async () => {
    const { headers } = await greeting(pageHeaders(host.url, cookie))
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect([headers['x-content-type-options'], headers['cache-control']]).toEqual(['nosniff', 'no-store'])
  })

  test('to nowhere are not found', async () => {
    await expect((client as unknown as { nowhere: () => Promise<void> }).nowhere()).rejects.toMatchObject({
      status: 404,
    })
  })

  test('take a file of 40 MB whole, and refuse more than 64 MB in one body', async () => {
    const file = new File([new Uint8Array(40 * 1024 * 1024)], 'stor.csv')
    expect(await client.measure({ file })).toEqual({ name: 'stor.csv', bytes: file.size })
    const headers = { ...pageHeaders(host.url, cookie), 'content-type': 'application/octet-stream' }
    const answer = await greeting(headers, { body: new Uint8Array(64 * 1024 * 1024 + 1) })
    expect(answer.status).toBe(413)
  })

  test('that hold the thread do not hold the host: the page still comes meanwhile', async () => {
    const meeting = join(folder, 'meeting')
    mkdirSync(meeting)
    const watcher = watch(meeting)
    const blocked = once(watcher, 'change')
    const events: string[] = []
    const rest = client.block({ folder: meeting }).then((said) => events.push(said))
    await blocked
    watcher.close()
    const page = await ask(host.url, { headers: { cookie } })
    events.push(`page ${page.status}`)
    writeFileSync(join(meeting, 'release'), '')
    await rest
    expect(events).toEqual(['page 200', 'released'])
  })

  test('given up by the browser are given up in the thread', async () => {
    const leaving = new AbortController()
    const stream = await client.endless(undefined, { signal: leaving.signal })
    expect((await stream.next()).value).toBe('open')
    const givenUp = client.givenUp()
    leaving.abort()
    expect(await givenUp).toBe('given up')
  })

  test('reach the shell: a secret is kept in a file that only the user can read', async () => {
    expect(await client.remember({ secret: 'hemligt' })).toBe('hemligt')
    const file = statSync(join(folder, 'data', SECRETS_NAME))
    if (process.platform !== 'win32') expect(file.mode & 0o777).toBe(0o600)
  })
})

describe('a start that fails says why in words', () => {
  test('the page is not built', async () => {
    const start = startLoopback({ databaseFile, backendEntry, pageFolder: join(folder, 'nothing') })
    await expect(start).rejects.toThrow('npm run build')
  })

  test('the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((settle) => other.listen(0, '127.0.0.1', settle))
    const { port } = other.address() as AddressInfo
    await expect(startLoopback({ databaseFile, backendEntry, pageFolder, port })).rejects.toThrow(
      `Port ${port} är upptagen`,
    )
    await new Promise((settle) => other.close(settle))
  })

  test('the backend cannot start', async () => {
    const broken = startLoopback({ databaseFile: join(folder, 'broken.db'), backendEntry, pageFolder })
    await expect(broken).rejects.toThrow('databasen är trasig')
  })
})
