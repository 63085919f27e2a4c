/** The parts of a measure in two editions, by how much each changed; also those that only other editions have. */
import { type Change, changeOf } from '../../domain/figures/compare.ts'
import { UNKNOWN } from '../../domain/figures/counted-county.ts'
import type { Compared } from './asked.ts'

export type ChangeRow = { key: string; name: string; change: Change }

/** The largest increase first and the largest decrease last, equals by name in Swedish order; what is not known is last. */
export function changeRows(
  { editions, rows }: Pick<Compared, 'rows'> & { editions: readonly { edition: string }[] },
  step: { from: string; to: string },
  nameOf: (key: string) => string,
): ChangeRow[] {
  const place = (edition: string) => editions.findIndex((one) => one.edition === edition)
  const [from, to] = [place(step.from), place(step.to)]
  return rows
    .map(({ key, values }) => ({
      key,
      name: nameOf(key),
      change: changeOf(values[from] ?? 0, values[to] ?? 0),
    }))
    .sort(
      (one, other) =>
        Number(one.key === UNKNOWN) - Number(other.key === UNKNOWN) ||
        other.change.difference - one.change.difference ||
        one.name.localeCompare(other.name, 'sv'),
    )
}

/** At most so many, those that changed least left out; the order stays. */
export function mostChanged(rows: readonly ChangeRow[], most: number): ChangeRow[] {
  if (rows.length <= most) return [...rows]
  const kept = new Set(
    [...rows]
      .sort((one, other) => Math.abs(other.change.difference) - Math.abs(one.change.difference))
      .slice(0, most)
      .map(({ key }) => key),
  )
  return rows.filter(({ key }) => kept.has(key))
}
