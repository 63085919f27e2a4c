/** Fetches a source, or takes a file of it, reads every row and tells what taking them in would do; stores nothing. */
import { createHash } from 'node:crypto'
import type { SourceReading } from '../../contract/calls/sources.ts'
import { listEditions, readEdition } from '../../db/read/editions.ts'
import type { SourceProfile } from '../../domain/source-profile.ts'
import { firstOccurrence } from '../../domain/submission.ts'
import { placeReader } from '../import/read-words.ts'
import { cellText, isEmpty } from '../import/table.ts'
import { prepareIntake } from '../intake/intake.ts'
import { places } from '../registers.ts'
import type { Workspace } from '../workspace.ts'
import { MOST_BYTES, type SourceAsked, type Validators } from './fetch-answer.ts'
import { type Fetched, fetchPages } from './fetch-pages.ts'
import { typedAddress } from './guarded-address.ts'
import { organisationKnower } from './known-organisation.ts'
import { REACH } from './reach.ts'
import { readAnswer } from './read-answer.ts'
import { type EditionDays, readRows, type SourceRow, type SourceRows } from './read-rows.ts'
import type { Days } from './source-item.ts'
import { sourceProblem } from './source-problem.ts'
import { unknownWords } from './unknown-words.ts'

export type SourceRead = {
  reading: SourceReading
  /** Whether the rows are all that the source has. */
  isWhole: boolean
  rows: SourceRows
  fileHash: string
  validators: Validators | null
}

type Given = { secret: string | null; file?: File | undefined; known?: Validators | null }

const SAMPLES_OF_EACH = 5
const MOST_FAULTS = 100
const MOST_NOTICES = 200
const LONGEST_EXAMPLE = 120

/** Throws SOURCE_PROBLEM, UNREADABLE. */
export async function readSource(
  workspace: Workspace,
  profile: SourceProfile,
  given: Given,
): Promise<SourceRead> {
  const editions = editionDays(workspace)
  if (profile.edition !== null && !editions.some(({ id }) => id === profile.edition))
    throw sourceProblem('unknown-edition', { edition: profile.edition })
  const reading = {
    days: daysOf(profile, editions),
    isOrganisation: organisationKnower(workspace),
  }
  const fetched = await fetchOrOpen(profile, given, reading)
  const byPlace = placeReader(places)
  const rows = readRows(profile, fetched.items, { editions, places: byPlace })
  const lists = (id: string) =>
    readEdition(workspace.database, id)?.rules.parameters ?? { themes: [], types: [] }
  const words = fetched.isUnchanged ? [] : unknownWords(rows, byPlace, remembering(lists))
  const hash = createHash('sha256')
  for (const piece of fetched.bytes) hash.update(piece)
  return {
    reading: { id: workspace.newId(), ...tell(workspace, fetched, rows), unknownWords: words },
    isWhole: !fetched.isUnchanged && !fetched.isCutOff,
    rows,
    fileHash: hash.digest('hex'),
    validators: fetched.validators,
  }
}

export function editionDays({ database }: Workspace): EditionDays[] {
  return listEditions(database).map(({ id, startsOn, endsOn }) => ({ id, startsOn, endsOn }))
}

/** The edition's days, or those from the first edition's to the last one's. */
export function daysOf({ edition }: Pick<SourceProfile, 'edition'>, editions: readonly EditionDays[]): Days {
  const meant = editions.filter(({ id }) => edition === null || id === edition)
  const from = meant.map(({ startsOn }) => startsOn).sort()[0] ?? '2000-01-01'
  const to =
    meant
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1) ?? '2099-12-31'
  return { from, to }
}

