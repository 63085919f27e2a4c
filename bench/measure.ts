/** Times two ways of doing the same, in turns, so that a busy machine slows both. */

export type Result = {
  floorMs: number
  ownMs: number
  /** Where there were others than asked for. */
  rows?: number
  /** A ratio to the floor, or rows a second. */
  target: { kind: 'time-at-most' | 'speed-at-least'; ratio: number } | { kind: 'per-second'; least: number }
  /** What each of the two does, in words. */
  floor: string
  own: string
  /** What does not depend on the machine: how many rows match, how large the file is. */
  notes: string[]
}
export type Bench = (rows: number) => Promise<Result>

const WARM_UP = 3
const SAMPLE_MS = 40

/** The median time of one call of each, over `rounds` samples that alternate. */
export function compare(floor: () => void, own: () => void, rounds = 21): { floorMs: number; ownMs: number } {
  const both = [floor, own] as const
  const calls = both.map((work) => {
    for (let index = 0; index < WARM_UP; index++) work()
    return Math.max(1, Math.ceil(SAMPLE_MS / Math.max(0.001, timeOf(work, 1))))
  })
  const samples: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes, so that neither always runs on the other's leavings.
    const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)
    for (const which of order) samples[which].push(timeOf(both[which], calls[which] ?? 1))
  }
  return { floorMs: median(samples[0]), ownMs: median(samples[1]) }
}

/** The median time of one call of each, over a few rounds that alternate: for work of seconds. */
export async function compareLong(
  floor: () => Promise<number>,
  own: () => Promise<number>,
  rounds = 3,
): Promise<{ floorMs: number; ownMs: number }> {
  const times = { floor: [] as number[], own: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const both = [async () => times.floor.push(await floor()), async () => times.own.push(await own())]
    for (const run of round % 2 === 0 ? both : both.reverse()) await run()
  }
  return { floorMs: median(times.floor), ownMs: median(times.own) }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new Error('No values have no median')
  return (low + high) / 2
}

export function timeOf(work: () => unknown, calls = 1): number {
  const start = performance.now()
  for (let index = 0; index < calls; index++) work()
  return (performance.now() - start) / calls
}
