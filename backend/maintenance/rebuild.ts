/** Makes what is read from revisions and log again, in one transaction after a backup, and says what was otherwise. */
import type { Rebuilding } from '../../contract/calls/maintenance.ts'
import { readCurrent, type StoredSubmission } from '../../db/read/verify-current.ts'
import {
  REBUILT,
  remakeFromHistory,
  remakeLists,
  remakeOccurrences,
  rememberDerived,
} from '../../db/write/rebuild.ts'
import { remakeSearch } from '../../db/write/search.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { type Content, content as contentShape } from '../../domain/submission.ts'
import { prepareAssessor } from '../eligibility/assess-submission.ts'
import { assessStale } from '../eligibility/background-job.ts'
import { relationsOfEdition } from '../eligibility/set-findings.ts'
import { rebuildFacts } from '../figures/backfill.ts'
import { heldOccurrences, projectSubmission, searchTextOf } from '../intake/projection.ts'
import type { Workspace } from '../workspace.ts'
import { makeBackup } from './back-up.ts'

type Differences = Rebuilding['differences']
type Within = Pick<Workspace, 'database' | 'register'>

/**
 * States, current revisions, what waits, lists, times, parties, findings, relations, what figures count and the index
 * for search. Findings that were waiting to be made are made first. Where nothing differs nothing is changed and no
 * backup is made. Throws CANNOT_WRITE where the backup cannot be made: nothing is changed then.
 */
export async function rebuild(workspace: Workspace): Promise<Rebuilding> {
  await assessStale(workspace)
  const foreseen = foreseeRebuild(workspace)
  if (!hasDifferences(foreseen)) return { differences: foreseen, backup: null }
  const { file } = await makeBackup(workspace)
  const differences = whileInFile(workspace, () => workspace.database.inTransaction(() => remake(workspace)))
  return { differences, backup: file }
}

/** What would be otherwise. Changes nothing. */
export function foreseeRebuild(workspace: Within): Differences {
  return whileInFile(workspace, () => {
    const told: { differences?: Differences } = {}
    try {
      workspace.database.inTransaction(() => {
        told.differences = remake(workspace)
        throw TAKEN_BACK
      })
    } catch (error) {
      if (error !== TAKEN_BACK) throw error
    }
    return told.differences ?? noDifferences()
  })
}

const TAKEN_BACK = new Error('Only to see what would be otherwise')

export function hasDifferences(differences: Differences): boolean {
  return Object.values(differences).some((count) => count > 0)
}

function noDifferences(): Differences {
  return Object.fromEntries(REBUILT.map((what) => [what, 0])) as Differences
}

/** How it stood is kept in temporary tables, which may be larger than memory. */
function whileInFile<Result>({ database: { sqlite } }: Within, work: () => Result): Result {
  sqlite.pragma('temp_store = FILE')
  try {
    return work()
  } finally {
    sqlite.pragma('temp_store = MEMORY')
  }
}

/** In the caller's transaction. */
export function remake(workspace: Within): Differences {
  const { database } = workspace
  const was = rememberDerived(database)
  remakeFromHistory(database)
  const ids = remakeContents(workspace)
  const assessor = prepareAssessor(workspace)
  assessor.assessStored(ids.map(({ id }) => id))
  for (const [edition, own] of Map.groupBy(ids, (one) => one.edition)) {
    const relations = relationsOfEdition(workspace, edition)
    for (const { id } of own) {
      assessor.writeRelations(id, relations.get(id))
      assessor.writer.markSetStale(id, false)
    }
  }
  rebuildFacts(database)
  const search = remakeSearch(database, (content) => searchTextOf(content as Content))
  const differences = { ...was.count(), search }
  was.forget()
  return differences
}

/** Lists and times by the current content. Returns the submissions that have one which can be read. */
function remakeContents({ database }: Within): { id: string; edition: string }[] {
  // Read through before anything is written: a reading that goes on must not meet what it led to.
  const wrong: (() => void)[] = []
  const ids: { id: string; edition: string }[] = []
  for (const stored of readCurrent(database)) {
    const { data } = contentShape.safeParse(stored.content)
    if (stored.content === null) continue
    ids.push({ id: stored.id, edition: String(stored.columns.edition) })
    // One of an earlier form reads otherwise today, and stays as it was read.
    if (data) wrong.push(...remaking(database, stored, data))
  }
  for (const put of wrong) put()
  return ids
}

function remaking(
  database: Workspace['database'],
  stored: StoredSubmission,
  content: Content,
): (() => void)[] {
  const { id, parties, columns, occurrences } = stored
  // Outcomes are of the findings, which come afterwards.
  const { outcome: _o, outcomeRank: _r, attention: _a, ...lists } = projectSubmission(content, parties, [])
  const other = Object.entries(lists).filter(([name, value]) => columns[name] !== value)
  const held = heldOccurrences(content)
  const puts: (() => void)[] = []
  if (other.length > 0) puts.push(() => remakeLists(database, id, Object.fromEntries(other)))
  if (canonicalJson(held) !== canonicalJson(occurrences))
    puts.push(() => remakeOccurrences(database, id, held))
  return puts
}
