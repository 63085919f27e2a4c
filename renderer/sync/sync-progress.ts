/** How far the sync under way has come, in words and as numbers. */
import type { Words } from '../../text/catalog.ts'
import type { SyncRun } from './sync-run.ts'

export type Underway = Extract<SyncRun, { step: 'running' }>

export function progressWords({ progress, task }: Underway, t: Words['sync']): string {
  if (progress?.step === 'pushing') return t.progress.pushing(progress.done, progress.total)
  if (progress?.step === 'pulling') return t.progress.pulling(progress.done, progress.remaining)
  if (progress?.step === 'taking-in') {
    // A preview takes in only to roll it back, and must not say that it takes in.
    const say = task.kind === 'preview' ? t.screen.lookingThrough : t.screen.takingIn
    return say(progress.done, progress.total)
  }
  if (progress?.step === 'waiting')
    return progress.status === 0
      ? t.screen.notAnswering(progress.seconds, progress.attempt)
      : t.progress.waiting(progress.seconds)
  return t.progress.starting
}

/** How far it has come; the total is null while it is not known. */
export function extent({ progress }: Underway): { done: number; total: number | null } {
  if (progress?.step === 'pushing' || progress?.step === 'taking-in')
    return { done: progress.done, total: progress.total }
  if (progress?.step === 'pulling' && progress.remaining !== null)
    return { done: progress.done, total: progress.done + progress.remaining }
  return { done: 0, total: null }
}
