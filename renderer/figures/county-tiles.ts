/** Where each county stands on the tile map, and the scale of its colours. */

/** Row and column of each county's tile by its code, from north to south, so that neighbours stay neighbours. */
export const TILES: Readonly<Record<string, { row: number; column: number }>> = {
  '25': { row: 1, column: 3 },
  '24': { row: 2, column: 3 },
  '23': { row: 3, column: 2 },
  '22': { row: 3, column: 3 },
  '20': { row: 4, column: 2 },
  '21': { row: 4, column: 3 },
  '17': { row: 5, column: 1 },
  '18': { row: 5, column: 2 },
  '19': { row: 5, column: 3 },
  '03': { row: 5, column: 4 },
  '14': { row: 6, column: 1 },
  '05': { row: 6, column: 2 },
  '04': { row: 6, column: 3 },
  '01': { row: 6, column: 4 },
  '13': { row: 7, column: 1 },
  '06': { row: 7, column: 2 },
  '08': { row: 7, column: 3 },
  '09': { row: 7, column: 4 },
  '12': { row: 8, column: 1 },
  '07': { row: 8, column: 2 },
  '10': { row: 8, column: 3 },
}

/** A step of the scale: `from` to `to`, the last one without an end. */
export type ScaleStep = { from: number; to: number | null }

/** The lower bounds of the steps for up to fifty activities; larger editions multiply them. */
const BOUNDS = [1, 3, 5, 9, 17, 25]
const LARGEST_UNSCALED = 50

/**
 * Up to six steps whose widths grow, so that small counties are told apart although one or two are far larger.
 * Steps above the largest value are left out.
 */
export function scaleFor(largest: number): ScaleStep[] {
  const factor = Math.max(1, Math.ceil(largest / LARGEST_UNSCALED))
  const bounds = BOUNDS.map((bound) => (bound - 1) * factor + 1).filter((bound) => bound <= largest)
  return bounds.map((from, index) => {
    const next = bounds[index + 1]
    return { from, to: next === undefined ? null : next - 1 }
  })
}

/** The step of a value, 0 for none. */
export function stepOf(value: number, scale: readonly ScaleStep[]): number {
  return scale.filter((step) => step.from <= value).length
}
