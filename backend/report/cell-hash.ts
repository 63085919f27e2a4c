/** The hash that a report carries, over the cells that hold what was counted or a row of it. */
import { createHash } from 'node:crypto'

export type CellHash = {
  /** Lines of `cellLine`, one or many. */
  add: (lines: string) => void
  /** 64 hexadecimal digits; nothing can be added after it. */
  digest: () => string
}

export function startCellHash(): CellHash {
  const hash = createHash('sha256')
  return { add: (lines) => void hash.update(lines), digest: () => hash.digest('hex') }
}

/** Texts as they are, numbers as JavaScript prints them; sheet by sheet, row by row, cell by cell. */
export function cellLine(sheet: string, ref: string, value: string | number): string {
  return `${sheet}\t${ref}\t${value}\n`
}
