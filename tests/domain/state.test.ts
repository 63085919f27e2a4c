/** Every pair of states: what may follow what, by each cause, and the shortest way between. */
import { describe, expect, test } from 'vitest'
import { isTransition, pathBetween, STATES, type State, TRANSITIONS } from '../../domain/state.ts'

/** The model, said a second time: MODEL.md, "States". */
const ALLOWED = new Set([
  ...['new>published', 'new>returned', 'new>rejected', 'new>withdrawn'],
  ...['returned>new', 'returned>published', 'returned>rejected', 'returned>withdrawn'],
  ...[
    'rejected>new',
    'published>cancelled',
    'published>withdrawn',
    'published>returned',
    'cancelled>published',
  ],
])
const PAIRS = STATES.flatMap((from) => STATES.map((to): [State, State] => [from, to]))

test.each(PAIRS)('%s to %s', (from, to) => {
  const isAllowed = ALLOWED.has(`${from}>${to}`)
  // Only the organiser withdraws.
  const isDecided = isAllowed && from !== 'withdrawn' && to !== 'withdrawn'
  expect(isTransition(from, to, 'decision')).toBe(isDecided)
  expect(isTransition(from, to, 'arrival')).toBe(isAllowed)
  expect(isTransition(to, from, 'undo')).toBe(isDecided)
  expect(isTransition(to, from, 'conflict')).toBe(isDecided)
})

describe('the way between', () => {
  test.each(PAIRS)('%s to %s is legal and shortest', (from, to) => {
    const path = pathBetween(from, to)
    if (path === null) {
      expect(reachable(from)).not.toContain(to)
      return
    }
    let at = from
    for (const next of path) {
      expect(TRANSITIONS[at]).toContain(next)
      at = next
    }
    expect(at).toBe(to)
    expect(new Set(path).size).toBe(path.length)
  })

  test('examples', () => {
    expect(pathBetween('new', 'new')).toEqual([])
    expect(pathBetween('new', 'cancelled')).toEqual(['published', 'cancelled'])
    expect(pathBetween('rejected', 'published')).toEqual(['new', 'published'])
    expect(pathBetween('withdrawn', 'new')).toBeNull()
    expect(pathBetween('cancelled', 'withdrawn')).toEqual(['published', 'withdrawn'])
  })
})

function reachable(from: State): Set<State> {
  const found = new Set<State>([from])
  for (const state of found) for (const next of TRANSITIONS[state]) found.add(next)
  return found
}
