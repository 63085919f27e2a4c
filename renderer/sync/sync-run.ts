/** The sync under way: it goes on when the reader leaves the view, so its progress lives outside the components. */
import { useSyncExternalStore } from 'react'
import type { SyncProblem, SyncProgress } from '../../contract/calls/sync.ts'
import { client } from '../client.ts'
import { readSyncProblem } from './sync-problem.ts'

/** `unexpected` is a failure that the contract does not name, with what it said. */
export type SyncRun =
  | { step: 'idle' }
  | { step: 'running'; progress: SyncProgress | null; isStopping: boolean }
  | { step: 'ended'; progress: Extract<SyncProgress, { step: 'done' | 'stopped' }> }
  | { step: 'failed'; problem: SyncProblem }
  | { step: 'unexpected'; detail: string }

let run: SyncRun = { step: 'idle' }
const listeners = new Set<() => void>()

export function useSyncRun(): SyncRun {
  return useSyncExternalStore(subscribe, () => run)
}

/** Starts a sync unless one is running here; `onChange` is called after it, however it ended. */
export async function startSync(onChange: () => Promise<void>): Promise<void> {
  if (run.step === 'running') return
  set({ step: 'running', progress: null, isStopping: false })
  set(await follow())
  await onChange()
}

/** Asks for a stop after the page or decision under way. */
export async function stopSync(): Promise<void> {
  if (run.step === 'running') set({ ...run, isStopping: true })
  await client.sync.stop()
}

async function follow(): Promise<SyncRun> {
  try {
    for await (const progress of await client.sync.run()) {
      if (progress.step === 'done' || progress.step === 'stopped') return { step: 'ended', progress }
      set({ step: 'running', progress, isStopping: run.step === 'running' && run.isStopping })
    }
    return { step: 'unexpected', detail: 'The sync ended without totals' }
  } catch (error) {
    const problem = readSyncProblem(error)
    if (problem) return { step: 'failed', problem }
    return { step: 'unexpected', detail: error instanceof Error ? error.message : String(error) }
  }
}

function set(next: SyncRun): void {
  run = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
