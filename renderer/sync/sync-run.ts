/** The sync under way: it goes on when the reader leaves the view, so its progress lives outside the components. */
import { ORPCError } from '@orpc/client'
import { useSyncExternalStore } from 'react'
import type { SyncPlan, SyncPreviewProgress, SyncProblem, SyncProgress } from '../../contract/calls/sync.ts'
import { client } from '../client.ts'
import { readSyncProblem } from './sync-problem.ts'

export type SyncTask =
  | { kind: 'sync'; allowsWithdrawals?: boolean }
  | { kind: 'preview'; isReread?: boolean }
  /** Takes in what was previewed. */
  | { kind: 'apply'; planId: string; allowsWithdrawals?: boolean }

type Step = SyncProgress | SyncPreviewProgress
type Unfinished = Extract<Step, { step: 'pushing' | 'pulling' | 'taking-in' | 'waiting' }>

/** `unexpected` is a failure that the contract does not name, with what it said. */
export type SyncRun =
  | { step: 'idle' }
  | { step: 'running'; task: SyncTask; progress: Unfinished | null; isStopping: boolean }
  | { step: 'ended'; progress: Extract<SyncProgress, { step: 'done' | 'stopped' | 'asked' }> }
  | { step: 'planned'; plan: SyncPlan }
  | { step: 'nothing' }
  | { step: 'preview-stopped' }
  /** Other pages wait than those that were shown. */
  | { step: 'plan-changed' }
  | { step: 'failed'; problem: SyncProblem }
  | { step: 'unexpected'; detail: string }

let run: SyncRun = { step: 'idle' }
const listeners = new Set<() => void>()

export function useSyncRun(): SyncRun {
  return useSyncExternalStore(subscribe, () => run)
}

/** Starts a sync unless one is running here; `onChange` is called after it, however it ended. */
export async function startSync(
  onChange: () => Promise<void>,
  task: SyncTask = { kind: 'sync' },
): Promise<void> {
  if (run.step === 'running') return
  set({ step: 'running', task, progress: null, isStopping: false })
  let end = await follow(task)
  // What a sync asks about is shown as a plan, so that the question comes with names.
  if (end.step === 'ended' && end.progress.step === 'asked') {
    const plan = await follow({ kind: 'preview' })
    if (plan.step === 'planned') end = plan
  }
  set(end)
  await onChange()
}

/** Asks for a stop after the page or decision under way. */
export async function stopSync(): Promise<void> {
  if (run.step === 'running') set({ ...run, isStopping: true })
  await client.sync.stop()
}

/** Once what was told of the last run no longer holds, as when what it fetched was let go. */
export function forgetRun(): void {
  if (run.step !== 'running') set({ step: 'idle' })
}

async function follow(task: SyncTask): Promise<SyncRun> {
  try {
    for await (const progress of await begin(task)) {
      const end = endOf(progress, task)
      if (end) return end
      if (isUnfinished(progress))
        set({ step: 'running', task, progress, isStopping: run.step === 'running' && run.isStopping })
    }
    return { step: 'unexpected', detail: 'The sync ended without totals' }
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'PLAN_CHANGED') return { step: 'plan-changed' }
    const problem = readSyncProblem(error)
    if (problem) return { step: 'failed', problem }
    return { step: 'unexpected', detail: error instanceof Error ? error.message : String(error) }
  }
}

function begin(task: SyncTask): Promise<AsyncIterable<Step>> {
  if (task.kind === 'preview') return client.sync.preview({ isReread: task.isReread ?? false })
  const allowsWithdrawals = task.allowsWithdrawals ?? false
  if (task.kind === 'apply') return client.sync.apply({ planId: task.planId, allowsWithdrawals })
  return client.sync.run({ allowsWithdrawals })
}

function endOf(progress: Step, task: SyncTask): SyncRun | null {
  if (progress.step === 'planned') return { step: 'planned', plan: progress.plan }
  if (progress.step === 'nothing') return { step: 'nothing' }
  if (progress.step === 'stopped' && task.kind === 'preview') return { step: 'preview-stopped' }
  if (progress.step === 'done' || progress.step === 'asked') return { step: 'ended', progress }
  if (progress.step === 'stopped' && 'totals' in progress) return { step: 'ended', progress }
  return null
}

function isUnfinished(progress: Step): progress is Unfinished {
  return ['pushing', 'pulling', 'taking-in', 'waiting'].includes(progress.step)
}

function set(next: SyncRun): void {
  run = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
