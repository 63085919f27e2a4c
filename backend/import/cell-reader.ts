/** One row's cells by field; what a reader does not take whole stays among the extras under its heading. */
import type { ImportField, ImportNotice } from '../../contract/calls/imports.ts'
import { cellText, isEmpty, type Json, ownValue } from './table.ts'

export type CellReader = ReturnType<typeof cellReader>

export type CellNotice = Omit<ImportNotice, 'row'>

const LONGEST_TEXT = 120

type Read<Value> = { value: Value; isWhole: boolean } | null

export function cellReader(
  cells: Readonly<Record<string, Json>>,
  headings: Readonly<Record<string, ImportField>>,
) {
  const filled = Object.entries(cells).filter(([, cell]) => !isEmpty(cell))
  const taken = new Set<string>()
  const notices: CellNotice[] = []
  const of = (field: ImportField) =>
    filled.filter(([heading]) => ownValue(headings, heading) === field && !taken.has(heading))

  /** The first cell of the field that the reader understands; half understood, its text is kept as well. */
  function first<Value>(field: ImportField, read: (text: string, cell: Json) => Read<Value>): Value | null {
    for (const [heading, cell] of of(field)) {
      const result = read(cellText(cell), cell)
      if (!result) continue
      if (result.isWhole) taken.add(heading)
      return result.value
    }
    return null
  }

  return {
    first,
    text: (field: ImportField) => first(field, (text) => ({ value: text, isWhole: true })),
    /** The field's cells as text, none taken; `take` those that were used whole. */
    peek: (field: ImportField) => of(field).map(([heading, cell]) => ({ heading, text: cellText(cell) })),
    take: (heading: string): void => void taken.add(heading),
    /** The field's cells in order, all taken. */
    all(field: ImportField): Json[] {
      const found = of(field)
      for (const [heading] of found) taken.add(heading)
      return found.map(([, cell]) => cell)
    },
    /** The cells of no field whose text is of a kind, all taken. */
    takeAll(isOfKind: (text: string) => boolean): Json[] {
      const found = of('extras').filter(([, cell]) => isOfKind(cellText(cell)))
      for (const [heading] of found) taken.add(heading)
      return found.map(([, cell]) => cell)
    },
    /** Tells of a cell that somebody should look at. */
    note: (heading: string, isError: boolean, reason: ImportNotice['reason']): void => {
      const text = cellText(ownValue(cells, heading)).slice(0, LONGEST_TEXT)
      notices.push({ heading, text, isError, reason })
    },
    notices: (): CellNotice[] => notices,
    /** Call last: everything that nobody took. */
    extras: (): Record<string, Json> => Object.fromEntries(filled.filter(([heading]) => !taken.has(heading))),
  }
}

export const whole = <Value>(value: Value | null): Read<Value> =>
  value === null ? null : { value, isWhole: true }
