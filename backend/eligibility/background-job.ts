/** Assesses what is stale in the background: small transactions, and between them everything else has its turn. */
import { setImmediate as turn } from 'node:timers/promises'
import type { AssessmentStatus } from '../../contract/calls/assessment.ts'
import { countStale, setStaleIds, staleIds } from '../../db/read/assessment.ts'
import { editionIds } from '../../db/read/editions.ts'
import { keepStatistics } from '../../db/statistics.ts'
import type { Workspace } from '../workspace.ts'
import { prepareAssessor } from './assess-submission.ts'
import { remakeMany } from './remake-edition.ts'
import { remakeAround } from './set-findings.ts'
import { currentStamp } from './stamp.ts'

/** Submissions in one transaction: short enough that nobody waits for it. */
const BATCH = 200
/** From here on what they touch is too much for one transaction. */
const MANY = 400

/** Starts it when something waits and none runs. A problem that ends it is told by the next question of its status. */
export function startAssessment(workspace: Workspace): void {
  assessStale(workspace).catch((problem: unknown) => {
    workspace.assessment.problem = problem
  })
}

/** Ends when nothing is stale, whoever started it; what a close or a kill leaves goes on at the next start. */
export function assessStale(workspace: Workspace): Promise<void> {
  const { assessment } = workspace
  if (assessment.running !== null) return assessment.running
  const waiting = assessment.isStopped ? 0 : countWaitingForAssessment(workspace)
  if (waiting === 0) return Promise.resolve()
  Object.assign(assessment, { done: 0, total: waiting, problem: null })
  assessment.running = run(workspace)
  return assessment.running
}

/** Submissions whose findings are not yet by the current rules, register and checks, or not yet by their neighbours. */
export function countWaitingForAssessment({ database }: Pick<Workspace, 'database'>): number {
  return editionIds(database).reduce(
    (sum, edition) => sum + countStale(database, edition, currentStamp(database, edition)),
    0,
  )
}

/** Throws what ended the last one before its time, once. */
export function assessmentStatus(workspace: Workspace): AssessmentStatus {
  const { assessment } = workspace
  const { running, done, total, problem } = assessment
  assessment.problem = null
  if (problem !== null) throw problem
  return { isRunning: running !== null, done, total, waiting: countWaitingForAssessment(workspace) }
}

async function run(workspace: Workspace): Promise<void> {
  const { assessment } = workspace
  try {
    // Rules or the register may change meanwhile, and rows come in: until nothing waits.
    while (!assessment.isStopped && countWaitingForAssessment(workspace) > 0) await assessOnce(workspace)
    // Every intake ends here, and what it took in may be the first that there is.
    keepStatistics(workspace.database.sqlite)
  } finally {
    assessment.running = null
  }
}

async function assessOnce(workspace: Workspace): Promise<void> {
  await turn()
  for (const edition of workspace.assessment.isStopped ? [] : editionIds(workspace.database)) {
    await assessOwn(workspace, edition)
    await assessRelations(workspace, edition)
  }
}

async function assessOwn(workspace: Workspace, edition: string): Promise<void> {
  const { database, assessment } = workspace
  while (!assessment.isStopped) {
    const isLast = database.inTransaction(() => {
      const ids = staleIds(database, edition, currentStamp(database, edition), BATCH)
      prepareAssessor(workspace).assessStored(ids)
      countDone(workspace, ids.length)
      return ids.length < BATCH
    })
    if (isLast) return
    await turn()
  }
}

async function assessRelations(workspace: Workspace, edition: string): Promise<void> {
  const { database, assessment } = workspace
  const stale = assessment.isStopped ? [] : setStaleIds(database, edition)
  const waiting = stale.length
  if (waiting === 0) return
  if (waiting > MANY) await remakeMany(workspace, edition, stale)
  else
    database.inTransaction(() => {
      remakeAround(workspace, prepareAssessor(workspace), setStaleIds(database, edition))
    })
  assessment.done = Math.min(assessment.total, assessment.done + waiting)
  await turn()
}

function countDone({ assessment }: Workspace, submissions: number): void {
  assessment.done += submissions
  assessment.total = Math.max(assessment.total, assessment.done)
}
