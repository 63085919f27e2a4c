/** Weighs a step against each of many submissions, with everything about them read at once. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { type BulkFinding, type BulkRow, readBulkRows, readOpenFindings } from '../../db/read/bulk.ts'
import { type BulkStep, citable, type LeftOutReason, leftOutReasons } from '../../domain/bulk.ts'
import type { CriterionCode } from '../../domain/criterion.ts'
import type { Actor } from '../../domain/log.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { viewpointOf } from './viewpoint.ts'

/** `facts` is null where no submission has the id; without reasons the step takes it along. */
export type Weighed = {
  id: string
  facts: (BulkRow & { findings: BulkFinding[] }) | null
  reasons: LeftOutReason[]
}

/** The names of an own organisation are looked up for those that are shown. */
const NAMED_WHEN_SHOWN = { parties: [], areAllCentral: false }

/** In the order of the ids. Findings are taken as they are: freshen them before. Throws NO_REVIEWER. */
export function weighAll(
  workspace: Workspace,
  ids: readonly string[],
  step: BulkStep,
  { seen = {}, as }: { seen?: Readonly<Record<string, number>> | undefined; as?: Reviewer | undefined },
): Weighed[] {
  const { database } = workspace
  const actor = actorOf(workspace, as)
  const rows = new Map(readBulkRows(database, ids, viewpointOf(workspace, as)).map((row) => [row.id, row]))
  const open = readOpenFindings(database, ids)
  return ids.map((id) => {
    const row = rows.get(id)
    if (!row) return { id, facts: null, reasons: [{ code: 'unknown' }] }
    const facts = { ...row, findings: open.get(id) ?? [] }
    const reasons = leftOutReasons(
      {
        ...facts,
        seen: seen[id] ?? null,
        claim: ofColleague(row.claim, actor),
        waiting: ofColleague(row.waiting, actor),
        ownOrganisation: row.isOwnOrganisation ? NAMED_WHEN_SHOWN : null,
      },
      step,
    )
    return { id, facts, reasons }
  })
}

/** What may be cited, for each that nothing but the choice of criteria holds back. */
export function citableIn(weighed: readonly Weighed[], step: BulkStep): CriterionCode[][] {
  return weighed.flatMap(({ facts, reasons }) =>
    facts && reasons.every(({ code }) => HANGS_ON_CRITERIA.includes(code))
      ? [citable(step, facts.findings)]
      : [],
  )
}

const HANGS_ON_CRITERIA: readonly LeftOutReason['code'][] = [
  'criterion-needed',
  'criterion-not-unmet',
  'criterion-not-open',
]

function ofColleague<Whose extends { reviewer: string; organisation: string }>(
  one: Whose | null,
  { name, organisation }: Actor,
): Whose | null {
  return one && (one.reviewer !== name || one.organisation !== organisation) ? one : null
}
