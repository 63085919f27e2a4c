/** Decides about many at once: what would happen to how many, and doing it as a unit, all or none. */
import type {
  BulkApplyInput,
  BulkFailing,
  BulkItem,
  BulkPreview,
  BulkPreviewInput,
} from '../../contract/calls/bulk.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { readSubmissionRows } from '../../db/read/bulk.ts'
import { type BulkStep, confirmedBy, type LeftOutReason } from '../../domain/bulk.ts'
import type { CriterionCode } from '../../domain/criterion.ts'
import { NEEDS_REASON } from '../../domain/decision.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { checkLetter, letterTo } from './bulk-letter.ts'
import { decideInSitting, prepareSitting } from './decide.ts'
import { markedIds } from './marked-ids.ts'
import { ownOrganisationOf } from './own-organisation.ts'
import { toQueueRows } from './queue.ts'
import { stepToken } from './step-token.ts'
import { citableIn, type Weighed, weighAll } from './weigh-bulk.ts'

/** As many as are named where a step fails; how many there are is told beside. */
const MOST_NAMED = 20

/** Changes no more than a look at each of them would. Throws BAD_QUERY, TOO_MANY, NO_REVIEWER. */
export async function previewBulk(
  workspace: Workspace,
  input: BulkPreviewInput,
  as?: Reviewer,
): Promise<BulkPreview> {
  const { offset, limit } = input
  const step = stepOf(input)
  actorOf(workspace, as)
  const ids = await markedIds(workspace, input.marks, input.language)
  const seen = input.marks.kind === 'rows' ? input.marks.seen : undefined
  const weighed = weighAll(workspace, ids, step, { seen, as })
  const will = weighed.flatMap((one) => (one.facts && one.reasons.length === 0 ? [one.facts] : []))
  const left = weighed.filter(({ reasons }) => reasons.length > 0)
  const shownWill = will.slice(offset, offset + limit)
  const shownLeft = left.slice(offset, offset + limit)
  const rows = rowsById(workspace, [...shownWill, ...shownLeft])
  return {
    total: weighed.length,
    willCount: will.length,
    leftCount: left.length,
    will: shownWill.flatMap(({ id, findings }) => {
      const row = rows.get(id)
      return row ? [{ ...row, confirms: confirmedBy(step, findings) }] : []
    }),
    left: shownLeft.map(({ id, reasons }) => ({
      id,
      row: rows.get(id) ?? null,
      reasons: reasons.map((reason) => named(workspace, id, reason, as)),
    })),
    items: offset > 0 ? [] : will.map(({ id, revision, state }) => ({ id, revision, state })),
    confirms: counted(will.map(({ findings }) => confirmedBy(step, findings))),
    citable: counted(citableIn(weighed, step)),
    needsReason: NEEDS_REASON.includes(step.outcome),
    token: stepToken(workspace, step, as),
  }
}

/**
 * A message of null is the ready text; another is filled with each submission's own facts. Throws BULK_CHANGED where
 * rules, register or step are not those of the preview, BULK_REFUSED naming what cannot be decided so (nothing is
 * then), REFUSED without a reason, BAD_TEXT, NO_REVIEWER.
 */
export async function applyBulk(
  workspace: Workspace,
  input: BulkApplyInput,
  as?: Reviewer,
): Promise<{ bulkId: string; done: number }> {
  const { items, reason, message, language, token } = input
  const step = stepOf(input)
  const { organisation } = actorOf(workspace, as)
  if (NEEDS_REASON.includes(step.outcome) && (reason ?? '').trim() === '')
    throw new Failure('REFUSED', { code: 'reason-needed', outcome: step.outcome })
  const letter = message === null || message === '' ? null : { text: message, reason, language, organisation }
  if (letter) checkLetter(letter.text)
  const seen = new Map(items.map((item) => [item.id, item]))
  const ids = await markedIds(workspace, { kind: 'rows', ids: [...seen.keys()] }, language)
  return workspace.database.inTransaction(() => {
    if (token !== stepToken(workspace, step, as)) throw new Failure('BULK_CHANGED', undefined)
    refuseChanged(workspace, weighAll(workspace, ids, step, { as }), seen)
    const bulkId = workspace.newId()
    const sitting = prepareSitting(workspace, as, bulkId)
    for (const row of readSubmissionRows(workspace.database, ids)) {
      const about = { submissionId: row.id, revision: row.revision, reason, language }
      const told = letter && letterTo(workspace, row, step, letter)
      const { outcome, criteria } = step
      const input = { ...about, outcome, criteria: [...criteria], message: told }
      decideInSitting(workspace, row, input, sitting)
    }
    return { bulkId, done: seen.size }
  })
}

/** A publication cites nothing: no must is open in it. */
function stepOf({ outcome, criteria }: Pick<BulkPreviewInput, 'outcome' | 'criteria'>): BulkStep {
  return { outcome, criteria: outcome === 'publish' ? [] : [...new Set(criteria)] }
}

/** Throws BULK_REFUSED. */
function refuseChanged(
  workspace: Workspace,
  weighed: readonly Weighed[],
  seen: ReadonlyMap<string, BulkItem>,
): void {
  const failing = weighed
    .map((one) => ({ ...one, reasons: [...changesSince(seen.get(one.id), one), ...one.reasons] }))
    .filter(({ reasons }) => reasons.length > 0)
  if (failing.length > 0) throw new Failure('BULK_REFUSED', namedFailures(workspace, failing))
}

function changesSince(item: BulkItem | undefined, { facts }: Weighed): LeftOutReason[] {
  if (!item || !facts) return []
  const { revision, state } = facts
  if (revision !== item.revision) return [{ code: 'stale', seen: item.revision, current: revision }]
  return state === item.state ? [] : [{ code: 'moved', seen: item.state, current: state }]
}

function namedFailures(workspace: Workspace, failing: readonly Weighed[]): BulkFailing {
  return {
    failing: failing.slice(0, MOST_NAMED).map(({ id, facts, reasons }) => ({
      id,
      title: facts?.title ?? '',
      reasons: reasons.map((reason) => named(workspace, id, reason)),
    })),
    total: failing.length,
  }
}

/** With the names of the own organisation, which are only looked up for those that are shown. */
function named(workspace: Workspace, id: string, reason: LeftOutReason, as?: Reviewer): LeftOutReason {
  if (reason.code !== 'own-organisation') return reason
  const [row] = readSubmissionRows(workspace.database, [id])
  const own = row && ownOrganisationOf(workspace, row, as)
  return own ? { code: 'own-organisation', ...own } : reason
}

function rowsById(workspace: Workspace, shown: readonly { id: string }[]) {
  const rows = readSubmissionRows(
    workspace.database,
    shown.map(({ id }) => id),
  )
  return new Map(toQueueRows(workspace, rows).map((row) => [row.id, row]))
}

/** How many have each, the most frequent first. */
function counted(
  codes: readonly (readonly CriterionCode[])[],
): { criterion: CriterionCode; count: number }[] {
  const counts = new Map<CriterionCode, number>()
  for (const code of codes.flat()) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([criterion, count]) => ({ criterion, count })).sort((a, b) => b.count - a.count)
}
