/** One row of a source before anyone knows what its fields mean: a calendar's event, a page's event, a list's row. */
import type { Occurrence } from '../../domain/submission.ts'
import type { ImportReason } from '../import/import-dependencies.ts'
import type { Json } from '../import/table.ts'

type Common = {
  /** The line where it begins, or its number in the list: what a person looks for. */
  number: number
  /** The source's own id of it, which is its identity in quarantine too. */
  id: string | null
  /** As it came, fit to be read again alone. */
  raw: string
}

export type ReadItem = Common & {
  /** By the source's fields, keys joined by dots. */
  cells: Record<string, Json>
  /**
   * Every time it is held within the days asked for, where it repeats, and none when it is not held then; else start and
   * end are among the cells.
   */
  occurrences: Occurrence[] | null
  isCancelled: boolean
  broken: null
}

export type SourceItem = ReadItem | (Common & { broken: ImportReason })

/** The days, first and last, within which what repeats is written out. */
export type Days = { from: string; to: string }
