/** The one door for submissions into the database: revision, contacts, parties and findings go in together. */
import { sha256 } from '../../db/hash.ts'
import { isDisposedEdition } from '../../db/read/disposal.ts'
import { rulesVersionOf } from '../../db/read/editions.ts'
import { namingAtLeast, organisersOf } from '../../db/read/neighbours.ts'
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
import { MOST_OTHERS } from '../../domain/eligibility/set-row.ts'
import type { State } from '../../domain/state.ts'
import { content as contentShape } from '../../domain/submission.ts'
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
  /**
   * Whether it is an older revision than the one here, or says something else under its number; null for all else, and
   * for one that never came here.
   */
  outOfStep: (arrival: Arrival) => 'older-revision' | 'same-revision' | null
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

  function takeIn(given: Arrival): ArrivalFate {
    const arrival = withoutDisposed(given)
    const known = findKnown(arrival)
    const contentHash = sha256(canonicalJson(arrival.content))
    const change = compare(arrival, known, contentHash)
    if (!known) {
      // As with a platform's tombstone: one that never came here is passed over.
      if (isOnlyState(arrival)) return 'unchanged'
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

  function foresee(given: Arrival): ArrivalFate {
    const arrival = withoutDisposed(given)
    const known = findKnown(arrival)
    if (!known) knownEdition(arrival.edition)
    if (!known && isOnlyState(arrival)) return 'unchanged'
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

  function outOfStep(arrival: Arrival): ReturnType<PlatformIntake['outOfStep']> {
    const known = arrival.revision === null ? null : findKnown(arrival)
    if (!known || arrival.revision === null || arrival.revision > known.revision) return null
    // A withdrawal is the last there is, and stands at the revision that it met.
    const isPast = arrival.revision < known.revision || known.state === 'withdrawn'
    if (isPast) return 'older-revision'
    const stored = readRevision(database, known.id, known.revision)
    const told = canonicalJson(arrival.content)
    if (stored.contentHash === sha256(told)) return null
    // What an earlier version of the desk stored may lack fields that are known now.
    const asToday = contentShape.safeParse(stored.content)
    return asToday.success && canonicalJson(asToday.data) === told ? null : 'same-revision'
  }

  /** Contacts of an edition that were disposed of are not stored when a source sends them again. */
  function withoutDisposed(arrival: Arrival): Arrival {
    const isGone = arrival.contacts.length > 0 && isDisposedEdition(database, arrival.edition)
    return isGone ? { ...arrival, contacts: [] } : arrival
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
    const hasNewState =
      arrival.origin === 'platform'
        ? known.origin === 'platform' && arrival.state !== null && arrival.state !== known.platformState
        : stateBySource(arrival, known) !== known.state
    if (isOnlyState(arrival)) {
      const fate = hasNewState ? ('updated' as const) : ('unchanged' as const)
      return { fate, isNewRevision: false, hasNewContacts: false, revision: known.revision }
    }
    const stored = readRevision(database, known.id, known.revision)
    const isNewRevision =
      arrival.revision === null ? stored.contentHash !== contentHash : arrival.revision > known.revision
    const hasNewContacts = canonicalJson(readContacts(database, known.id)) !== canonicalJson(arrival.contacts)
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
    // In the edition that it leaves; in its own it is looked at as it was.
    if (stored.edition !== known.edition && namingAtLeast(database, [known.id], MOST_OTHERS).length > 0)
      assessor.writer.markNaming(known.edition, known.id)
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
    // Nobody can say any more whether there was one, so nobody is asked for it.
    const hasContact =
      contacts.some((contact) => contact.email || contact.phone || contact.name) ||
      isDisposedEdition(database, edition)
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
      const told = stateBySource(arrival, known)
      if (told !== known.state) walk(known, told, revision)
      else if (change.isNewRevision && isAnswered) walk(known, 'new', revision)
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

  return { takeIn, foresee, withdraw, outOfStep }
}

/** Of what was only submitted and is called off nothing is left to review, so its content is not followed. */
function isOnlyState({ isCalledOff, state }: Arrival): boolean {
  return isCalledOff === true && state === null
}

/**
 * What a source without a platform makes of a state. Only what it called off itself is on again when it says so: a
 * reviewer's cancellation stands.
 */
function stateBySource({ isCalledOff }: Arrival, { state, stateCause }: SubmissionRow): State {
  const from = state as State
  if (isCalledOff === undefined) return from
  if (!isCalledOff) return from === 'cancelled' && stateCause === 'arrival' ? 'published' : from
  return from === 'published' || from === 'cancelled' ? 'cancelled' : 'withdrawn'
}
