/** The platform's memory: submissions in the order of their latest change, and the decisions taken in about them. */
import type {
  PlatformConflict,
  PlatformCounts,
  PlatformDecision,
  PlatformHeldDecision,
  PlatformStanding,
  PlatformSubmission,
} from '../contract/platform.ts'
import { canonicalJson } from '../domain/canonical-json.ts'
import { stateAfter } from '../domain/decision.ts'
import { isTransition, type State } from '../domain/state.ts'

/** Where the first rows come from; any of them at any time, so that a million need not be held. */
export type Source = {
  count: number
  at: (index: number) => { submission: PlatformSubmission; isWithdrawn: boolean }
  indexOf: (id: string) => number | null
}

/** What an organiser may change in a new revision; `link` is the way into a digital activity. */
export type Revision = { title?: string | undefined; lead?: string | undefined; link?: string | undefined }

/** Everything that ever changes the memory, as it is written to a journal. */
export type Change =
  | { kind: 'decision'; id: string; key: string; decision: PlatformDecision; at: string }
  | { kind: 'revision'; id: string; revision: Revision; at: string }
  | { kind: 'withdrawal'; id: string; at: string }

export type Row = {
  submission: PlatformSubmission
  isWithdrawn: boolean
  changedAt: string
  /** The turn of its latest change; the next pull goes by it. */
  order: number
  decisions: PlatformHeldDecision[]
}

export type Receipt = { id: string; revision: number; state: State; decidedAt: string }
export type Verdict =
  | { kind: 'taken-in'; receipt: Receipt }
  | { kind: 'conflict'; conflict: PlatformConflict }
  | { kind: 'key-reused' }
  | { kind: 'unknown' }
export type OrganiserVerdict =
  | { kind: 'changed'; standing: PlatformStanding }
  | Exclude<Verdict, { kind: 'taken-in' }>

export type Page = { rows: Row[]; lastOrder: number; remaining: number }

export type Store = ReturnType<typeof createStore>

/** `record` is told of every change before anybody is answered; `now` gives the instant in UTC. */
export function createStore(options: {
  source: Source
  now: () => string
  record: (change: Change) => void
}) {
  const { source, now, record } = options
  const changedRows = new Map<number, Row>()
  /** The submission of each change after the first ones: the change with order `source.count + n` is at n − 1. */
  const changes: number[] = []
  const receipts = new Map<string, { asked: string; receipt: Receipt }>()

  const rowAt = (index: number): Row => changedRows.get(index) ?? firstRow(source.at(index), index + 1)
  const latestOrder = (index: number) => changedRows.get(index)?.order ?? index + 1
  const lastOrder = () => source.count + changes.length

  const indexOf = (id: string): number | null => {
    const index = source.indexOf(id)
    return index !== null && index >= 0 && index < source.count ? index : null
  }

  const remainingAfter = (order: number): number => {
    const untouched = Math.max(0, source.count - order)
    // A changed submission whose first turn lies behind is met once more; one whose turn is still ahead just moved.
    const moved = [...changedRows].filter(([index, row]) => row.order > order && index + 1 <= order)
    return untouched + moved.length
  }

  const pageAfter = (order: number, limit: number): Page => {
    const rows: Row[] = []
    let reached = Math.min(order, lastOrder())
    while (reached < lastOrder() && rows.length < limit) {
      reached++
      const index = reached <= source.count ? reached - 1 : (changes[reached - source.count - 1] as number)
      if (latestOrder(index) === reached) rows.push(rowAt(index))
    }
    return { rows, lastOrder: reached, remaining: remainingAfter(reached) }
  }

  const find = (id: string): Row | null => {
    const index = indexOf(id)
    return index === null ? null : rowAt(index)
  }

  const put = (index: number, row: Omit<Row, 'order'>) => {
    changes.push(index)
    changedRows.set(index, { ...row, order: lastOrder() })
  }

  /** The one door for changes. The caller has checked that the change is allowed. */
  const apply = (change: Change) => {
    const index = indexOf(change.id)
    if (index === null) throw new Error(`There is no submission ${change.id}`)
    const row = rowAt(index)
    if (change.kind === 'decision') {
      const { key, decision, at } = change
      const state = stateAfter(row.submission.state, decision.outcome) as PlatformSubmission['state']
      const held = { decision, state, acceptedAt: at }
      put(index, { ...stamped(row, { state }, at), decisions: [...row.decisions, held] })
      const receipt = { id: change.id, revision: decision.revision, state, decidedAt: decision.decidedAt }
      receipts.set(key, { asked: askedFor(change.id, decision), receipt })
    } else if (change.kind === 'revision') {
      put(index, revised(row, change.revision, change.at))
    } else {
      const { revision } = row.submission
      put(index, { ...stamped(row, { revision: revision + 1 }, change.at), isWithdrawn: true })
    }
  }

  const change = (one: Change) => {
    record(one)
    apply(one)
  }

  const decide = (id: string, key: string, decision: PlatformDecision): Verdict => {
    const known = receipts.get(key)
    if (known) {
      return known.asked === askedFor(id, decision)
        ? { kind: 'taken-in', receipt: known.receipt }
        : { kind: 'key-reused' }
    }
    const row = find(id)
    if (!row) return { kind: 'unknown' }
    const isStale = decision.revision !== row.submission.revision
    if (isStale) return conflict('stale', row)
    if (!stateAfter(stateOf(row), decision.outcome)) return conflict('state', row)
    change({ kind: 'decision', id, key, decision, at: now() })
    return { kind: 'taken-in', receipt: (receipts.get(key) as { receipt: Receipt }).receipt }
  }

  const revise = (id: string, revision: Revision): OrganiserVerdict => {
    const row = find(id)
    if (!row) return { kind: 'unknown' }
    if (row.isWithdrawn) return conflict('state', row)
    change({ kind: 'revision', id, revision, at: now() })
    return { kind: 'changed', standing: standingOf(find(id) as Row) }
  }

  const withdraw = (id: string): OrganiserVerdict => {
    const row = find(id)
    if (!row) return { kind: 'unknown' }
    if (!isTransition(stateOf(row), 'withdrawn', 'arrival')) return conflict('state', row)
    change({ kind: 'withdrawal', id, at: now() })
    return { kind: 'changed', standing: standingOf(find(id) as Row) }
  }

  function* all(): Generator<Row> {
    for (let index = 0; index < source.count; index++) yield rowAt(index)
  }

  /** As it was before anything changed; counted once, since the first rows are made anew each time. */
  let firstCounts: Counts | null = null

  const counts = (): PlatformCounts['counts'] => {
    firstCounts ??= countFirst(source)
    const now: Counts = new Map(firstCounts)
    for (const [index, row] of changedRows) {
      add(now, firstRow(source.at(index), index + 1), -1)
      add(now, row, 1)
    }
    return [...now]
      .filter(([, count]) => count > 0)
      .map(([key, count]) => ({ ...(JSON.parse(key) as { edition: string; state: State }), count }))
  }

  return {
    count: source.count,
    counts,
    lastOrder,
    pageAfter,
    find,
    decide,
    revise,
    withdraw,
    all,
    replay: apply,
  }
}

