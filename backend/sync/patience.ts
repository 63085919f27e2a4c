/** Repeats a request as long as the platform asks for patience or an answer is lost, telling each wait. */
import { setTimeout as delay } from 'node:timers/promises'
import type { SyncProgress } from '../../contract/calls/sync.ts'
import type { Answer } from './platform-client.ts'

const MOST_TRIES = 6
const LONGEST_WAIT_SECONDS = 120
const FIRST_PAUSE_SECONDS = 0.5

export type Patient<Value> = Exclude<Answer<Value>, { kind: 'wait' | 'lost' }>

/** Gives up as `unreachable` after six tries, or at once when the sync is stopped. */
export async function* patiently<Value>(
  ask: () => Promise<Answer<Value>>,
  signal: AbortSignal,
): AsyncGenerator<SyncProgress, Patient<Value>> {
  let detail = ''
  for (let attempt = 1; attempt <= MOST_TRIES && !signal.aborted; attempt += 1) {
    const answer = await ask()
    if (answer.kind !== 'wait' && answer.kind !== 'lost') return answer
    detail = answer.kind === 'wait' ? `HTTP ${answer.status}` : answer.detail
    if (attempt === MOST_TRIES) break
    const backOff = FIRST_PAUSE_SECONDS * 2 ** (attempt - 1)
    const seconds = answer.kind === 'wait' ? Math.min(answer.seconds, LONGEST_WAIT_SECONDS) : backOff
    yield { step: 'waiting', seconds, status: answer.kind === 'wait' ? answer.status : 0 }
    await delay(seconds * 1000, undefined, { signal }).catch(() => undefined)
  }
  return { kind: 'problem', problem: { code: 'unreachable', detail } }
}
