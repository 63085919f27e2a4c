/** Reads one entry of the log as a step of a submission's story. */
import { z } from 'zod'
import type { DecisionShown } from '../../contract/calls/queue.ts'
import type { TimelineItem } from '../../contract/calls/submission.ts'
import type { EntryAbout } from '../../db/read/timeline.ts'
import { judgementBody } from '../../domain/judgement.ts'
import { LOG_SCHEMA_VERSION } from '../../domain/log.ts'
import { settlementBody } from '../../domain/settlement.ts'
import { caseNumberBody, claimBody, commentBody, snoozeBody } from '../../domain/triage.ts'

type What = TimelineItem['what']
/** Of the submission: its decisions, and the ids of the notes that stand. */
type Known = { decisions: ReadonlyMap<string, DecisionShown>; standingNotes: ReadonlySet<string> }
type Read = (body: unknown, id: string, known: Known) => What | null

/** What was erased or what this version cannot read is told as such: nothing that was done is left out. */
export function readEntry(entry: EntryAbout, known: Known): What {
  const { id, kind, schemaVersion, body, isErased, erasedUnder } = entry
  const read = schemaVersion > LOG_SCHEMA_VERSION ? undefined : READERS[kind]
  return read?.(body, id, known) ?? { kind: 'unread', entryKind: kind, isErased, erasedUnder }
}

const READERS: Readonly<Record<string, Read>> = {
  decision: (_body, id, { decisions }) => {
    const decision = decisions.get(id)
    return decision ? { kind: 'decision', decision } : null
  },
  undo: aboutDecision(({ outcome, revision }) => ({ kind: 'undo', outcome, revision })),
  registered: aboutDecision(({ outcome, revision }) => ({ kind: 'registered', outcome, revision })),
  settlement: (body, _id, { decisions }) => {
    const read = settlementBody.safeParse(body).data
    const decision = read && decisions.get(read.decisionId)
    if (!decision) return null
    return { kind: 'settlement', choice: read.choice, outcome: decision.outcome, note: read.note ?? null }
  },
  judgement: reading(judgementBody, ({ criterion, outcome, note, revision }) => ({
    kind: 'judgement',
    criterion,
    outcome,
    note,
    revision,
  })),
  claim: reading(claimBody, ({ until }) => ({ kind: 'claim', until })),
  snooze: reading(snoozeBody, ({ isOver, untilDay, reason }) => ({
    kind: 'snooze',
    isOver,
    untilDay,
    reason,
  })),
  comment: reading(commentBody, ({ text, revision }, id, { standingNotes }) => ({
    kind: 'note',
    text,
    revision,
    isStanding: standingNotes.has(id),
  })),
  'comment-withdrawn': (body) => (body === undefined ? null : { kind: 'note-withdrawn' }),
  'case-number': reading(caseNumberBody, ({ caseNumber }) => ({ kind: 'case-number', caseNumber })),
}

function reading<Body>(shape: z.ZodType<Body>, tell: (body: Body, id: string, known: Known) => What): Read {
  return (body, id, known) => {
    const read = shape.safeParse(body)
    return read.success ? tell(read.data, id, known) : null
  }
}

const decisionNamed = z.object({ decisionId: z.string() })

function aboutDecision(tell: (decision: DecisionShown) => What): Read {
  return (body, _id, { decisions }) => {
    const decision = decisions.get(decisionNamed.safeParse(body).data?.decisionId ?? '')
    return decision ? tell(decision) : null
  }
}
