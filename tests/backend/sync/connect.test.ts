/** Connecting with a platform: which addresses, whose data, and where the token is and is not. */
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { decide } from '../../../backend/moderation/decide.ts'
import { connectedPlatform, connectPlatform } from '../../../backend/sync/connect.ts'
import { platformAddress } from '../../../backend/sync/platform-address.ts'
import { connectedDesk, openDesk, rowsOf, startTestPlatform, submissionOf, syncOnce, TOKEN } from '../desk.ts'

const problem = (code: string) =>
  expect.objectContaining({ code: 'SYNC_PROBLEM', data: expect.objectContaining({ code }) })

describe('an address', () => {
  test.each([
    ['https://plattform.test/', 'https://plattform.test'],
    ['  plattform.test/week/  ', 'https://plattform.test/week'],
    ['HTTPS://Plattform.Test', 'https://plattform.test'],
    ['http://127.0.0.1:4280', 'http://127.0.0.1:4280'],
    ['http://localhost:4280/', 'http://localhost:4280'],
    ['http://[::1]:4280', 'http://[::1]:4280'],
  ])('%s', (typed, address) => {
    expect(platformAddress(typed)).toBe(address)
  })

  test.each([
    'http://plattform.test',
    'http://127.0.0.1.plattform.test',
    'http://localhost.plattform.test',
    'http://10.0.0.1',
    'http://0.0.0.0',
    'ftp://plattform.test',
    'file:///etc/passwd',
    'https://user:pass@plattform.test',
    'https://user@plattform.test',
    '',
    '  ',
    'https://',
    'två ord',
    'javascript:alert(1)',
  ])('%j is refused', (typed) => {
    expect(() => platformAddress(typed)).toThrow(problem('bad-address'))
  })
})

describe('a platform', () => {
  test('with a wrong token is not remembered', async () => {
    const platform = await startTestPlatform({ count: 5 })
    const desk = openDesk()
    const wrong = connectPlatform(desk.workspace, { url: platform.url, token: 'fel' }, { allowsDemo: true })
    await expect(wrong).rejects.toEqual(problem('bad-token'))
    expect(connectedPlatform(desk.workspace)).toBeNull()
    expect(desk.secrets.size).toBe(0)
  })

  test.each(['rad\nbrytning', 'en–tankstreck', 'mellan slag\u0000'])(
    'with a token that no header can hold (%j) is a wrong token, and is not repeated',
    async (token) => {
      const platform = await startTestPlatform({ count: 5 })
      const desk = openDesk()
      const error = await connectPlatform(
        desk.workspace,
        { url: platform.url, token },
        { allowsDemo: true },
      ).catch((one: unknown) => one)
      expect(error).toEqual(problem('bad-token'))
      expect(JSON.stringify(error) + String(error)).not.toContain(token.slice(0, 3))
    },
  )

  test('of made-up submissions stays out of the real database, unless it is asked for', async () => {
    const platform = await startTestPlatform({ count: 5 })
    const { workspace } = openDesk()
    const typed = { url: platform.url, token: TOKEN }
    await expect(connectPlatform(workspace, typed)).rejects.toEqual(problem('demo-and-real'))
    expect(rowsOf(workspace, 'select 1 from platforms')).toEqual([])
    await connectPlatform(workspace, typed, { allowsDemo: true })
    await connectPlatform(openDesk({ startsWithDemo: true }).workspace, typed)
    expect(connectedPlatform(workspace)).toMatchObject({ url: platform.url, isDemo: true, cursor: null })
  })

  test('that is connected anew keeps its cursor', async () => {
    const { desk, platform } = await connectedDesk({ count: 5 })
    await syncOnce(desk.workspace)
    const before = connectedPlatform(desk.workspace)
    await connectPlatform(desk.workspace, { url: `${platform.url}/`, token: TOKEN }, { allowsDemo: true })
    expect(connectedPlatform(desk.workspace)).toEqual(before)
    expect(before?.cursor).not.toBeNull()
  })

  test('that closed a connection which lay idle is asked once more', async () => {
    const platform = await startTestPlatform({ count: 5 })
    const { workspace } = openDesk({ startsWithDemo: true })
    const closesTheFirst = createServer((_request, response) => {
      closesTheFirst.removeAllListeners('request')
      closesTheFirst.on('request', async (request, answer) => {
        const { authorization = '' } = request.headers
        const real = await fetch(`${platform.url}${request.url}`, { headers: { authorization } })
        answer.writeHead(real.status, { 'content-type': 'application/json' }).end(await real.text())
      })
      response.socket?.destroy()
    })
    onTestFinished(() => void closesTheFirst.close())
    await once(closesTheFirst.listen(0, '127.0.0.1'), 'listening')
    const { port } = closesTheFirst.address() as AddressInfo
    const url = `http://127.0.0.1:${port}`
    await connectPlatform(workspace, { url, token: TOKEN })
    expect(connectedPlatform(workspace)).toMatchObject({ url })
  })

  test('that is none says so', async () => {
    const platform = await startTestPlatform({ count: 5 })
    const { workspace } = openDesk()
    await expect(connectPlatform(workspace, { url: `${platform.url}/a`, token: TOKEN })).rejects.toEqual(
      problem('not-a-platform'),
    )
    await platform.close()
    await expect(connectPlatform(workspace, { url: platform.url, token: TOKEN })).rejects.toEqual(
      problem('unreachable'),
    )
  })
})

test('the token is in the key store and never in the database’s files', async () => {
  const { desk, platform } = await connectedDesk({ submissions: [submissionOf('a1')] })
  await syncOnce(desk.workspace)
  decide(desk.workspace, {
    submissionId: 'a1',
    revision: 1,
    outcome: 'publish',
    criteria: [],
    reason: null,
    message: null,
    language: 'sv',
  })
  platform.control.setFaults({ unauthorized: 0 })
  await syncOnce(desk.workspace)
  platform.control.setFaults({ unauthorized: 1 })
  await expect(syncOnce(desk.workspace)).rejects.toEqual(problem('bad-token'))
  expect([...desk.secrets.values()]).toEqual([TOKEN])
  for (const name of readdirSync(desk.folder))
    expect(readFileSync(join(desk.folder, name)).includes(TOKEN), name).toBe(false)
  desk.close()
  for (const name of readdirSync(desk.folder))
    expect(readFileSync(join(desk.folder, name)).includes(TOKEN), name).toBe(false)
})
