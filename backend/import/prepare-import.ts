/** What preview and import share: the file as a table, the headings' fields, and each row read. */
import { createHash } from 'node:crypto'
import type {
  ImportField,
  ImportNotices,
  ImportOptions,
  ImportPreview,
  RowsAre,
} from '../../contract/calls/imports.ts'
import { Failure } from '../failure.ts'
import { guessHeadings } from './guess-headings.ts'
import { SHARED_FIELDS } from './heading-names.ts'
import type { ImportDependencies, ImportReason } from './import-dependencies.ts'
import { readFile } from './read-file.ts'
import { placeReader } from './read-words.ts'
import { keyNumberer } from './row-key.ts'
import { type RowResult, rowToArrival } from './row-to-arrival.ts'
import { isEmpty, ownValue, type SourceRow, type Table } from './table.ts'

export type HeadingSource = 'guess' | 'profile' | 'hand' | 'none'

export type PreparedRow = { row: SourceRow; result: RowResult }

export type PreparedImport = {
  table: Table
  fileHash: string
  rowsAre: RowsAre
  rowsAreBy: ImportPreview['rowsAreBy']
  looksLike: ImportPreview['looksLike']
  headings: Record<string, ImportField>
  /** Where each heading's field comes from. */
  by: Record<string, HeadingSource>
  rows: PreparedRow[]
}

/** Throws UNREADABLE, UNKNOWN_PROFILE, UNKNOWN_EDITION (of the option), EDITION_NEEDED when no row names one. */
export async function prepareImport(
  needs: ImportDependencies,
  options: ImportOptions,
  file: File,
): Promise<PreparedImport> {
  const known = needs.knownEditions()
  const { edition } = options
  if (edition !== null && !known.includes(edition))
    throw new Failure('UNKNOWN_EDITION', { id: edition, known })
  const profile = profileNamed(needs, options.profile)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const table = await readFile({ name: file.name, bytes })
  const { headings, by } = chooseFields(table, options.headings, profile?.headings ?? {})
  const rowsAre = options.rowsAre ?? profile?.rowsAre ?? 'submissions'
  if (edition === null && !namesEditions(table, headings)) throw new Failure('EDITION_NEEDED', undefined)
  const context = {
    headings,
    places: placeReader(needs.places),
    edition,
    rowsAre,
    numberKey: keyNumberer(),
    source: file.name,
  }
  const rows = table.rows.map((row) => ({ row, result: readRow(row, context, known) }))
  const rowsAreBy = options.rowsAre !== null ? 'hand' : profile ? 'profile' : 'none'
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  return { table, fileHash, rowsAre, rowsAreBy, looksLike: lookOf(rows), headings, by, rows }
}

/** A finished programme says neither when an organiser sent a row in nor whom to reach. */
function lookOf(rows: readonly PreparedRow[]): PreparedImport['looksLike'] {
  const taken = rows.flatMap(({ result }) => (result.refused === null ? [result.arrival] : []))
  const arrivals = taken.filter(({ submittedAt }) => submittedAt !== null).length
  const contacts = taken.filter((arrival) => arrival.contacts.length > 0).length
  const isProgramme = taken.length > 0 && arrivals + contacts === 0
  return { rowsAre: isProgramme ? 'programme' : 'submissions', arrivals, contacts }
}

const MOST_NOTICES = 200

/** The cells to look at: those that cannot be first, in the file's order. */
export function noticesOf(rows: readonly PreparedRow[]): ImportNotices {
  const all = rows.flatMap(({ row, result }) =>
    result.refused === null ? result.notices.map((one) => ({ row: row.number, ...one })) : [],
  )
  const sorted = [...all.filter(({ isError }) => isError), ...all.filter(({ isError }) => !isError)]
  return { count: all.length, first: sorted.slice(0, MOST_NOTICES) }
}

/** Whether any row says which edition it belongs to. */
function namesEditions({ rows }: Table, headings: Readonly<Record<string, ImportField>>): boolean {
  const columns = Object.keys(headings).filter((heading) => headings[heading] === 'edition')
  return rows.some((row) => !row.broken && columns.some((heading) => !isEmpty(ownValue(row.cells, heading))))
}

function readRow(
  row: SourceRow,
  context: Parameters<typeof rowToArrival>[1],
  known: readonly string[],
): RowResult {
  if (row.broken) return { title: '', edition: context.edition, refused: row.broken }
  const result = rowToArrival(row.cells, context)
  if (result.refused || known.includes(result.arrival.edition)) return result
  const { edition, content } = result.arrival
  const refused: ImportReason = { code: 'unknown-edition', values: { edition } }
  return { title: content.title, edition, refused }
}

/** By hand over the profile over the guess, which then leaves their fields alone. */
export function chooseFields(
  table: Pick<Table, 'headings' | 'rows'>,
  byHand: Readonly<Record<string, ImportField>>,
  inProfile: Readonly<Record<string, ImportField>>,
): Pick<PreparedImport, 'headings' | 'by'> {
  const guessed = guessHeadings(table)
  const told = new Map(
    table.headings.flatMap((heading): [string, [ImportField, HeadingSource]][] => {
      const hand = ownValue(byHand, heading)
      const remembered = ownValue(inProfile, heading)
      if (hand) return [[heading, [hand, 'hand']]]
      return remembered ? [[heading, [remembered, 'profile']]] : []
    }),
  )
  const taken = new Set([...told.values()].map(([field]) => field))
  const chosen = table.headings.map((heading): [string, [ImportField, HeadingSource]] => {
    const guess = guessed.get(heading) ?? 'extras'
    const isFree = !taken.has(guess) || SHARED_FIELDS.includes(guess)
    const fallback: [ImportField, HeadingSource] =
      guess === 'extras' || !isFree ? ['extras', 'none'] : [guess, 'guess']
    return [heading, told.get(heading) ?? fallback]
  })
  return {
    headings: Object.fromEntries(chosen.map(([heading, [field]]) => [heading, field])),
    by: Object.fromEntries(chosen.map(([heading, [, source]]) => [heading, source])),
  }
}

function profileNamed(needs: ImportDependencies, name: string | null) {
  if (name === null) return null
  const profile = needs.profiles.get(name)
  if (!profile) throw new Failure('UNKNOWN_PROFILE', { name, known: needs.profiles.list() })
  return profile
}
