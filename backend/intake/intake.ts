/** The one door for submissions into the database: revision, contacts, parties and findings go in together. */
import { sha256 } from '../../db/hash.ts'
import { readEdition } from '../../db/read/editions.ts'
import {
  findByPlatformId,
  findByRowKey,
  readContacts,
  readRevision,
  type SubmissionRow,
} from '../../db/read/submissions.ts'
import { prepareSubmissionWriter, type StoredRevision, setPlatformState } from '../../db/write/submissions.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { EditionWithRules } from '../../domain/edition.ts'
import { assess } from '../../domain/eligibility/assess.ts'
import { recogniseParties } from '../../domain/party/recognise.ts'
import type { State } from '../../domain/state.ts'
import { walkState } from '../moderation/walk-state.ts'
import { preparedRegister } from '../registers.ts'
import type { Workspace } from '../workspace.ts'
import type { Arrival, ArrivalFate, Intake } from './arrival.ts'
import { heldOccurrences, projectFindings, projectSubmission, searchTextOf } from './projection.ts'

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
  const { database, newId, now } = workspace
  const writer = prepareSubmissionWriter(database)
  const editions = new Map<string, EditionWithRules>()

  function takeIn(arrival: Arrival): ArrivalFate {
    const known = findKnown(arrival)
    const contentHash = sha256(canonicalJson(arrival.content))
    const change = compare(arrival, known, contentHash)
    if (!known) {
      create(arrival, contentHash)
    } else {
      if (change.isNewRevision) {
        writer.addRevision(revisionOf(arrival, known.id, change.revision, contentHash, known.submittedAt))
      } else if (change.hasNewContacts) {
        replaceContacts(arrival, known)
      }
      followState(arrival, known, change)
    }
    return change.fate
  }

  function foresee(arrival: Arrival): ArrivalFate {
    const known = findKnown(arrival)
    if (!known) editionOf(arrival.edition)
    return compare(arrival, known, sha256(canonicalJson(arrival.content))).fate
  }

  function withdraw(tombstone: { platformId: string; changedAt: string }): ArrivalFate {
    const known = findByPlatformId(database, platform, tombstone.platformId)
    if (!known || known.state === 'withdrawn') return 'unchanged'
    walk(known, 'withdrawn', known.revision)
    setPlatformState(database, known.id, 'withdrawn')
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
    writer.create(submission, revisionOf(arrival, newId(), arrival.revision ?? 1, contentHash, submittedAt))
  }

  /** Contacts are no part of a revision, and still one check asks whether there are any. */
  function replaceContacts(arrival: Arrival, known: SubmissionRow): void {
    const { content, contentHash } = readRevision(database, known.id, known.revision)
    const checked = { ...arrival, content, edition: known.edition, origin: known.origin as Arrival['origin'] }
    const { findings, rulesVersion } = revisionOf(
      checked,
      known.id,
      known.revision,
      contentHash,
      known.submittedAt,
    )
    writer.replaceContacts(known.id, arrival.contacts)
    writer.replaceFindings(known.id, known.revision, rulesVersion, findings, projectFindings(findings))
  }

  function revisionOf(
    arrival: Arrival,
    submissionId: string,
    revision: number,
    contentHash: string,
    submittedAt: string | null,
  ): StoredRevision {
    const { content, contacts, origin, source, changedAt } = arrival
    const at = now()
    const edition = editionOf(arrival.edition)
    const { rules } = edition
    const parties = recogniseParties(content.parties, preparedRegister, rules.parameters)
    const hasContact = contacts.some((contact) => contact.email || contact.phone || contact.name)
    const findings = assess({
      content,
      hasContact,
      parties,
      submittedAt,
      edition,
      rules,
      origin,
    })
    return {
      submissionId,
      edition: edition.id,
      revision,
      content,
      contentHash,
      occurrences: heldOccurrences(content),
      contacts,
      parties,
      findings,
      rulesVersion: rules.version,
      projection: projectSubmission(content, parties, findings),
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

  function editionOf(id: string): EditionWithRules {
    const edition = editions.get(id) ?? readEdition(database, id)
    if (!edition) throw new IntakeRefusal('unknown-edition', { edition: id })
    editions.set(id, edition)
    return edition
  }

  return { takeIn, foresee, withdraw }
}
