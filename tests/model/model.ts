/** The model: what people were told that is done, what the platform holds, and what must therefore be true. Pure. */
import type { PlatformStanding } from '../../contract/platform.ts'
import { type DecisionOutcome, stateAfter } from '../../domain/decision.ts'
import type { State } from '../../domain/state.ts'

/** What a person did and was told that it is done; from then on it must never be lost. */
export type Act =
  | { did: 'decided'; id: string }
  | { did: 'undone'; id: string }
  | { did: 'noted'; text: string }
  | { did: 'judged'; note: string }
  | { did: 'settled'; id: string }
  | { did: 'claimed'; id: string; by: string }

/** An entry of the log, of the present file or of one that was set aside. */
export type Entry = { id: string; kind: string; actor: string; body: Record<string, unknown> }

export type DeskDecision = {
  id: string
  platformId: string
  revision: number
  stateAfter: State
  status: string
  sent: 'waiting' | 'acknowledged' | 'conflict' | 'withdrawn'
  isConflict: boolean
}

export type DeskRow = {
  platformId: string
  revision: number
  state: State
  platformState: State | null
  pending: string | null
  title: string
  lead: string | null
}

/** How the desk stands. */
export type DeskFacts = {
  rows: DeskRow[]
  decisions: DeskDecision[]
  /** Numbers of revisions, by the platform's id. */
  revisions: Map<string, number[]>
  differences: unknown[]
  staged: number
}

/** A decision that the platform has taken in, with its key. */
export type Applied = {
  id: string
  key: string
  decision: { revision: number; decidedAt: string; outcome: string; decidedBy: { name: string } }
}

/** What happened on the platform, in its order. */
export type PlatformChange =
  | ({ kind: 'decision' } & Applied)
  | { kind: 'revision'; id: string }
  | { kind: 'withdrawal'; id: string }

/** What the platform holds, without drafts; `applied` only from this desk. */
export type PlatformFacts = { standings: PlatformStanding[]; applied: Applied[]; changes: PlatformChange[] }

export type Promised =
  | 'what was acknowledged is in the history'
  | 'nothing is applied twice'
  | 'only what was decided is applied'
  | 'it is applied as it was decided'
  | 'what was taken back is not sent'
  | 'everything is sent or set aside'
  | 'a refusal is a conflict'
  | 'a conflict has grounds'
  | 'revisions agree'
  | 'states agree'
  | 'a state that was left does not come back'
  | 'what can be read is taken in'
  | 'contents agree'
  | 'counts agree'
  | 'what is previewed comes'
  | 'a sync ends'
  | 'the checks hold'
export type Broken = { promise: Promised; detail: string }

const broken = (promise: Promised, details: readonly string[]): Broken[] =>
  details.map((detail) => ({ promise, detail }))

/** At any time after a sync that went well, with a platform that never lied. */
export function brokenBySync(desk: DeskFacts, platform: PlatformFacts): Broken[] {
  const here = new Map(desk.rows.map((row) => [row.platformId, row]))
  const standing = platform.standings.map((there) => ({ there, row: here.get(there.id) }))
  return [
    ...broken(
      'revisions agree',
      standing.flatMap(({ there, row }) => {
        // One that was withdrawn before it came here never came, and a withdrawal is no revision here.
        if (there.state === 'withdrawn') return []
        return row?.revision === there.revision ? [] : [`${there.id}: ${row?.revision} for ${there.revision}`]
      }),
    ),
    ...broken(
      'revisions agree',
      [...desk.revisions].flatMap(([id, numbers]) => {
        const newest = platform.standings.find((there) => there.id === id)?.revision ?? 0
        return numbers.some((number) => number > newest) ? [`${id}: ${numbers} of ${newest}`] : []
      }),
    ),
    ...broken(
      'states agree',
      standing.flatMap(({ there, row }) => {
        if (!row) return there.state === 'withdrawn' ? [] : [`${there.id} is missing`]
        const isOwn = row.pending !== null && there.state !== 'withdrawn'
        const told = isOwn ? row.platformState : row.state
        return told === there.state ? [] : [`${there.id}: ${told} for ${there.state}`]
      }),
    ),
  ]
}

/** At any time: once the desk knows that its decision has arrived, it never again shows how things were before. */
export function brokenByReturn(desk: DeskFacts, { changes }: PlatformFacts): Broken[] {
  const arrived = new Set(desk.decisions.flatMap(({ id, sent }) => (sent === 'acknowledged' ? [id] : [])))
  return broken(
    'a state that was left does not come back',
    desk.rows.flatMap(({ platformId, platformState }) => {
      const about = changes.filter(({ id }) => id === platformId)
      const newest = about.findLastIndex((change) => change.kind === 'decision' && arrived.has(change.key))
      if (newest < 0 || platformState === null) return []
      const since = statesAfter(about).slice(newest)
      return since.includes(platformState) ? [] : [`${platformId}: ${platformState} for ${since.join(', ')}`]
    }),
  )
}

/** The state that each change left behind. */
function statesAfter(changes: readonly PlatformChange[]): State[] {
  let state: State = 'new'
  return changes.map((change) => {
    if (change.kind === 'withdrawal') state = 'withdrawn'
    else if (change.kind === 'decision')
      state = stateAfter(state, change.decision.outcome as DecisionOutcome) ?? state
    else if (state === 'returned' || state === 'rejected') state = 'new'
    return state
  })
}

