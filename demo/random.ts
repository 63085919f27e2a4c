/** Seeded chance: the same seed and keys always give the same row of numbers. */

/** A number in [0, 1), another one at each call. */
export type Random = () => number

/** A row of chance of its own for a seed and any keys, such as a submission's place in the edition. */
export function randomFor(seed: number, ...keys: number[]): Random {
  let state = keys.reduce((mixed, key) => scramble(mixed ^ Math.imul(key + 1, 0x9e3779b1)), scramble(seed))
  // Mulberry32, a well-known generator of 32 bits that is small, quick and good enough for made-up data.
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}

/** Picks by weight; weights need not add up to anything. */
export function pickWeighted<Item>(random: Random, items: readonly (readonly [Item, number])[]): Item {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random() * total
  for (const [item, weight] of items) {
    left -= weight
    if (left < 0) return item
  }
  return pick(
    random,
    items.map(([item]) => item),
  )
}

/** A whole number from one bound to the other, both included. */
export function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1))
}

export function happens(random: Random, probability: number): boolean {
  return random() < probability
}

function scramble(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
