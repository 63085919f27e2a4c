/** What is like a submission: its neighbours by the findings, and its organisers' submissions to other editions. */
import type { NeighbourShown, SimilarShown } from '../../contract/calls/submission.ts'
import { readEarlier, readOrganiserNames } from '../../db/read/similar.ts'
import { findSubmission, readFindings, readRevision, type SubmissionRow } from '../../db/read/submissions.ts'
import type { CriterionCode, Outcome } from '../../domain/criterion.ts'
import type { Evidence } from '../../domain/finding.ts'
import type { State } from '../../domain/state.ts'
import { freshen } from '../eligibility/freshen.ts'
import type { Workspace } from '../workspace.ts'
import { submissionNamed } from './decide.ts'

const MOST_EARLIER = 50
/** In this order: what may be the same thing first. */
const RELATIONS: readonly CriterionCode[] = ['duplicate', 'nested', 'series']

/** By any of the submission's names. Throws UNKNOWN_SUBMISSION. */
export function showSimilar(workspace: Workspace, name: string): SimilarShown {
  const { database } = workspace
  freshen(workspace, submissionNamed(workspace, name).id)
  const row = submissionNamed(workspace, name)
  const { rows, total } = readEarlier(database, row.id, MOST_EARLIER)
  return {
    neighbours: [...relationsOf(workspace, row)].flatMap(([id, relations]) =>
      toNeighbour(workspace, id, relations),
    ),
    earlier: rows,
    earlierTotal: total,
    organisers: readOrganiserNames(database, row.id),
  }
}

type Relations = { criterion: CriterionCode; evidence: Evidence }[]

/** What matched with each submission that the findings name, in the findings' order. */
function relationsOf({ database }: Workspace, row: SubmissionRow): Map<string, Relations> {
  const findings = readFindings(database, row.id, row.revision, row.assessedRules)
  const related = new Map<string, Relations>()
  for (const criterion of RELATIONS) {
    const evidence = findings.find((finding) => finding.criterion === criterion)?.evidence ?? []
    for (const one of evidence) {
      const { others } = one.values
      for (const id of Array.isArray(others) ? others : [])
        related.set(id, [...(related.get(id) ?? []), { criterion, evidence: one }])
    }
  }
  return related
}

function toNeighbour({ database }: Workspace, id: string, relations: Relations): NeighbourShown[] {
  const other = findSubmission(database, id)
  if (!other) return []
  const { title, organiser, edition, revision } = other
  return [
    {
      id,
      title,
      organiser,
      edition,
      revision,
      state: other.state as State,
      outcome: other.outcome as Outcome,
      relations,
      content: readRevision(database, id, revision).content,
    },
  ]
}
