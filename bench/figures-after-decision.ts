/** A decision with the figures' sums kept by it, beside the same decision where no sums are kept; and the dashboard read after each. */
import { randomUUID } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { decide } from '../backend/moderation/decide.ts'
import { setReviewer } from '../backend/team/reviewer.ts'
import type { Workspace } from '../backend/workspace.ts'
import { countOwn } from './dashboard.ts'
import { FIGURES } from './dashboard-figures.ts'
import { removeDatabase, temporaryFolder, workspaceOn } from './database.ts'
import { eightEditions } from './eight-editions.ts'
import { type Bench, median, timeOf } from './measure.ts'

const DECISIONS = 200
/** Kept as the rows change, by `0007_figure_cells.sql`. */
const SUMMING = "select name from sqlite_master where type = 'trigger' and name like 'figure_cells%'"

export const figuresAfterDecision: Bench = async (rows) => {
  const original = await eightEditions(rows)
  const [bare, kept] = [copyOf(original), copyOf(original)]
  for (const name of bare.database.sqlite.prepare(SUMMING).pluck().all() as string[])
    bare.database.sqlite.exec(`drop trigger ${name}`)
  const times = { bare: [] as number[], kept: [] as number[], dashboard: [] as number[] }
  const ids = newOnes(kept)
  for (const [at, id] of ids.entries()) {
    // Who goes first changes, so that neither always runs on the other's leavings.
    const both = [
      () => times.bare.push(timeOf(() => returnOne(bare, id))),
      () => times.kept.push(timeOf(() => returnOne(kept, id))),
    ]
    for (const run of at % 2 === 0 ? both : both.reverse()) run()
    if (at % 10 === 0) times.dashboard.push(timeOf(() => readDashboard(kept)))
  }
  for (const { database } of [bare, kept]) {
    database.close()
    removeDatabase(database.file)
  }
  return {
    floorMs: median(times.bare),
    ownMs: median(times.kept),
    target: { kind: 'time-at-most', ratio: 1.5 },
    floor: 'the decision alone, without the triggers that keep sums',
    own: 'the decision with the sums of all figures kept in its transaction',
    notes: [
      `${ids.length} decisions over ${rows.toLocaleString('en')} activities in eight editions`,
      `the whole dashboard read after a decision: ${median(times.dashboard).toFixed(1)} ms`,
    ],
  }
}

function copyOf(original: string): Workspace {
  const file = join(temporaryFolder(), `${randomUUID()}.db`)
  copyFileSync(original, file)
  const workspace = workspaceOn(file)
  setReviewer(workspace, { name: 'Bänk Provsson', organisation: 'Provbänken' })
  return workspace
}

function newOnes({ database }: Workspace): string[] {
  const asked = database.sqlite.prepare(
    "select id from submissions where state = 'new' and id not in (select submission_id from claims) order by id limit ?",
  )
  return asked.pluck().all(DECISIONS) as string[]
}

function returnOne(workspace: Workspace, submissionId: string): void {
  const asked = workspace.database.sqlite.prepare('select revision from submissions where id = ?').pluck()
  const revision = asked.get(submissionId) as number
  const about = { submissionId, revision, outcome: 'return', criteria: [], language: 'sv' } as const
  decide(workspace, { ...about, criteria: [], reason: 'Skriv mer.', message: null })
}

function readDashboard({ database }: Workspace): void {
  for (const figure of FIGURES) countOwn(database, figure)
}
