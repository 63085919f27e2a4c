/** Writes what an assessment found of stored submissions, only where it differs, in the caller's transaction. */
import type { CriterionCode } from '../../domain/criterion.ts'
import type { Evidence, Finding } from '../../domain/finding.ts'
import type { Party } from '../../domain/party/party.ts'
import type { WritableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { findings as findingsTable, parties as partiesTable } from '../schema/submissions.ts'
import { prepareFactsWriter } from './figures-facts.ts'
import { jsonText, prepareInsert } from './prepared-insert.ts'

/** What lists and figures show of a submission's parties and findings. */
export type Shown = {
  outcome: string
  outcomeRank: number
  attention: string | null
  sector: string
  countedOrganiserCounty: string
  organisersKnown: number
  sectorsKnown: number
}

export type Stamped = { assessedRules: number; assessedBy: string; isSetStale: boolean }

type StoredFinding = Record<'criterion' | 'severity' | 'kind' | 'outcome' | 'evidence' | 'sources', string>
type StoredParty = Omit<Party, 'evidence'> & { evidence: string }

const statements = remembered(({ sqlite, ...database }) => ({
  insertFinding: prepareInsert({ sqlite, ...database }, findingsTable),
  insertParty: prepareInsert({ sqlite, ...database }, partiesTable),
  findings: sqlite.prepare(`select criterion, severity, kind, outcome, evidence, sources from findings
    where submission_id = ? and revision = ? and rules_version = ?`),
  finding: sqlite.prepare(`select criterion, severity, kind, outcome, evidence, sources from findings
    where submission_id = ? and revision = ? and rules_version = ? and criterion = ?`),
  changeFinding:
    sqlite.prepare(`update findings set severity = ?, kind = ?, outcome = ?, evidence = ?, sources = ?
    where submission_id = ? and revision = ? and rules_version = ? and criterion = ?`),
  dropFinding: sqlite.prepare(
    'delete from findings where submission_id = ? and revision = ? and rules_version = ? and criterion = ?',
  ),
  parties:
    sqlite.prepare(`select name, role, sector, public_party as publicParty, certainty, register_id as registerId,
      register_name as registerName, key, county_code as countyCode, evidence
    from parties where submission_id = ? order by ordinal`),
  dropParties: sqlite.prepare('delete from parties where submission_id = ?'),
  show: sqlite.prepare(`update submissions set outcome = ?, outcome_rank = ?, attention = ?, sector = ?,
    counted_organiser_county = ?, organisers_known = ?, sectors_known = ? where id = ?`),
  stamp: sqlite.prepare('update submissions set assessed_rules = ?, assessed_by = ? where id = ?'),
  markSet: sqlite.prepare('update submissions set is_set_stale = ? where id = ? and is_set_stale <> ?'),
  markNamed: sqlite.prepare(`update submissions set is_set_stale = 1 where is_set_stale = 0 and id in (
    select named.value from submissions s
      join findings f on f.submission_id = s.id and f.revision = s.revision and f.rules_version = s.assessed_rules
        and f.criterion in ('duplicate', 'series', 'nested')
      join json_each(f.evidence) told join json_each(told.value, '$.values.others') named where s.id = ?)`),
  markNaming: sqlite.prepare(`update submissions set is_set_stale = 1 where is_set_stale = 0 and edition = ?
    and id in (select f.submission_id from findings f join json_each(f.evidence) told
      join json_each(told.value, '$.values.others') named where f.criterion = 'nested' and named.value = ?)`),
  markByKey: sqlite.prepare(`update submissions set is_set_stale = 1 where is_set_stale = 0 and edition = ?
    and id in (select submission_id from parties where key = ?)`),
}))

export type AssessmentWriter = ReturnType<typeof prepareAssessmentWriter>

export function prepareAssessmentWriter(database: WritableDatabase) {
  const run = statements(database)
  const { insertFinding, insertParty } = run
  const facts = prepareFactsWriter(database)

  /** Returns the keys of organising parties that are no longer among them. */
  function replaceParties(
    submissionId: string,
    parties: readonly Party[],
  ): { isChanged: boolean; lost: string[] } {
    const stored = run.parties.all(submissionId) as StoredParty[]
    if (stored.length === parties.length && parties.every((party, at) => isSameParty(stored[at], party)))
      return { isChanged: false, lost: [] }
    run.dropParties.run(submissionId)
    for (const [ordinal, party] of parties.entries()) insertParty({ submissionId, ordinal, ...party })
    facts.replaceOrganisers(submissionId, parties)
    const organising = ({ role }: { role: string }) => role !== 'participant'
    const kept = new Set(parties.filter(organising).map(({ key }) => key))
    const before = stored.filter(organising).map(({ key }) => key)
    return {
      isChanged: before.length !== kept.size || before.some((key) => !kept.has(key)),
      lost: before.filter((key) => !kept.has(key)),
    }
  }

  /** Whether these are all that is stored of the criteria: most comparisons find what they found before. */
  function holdsFindings(
    about: { submissionId: string; revision: number; rulesVersion: number },
    findings: readonly Finding[],
    criteria: readonly CriterionCode[],
  ): boolean {
    const { submissionId, revision, rulesVersion } = about
    return criteria.every((criterion) => {
      const stored = run.finding.get(submissionId, revision, rulesVersion, criterion) as
        | StoredFinding
        | undefined
      const finding = findings.find((one) => one.criterion === criterion)
      return stored && finding ? isSame(stored, finding) : !stored && !finding
    })
  }

  /**
   * The findings of one revision under one version of the rules become these; stored ones that are not `ours` to make
   * stay. Returns all that are there afterwards.
   */
  function replaceFindings(
    about: { submissionId: string; revision: number; rulesVersion: number },
    findings: readonly Finding[],
    isOurs: (criterion: CriterionCode) => boolean,
  ): Finding[] {
    const { submissionId, revision, rulesVersion } = about
    const rows = run.findings.all(submissionId, revision, rulesVersion) as StoredFinding[]
    const stored = new Map(rows.map((row) => [row.criterion, row]))
    const made = new Set<string>()
    for (const finding of findings) {
      made.add(finding.criterion)
      const before = stored.get(finding.criterion)
      if (before && isSame(before, finding)) continue
      if (before) changeFinding(about, finding)
      else insertFinding({ submissionId, revision, rulesVersion, ...finding })
    }
    const others = rows.filter((row) => !made.has(row.criterion))
    for (const { criterion } of others)
      if (isOurs(criterion as CriterionCode))
        run.dropFinding.run(submissionId, revision, rulesVersion, criterion)
    return [
      ...findings,
      ...others.filter(({ criterion }) => !isOurs(criterion as CriterionCode)).map(toFinding),
    ]
  }

  function changeFinding(
    {
      submissionId,
      revision,
      rulesVersion,
    }: { submissionId: string; revision: number; rulesVersion: number },
    { criterion, severity, kind, outcome, evidence, sources }: Finding,
  ): void {
    const now = [severity, kind, outcome, jsonText(evidence), jsonText(sources)]
    run.changeFinding.run(...now, submissionId, revision, rulesVersion, criterion)
  }

  function show(submissionId: string, before: Shown, shown: Shown): void {
    if (SHOWN.every((key) => before[key] === shown[key])) return
    run.show.run(...SHOWN.map((key) => shown[key]), submissionId)
  }

  function stamp(
    submissionId: string,
    before: Stamped,
    { assessedRules, assessedBy, isSetStale }: Stamped,
  ): void {
    if (before.assessedRules !== assessedRules || before.assessedBy !== assessedBy)
      run.stamp.run(assessedRules, assessedBy, submissionId)
    markSetStale(submissionId, isSetStale)
  }

  function markSetStale(submissionId: string, isStale: boolean): void {
    const value = isStale ? 1 : 0
    run.markSet.run(value, submissionId, value)
  }

  /** All submissions of an edition with a party of one of the keys. */
  function markNeighbours(edition: string, keys: Iterable<string>): void {
    for (const key of keys) run.markByKey.run(edition, key)
  }

  /** All submissions that the findings of this one name. */
  function markNamed(submissionId: string): void {
    run.markNamed.run(submissionId)
  }

  /** All submissions of an edition that name this one as what they are inside or hold. Reads all findings. */
  function markNaming(edition: string, submissionId: string): void {
    run.markNaming.run(edition, submissionId)
  }

  return {
    markNamed,
    markNaming,
    replaceParties,
    holdsFindings,
    replaceFindings,
    show,
    stamp,
    markSetStale,
    markNeighbours,
  }
}

/** In the order of the statement. */
const SHOWN = [
  'outcome',
  'outcomeRank',
  'attention',
  'sector',
  'countedOrganiserCounty',
  'organisersKnown',
  'sectorsKnown',
] as const

function isSame(before: StoredFinding, { severity, kind, outcome, evidence, sources }: Finding): boolean {
  return (
    before.outcome === outcome &&
    before.severity === severity &&
    before.kind === kind &&
    before.evidence === jsonText(evidence) &&
    before.sources === jsonText(sources)
  )
}

const PARTY_FIELDS = [
  'name',
  'role',
  'sector',
  'publicParty',
  'certainty',
  'registerId',
  'registerName',
  'key',
  'countyCode',
] as const

function isSameParty(before: StoredParty | undefined, party: Party): boolean {
  return (
    before !== undefined &&
    PARTY_FIELDS.every((field) => before[field] === party[field]) &&
    before.evidence === JSON.stringify(party.evidence)
  )
}

function toFinding(row: StoredFinding): Finding {
  return {
    criterion: row.criterion,
    severity: row.severity,
    kind: row.kind,
    outcome: row.outcome,
    evidence: JSON.parse(row.evidence) as Evidence[],
    sources: JSON.parse(row.sources),
  } as Finding
}
