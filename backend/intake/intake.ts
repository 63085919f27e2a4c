/** The one door for submissions into the database: revision, contacts, parties and findings go in together. */
import { sha256 } from '../../db/hash.ts'
import { rulesVersionOf } from '../../db/read/editions.ts'
import { organisersOf } from '../../db/read/neighbours.ts'
import { readRegisterVersion } from '../../db/read/register.ts'
import {
  findByPlatformId,
  findByRowKey,
  readContacts,
  readRevision,
  type SubmissionRow,
} from '../../db/read/submissions.ts'
import { prepareSubmissionWriter, type StoredRevision, setPlatformState } from '../../db/write/submissions.ts'
import { endSnooze } from '../../db/write/triage.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { State } from '../../domain/state.ts'
import { assessContent, inOrderOf, prepareAssessor } from '../eligibility/assess-submission.ts'
import { stampText } from '../eligibility/stamp.ts'
import { walkState } from '../moderation/walk-state.ts'
import type { Workspace } from '../workspace.ts'
import type { Arrival, ArrivalFate, Intake } from './arrival.ts'
import { heldOccurrences, projectSubmission, searchTextOf } from './projection.ts'

/** An arrival that contradicts what is known; its row belongs in quarantine. */
export class IntakeRefusal extends Error {
  readonly code: 'unknown-edition' | 'impossible-state'
  readonly values: Record<string, string>
  constructor(code: IntakeRefusal['code'], values: Record<string, string>) {
    super(`${code} ${JSON.stringify(values)}`)
    this.name = 'IntakeRefusal'
    this.code = code
    this.values = values
  }
}

export type PlatformIntake = Intake & {
  /** Marks a submission as withdrawn by its organiser; one that never came here is passed over. */
  withdraw: (tombstone: { platformId: string; changedAt: string }) => ArrivalFate
}

/** What all rows of an intake have in common. A platform's rows come with its identity; a file's have no platform. */
export type IntakeOrigin = { isDemo?: boolean; platform?: string }

const NAMELESS_PLATFORM = 'nameless'

