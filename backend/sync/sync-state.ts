/** Whether a sync runs, how the last one went, and since when the platform does not answer. Lives with the process. */
import { setTimeout as delay } from 'node:timers/promises'
import type { SyncProblem, SyncTotals } from '../../contract/calls/sync.ts'

export type SyncState = ReturnType<typeof makeSyncState>

/** How requests are repeated; tests give chance and time of their own. */
export type Patience = {
  /** From 0 up to 1. */
  random: () => number
  /** Ends early when the signal is given. */
  pause: (seconds: number, signal: AbortSignal) => Promise<void>
  answerWithinMs: number
}

export function makeSyncState() {
  let running: AbortController | null = null
  let ended = Promise.withResolvers<void>()
  const patience: Patience = {
    random: Math.random,
    pause: (seconds, signal) => delay(seconds * 1000, undefined, { signal }).catch(() => undefined),
    answerWithinMs: 60_000,
  }
  return {
    patience,
    last: null as SyncTotals | null,
    problem: null as SyncProblem | null,
    offlineSince: null as string | null,
    /** Where the platform asked for longer patience than a sync has. */
    retryAfterSeconds: null as number | null,
    /** Before when it asked not to be asked again, UTC. */
    retryAt: null as string | null,
    /** When the next one comes by itself, UTC. */
    nextAt: null as string | null,
    isRunning: () => running !== null,
    /** Null when one runs already. */
    begin(): AbortSignal | null {
      if (running) return null
      running = new AbortController()
      ended = Promise.withResolvers()
      return running.signal
    },
    end(): void {
      running = null
      ended.resolve()
    },
    /** At once where none runs. */
    whenEnded: (): Promise<void> => (running ? ended.promise : Promise.resolve()),
    /** Returns whether there was one to stop. */
    stop(): boolean {
      running?.abort()
      return running !== null
    },
  }
}
