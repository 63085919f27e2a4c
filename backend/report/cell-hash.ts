/** The checksum over a workbook's counted cells, the same for who writes a file and who checks it. */
import { createHash } from 'node:crypto'

export type WrittenCell = { sheet: string; ref: string; value: string }

/** Takes cells in the order of sheets and rows; `digest` gives 64 hexadecimal digits, once. */
export function cellHash() {
  const hash = createHash('sha256')
  return {
    add: ({ sheet, ref, value }: WrittenCell) => void hash.update(`${sheet}\t${ref}\t${value}\n`),
    digest: () => hash.digest('hex'),
  }
}
