/** The parts of a figure in the order they are shown: the largest first, the rest together, what is not known last. */
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { UNKNOWN } from '../../domain/figures/counted-county.ts'
import type { Dimension } from '../../domain/figures/dimensions.ts'

export type Part = { key: string; name: string; value: number; of?: number }

export type Parts = {
  /** All that are known, the largest first and then by name. */
  all: Part[]
  shown: Part[]
  rest: Part[]
  unknown: Part | null
}

/** More than `most` parts are shown as the `most` largest and the rest together; one alone is never a rest. */
export function partsOf(
  { rows }: Pick<FiguresOutput, 'rows'>,
  dimension: Dimension,
  nameOf: (key: string) => string,
  most: number,
): Parts {
  const parts = rows.map((row): Part => {
    const key = row[dimension] ?? UNKNOWN
    return { key, name: nameOf(key), value: row.value, ...(row.of !== undefined && { of: row.of }) }
  })
  const all = parts
    .filter(({ key, value }) => key !== UNKNOWN && value > 0)
    .sort((one, other) => other.value - one.value || one.name.localeCompare(other.name, 'sv'))
  const at = all.length > most + 1 ? most : all.length
  const unknown = parts.find(({ key, value }) => key === UNKNOWN && value > 0) ?? null
  return { all, shown: all.slice(0, at), rest: all.slice(at), unknown }
}

export function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0)
}
