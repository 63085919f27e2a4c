/** What a desk, its outbox and a platform should hold, by the words of the model alone: no code of the desk's is asked. */

export const STATES = ['new', 'published', 'returned', 'rejected', 'cancelled', 'withdrawn'] as const
export type State = (typeof STATES)[number]
export type Outcome = 'publish' | 'return' | 'reject' | 'cancel' | 'take-down' | 'reopen'
export type Cause = 'arrival' | 'decision' | 'undo' | 'conflict'
export const CAUSES: readonly Cause[] = ['arrival', 'decision', 'undo', 'conflict']

/** MODEL.md, "States", line by line. */
const WAYS = new Set([
  ...['new>published', 'new>returned', 'new>rejected', 'new>withdrawn'],
  ...['returned>new', 'returned>published', 'returned>rejected', 'returned>withdrawn'],
  'rejected>new',
  ...['published>cancelled', 'published>withdrawn', 'published>returned'],
  'cancelled>published',
])

/** The words that a reviewer has for a way. */
const DECIDED: Readonly<Record<string, Outcome>> = {
  'new>published': 'publish',
  'returned>published': 'publish',
  'cancelled>published': 'publish',
  'new>returned': 'return',
  'new>rejected': 'reject',
  'returned>rejected': 'reject',
  'published>cancelled': 'cancel',
  'published>returned': 'take-down',
  'rejected>new': 'reopen',
}
export const OUTCOMES = [...new Set(Object.values(DECIDED))]

export function mayFollow(from: State, to: State, cause: Cause): boolean {
  const isWithdrawal = from === 'withdrawn' || to === 'withdrawn'
  if (cause === 'arrival') return WAYS.has(`${from}>${to}`)
  if (isWithdrawal) return false
  return WAYS.has(cause === 'decision' ? `${from}>${to}` : `${to}>${from}`)
}

/** The state that a decision leads to, or null where the model has no such way. */
export function decided(from: State, outcome: Outcome): State | null {
  return STATES.find((to) => DECIDED[`${from}>${to}`] === outcome) ?? null
}

function isReachable(from: State, to: State): boolean {
  const reached = new Set<State>([from])
  for (const state of reached) for (const next of STATES) if (WAYS.has(`${state}>${next}`)) reached.add(next)
  return reached.has(to)
}

export type Door = 'interface' | 'manual'
export type Waiting = {
  id: string
  outcome: Outcome
  revision: number
  before: State
  after: State
  door: Door
  /** The conflict that it settled, which its undo opens again. */
  settled: Conflict | null
}
/** `later` were set aside with the refused one, in their order. */
export type Conflict = { refused: Waiting; later: Waiting[] }

/** At the platform. */
export type Held = { state: State; revision: number; isPulled: boolean }
/** At the desk. */
export type Known = {
  state: State
  revision: number
  told: State
  waiting: Waiting[]
  /** Decisions that stand, the newest last; those that have been sent too. */
  standing: string[]
  conflict: Conflict | null
}

export function decide(known: Known, id: string, outcome: Outcome, door: Door): void {
  const after = decided(known.state, outcome)
  if (after === null) throw new Error('The model has no such decision')
  const { state: before, revision, conflict: settled } = known
  known.waiting.push({ id, outcome, revision, before, after, door, settled })
  known.standing.push(id)
  known.state = after
  known.conflict = null
}

/** The newest decision, while it waits and nothing has come after it; null where there is none to undo. */
export function undoable(known: Known): Waiting | null {
  const last = known.waiting.at(-1)
  return last && known.standing.at(-1) === last.id && known.state === last.after ? last : null
}

export function undo(known: Known): void {
  const last = undoable(known)
  if (!last) throw new Error('The model has nothing to undo')
  known.waiting.pop()
  known.standing.pop()
  known.state = last.before
  known.conflict = last.settled
  if (known.waiting.length === 0) follow(known, known.told)
}

/** Sends what waits at the interface, and takes in what has changed. */
export function sync(known: Known | null, held: Held): Known | null {
  if (!known) {
    held.isPulled = true
    // What was withdrawn before it came here is passed over.
    if (held.state === 'withdrawn') return null
    const { state, revision } = held
    return { state, revision, told: state, waiting: [], standing: [], conflict: null }
  }
  for (const one of known.waiting.filter(({ door }) => door === 'interface')) {
    if (!known.waiting.includes(one)) continue
    const isCurrent = one.revision === held.revision
    const next = isCurrent ? decided(held.state, one.outcome) : null
    if (next) Object.assign(held, { state: next, isPulled: false })
    // Somebody else had taken the same decision about the same revision.
    const isAgreed = isCurrent && held.state === one.after
    if (next || isAgreed) acknowledge(known, one, held.state)
    else refuse(known, one, held)
  }
  if (!held.isPulled) pull(known, held)
  held.isPulled = true
  return known
}

export function acknowledge(known: Known, one: Waiting, told: State): void {
  known.waiting = known.waiting.filter((other) => other !== one)
  known.told = told
}

/** It and all after it give way, the newest first. */
function refuse(known: Known, refused: Waiting, held: Held): void {
  const later = known.waiting.slice(known.waiting.indexOf(refused) + 1)
  const setAside = [refused, ...later].reverse()
  for (const one of setAside) if (known.state === one.after) known.state = one.before
  known.waiting = known.waiting.filter((one) => !setAside.includes(one))
  known.standing = known.standing.filter((id) => !setAside.some((one) => one.id === id))
  known.conflict = { refused, later }
  known.told = held.state
  if (known.waiting.length === 0) follow(known, held.state)
}

function pull(known: Known, held: Held): void {
  known.told = held.state
  // A withdrawal stands whatever anybody has decided, and has no revision to show.
  if (held.state === 'withdrawn') known.state = 'withdrawn'
  else {
    known.revision = Math.max(known.revision, held.revision)
    if (known.waiting.length === 0) follow(known, held.state)
  }
}

function follow(known: Known, told: State): void {
  if (isReachable(known.state, told)) known.state = told
}
