/** Keeps what material says of cases: each new saying is a reading in the log, and the same saying again is nothing. */
import type { CasesImported, ImportedCase } from '../../contract/calls/cases.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { caseSummary } from '../../db/read/case-summary.ts'
import { type CaseRow, casesTitled, findCase, newestReading } from '../../db/read/cases.ts'
import { insertReading } from '../../db/write/cases.ts'
import { appendEntry } from '../../db/write/log.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { CaseFacts, Provenance, ReadMaterial } from '../../domain/case/case.ts'
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
    const imported = facts.map((one) => storeFacts(workspace, one, { form, at, ...source }, actor))
    return { imported, refused }
  })
}

function storeFacts(
  { database, newId, now }: Workspace,
  facts: CaseFacts,
  provenance: Provenance,
  actor: Actor,
): ImportedCase {
  const known = knownCase({ database }, facts)
  if (known && saysTheSame(newestReading(database, known).facts, facts))
    return { id: known.id, fate: 'unchanged', facts }
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
    (facts.kind === 'interview' || isOpen(row.organisation, organisation))
  const [first, second] = casesTitled(database, facts.kind, title).filter(mayBe)
  return first && !second ? first : null
}

/** Alike, or one of them does not say. */
function isOpen(one: string, other: string): boolean {
  return one === '' || other === '' || fold(one) === fold(other)
}

function saysTheSame(before: CaseFacts, after: CaseFacts): boolean {
  return canonicalJson(before) === canonicalJson(after)
}
