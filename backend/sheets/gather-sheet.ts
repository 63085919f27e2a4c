/** Gathers what a decision's registry sheet tells. Contacts are not among it. */
import { assessedVersions, readJudgements } from '../../db/read/assessment.ts'
import { findDecision, findOutboxRow } from '../../db/read/decisions.ts'
import { listRules, readEdition, readRules } from '../../db/read/editions.ts'
import { findLogEntry } from '../../db/read/log.ts'
import { readMessagesOf, readRegistration } from '../../db/read/sheets.ts'
import { findSubmission, readFindings, readRevision } from '../../db/read/submissions.ts'
import { readCaseNumber } from '../../db/read/triage.ts'
import { inOrderOf } from '../eligibility/assess-submission.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'

export type Sheet = ReturnType<typeof gatherSheet>

/** Throws UNKNOWN_DECISION. */
export function gatherSheet({ database }: Workspace, decisionId: string) {
  const decision = findDecision(database, decisionId)
  const entry = findLogEntry(database, decisionId)
  const submission = decision && findSubmission(database, decision.submissionId)
  if (!decision || !entry || !submission) throw new Failure('UNKNOWN_DECISION', undefined)
  const { id, edition } = submission
  const version = rulesVersionAt(
    listRules(database, edition),
    assessedVersions(database, id, decision.revision),
    decision.at,
  )
  const rules = version === null ? null : readRules(database, edition, version)
  return {
    decision,
    entry,
    submission,
    caseNumber: readCaseNumber(database, id),
    editionName: readEdition(database, edition)?.name ?? edition,
    revision: readRevision(database, id, decision.revision),
    rules,
    findings: rules ? inOrderOf(rules, readFindings(database, id, decision.revision, rules.version)) : [],
    judgements: readJudgements(database, id),
    outbox: findOutboxRow(database, decisionId),
    registration: readRegistration(database, decisionId),
    messages: readMessagesOf(database, decisionId),
  }
}

/** The version in force at the decision, where the revision was assessed by it; else the nearest that it was assessed by. */
function rulesVersionAt(
  versions: readonly { version: number; madeAt: string }[],
  assessed: readonly number[],
  at: string,
): number | null {
  const inForce = versions.find(({ madeAt }) => madeAt <= at)?.version ?? versions.at(-1)?.version ?? 0
  const [newestFirst] = assessed.filter((version) => version <= inForce)
  return newestFirst ?? assessed.at(-1) ?? null
}
