/** The other side of a conflict: who decided what and why at another desk, told by the platform and kept with ours. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { listConflicts, showSubmission } from '../../../backend/moderation/show.ts'
import { showTimeline } from '../../../backend/moderation/timeline.ts'
import { connectPlatform } from '../../../backend/sync/connect.ts'
import { openDesk, privateContent, startTestPlatform, submissionOf, syncOnce, TOKEN } from '../desk.ts'
import { about, colleague, pulled } from './colleague.ts'

const REJECTED = { outcome: 'reject', reason: 'Ingen offentlig part.', criteria: ['party'] }
const BY_COLLEAGUE = {
  ...REJECTED,
  reviewer: 'Kollega Prov',
  organisation: 'Vinnova',
  at: '2024-09-19T08:00:00Z',
}
const ours = about({ outcome: 'return', reason: 'Vilken kommun är med?', criteria: ['party'] })
const unclear = () => submissionOf('a1', { content: privateContent('Privat') })

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

describe('the other side', () => {
  test('is kept with outcome, criteria, reason, who and when, beside our own', async () => {
    const { workspace, platform } = await pulled(unclear())
    decide(workspace, ours)
    await colleague(platform, 'a1', REJECTED)
    expect((await syncOnce(workspace)).totals).toMatchObject({ pushed: 0, conflicts: 1 })
    expect(listConflicts(workspace)).toMatchObject([
      {
        kind: 'disagreement',
        platformState: 'rejected',
        currentState: 'rejected',
        decision: { outcome: 'return', criteria: ['party'], reason: 'Vilken kommun är med?' },
        other: BY_COLLEAGUE,
      },
    ])
    const story = showTimeline(workspace, 'a1').map(({ what }) => what)
    expect(story).toContainEqual(expect.objectContaining({ kind: 'conflict', other: BY_COLLEAGUE }))
    expect(verify(workspace).ok).toBe(true)
  })

  test('is kept too where the colleague decided about what the organiser had changed', async () => {
    const { workspace, platform, control } = await pulled(unclear())
    decide(workspace, ours)
    control.revise('a1', { title: 'Ny rubrik' })
    await colleague(platform, 'a1', { ...REJECTED, revision: 2 })
    await syncOnce(workspace)
    expect(listConflicts(workspace)).toMatchObject([
      { kind: 'stale', platformRevision: 2, currentState: 'rejected', other: BY_COLLEAGUE },
    ])
  })

  test('is the newest decision of several, and nobody where the organiser has answered it since', async () => {
    const { workspace, platform, control } = await pulled(unclear(), submissionOf('b2'))
    decide(workspace, ours)
    decide(workspace, about({ submissionId: 'b2' }))
    await colleague(platform, 'a1', { outcome: 'return', reason: 'Först.' })
    await colleague(platform, 'a1', REJECTED)
    await colleague(platform, 'b2', { outcome: 'return', reason: 'Först.' })
    control.revise('b2', { title: 'Ny rubrik' })
    await syncOnce(workspace)
    const others = listConflicts(workspace).map(({ title, other }) => [title, other?.outcome ?? null])
    expect(others.sort()).toEqual([
      ['Ny rubrik', null],
      ['Privat', 'reject'],
    ])
  })

  test('is nobody where the platform’s state rests on a decision of our own', async () => {
    const { workspace, control } = await pulled()
    decide(workspace, about())
    await syncOnce(workspace)
    decide(workspace, about({ outcome: 'cancel' }))
    control.revise('a1', { title: 'Ny rubrik' })
    await syncOnce(workspace)
    expect(listConflicts(workspace)).toMatchObject([
      { kind: 'stale', platformState: 'published', other: null },
    ])
  })

  test('that is not to be had hinders nothing, and is asked for again with the next sync', async () => {
    const platform = await startTestPlatform({ submissions: [unclear(), submissionOf('b2')] })
    const door = await deafDoor(platform.url)
    const { workspace } = openDesk()
    await connectPlatform(workspace, { url: door.url, token: TOKEN }, { allowsDemo: true })
    await syncOnce(workspace)
    decide(workspace, ours)
    decide(workspace, about({ submissionId: 'b2' }))
    await colleague(platform, 'a1', REJECTED)
    door.setDeaf(true)
    const { totals, steps } = await syncOnce(workspace)
    expect(totals).toMatchObject({ pushed: 1, conflicts: 1 })
    expect(steps.filter(({ step }) => step === 'waiting')).toEqual([])
    expect(listConflicts(workspace)).toMatchObject([{ kind: 'disagreement', other: null }])
    expect(showSubmission(workspace, 'b2')).toMatchObject({ state: 'published', pendingDecision: null })

    await syncOnce(workspace)
    expect(listConflicts(workspace)).toMatchObject([{ other: null }])
    door.setDeaf(false)
    await syncOnce(workspace)
    expect(listConflicts(workspace)).toMatchObject([{ other: BY_COLLEAGUE }])
    expect(verify(workspace).ok).toBe(true)
  })
})

/** A door to the platform that, while deaf, cuts the line when asked where one submission stands. */
async function deafDoor(to: string) {
  let isDeaf = false
  const server = createServer(async (request, response) => {
    if (isDeaf && /^\/v1\/submissions\/[^/?]+$/.test(request.url ?? '')) {
      request.socket.destroy()
      return
    }
    const { method = 'GET' } = request
    const body = method === 'GET' ? null : await text(request)
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' && !/^(host|connection|content-length|transfer-encoding)$/.test(name)
        ? [[name, value] as [string, string]]
        : [],
    )
    const answer = await fetch(`${to}${request.url}`, { method, headers, body })
    const type = answer.headers.get('content-type')
    response.writeHead(answer.status, type === null ? {} : { 'content-type': type })
    response.end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => new Promise((resolve) => server.close(resolve)))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    setDeaf: (deaf: boolean) => {
      isDeaf = deaf
    },
  }
}
