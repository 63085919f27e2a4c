/** The sheets of the rows: all submissions of the editions, over as many sheets as they need. */
import type { ReadableDatabase } from '../../../db/database.ts'
import { analystRowNumbers, readAnalystRows } from '../../../db/read/analyst-rows.ts'
import type { EditionWithRules } from '../../../domain/edition.ts'
import type { Language } from '../../../domain/language.ts'
import { words } from '../../../text/catalog.ts'
import type { AnalystSheet, Cell } from './analyst-sheet.ts'
import { rowColumns, rowReader } from './row-columns.ts'

/** A sheet of Excel has 1,048,576 rows, of which one has the field names. */
export const MOST_ROWS = 1_048_575
const BLOCK = 500

/** One sheet also where there are no rows. */
export function rowsSheets(
  database: ReadableDatabase,
  editions: readonly EditionWithRules[],
  { title, language }: { title: string; language: Language },
  mostRows = MOST_ROWS,
): AnalystSheet[] {
  const numbers = Float64Array.from(editions.flatMap(({ id }) => analystRowNumbers(database, id)))
  const { sheets, about } = words(language).reportAnalyst
  const { name, table } = sheets.rows
  const read = rowReader(editions, language)
  const count = Math.max(1, Math.ceil(numbers.length / mostRows))
  return Array.from({ length: count }, (_, index) => {
    const own = numbers.subarray(index * mostRows, (index + 1) * mostRows)
    return {
      name: count === 1 ? name : `${name} ${index + 1}`,
      title,
      about: about.rows,
      leads: [],
      isCover: false,
      table: count === 1 ? table : `${table}_${index + 1}`,
      columns: rowColumns(language),
      keys: 1,
      totalRows: own.length,
      blocks: function* () {
        for (let at = 0; at < own.length; at += BLOCK)
          yield readAnalystRows(database, [...own.subarray(at, at + BLOCK)]).map(read)
      } satisfies () => Generator<Cell[][]>,
      charts: [],
    }
  })
}