async function fetchOrOpen(
  profile: SourceProfile,
  { secret, file, known = null }: Given,
  reading: { days: Days; isOrganisation: (name: string) => boolean },
): Promise<Fetched> {
  if (profile.kind === 'desk-protocol') throw sourceProblem('by-sync')
  if (profile.address !== null && !file) {
    const isOpen = profile.authentication.kind === 'none'
    const hasSecret = !isOpen && secret !== null
    const asked: SourceAsked = {
      typed: typedAddress(profile.address, hasSecret),
      authentication: profile.authentication,
      secret: hasSecret ? secret : null,
      reach: REACH,
    }
    return fetchPages(profile, asked, { ...reading, known })
  }
  if (!file) throw sourceProblem('file-needed')
  if (file.size > MOST_BYTES)
    throw sourceProblem('too-large', { megabytes: String(MOST_BYTES / 1024 / 1024) })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { items } = await readAnswer(profile, { name: file.name, bytes }, reading)
  return { items, pages: 1, bytes: [bytes], isUnchanged: false, isCutOff: false, validators: null }
}

type Fate = SourceReading['samples'][number]['fate'] | 'outside'

function tell(
  workspace: Workspace,
  { pages, isUnchanged, isCutOff }: Fetched,
  read: SourceRows,
): Omit<SourceReading, 'id' | 'unknownWords'> {
  const intake = prepareIntake(workspace)
  const fateOf = ({ result }: SourceRow): Fate => {
    if ('outside' in result) return 'outside'
    return result.refused === null ? intake.foresee(result.arrival) : 'quarantined'
  }
  const fates = read.rows.map((row) => ({ row, fate: fateOf(row) }))
  const count = (fate: Fate) => fates.filter((one) => one.fate === fate).length
  return {
    rows: read.rows.length,
    pages,
    isUnchanged,
    isCutOff,
    counts: {
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      quarantined: count('quarantined'),
    },
    outside: count('outside'),
    cancelled: read.rows.filter(({ item }) => item.broken === null && item.isCancelled).length,
    notListed: { count: 0, first: [] },
    fields: fieldsOf(read),
    samples: (['created', 'updated', 'unchanged'] as const).flatMap((fate) =>
      fates
        .filter((one) => one.fate === fate)
        .slice(0, SAMPLES_OF_EACH)
        .map(({ row }) => ({ fate, ...sampleOf(row) })),
    ),
    faults: read.rows.flatMap(faultOf).slice(0, MOST_FAULTS),
    notices: noticesOf(read.rows),
  }
}

function fieldsOf({ rows, headings, by, headingsInOrder }: SourceRows): SourceReading['fields'] {
  return headingsInOrder.map((field) => {
    const filled = rows.flatMap(({ item }) =>
      item.broken || isEmpty(item.cells[field]) ? [] : [cellText(item.cells[field])],
    )
    const chosenBy = by[field]
    return {
      field,
      becomes: headings[field] ?? 'extras',
      by: chosenBy === 'profile' || chosenBy === 'guess' ? chosenBy : 'none',
      example: (filled[0] ?? '').slice(0, LONGEST_EXAMPLE),
      filled: filled.length,
    }
  })
}

function sampleOf({ item, result }: SourceRow): Omit<SourceReading['samples'][number], 'fate'> {
  const place = placeOf(item)
  if (!('arrival' in result)) return { place, title: '', edition: null, startsOn: null }
  const { content, edition } = result.arrival
  return {
    place,
    title: content.title,
    edition,
    startsOn: firstOccurrence(content.occurrences)?.startsOn ?? null,
  }
}

function faultOf({ item, result }: SourceRow): SourceReading['faults'] {
  if ('outside' in result || result.refused === null) return []
  return [{ place: placeOf(item), title: result.title, reason: result.refused }]
}

function noticesOf(rows: readonly SourceRow[]): SourceReading['notices'] {
  const all = rows.flatMap(({ item, result }) =>
    'arrival' in result ? result.notices.map((one) => ({ row: item.number, ...one })) : [],
  )
  const sorted = [...all.filter(({ isError }) => isError), ...all.filter(({ isError }) => !isError)]
  return { count: all.length, first: sorted.slice(0, MOST_NOTICES) }
}

/** The row's own id, else its number or line: the same as its name in quarantine. */
export function placeOf({ id, number }: SourceRow['item']): string {
  return id ?? String(number)
}

function remembering<Value>(find: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    const value = known.get(key) ?? find(key)
    known.set(key, value)
    return value
  }
}
