/** Figures as the screens need them: one number a key, and keys in the order they are shown. */
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { DIGITAL, UNKNOWN } from '../../domain/figures/counted-county.ts'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import type { Format } from '../../domain/submission.ts'
import countyRegister from '../../resources/registers/counties.json' with { type: 'json' }

/** Digital first: that is how most editions were held, and the order keeps its colour through all figures. */
export const FORMAT_ORDER: readonly Format[] = ['digital', 'hybrid', 'on-site', 'unknown']

type Row = FiguresOutput['rows'][number]
type Key = Dimension

/** Counties by their code with their full and short names, in Swedish order of the code's register. */
export const COUNTIES: readonly { code: string; name: string; shortName: string }[] = countyRegister.rows

/** The activities of each value of a dimension; rows without the dimension are left out. */
export function byKey(rows: readonly Row[], dimension: Key): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) {
    const key = row[dimension]
    if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + row.value)
  }
  return sums
}

/** The same within one edition, for rows counted by edition and another dimension. */
export function byKeyWithin(rows: readonly Row[], edition: string, dimension: Key): Map<string, number> {
  return byKey(
    rows.filter((row) => row.edition === edition),
    dimension,
  )
}

/** The keys of the county figures in the order of a table: counties by name, then those without one. */
export function countyKeys(): string[] {
  const byName = [...COUNTIES].sort((a, b) => a.name.localeCompare(b.name, 'sv'))
  return [...byName.map((county) => county.code), DIGITAL, UNKNOWN]
}

/** A county's full name, or the words for activities without one. */
export function countyName(key: string, counted: { digital: string; unknown: string }): string {
  if (key === DIGITAL) return counted.digital
  if (key === UNKNOWN) return counted.unknown
  return COUNTIES.find((county) => county.code === key)?.name ?? key
}
