/** Keeps what material says of cases: each new saying is a reading in the log, and the same saying again is nothing. */
import type { CasesImported, ImportedCase } from '../../contract/calls/cases.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { caseSummary } from '../../db/read/case-summary.ts'
import { type CaseRow, casesTitled, findCase, newestReading } from '../../db/read/cases.ts'
import { insertReading } from '../../db/write/cases.ts'
import { appendEntry } from '../../db/write/log.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { carryOver } from '../../domain/case/carry-over.ts'
import type { CaseFacts, Provenance, ReadMaterial, RefusedRecord } from '../../domain/case/case.ts'
import type { InterviewFacts } from '../../domain/case/interview.ts'
import { factsWithoutContacts } from '../../domain/case/without-contacts.ts'
import type { Actor } from '../../domain/log.ts'
import { fold } from '../../domain/swedish.ts'
import { actorOrDesk } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'

/** All of it or nothing. */
export function storeMaterial(
  workspace: Workspace,
  { form, facts, refused }: ReadMaterial,
  source: { from: string | null; hash: string },
  as?: Reviewer,
): CasesImported {
  if (form === null || facts.length === 0) return { imported: [], refused }
  const actor = actorOrDesk(workspace, as)
  return workspace.database.inTransaction(() => {
    const at = workspace.now()
    const { single, several } = onePerNumber(facts.map(factsWithoutContacts))
    const imported = single.map((one) => storeFacts(workspace, one, { form, at, ...source }, actor))
    return { imported, refused: [...refused, ...several] }
  })
}

function storeFacts(
  { database, newId, now }: Workspace,
  said: CaseFacts,
  provenance: Provenance,
  actor: Actor,
): ImportedCase {
  const known = knownCase({ database }, said)
  const before = known && newestReading(database, known).facts
  const facts = before ? carryOver(before, said, provenance.form) : said
  if (known && before && saysTheSame(before, facts)) return { id: known.id, fate: 'unchanged', facts }
  const entryId = newId()
  const caseId = known?.id ?? entryId
  const at = now()
  appendEntry(database, { id: entryId, at, actor, kind: 'case-reading', body: { caseId, facts, provenance } })
  insertReading(database, {
    entryId,
    caseId,
    facts,
    form: provenance.form,
    source: provenance.from,
    readAt: provenance.at,
    sourceHash: provenance.hash,
    reviewer: actor.name,
    organisation: actor.organisation,
    at,
  })
  return { id: caseId, fate: known ? 'changed' : 'new', facts }
}

/** A source that tells twice of a project, and differently, does not say which holds. */
function onePerNumber(facts: readonly CaseFacts[]): { single: CaseFacts[]; several: RefusedRecord[] } {
  const different = new Map(facts.map((one) => [canonicalJson(one), one]))
  const numbered = Map.groupBy(different.values(), (one) => caseSummary(one).diarienummer)
  const isSingle = (number: string | null) => number === null || numbered.get(number)?.length === 1
  return {
    single: [...different.values()].filter((one) => isSingle(caseSummary(one).diarienummer)),
    several: [...numbered.keys()].flatMap((number) =>
      number === null || isSingle(number) ? [] : [{ record: number, why: 'told-differently' as const }],
    ),
  }
}

/**
 * By a project's number, else by the title where that tells of one alone: projects may share a title, as the steps of a
 * larger one do, so another number or coordinator is another project.
 */
function knownCase({ database }: Pick<Workspace, 'database'>, facts: CaseFacts): CaseRow | null {
  const { diarienummer, title, organisation } = caseSummary(facts)
  const numbered = diarienummer === null ? null : findCase(database, diarienummer)
  if (numbered || title === '' || title === diarienummer) return numbered
  const mayBe = (row: CaseRow) =>
    (row.diarienummer === null || diarienummer === null) &&
    (facts.kind === 'interview'
      ? isSameTalk(facts, newestReading(database, row).facts)
      : isOpen(row.organisation, organisation))
  const [first, second] = casesTitled(database, facts.kind, title).filter(mayBe)
  return first && !second ? first : null
}

/** A series may call all its interviews the same: another person or day is another one. */
function isSameTalk(one: InterviewFacts, other: CaseFacts): boolean {
  if (other.kind !== 'interview') return false
  return (
    isOpen(one.person ?? '', other.person ?? '') && isOpen(one.publishedOn ?? '', other.publishedOn ?? '')
  )
}

/** Alike, or one of them does not say. */
function isOpen(one: string, other: string): boolean {
  return one === '' || other === '' || fold(one) === fold(other)
}

function saysTheSame(before: CaseFacts, after: CaseFacts): boolean {
  return canonicalJson(before) === canonicalJson(after)
}
