/** Repeats a request as long as the platform asks for patience or an answer is lost, telling each wait. */
import type { SyncProgress } from '../../contract/calls/sync.ts'
import type { Answer } from './platform-client.ts'
import type { SyncState } from './sync-state.ts'

const MOST_TRIES = 6
/** A platform that asks for more is left alone until then. */
const LONGEST_WAIT_SECONDS = 120
const FIRST_PAUSE_SECONDS = 1
const LONGEST_PAUSE_SECONDS = 30

export type Waiting = Extract<SyncProgress, { step: 'waiting' }>
export type Patient<Value> = Exclude<Answer<Value>, { kind: 'wait' | 'lost' }>

/** Gives up as `unreachable` or `broken-answer` after six tries, or at once when the sync is stopped. */
export async function* patiently<Value>(
  ask: () => Promise<Answer<Value>>,
  sync: Pick<SyncState, 'patience' | 'retryAfterSeconds'>,
  signal: AbortSignal,
): AsyncGenerator<Waiting, Patient<Value>> {
  let code: 'unreachable' | 'broken-answer' = 'unreachable'
  let detail = ''
  for (let attempt = 1; attempt <= MOST_TRIES && !signal.aborted; attempt += 1) {
    const answer = await ask()
    if (answer.kind !== 'wait' && answer.kind !== 'lost') return answer
    detail = answer.kind === 'wait' ? `HTTP ${answer.status}` : answer.detail
    code = answer.kind === 'lost' && answer.isBroken ? 'broken-answer' : 'unreachable'
    const isAskedTooMuch = answer.kind === 'wait' && answer.seconds > LONGEST_WAIT_SECONDS
    if (isAskedTooMuch) sync.retryAfterSeconds = answer.seconds
    if (isAskedTooMuch || attempt === MOST_TRIES) break
    const seconds = answer.kind === 'wait' ? answer.seconds : pauseAfter(attempt, sync.patience.random)
    yield { step: 'waiting', seconds, status: answer.kind === 'wait' ? answer.status : 0, attempt }
    await sync.patience.pause(seconds, signal)
  }
  return { kind: 'problem', problem: { code, detail } }
}

/**
 * Asks once more when no answer came: a connection that was kept open may have been closed while it lay idle. An answer
 * that is broken did come.
 */
export async function askTwice<Value>(ask: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
  const first = await ask()
  return first.kind === 'lost' && !first.isBroken ? ask() : first
}

/** Seconds: anywhere up to a limit that doubles, so that many desks do not come back at the same moment. */
export function pauseAfter(attempt: number, random: () => number): number {
  return random() * Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempt - 1))
}
