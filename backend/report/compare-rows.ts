/** Compares a sheet's rows in a file with those that the database gives now, and names the cells that differ. */
import { DIFFERING_SHOWN, type DifferingCell } from '../../domain/report.ts'

/** `cells` by the column's letters. */
export type ComparedRow = { number: number; cells: ReadonlyMap<string, string> }

export type Differences = { cells: number; differ: number; differing: DifferingCell[] }

/** How far a row is looked for that came or went, so that those after it are not told as others. */
const LOOKED_AHEAD = 200

export function differences() {
  const found: Differences = { cells: 0, differ: 0, differing: [] }
  const tell = (one: DifferingCell) => {
    found.differ += 1
    if (found.differing.length < DIFFERING_SHOWN) found.differing.push(one)
  }
  return {
    found,
    /** Null where only one of them has the row. */
    compare: (sheet: string, inFile: ComparedRow | null, inDatabase: ComparedRow | null) => {
      const columns = new Set([...(inFile?.cells.keys() ?? []), ...(inDatabase?.cells.keys() ?? [])])
      for (const column of columns) {
        found.cells += 1
        const [was, is] = [inFile?.cells.get(column) ?? null, inDatabase?.cells.get(column) ?? null]
        if (was === is) continue
        tell({ sheet, cell: `${column}${(inFile ?? inDatabase)?.number}`, inFile: was, inDatabase: is })
      }
    },
  }
}

/**
 * Pairs rows in their order by what the first column says. Where they part, the nearest row that both have is looked
 * for; what lies before it in one of them has no partner.
 */
export function pairRows(
  inFile: readonly ComparedRow[],
  inDatabase: readonly ComparedRow[],
): (readonly [ComparedRow | null, ComparedRow | null])[] {
  const pairs: (readonly [ComparedRow | null, ComparedRow | null])[] = []
  let [one, other] = [0, 0]
  while (one < inFile.length || other < inDatabase.length) {
    const [skipped, missed] = nearest(inFile, inDatabase, one, other)
    for (const row of inFile.slice(one, one + skipped)) pairs.push([row, null])
    for (const row of inDatabase.slice(other, other + missed)) pairs.push([null, row])
    one += skipped
    other += missed
    const [was, is] = [inFile[one] ?? null, inDatabase[other] ?? null]
    if (was || is) pairs.push([was, is])
    one += was ? 1 : 0
    other += is ? 1 : 0
  }
  return pairs
}

/** How many rows to pass over in each until both name the same; none where no such row is near. */
function nearest(
  inFile: readonly ComparedRow[],
  inDatabase: readonly ComparedRow[],
  one: number,
  other: number,
): readonly [number, number] {
  for (let apart = 0; apart <= LOOKED_AHEAD; apart += 1)
    for (let skipped = 0; skipped <= apart; skipped += 1) {
      const [was, is] = [inFile[one + skipped], inDatabase[other + apart - skipped]]
      if (was && is && nameOf(was) === nameOf(is)) return [skipped, apart - skipped]
    }
  return [0, 0]
}

function nameOf({ cells }: ComparedRow): string {
  return cells.get('A') ?? ''
}
