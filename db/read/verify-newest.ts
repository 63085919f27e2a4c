/** Compares rows that the newest entry about a thing makes, one a thing, with the entries of their kind. */
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { ReadableDatabase } from '../database.ts'
import { type Entry, entriesOf, type Projected } from './verify-projections.ts'

type Signed = { reviewer: string; at: string }

/** What a body is about, and the row that it leads to; null takes the row away. */
type Told<Row> = { about: string; row: Row | null }

/**
 * An entry whose body was erased does not say what it is about: it excuses what it may have made, a row that it signed
 * or the want of one, where no later entry says otherwise.
 */
export function checkNewestRows<Row extends Signed>(
  database: ReadableDatabase,
  kind: string,
  rows: readonly Row[],
  aboutOf: (row: Row) => string,
  read: (entry: Entry) => Told<Row> | null,
): Projected {
  const entries = entriesOf(database, kind)
  const newest = new Map<string, { place: number; row: Row | null }>()
  entries.forEach((entry, place) => {
    const told = entry.isErased ? null : read(entry)
    if (told) newest.set(told.about, { place, row: told.row })
  })
  const standing = new Map(rows.map((row) => [aboutOf(row), row]))
  const isExcused = (row: Row | undefined, after: number) =>
    entries.some(
      ({ isErased, at, name }, place) =>
        isErased && place > after && (!row || (row.at === at && row.reviewer === name)),
    )
  const problems = [...new Set([...newest.keys(), ...standing.keys()])].filter((about) => {
    const row = standing.get(about)
    const expected = newest.get(about)
    if (canonicalJson(row ?? null) === canonicalJson(expected?.row ?? null)) return false
    return !isExcused(row, expected?.place ?? -1)
  })
  return { checked: entries.length, problems }
}
