/** Assesses a whole edition, under any version of its rules or under rules not yet saved, and says what changes. */
import { setImmediate as turn } from 'node:timers/promises'
import type { AssessmentReport } from '../../contract/calls/editions.ts'
import { countStale, idsInEdition, readRow, readSubject } from '../../db/read/assessment.ts'
import { listRules, readRules } from '../../db/read/editions.ts'
import { readFindings } from '../../db/read/submissions.ts'
import type { RuleSet } from '../../domain/edition.ts'
import type { Relation } from '../../domain/eligibility/relations.ts'
import type { Finding } from '../../domain/finding.ts'
import { knownEdition } from '../editions/editions.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { assessContent, prepareAssessor, relationFindings } from './assess-submission.ts'
import { makeTally } from './compare-findings.ts'
import { remakeEdition } from './remake-edition.ts'
import { relationsOfEdition } from './set-findings.ts'
import { currentStamp } from './stamp.ts'

const BATCH = 200

/** Told between the batches. */
type OnProgress = (progress: { done: number; total: number }) => void

/**
 * Makes the findings of an edition's current revisions again and stores them. Under the current rules they are shown from
 * now on, and the report says what changed: the same again changes nothing. Under another version they are kept beside,
 * and the report says how they differ from what is shown. Throws UNKNOWN_EDITION, UNKNOWN_RULES.
 */
export async function assessEdition(
  workspace: Workspace,
  asked: { edition: string; rulesVersion?: number | undefined },
  onProgress: OnProgress = () => {},
): Promise<AssessmentReport> {
  const { database } = workspace
  const { id, rules: current } = knownEdition(workspace, asked.edition)
  const version = asked.rulesVersion ?? current.version
  const known = listRules(database, id).map((one) => one.version)
  if (!known.includes(version)) throw new Failure('UNKNOWN_RULES', { version, known })
  if (version === current.version) return assessByCurrent(workspace, id, current, onProgress)
  // What it is compared with is what is shown, which may still be by older rules or another register.
  if (countStale(database, id, currentStamp(database, id)) > 0)
    await assessByCurrent(workspace, id, current, onProgress)
  return assessBeside(workspace, id, readRules(database, id, version), current.version, onProgress)
}

/** What the edition's findings would become under these rules, compared with what is shown. Changes nothing. */
export async function foreseeEdition(
  workspace: Workspace,
  edition: string,
  rules: RuleSet,
  comparedWith: number,
): Promise<AssessmentReport> {
  const { database } = workspace
  const tally = makeTally()
  const relations = relationsOfEdition(workspace, edition)
  await inBatches(idsInEdition(database, edition), (id) => {
    tally.add(
      readRow(database, id),
      shownFindings(workspace, id),
      findingsUnder(workspace, id, rules, relations),
    )
  })
  return tally.report({ edition, rulesVersion: rules.version, comparedWith })
}

async function assessByCurrent(
  workspace: Workspace,
  edition: string,
  rules: RuleSet,
  onProgress: OnProgress,
): Promise<AssessmentReport> {
  const { database } = workspace
  const ids = idsInEdition(database, edition)
  const before = new Map<string, Finding[]>()
  const versions = new Set<number>()
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = ids.slice(at, at + BATCH)
    for (const id of some) {
      before.set(id, shownFindings(workspace, id).map(withoutWords))
      versions.add(readRow(database, id).assessedRules)
    }
    database.inTransaction(() => prepareAssessor(workspace).assessStored(some))
    onProgress({ done: at + some.length, total: ids.length })
    await turn()
  }
  while (!(await remakeEdition(workspace, edition)) && !workspace.assessment.isStopped);
  const tally = makeTally()
  await inBatches(ids, (id) => {
    tally.add(readRow(database, id), before.get(id) ?? [], shownFindings(workspace, id))
  })
  const comparedWith = Math.min(rules.version, ...versions)
  return tally.report({ edition, rulesVersion: rules.version, comparedWith })
}

/** What lists show stays by the current rules, and is what these are compared with. */
async function assessBeside(
  workspace: Workspace,
  edition: string,
  rules: RuleSet,
  comparedWith: number,
  onProgress: OnProgress,
): Promise<AssessmentReport> {
  const { database } = workspace
  const ids = idsInEdition(database, edition)
  const relations = relationsOfEdition(workspace, edition)
  const tally = makeTally()
  for (let at = 0; at < ids.length; at += BATCH) {
    database.inTransaction(() => {
      const { writer } = prepareAssessor(workspace)
      for (const id of ids.slice(at, at + BATCH)) {
        const row = readRow(database, id)
        const { revision } = row
        const after = findingsUnder(workspace, id, rules, relations)
        writer.replaceFindings({ submissionId: id, revision, rulesVersion: rules.version }, after, () => true)
        tally.add(row, shownFindings(workspace, id), after)
      }
    })
    onProgress({ done: Math.min(at + BATCH, ids.length), total: ids.length })
    await turn()
  }
  return tally.report({ edition, rulesVersion: rules.version, comparedWith })
}

async function inBatches(ids: readonly string[], look: (id: string) => void): Promise<void> {
  for (const [at, id] of ids.entries()) {
    if (at % BATCH === 0) await turn()
    look(id)
  }
}

function shownFindings({ database }: Workspace, id: string): Finding[] {
  const { revision, assessedRules } = readRow(database, id)
  return readFindings(database, id, revision, assessedRules)
}

function findingsUnder(
  { database, register }: Workspace,
  id: string,
  rules: RuleSet,
  relations: ReadonlyMap<string, Relation[]>,
): Finding[] {
  const subject = readSubject(database, id)
  const { findings } = assessContent({ ...subject, ...subject.row }, rules, register())
  return [...findings, ...relationFindings(database, id, rules, relations.get(id))]
}

/** Outcomes are compared; the rest would only fill the memory. */
function withoutWords(finding: Finding): Finding {
  return { ...finding, evidence: [], sources: [] }
}
