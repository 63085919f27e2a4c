/** How requests are repeated: how long each wait is, and when it is given up. */
import { expect, test } from 'vitest'
import { askTwice, patiently, pauseAfter } from '../../../backend/sync/patience.ts'
import type { Answer } from '../../../backend/sync/platform-client.ts'
import { makeSyncState } from '../../../backend/sync/sync-state.ts'

const lost: Answer<string> = { kind: 'lost', detail: 'gone', isBroken: false }

/** All answers used up in order, without real waiting. */
async function ask(answers: Answer<string>[], random = () => 1, stopAfter = 99) {
  const sync = makeSyncState()
  const stop = new AbortController()
  const waits: number[] = []
  sync.patience.random = random
  sync.patience.pause = async (seconds) => {
    waits.push(seconds)
    if (waits.length === stopAfter) stop.abort()
  }
  let asked = 0
  const running = patiently(async () => answers[asked++] ?? lost, sync, stop.signal)
  for (;;) {
    const step = await running.next()
    if (step.done) return { answer: step.value, waits, asked, sync }
  }
}

test('the limit of each pause doubles, and chance chooses below it', async () => {
  expect((await ask([])).waits).toEqual([1, 2, 4, 8, 16])
  expect((await ask([], () => 0.25)).waits).toEqual([0.25, 0.5, 1, 2, 4])
  expect((await ask([], () => 0)).waits).toEqual([0, 0, 0, 0, 0])
  expect(pauseAfter(30, () => 1)).toBe(30)
})

test('after six tries it is given up, and said why', async () => {
  expect(await ask([])).toMatchObject({
    asked: 6,
    answer: { kind: 'problem', problem: { code: 'unreachable', detail: 'gone' } },
  })
  const broken: Answer<string> = { kind: 'lost', detail: 'not JSON', isBroken: true }
  expect((await ask(Array(6).fill(broken))).answer).toMatchObject({ problem: { code: 'broken-answer' } })
})

test('what the platform says is kept to, up to two minutes', async () => {
  const wait = (seconds: number): Answer<string> => ({ kind: 'wait', seconds, status: 503 })
  const ok: Answer<string> = { kind: 'ok', value: 'here', etag: null, date: null }
  expect(await ask([wait(120), ok])).toMatchObject({ waits: [120], answer: ok })
  expect(await ask([wait(121), ok])).toMatchObject({
    waits: [],
    asked: 1,
    answer: { kind: 'problem', problem: { code: 'unreachable', detail: 'HTTP 503' } },
    sync: { retryAfterSeconds: 121 },
  })
})

test('a stop ends it at the next pause', async () => {
  expect(await ask([], () => 1, 2)).toMatchObject({ asked: 2, waits: [1, 2] })
})

const ok: Answer<string> = { kind: 'ok', value: 'here', etag: null, date: null }

test.each([
  ['an answer', [ok], ok, 1],
  ['a connection that ended while it lay idle', [lost, ok], ok, 2],
  ['nobody', [lost, lost, ok], lost, 2],
])('asked twice: %s', async (_name, answers, last, times) => {
  let asked = 0
  expect(await askTwice(async () => answers[asked++] ?? lost)).toBe(last)
  expect(asked).toBe(times)
})
