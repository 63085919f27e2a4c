/** The states of a submission and the only ways between them; the database enforces the same table. */

export const STATES = ['new', 'published', 'returned', 'rejected', 'cancelled', 'withdrawn'] as const
export type State = (typeof STATES)[number]

/**
 * Why a state changed: a reviewer decided, a revision or tombstone arrived, the platform told its own state,
 * a decision was undone before it was sent, or a refused decision gave way to the platform's state.
 */
export const STATE_CAUSES = ['arrival', 'decision', 'undo', 'conflict'] as const
export type StateCause = (typeof STATE_CAUSES)[number]

export const TRANSITIONS: Readonly<Record<State, readonly State[]>> = {
  new: ['published', 'returned', 'rejected', 'withdrawn'],
  returned: ['new', 'published', 'rejected', 'withdrawn'],
  rejected: ['new'],
  published: ['cancelled', 'withdrawn', 'returned'],
  cancelled: ['published'],
  withdrawn: [],
}

/** Whether a state may follow another. An undo or a conflict walks a decision's way backwards. */
export function isTransition(from: State, to: State, cause: StateCause): boolean {
  // Only the organiser withdraws, which nobody here decides, undoes or disputes.
  if (cause !== 'arrival' && (from === 'withdrawn' || to === 'withdrawn')) return false
  const backwards = cause === 'undo' || cause === 'conflict'
  return backwards ? TRANSITIONS[to].includes(from) : TRANSITIONS[from].includes(to)
}

/**
 * The shortest legal way from one state to another, without the first; empty when they are the same and null when
 * there is none. The platform may have gone several steps since the desk last looked.
 */
export function pathBetween(from: State, to: State): State[] | null {
  const queue: State[][] = [[from]]
  const seen = new Set<State>([from])
  for (let path = queue.shift(); path; path = queue.shift()) {
    const last = path[path.length - 1] as State
    if (last === to) return path.slice(1)
    for (const next of TRANSITIONS[last].filter((state) => !seen.has(state))) {
      seen.add(next)
      queue.push([...path, next])
    }
  }
  return null
}
