/** Whether a sync runs, how the last one went, and since when the platform does not answer. Lives with the process. */
import type { SyncProblem, SyncTotals } from '../../contract/calls/sync.ts'

export type SyncState = ReturnType<typeof makeSyncState>

export function makeSyncState() {
  let running: AbortController | null = null
  return {
    last: null as SyncTotals | null,
    problem: null as SyncProblem | null,
    offlineSince: null as string | null,
    isRunning: () => running !== null,
    /** Null when one runs already. */
    begin(): AbortSignal | null {
      if (running) return null
      running = new AbortController()
      return running.signal
    },
    end(): void {
      running = null
    },
    /** Returns whether there was one to stop. */
    stop(): boolean {
      running?.abort()
      return running !== null
    },
  }
}
