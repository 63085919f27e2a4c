/** A submission's story, newest first: revisions, findings that changed, and everything that people did with it. */
import type { TimelineItem } from '../../contract/calls/submission.ts'
import { readDecisions, readHistory, readRevisions, type SubmissionRow } from '../../db/read/submissions.ts'
import {
  type EntryAbout,
  readAllFindings,
  readConflictsOf,
  readEntriesAbout,
  readSentMessages,
  rulesMadeAt,
} from '../../db/read/timeline.ts'
import { readNotes } from '../../db/read/triage.ts'
import { findingChanges } from '../../domain/finding-changes.ts'
import type { MessageChannel, MessageKind } from '../../domain/message.ts'
import type { State, StateCause } from '../../domain/state.ts'
import type { Workspace } from '../workspace.ts'
import { submissionNamed } from './decide.ts'
import { toDecision } from './show.ts'
import { readEntry } from './timeline-entry.ts'

/** Of what happened at the same instant, what stands later in this list is the later. */
const ORDER = ['revision', 'findings', 'state', 'entry', 'message', 'conflict'] as const
type Step = { item: TimelineItem; order: (typeof ORDER)[number] }

/** By any of the submission's names. Throws UNKNOWN_SUBMISSION. */
export function showTimeline(workspace: Workspace, name: string): TimelineItem[] {
  const row = submissionNamed(workspace, name)
  const entries = readEntriesAbout(workspace.database, row.id)
  const steps: Step[] = [
    ...revisionSteps(workspace, row),
    ...findingSteps(workspace, row),
    ...stateSteps(workspace, row, entries),
    ...entrySteps(workspace, row, entries),
    ...messageSteps(workspace, row),
    ...conflictSteps(workspace, row),
  ]
  return steps
    .map((step, place) => ({ ...step, place }))
    .sort(
      (a, b) =>
        Date.parse(b.item.at) - Date.parse(a.item.at) ||
        ORDER.indexOf(b.order) - ORDER.indexOf(a.order) ||
        b.place - a.place,
    )
    .map(({ item }) => item)
}

function revisionSteps({ database }: Workspace, { id }: SubmissionRow): Step[] {
  return readRevisions(database, id)
    .reverse()
    .map(({ number, changedAt, source }) => ({
      order: 'revision',
      item: {
        id: `revision ${number}`,
        at: changedAt,
        who: null,
        what: { kind: 'revision', revision: number, source },
      },
    }))
}

/** Findings came with their revision, or with the rules where those are newer. */
function findingSteps({ database }: Workspace, { id, edition }: SubmissionRow): Step[] {
  const receivedAt = new Map(readRevisions(database, id).map((one) => [one.number, one.receivedAt]))
  const madeAt = rulesMadeAt(database, edition)
  return findingChanges(readAllFindings(database, id)).map(({ revision, rulesVersion, ...change }) => {
    const received = receivedAt.get(revision) ?? ''
    const made = madeAt.get(rulesVersion) ?? received
    return {
      order: 'findings',
      item: {
        id: `findings ${revision} ${rulesVersion}`,
        at: change.isByRules && made > received ? made : received,
        who: null,
        what: { kind: 'findings', revision, rulesVersion, ...change },
      },
    }
  })
}

/** A state that a decision, an undoing or the first revision led to is told by those. */
function stateSteps({ database }: Workspace, { id }: SubmissionRow, entries: readonly EntryAbout[]): Step[] {
  const told = new Set(entries.map((entry) => entry.id))
  return readHistory(database, id)
    .reverse()
    .filter((step) => step.fromState !== null && !(step.entryId !== null && told.has(step.entryId)))
    .map((step) => ({
      order: 'state',
      item: {
        id: `state ${step.id}`,
        at: step.at,
        who: null,
        what: {
          kind: 'state',
          to: step.toState as State,
          cause: step.cause as StateCause,
          revision: step.revision,
        },
      },
    }))
}

function entrySteps(
  { database }: Workspace,
  { id: submissionId }: SubmissionRow,
  entries: readonly EntryAbout[],
): Step[] {
  const decisions = new Map(readDecisions(database, submissionId).map((row) => [row.id, toDecision(row)]))
  const standingNotes = new Set(readNotes(database, submissionId).map(({ id }) => id))
  return entries.map((entry) => {
    const { id, at, actor } = entry
    const who = { reviewer: actor.name, organisation: actor.organisation }
    const what = readEntry(entry, { decisions, standingNotes })
    return { order: 'entry', item: { id, at, who, what } }
  })
}

function messageSteps({ database }: Workspace, { id }: SubmissionRow): Step[] {
  return readSentMessages(database, id).map((message) => ({
    order: 'message',
    item: {
      id: message.id,
      at: message.at,
      who: { reviewer: message.actor.name, organisation: message.actor.organisation },
      what: {
        kind: 'message',
        message: message.kind as MessageKind,
        channel: message.channel as MessageChannel,
      },
    },
  }))
}

function conflictSteps({ database }: Workspace, { id }: SubmissionRow): Step[] {
  const decisions = new Map(readDecisions(database, id).map((row) => [row.id, toDecision(row)]))
  return readConflictsOf(database, id).flatMap((conflict): Step[] => {
    const decision = decisions.get(conflict.decisionId)
    if (!decision) return []
    return [
      {
        order: 'conflict',
        item: {
          id: conflict.id,
          at: conflict.foundAt,
          who: null,
          what: {
            kind: 'conflict',
            conflict: conflict.kind as 'stale' | 'disagreement',
            outcome: decision.outcome,
            platformRevision: conflict.platformRevision,
            platformState: conflict.platformState as State | null,
            other: conflict.other,
          },
        },
      },
    ]
  })
}