export function stateOf(row: Row): State {
  return row.isWithdrawn ? 'withdrawn' : row.submission.state
}

export function standingOf(row: Row): PlatformStanding {
  const { id, edition, revision } = row.submission
  return {
    id,
    edition,
    revision,
    state: stateOf(row),
    changedAt: row.changedAt,
    submission: row.isWithdrawn ? null : row.submission,
    decisions: row.decisions,
  }
}

/** By edition and state, as JSON. */
type Counts = Map<string, number>

function countFirst(source: Source): Counts {
  const counts: Counts = new Map()
  for (let index = 0; index < source.count; index++) add(counts, firstRow(source.at(index), index + 1), 1)
  return counts
}

function add(counts: Counts, row: Row, number: number): void {
  const key = JSON.stringify({ edition: row.submission.edition, state: stateOf(row) })
  counts.set(key, (counts.get(key) ?? 0) + number)
}

function firstRow({ submission, isWithdrawn }: ReturnType<Source['at']>, order: number): Row {
  return { submission, isWithdrawn, changedAt: submission.changedAt, order, decisions: [] }
}

function stamped(row: Row, changed: Partial<PlatformSubmission>, at: string): Row {
  return { ...row, submission: { ...row.submission, ...changed, changedAt: at }, changedAt: at }
}

/** A new revision brings a returned or refused submission back to the desk and leaves the others where they are. */
function revised(row: Row, { title, lead, link }: Revision, at: string): Row {
  const { submission } = row
  const { content, revision, state } = submission
  const isBack = state === 'returned' || state === 'rejected'
  const changed = {
    ...content,
    title: title ?? content.title,
    lead: lead ?? content.lead,
    digital: link === undefined ? content.digital : { ...content.digital, link },
  }
  return stamped(row, { content: changed, revision: revision + 1, state: isBack ? 'new' : state }, at)
}

function conflict(
  error: PlatformConflict['error'],
  row: Row,
): { kind: 'conflict'; conflict: PlatformConflict } {
  return {
    kind: 'conflict',
    conflict: { error, current: { revision: row.submission.revision, state: stateOf(row) } },
  }
}

function askedFor(id: string, decision: PlatformDecision): string {
  return canonicalJson({ id, decision })
}
