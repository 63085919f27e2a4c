/** Whether an assessment runs in the background of a workspace, and how far it has come. */

export type AssessmentState = {
  /** Ends when nothing is stale; null while none runs. */
  running: Promise<void> | null
  /** Set when the database is about to close. */
  isStopped: boolean
  done: number
  total: number
  /** What ended the last one before its time; told to who asks next. */
  problem: unknown
}

export function makeAssessmentState(): AssessmentState {
  return { running: null, isStopped: false, done: 0, total: 0, problem: null }
}
