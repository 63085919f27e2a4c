/** Compares the rows of a file with those of the database, each by what tells it from others and wherever it stands. */
import { DIFFERING_SHOWN, type DifferingCell } from '../../../domain/report.ts'
import { columnLetters } from '../cell-address.ts'

/** `key` is the same for the same row on both sides; `cells` are its texts by column. */
export type ComparedRow = { key: string; sheet: string; number: number; cells: readonly (string | null)[] }

export type RowComparison = {
  inFile: (row: ComparedRow) => void
  inDatabase: (row: ComparedRow) => void
  /** What is left on one side only is then compared with nothing. */
  end: () => { cells: number; differ: number; differing: DifferingCell[] }
}

type Waiting = Map<string, ComparedRow[]>

/**
 * Give it a row of each side in turn: where both have the same order, hardly any row waits for its other half. Of rows
 * with one key the first meets the first.
 */
export function compareRows(): RowComparison {
  const waiting: { file: Waiting; database: Waiting } = { file: new Map(), database: new Map() }
  const told = { cells: 0, differ: 0, differing: [] as DifferingCell[] }
  const compare = (file: ComparedRow | null, database: ComparedRow | null) => {
    // Where a row is in the file, the cell is named as it stands there.
    const at = file ?? database
    if (!at) return
    const columns = Math.max(file?.cells.length ?? 0, database?.cells.length ?? 0)
    for (let column = 0; column < columns; column += 1) {
      const inFile = file?.cells[column] ?? null
      const inDatabase = database?.cells[column] ?? null
      if (inFile === null && inDatabase === null) continue
      told.cells += 1
      if (inFile === inDatabase) continue
      told.differ += 1
      if (told.differing.length < DIFFERING_SHOWN)
        told.differing.push({
          sheet: at.sheet,
          cell: `${columnLetters(column)}${at.number}`,
          inFile,
          inDatabase,
        })
    }
  }
  return {
    inFile(row) {
      const other = take(waiting.database, row.key)
      if (other) compare(row, other)
      else keep(waiting.file, row)
    },
    inDatabase(row) {
      const other = take(waiting.file, row.key)
      if (other) compare(other, row)
      else keep(waiting.database, row)
    },
    end() {
      for (const row of [...waiting.file.values()].flat()) compare(row, null)
      for (const row of [...waiting.database.values()].flat()) compare(null, row)
      return told
    },
  }
}

function keep(waiting: Waiting, row: ComparedRow): void {
  const rows = waiting.get(row.key)
  if (rows) rows.push(row)
  else waiting.set(row.key, [row])
}

function take(waiting: Waiting, key: string): ComparedRow | undefined {
  const rows = waiting.get(key)
  const first = rows?.shift()
  if (rows?.length === 0) waiting.delete(key)
  return first
}
