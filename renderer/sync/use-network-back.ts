/** Tells the backend when the network is back or the computer has slept, and shows what syncs by themselves brought. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { SyncStatus } from '../../contract/calls/sync.ts'
import { client } from '../client.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { useSyncRun } from './sync-run.ts'

const LOOK_MS = 15_000
const WHILE_RUNNING_MS = 1_000
/** A timer that comes this late means that the computer slept. */
const SLEPT_MS = 60_000

/** Only where a platform is connected. */
export function useNetworkBack(isConnected: boolean): void {
  const refresh = useRefreshDesk()
  useEffect(() => {
    if (!isConnected) return
    // Where the call fails there is nothing to tell: the interval tries again.
    const tell = () =>
      void client.sync
        .networkBack()
        .then(({ started }) => (started ? refresh() : undefined))
        .catch(() => undefined)
    let lookedAt = Date.now()
    const timer = window.setInterval(() => {
      if (Date.now() - lookedAt > SLEPT_MS) tell()
      lookedAt = Date.now()
    }, LOOK_MS)
    window.addEventListener('online', tell)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('online', tell)
    }
  }, [isConnected, refresh])
  useAutomaticSyncs(isConnected)
}

/** Asks everything again once a sync that nobody here started has ended. */
function useAutomaticSyncs(isConnected: boolean): void {
  const refresh = useRefreshDesk()
  const isRunningHere = useSyncRun().step === 'running'
  const status = useQuery({
    ...desk.sync.status.queryOptions(),
    enabled: isConnected,
    refetchInterval: ({ state }) => (state.data?.isRunning ? WHILE_RUNNING_MS : LOOK_MS),
  }).data
  const stamp = status && stampOf(status)
  const seen = useRef(stamp)
  useEffect(() => {
    const before = seen.current
    seen.current = stamp
    if (before !== undefined && stamp !== undefined && before !== stamp && !isRunningHere) void refresh()
  }, [stamp, isRunningHere, refresh])
}

/** Differs once a sync has begun or ended, however it ended. */
function stampOf({ isRunning, pulledAt, pushedAt, offlineSince, problem, staged, ask }: SyncStatus): string {
  return JSON.stringify([isRunning, pulledAt, pushedAt, offlineSince, problem, staged?.planId, ask])
}