/** Prepares the statements once; use it for many rows, inside the caller's transactions. */
export function prepareIntake(
  workspace: Workspace,
  { isDemo = workspace.isDemo, platform = NAMELESS_PLATFORM }: IntakeOrigin = {},
): PlatformIntake {
  const { database, newId, now, register } = workspace
  const writer = prepareSubmissionWriter(database)
  const assessor = prepareAssessor(workspace)

  function takeIn(arrival: Arrival): ArrivalFate {
    const known = findKnown(arrival)
    const contentHash = sha256(canonicalJson(arrival.content))
    const change = compare(arrival, known, contentHash)
    if (!known) {
      create(arrival, contentHash)
    } else {
      if (change.isNewRevision) addRevision(arrival, known, change.revision, contentHash)
      else if (change.hasNewContacts) writer.replaceContacts(known.id, arrival.contacts)
      followState(arrival, known, change)
      // Its history counts too: judgements, and the content that was published.
      if (change.fate !== 'unchanged') assessor.assessStored([known.id])
    }
    return change.fate
  }

  function foresee(arrival: Arrival): ArrivalFate {
    const known = findKnown(arrival)
    if (!known) knownEdition(arrival.edition)
    return compare(arrival, known, sha256(canonicalJson(arrival.content))).fate
  }

  function withdraw(tombstone: { platformId: string; changedAt: string }): ArrivalFate {
    const known = findByPlatformId(database, platform, tombstone.platformId)
    if (!known || known.state === 'withdrawn') return 'unchanged'
    walk(known, 'withdrawn', known.revision)
    setPlatformState(database, known.id, 'withdrawn')
    assessor.assessStored([known.id])
    return 'updated'
  }

  function findKnown(arrival: Arrival): SubmissionRow | null {
    if (arrival.platformId !== null) return findByPlatformId(database, platform, arrival.platformId)
    return arrival.rowKey === null ? null : findByRowKey(database, arrival.edition, arrival.rowKey)
  }

  function compare(arrival: Arrival, known: SubmissionRow | null, contentHash: string) {
    if (!known)
      return {
        fate: 'created' as const,
        isNewRevision: true,
        hasNewContacts: false,
        revision: arrival.revision ?? 1,
      }
    const revision = arrival.revision ?? known.revision + 1
    const stored = readRevision(database, known.id, known.revision)
    const isNewRevision =
      arrival.revision === null ? stored.contentHash !== contentHash : arrival.revision > known.revision
    const hasNewContacts = canonicalJson(readContacts(database, known.id)) !== canonicalJson(arrival.contacts)
    const hasNewState =
      known.origin === 'platform' && arrival.state !== null && arrival.state !== known.platformState
    const fate =
      isNewRevision || hasNewContacts || hasNewState ? ('updated' as const) : ('unchanged' as const)
    return { fate, isNewRevision, hasNewContacts, revision }
  }

  function create(arrival: Arrival, contentHash: string): void {
    const { platformId, rowKey, origin, submittedAt } = arrival
    const state = arrival.state ?? 'new'
    const platformState = origin === 'platform' ? state : null
    const submission = {
      platform: platformId === null ? null : platform,
      platformId,
      rowKey,
      origin,
      state,
      platformState,
      submittedAt,
      isDemo,
    }
    const isPublished = state === 'published' || state === 'cancelled'
    writer.create(
      submission,
      revisionOf(arrival, newId(), arrival.revision ?? 1, contentHash, submittedAt, isPublished),
    )
  }

  function addRevision(arrival: Arrival, known: SubmissionRow, revision: number, contentHash: string): void {
    // Whoever its older revision was related to holds findings that name it.
    assessor.writer.markNamed(known.id)
    const stored = revisionOf(arrival, known.id, revision, contentHash, known.submittedAt, false)
    const stay = new Set(stored.edition === known.edition ? stored.parties.map(({ key }) => key) : [])
    const lost = organisersOf(database, known.id).filter((key) => !stay.has(key))
    assessor.writer.markNeighbours(known.edition, lost)
    writer.addRevision(stored)
    endSnooze(database, known.id)
  }

  function revisionOf(
    arrival: Arrival,
    submissionId: string,
    revision: number,
    contentHash: string,
    submittedAt: string | null,
    isPublished: boolean,
  ): StoredRevision {
    const { edition, content, contacts, origin, source, changedAt } = arrival
    const at = now()
    knownEdition(edition)
    const rules = assessor.currentRules(edition)
    const hasContact = contacts.some((contact) => contact.email || contact.phone || contact.name)
    const published = isPublished ? content : null
    const { parties, findings } = assessContent(
      { content, hasContact, submittedAt, origin, published, judgements: [] },
      rules,
      register(),
    )
    return {
      submissionId,
      edition,
      revision,
      content,
      contentHash,
      occurrences: heldOccurrences(content),
      contacts,
      parties,
      findings,
      rulesVersion: rules.version,
      assessedBy: stampText({ rules: rules.version, register: readRegisterVersion(database) }),
      projection: projectSubmission(content, parties, inOrderOf(rules, findings)),
      searchText: searchTextOf(content),
      receivedAt: at,
      changedAt: changedAt ?? submittedAt ?? at,
      source,
    }
  }

  /** The platform tells the state; a decision that still waits to be sent keeps the desk's own until it is settled. */
  function followState(
    arrival: Arrival,
    known: SubmissionRow,
    change: { isNewRevision: boolean; revision: number },
  ): void {
    const revision = change.isNewRevision ? change.revision : known.revision
    if (arrival.origin !== 'platform') {
      const isAnswered = known.state === 'returned' || known.state === 'rejected'
      if (change.isNewRevision && isAnswered) walk(known, 'new', revision)
      return
    }
    if (arrival.state === null) return
    setPlatformState(database, known.id, arrival.state)
    if (known.pendingDecision === null) walk(known, arrival.state, revision)
  }

  function walk(known: SubmissionRow, to: State, revision: number): void {
    const from = known.state as State
    if (!walkState(workspace, { id: known.id, state: from, revision }, to))
      throw new IntakeRefusal('impossible-state', { from, to })
  }

  function knownEdition(id: string): void {
    if (rulesVersionOf(database, id) === null) throw new IntakeRefusal('unknown-edition', { edition: id })
  }

  return { takeIn, foresee, withdraw }
}