/** Titles and leads; not after a platform that told other content under the same revision. */
export function brokenContents(desk: DeskFacts, platform: PlatformFacts): Broken[] {
  const there = new Map(platform.standings.map((one) => [one.id, one.submission?.content]))
  return broken(
    'contents agree',
    desk.rows.flatMap(({ platformId, title, lead }) => {
      const content = there.get(platformId)
      if (!content || (content.title === title && content.lead === lead)) return []
      return [`${platformId}: ${title}, ${lead} for ${content.title}, ${content.lead}`]
    }),
  )
}

/** Once everything is sent. */
export function brokenAtEnd(
  acts: readonly Act[],
  history: readonly Entry[],
  refused: ReadonlySet<string>,
  desk: DeskFacts,
  platform: PlatformFacts,
): Broken[] {
  return [
    ...broken(
      'what was acknowledged is in the history',
      acts.filter((act) => !history.some((entry) => tells(entry, act))).map((act) => JSON.stringify(act)),
    ),
    ...brokenByApplied(acts, history, platform.applied),
    ...brokenByDecisions(refused, desk, platform),
    ...broken(
      'counts agree',
      desk.differences.map((one) => JSON.stringify(one)),
    ),
    ...broken('everything is sent or set aside', desk.staged > 0 ? [`${desk.staged} pages wait`] : []),
  ]
}

function tells({ id, kind, actor, body }: Entry, act: Act): boolean {
  switch (act.did) {
    case 'decided':
      return kind === 'decision' && id === act.id
    case 'undone':
      return kind === 'undo' && body.decisionId === act.id
    case 'noted':
      return kind === 'comment' && body.text === act.text
    case 'judged':
      return kind === 'judgement' && body.note === act.note
    case 'settled':
      return kind === 'settlement' && body.decisionId === act.id
    case 'claimed':
      return kind === 'claim' && body.submissionId === act.id && body.until !== null && actor === act.by
  }
}

function brokenByApplied(
  acts: readonly Act[],
  history: readonly Entry[],
  applied: readonly Applied[],
): Broken[] {
  const undone = new Set(acts.flatMap((act) => (act.did === 'undone' ? [act.id] : [])))
  const decided = new Set(history.flatMap(({ kind, id }) => (kind === 'decision' ? [id] : [])))
  const keys = applied.map(({ key }) => key)
  // Alike but each an entry of its own, as when a settlement renews what was taken back in the same instant, is not twice.
  const alike = applied
    .filter(({ key }) => !decided.has(key))
    .map(({ id, decision: { revision, decidedAt, outcome } }) => [id, revision, decidedAt, outcome].join(' '))
  return [
    ...broken('nothing is applied twice', [...repeated(keys), ...repeated(alike)]),
    ...broken(
      'only what was decided is applied',
      keys.filter((key) => !decided.has(key)),
    ),
    ...broken(
      'it is applied as it was decided',
      applied.flatMap(({ key, decision: { revision, outcome } }) => {
        const entry = history.find(({ id }) => id === key)
        const isAsDecided = !entry || (entry.body.revision === revision && entry.body.outcome === outcome)
        return isAsDecided ? [] : [`${key}: ${outcome} ${revision}`]
      }),
    ),
    ...broken(
      'what was taken back is not sent',
      keys.filter((key) => undone.has(key)),
    ),
  ]
}

function brokenByDecisions(
  refused: ReadonlySet<string>,
  { decisions, rows }: DeskFacts,
  { standings, applied }: PlatformFacts,
): Broken[] {
  const keys = new Set(applied.map(({ key }) => key))
  const here = new Set(rows.map(({ platformId }) => platformId))
  /** A colleague took the same decision, so that this one need not be applied. */
  const isAgreed = ({ platformId, revision, stateAfter }: DeskDecision) =>
    standings
      .find(({ id }) => id === platformId)
      ?.decisions.some((one) => one.decision.revision === revision && one.state === stateAfter) ?? false
  const named = ({ id, platformId, status, sent }: DeskDecision) =>
    `${id} about ${platformId}: ${status}, ${sent}`
  const about = (promise: Promised, isBroken: (one: DeskDecision) => boolean) =>
    broken(promise, decisions.filter(isBroken).map(named))
  return [
    ...about(
      'everything is sent or set aside',
      ({ sent, platformId }) => sent === 'waiting' && here.has(platformId),
    ),
    ...about(
      'everything is sent or set aside',
      (one) => one.sent === 'acknowledged' && !keys.has(one.id) && !isAgreed(one),
    ),
    ...about(
      'everything is sent or set aside',
      ({ status, sent }) => status === 'standing' && sent !== 'acknowledged',
    ),
    ...about(
      'everything is sent or set aside',
      ({ status, sent }) => (status === 'undone') !== (sent === 'withdrawn'),
    ),
    ...about(
      'a refusal is a conflict',
      (one) =>
        refused.has(one.id) &&
        !(one.sent === 'acknowledged' && (keys.has(one.id) || isAgreed(one))) &&
        !one.isConflict,
    ),
    ...about(
      'a conflict has grounds',
      ({ id, isConflict }) => isConflict && (!refused.has(id) || keys.has(id)),
    ),
  ]
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}
