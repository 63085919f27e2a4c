/** Writes submissions with their revisions and everything read from them, in the caller's transaction. */
import { eq } from 'drizzle-orm'
import { arrivedDay } from '../../domain/figures/facts.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Party } from '../../domain/party/party.ts'
import type { State } from '../../domain/state.ts'
import type { Contact, Content, Occurrence, Origin } from '../../domain/submission.ts'
import { foldMarks } from '../../domain/swedish.ts'
import type { WritableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import {
  contacts as contactsTable,
  findings as findingsTable,
  occurrences as occurrencesTable,
  parties as partiesTable,
  revisions,
  stateChanges,
  submissions,
} from '../schema/submissions.ts'
import { prepareFactsWriter } from './figures-facts.ts'
import { prepareInsert } from './prepared-insert.ts'

/** The columns of `submissions` that are read from the current revision and its findings. */
export type Projection = Pick<
  typeof submissions.$inferSelect,
  | 'title'
  | 'titleSort'
  | 'organiser'
  | 'organiserSort'
  | 'format'
  | 'type'
  | 'typeSort'
  | 'countyCode'
  | 'municipalityCode'
  | 'countySort'
  | 'municipalitySort'
  | 'placeName'
  | 'placeSort'
  | 'countedCounty'
  | 'countedOrganiserCounty'
  | 'sector'
  | 'startsOn'
  | 'startsAt'
  | 'endsOn'
  | 'audience'
  | 'startsHour'
  | 'heldMinutes'
  | 'organisersKnown'
  | 'sectorsKnown'
  | 'outcome'
  | 'outcomeRank'
  | 'attention'
>

export type StoredRevision = {
  submissionId: string
  /** A platform may move a submission to another edition with a new revision. */
  edition: string
  revision: number
  content: Content
  contentHash: string
  /** With the days that they are held on. */
  occurrences: readonly Occurrence[]
  contacts: readonly Contact[]
  parties: readonly Party[]
  findings: readonly Finding[]
  rulesVersion: number
  /** Rules, register and checks that the findings are by. */
  assessedBy: string
  projection: Projection
  /** Everything that the search index finds the submission by. */
  searchText: string
  receivedAt: string
  changedAt: string
  source: string
}

export type NewSubmission = {
  platform: string | null
  platformId: string | null
  rowKey: string | null
  origin: Origin
  state: State
  platformState: State | null
  /** When the organiser submitted it, UTC; null when the source does not tell. */
  submittedAt: string | null
  isDemo: boolean
}

export type SubmissionWriter = ReturnType<typeof prepareSubmissionWriter>

export function prepareSubmissionWriter(database: WritableDatabase) {
  const { orm, sqlite } = database
  const insertSubmission = prepareInsert(database, submissions)
  const insertRevision = prepareInsert(database, revisions)
  const insertOccurrence = prepareInsert(database, occurrencesTable)
  const insertParty = prepareInsert(database, partiesTable)
  const insertContact = prepareInsert(database, contactsTable)
  const insertFinding = prepareInsert(database, findingsTable)
  const insertStateChange = prepareInsert(database, stateChanges)
  const facts = prepareFactsWriter(database)
  const insertSearch = sqlite.prepare('insert into submission_search (rowid, marked, plain) values (?, ?, ?)')
  const deleteSearch = sqlite.prepare('delete from submission_search where rowid = ?')
  const deleteContacts = sqlite.prepare('delete from contacts where submission_id = ?')
  const deleteChildren = [
    sqlite.prepare('delete from occurrences where submission_id = ?'),
    sqlite.prepare('delete from parties where submission_id = ?'),
    deleteContacts,
  ]

  function create(submission: NewSubmission, revision: StoredRevision): void {
    const { submissionId: id } = revision
    const number = insertSubmission({
      number: null,
      id,
      edition: revision.edition,
      platform: submission.platform,
      platformId: submission.platformId,
      rowKey: submission.rowKey,
      origin: submission.origin,
      revision: revision.revision,
      state: submission.state,
      stateCause: 'arrival',
      platformState: submission.platformState,
      submittedAt: submission.submittedAt,
      arrivedDay: arrivedDay(submission.submittedAt, revision.receivedAt),
      receivedAt: revision.receivedAt,
      changedAt: revision.changedAt,
      isDemo: submission.isDemo,
      decisionDays: null,
      pendingDecision: null,
      hasConflict: false,
      assessedRules: revision.rulesVersion,
      assessedBy: revision.assessedBy,
      // Its neighbours are looked at when all of a sync or file is in.
      isSetStale: true,
      ...revision.projection,
    })
    insertStateChange({
      id: null,
      submissionId: id,
      fromState: null,
      toState: submission.state,
      cause: 'arrival',
      revision: revision.revision,
      entryId: null,
      at: revision.receivedAt,
    })
    writeRevision(revision)
    writeChildren(revision, number)
  }

  function addRevision(revision: StoredRevision): void {
    const { submissionId: id } = revision
    const { number } = orm
      .update(submissions)
      .set({
        edition: revision.edition,
        revision: revision.revision,
        changedAt: revision.changedAt,
        assessedRules: revision.rulesVersion,
        assessedBy: revision.assessedBy,
        isSetStale: true,
        ...revision.projection,
      })
      .where(eq(submissions.id, id))
      .returning({ number: submissions.number })
      .get()
    for (const statement of deleteChildren) statement.run(id)
    deleteSearch.run(number)
    writeRevision(revision)
    writeChildren(revision, number)
  }

  function replaceContacts(submissionId: string, contacts: readonly Contact[]): void {
    deleteContacts.run(submissionId)
    for (const [ordinal, one] of contacts.entries()) insertContact({ submissionId, ordinal, ...one })
  }

  function writeRevision(revision: StoredRevision): void {
    const { submissionId, content, contentHash, receivedAt, changedAt, source } = revision
    insertRevision({
      submissionId,
      number: revision.revision,
      content,
      contentHash,
      receivedAt,
      changedAt,
      source,
    })
  }

  function writeChildren(revision: StoredRevision, number: number): void {
    const { submissionId, rulesVersion } = revision
    for (const [ordinal, one] of revision.occurrences.entries())
      insertOccurrence({ submissionId, ordinal, ...one })
    for (const [ordinal, party] of revision.parties.entries())
      insertParty({ submissionId, ordinal, ...party })
    for (const [ordinal, one] of revision.contacts.entries()) insertContact({ submissionId, ordinal, ...one })
    for (const finding of revision.findings)
      insertFinding({ submissionId, revision: revision.revision, rulesVersion, ...finding })
    facts.write(number, revision.content, revision.parties)
    insertSearch.run(number, revision.searchText, markedWordsFolded(revision.searchText))
  }

  return { create, addRevision, replaceContacts }
}

/** Only the words that lose a mark when folded; the others are found in the text as written. */
export function markedWordsFolded(text: string): string {
  const words = text.match(/[\p{L}\p{N}]*[^\p{ASCII}\s\p{P}][\p{L}\p{N}]*/gu) ?? []
  return words
    .map((word) => [word, foldMarks(word)] as const)
    .filter(([word, folded]) => word !== folded)
    .map(([, folded]) => folded)
    .join(' ')
}

const showing = remembered(({ sqlite }) => ({
  platformState: sqlite.prepare('update submissions set platform_state = ? where id = ?'),
  pendingDecision: sqlite.prepare('update submissions set pending_decision = ? where id = ?'),
  hasConflict: sqlite.prepare('update submissions set has_conflict = ? where id = ?'),
}))

/** Keeps what the platform told about a submission that the desk has another state for. */
export function setPlatformState(database: WritableDatabase, submissionId: string, state: State): void {
  showing(database).platformState.run(state, submissionId)
}

/** Shows or hides a waiting decision and an open conflict in lists. */
export function setPending(
  database: WritableDatabase,
  submissionId: string,
  { pendingDecision, hasConflict }: { pendingDecision?: string | null; hasConflict?: boolean },
): void {
  const show = showing(database)
  if (pendingDecision !== undefined) show.pendingDecision.run(pendingDecision, submissionId)
  if (hasConflict !== undefined) show.hasConflict.run(hasConflict ? 1 : 0, submissionId)
}
