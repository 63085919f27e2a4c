/** Editions side by side: change with its base, who is new, lost or back, and how the mix shifted. */

/** Below this a per cent says more than the numbers bear, so only the numbers are told. */
export const LEAST_BASE = 30

export type Change = {
  from: number
  to: number
  difference: number
  /** The difference in per cent of `from`, not rounded; null where `from` is below 30. */
  percent: number | null
}

export function changeOf(from: number, to: number): Change {
  const difference = to - from
  return { from, to, difference, percent: from < LEAST_BASE ? null : (100 * difference) / from }
}

export type Coming = {
  /** In both. */
  stayed: string[]
  /** In this one and in none before it. */
  new: string[]
  /** In this one and in some before, but not in the one compared with. */
  returned: string[]
  /** In the one compared with and not in this one. */
  lost: string[]
}

/** `before` is what stood in any edition earlier than `to`, whether compared or not. Each list is in the keys' order. */
export function comingAndGoing(
  from: ReadonlySet<string>,
  to: ReadonlySet<string>,
  before: ReadonlySet<string>,
): Coming {
  const inOrder = (keys: Iterable<string>) => [...keys].sort()
  const arrived = [...to].filter((key) => !from.has(key))
  return {
    stayed: inOrder([...to].filter((key) => from.has(key))),
    new: inOrder(arrived.filter((key) => !before.has(key))),
    returned: inOrder(arrived.filter((key) => before.has(key))),
    lost: inOrder([...from].filter((key) => !to.has(key))),
  }
}

export type MixPart = {
  key: string
  from: number
  to: number
  /** Shares of their own whole in per cent, and the shift in percentage points; null where a whole is below 30. */
  fromShare: number | null
  toShare: number | null
  shift: number | null
}

export type Mix = {
  parts: MixPart[]
  /** How much of the mix moved from some part to another, in percentage points (half of all shifts); null as above. */
  moved: number | null
}

/** `wholes` are what shares are of: the number of activities, which may be less than the parts' sum. */
export function shiftOfMix(
  from: ReadonlyMap<string, number>,
  to: ReadonlyMap<string, number>,
  wholes: { from: number; to: number },
): Mix {
  const isShown = wholes.from >= LEAST_BASE && wholes.to >= LEAST_BASE
  const share = (part: number, whole: number) => (isShown ? (100 * part) / whole : null)
  const parts = [...new Set([...from.keys(), ...to.keys()])].sort().map((key) => {
    const [before, after] = [from.get(key) ?? 0, to.get(key) ?? 0]
    const [fromShare, toShare] = [share(before, wholes.from), share(after, wholes.to)]
    const shift = fromShare === null || toShare === null ? null : toShare - fromShare
    return { key, from: before, to: after, fromShare, toShare, shift }
  })
  const moved = isShown ? parts.reduce((sum, { shift }) => sum + Math.abs(shift ?? 0), 0) / 2 : null
  return { parts, moved }
}
