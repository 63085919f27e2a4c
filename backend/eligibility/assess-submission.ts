/** Assesses submissions: the one place that puts together what the checks see, and that writes what they found. */

import {
  type AssessedRow,
  readJudgements,
  readRow,
  readSubject,
  type Subject,
} from '../../db/read/assessment.ts'
import { readRules, rulesVersionOf } from '../../db/read/editions.ts'
import { prepareAssessmentWriter, type Shown } from '../../db/write/assessment.ts'
import type { CriterionCode } from '../../domain/criterion.ts'
import type { RuleSet } from '../../domain/edition.ts'
import { assess } from '../../domain/eligibility/assess.ts'
import { assessSet } from '../../domain/eligibility/assess-set.ts'
import type { Relation } from '../../domain/eligibility/relations.ts'
import { countedOrganiserCounty } from '../../domain/figures/counted-county.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Party } from '../../domain/party/party.ts'
import { type PreparedRegister, recogniseParties } from '../../domain/party/recognise.ts'
import { emptyContent } from '../../domain/submission.ts'
import { projectFindings, projectParties } from '../intake/projection.ts'
import type { Workspace } from '../workspace.ts'
import { currentStamp, differsOnlyInRegister } from './stamp.ts'

/** Made from the edition's other submissions, by `set-findings.ts`. */
const MADE_FROM_NEIGHBOURS: readonly CriterionCode[] = ['duplicate', 'series', 'nested']

export function isMadeFromNeighbours(criterion: CriterionCode): boolean {
  return MADE_FROM_NEIGHBOURS.includes(criterion)
}

/** What is asked of a submission beside its edition's rules and the register. */
export type AssessedContent = Omit<Subject, 'row'> & Pick<AssessedRow, 'submittedAt' | 'origin'>

/** Parties and every finding that needs no neighbours. Changes nothing. */
export function assessContent(
  asked: AssessedContent,
  rules: RuleSet,
  register: PreparedRegister,
): { parties: Party[]; findings: Finding[] } {
  const { content, hasContact, published, judgements, submittedAt, origin } = asked
  const parties = recogniseParties(content.parties, register, rules.parameters)
  const findings = assess({ content, hasContact, parties, submittedAt, origin, published, judgements, rules })
  return { parties, findings }
}

export type Assessor = ReturnType<typeof prepareAssessor>

/** For one transaction or a few: keeps the rules of the editions that it meets. */
export function prepareAssessor({ database, register }: Pick<Workspace, 'database' | 'register'>) {
  const writer = prepareAssessmentWriter(database)
  const rulesKept = new Map<string, RuleSet>()

  /** Assesses stored submissions under the current rules, in the caller's transaction. */
  function assessStored(ids: readonly string[]): void {
    const lost = new Map<string, Set<string>>()
    for (const id of ids) {
      const { edition, keys } = assessOne(readSubject(database, id))
      if (keys.length > 0) lost.set(edition, new Set([...(lost.get(edition) ?? []), ...keys]))
    }
    // Whoever shared an organiser with them before may hold findings that name them.
    for (const [edition, keys] of lost) writer.markNeighbours(edition, keys)
  }

  function assessOne(subject: Subject): { edition: string; keys: string[] } {
    const { row } = subject
    const rules = currentRules(row.edition)
    const { parties, findings } = assessContent({ ...subject, ...row }, rules, register())
    const { isChanged, lost } = writer.replaceParties(row.id, parties)
    const about = { submissionId: row.id, revision: row.revision, rulesVersion: rules.version }
    const all = writer.replaceFindings(about, findings, (code) => !isMadeFromNeighbours(code))
    writer.show(row.id, row, shownOf(row, rules, parties, all))
    const assessedBy = currentStamp(database, row.edition)
    const isSetStale = row.isSetStale || isChanged || !differsOnlyInRegister(row.assessedBy, assessedBy)
    writer.stamp(row.id, row, { assessedRules: rules.version, assessedBy, isSetStale })
    return { edition: row.edition, keys: lost }
  }

  /** Writes the findings that say how a submission is related to others, by the rules that its others are by. */
  function writeRelations(id: string, relations: readonly Relation[] | undefined): void {
    const row = readRow(database, id)
    const rules = rulesOf(row.edition, row.assessedRules)
    const about = { submissionId: id, revision: row.revision, rulesVersion: rules.version }
    const findings = relationFindings(database, id, rules, relations)
    if (writer.holdsFindings(about, findings, MADE_FROM_NEIGHBOURS)) return
    const all = writer.replaceFindings(about, findings, isMadeFromNeighbours)
    writer.show(id, row, { ...row, ...projectFindings(inOrderOf(rules, all)) })
  }

  function currentRules(edition: string): RuleSet {
    const version = rulesVersionOf(database, edition)
    if (version === null) throw new Error(`Edition ${edition} is missing`)
    return rulesOf(edition, version)
  }

  function rulesOf(edition: string, version: number): RuleSet {
    const key = `${edition} ${version}`
    const known = rulesKept.get(key)
    if (known) return known
    const rules = readRules(database, edition, version)
    // So that they are put into text once and not for every finding.
    for (const { sources } of rules.criteria) Object.freeze(sources)
    rulesKept.set(key, rules)
    return rules
  }

  return { assessStored, writeRelations, currentRules, writer }
}

/** `duplicate`, `series` and `nested`, with the judgements that stand. */
export function relationFindings(
  database: Workspace['database'],
  id: string,
  rules: RuleSet,
  relations: readonly Relation[] | undefined,
): Finding[] {
  const judgements = readJudgements(database, id)
  const content = judgements.length > 0 ? readSubject(database, id).content : NOTHING_JUDGED
  return assessSet(rules, relations, content, judgements)
}

const NOTHING_JUDGED = emptyContent('')

function shownOf(
  { format, countyCode }: AssessedRow,
  rules: RuleSet,
  parties: readonly Party[],
  findings: readonly Finding[],
): Shown {
  const { organiserCounty, ...ofParties } = projectParties(parties)
  return {
    ...ofParties,
    countedOrganiserCounty: countedOrganiserCounty(format, countyCode, organiserCounty),
    ...projectFindings(inOrderOf(rules, findings)),
  }
}

/** In the order of the rules, which decides among equals what to look at first. */
export function inOrderOf({ criteria }: RuleSet, findings: readonly Finding[]): Finding[] {
  const place = new Map(criteria.map(({ code }, at) => [code, at]))
  const placeOf = ({ criterion }: Finding) => place.get(criterion) ?? criteria.length
  return [...findings].sort((a, b) => placeOf(a) - placeOf(b))
}
