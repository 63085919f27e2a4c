/** What differs between two contents, field by field. Contacts are no part of a content and so never of a difference. */
import { canonicalJson } from '../canonical-json.ts'
import type { Content } from '../submission.ts'
import { type ListStep, listSteps, partySteps } from './lists.ts'
import { type OccurrenceStep, occurrenceSteps } from './occurrences.ts'
import { diffText, type Piece } from './text.ts'

/** The fields in the order of the content as it is read, each of them one thing that can change. */
export const CONTENT_FIELDS = [
  'title',
  'lead',
  'description',
  'occurrences',
  'format',
  'type',
  'venue',
  'address',
  'municipality',
  'county',
  'digital-link',
  'digital-how',
  'registration-needed',
  'registration-how',
  'registration-link',
  'parties',
  'audience',
  'audience-whom',
  'themes',
  'languages',
  'links',
  'recordings',
  'extra',
] as const
export type ContentField = (typeof CONTENT_FIELDS)[number]

/** `choice` has codes, which the screen says in words; `yes`, `no` and `unknown` for what is needed. */
export type Change =
  | { kind: 'text'; pieces: Piece[] }
  | { kind: 'choice'; before: string; after: string }
  | { kind: 'list'; steps: ListStep[] }
  | { kind: 'occurrences'; steps: OccurrenceStep[] }

/** `extra` is the source's own name of a field that the desk does not know, else null. */
export type FieldChange = { field: ContentField; extra: string | null; change: Change }

export type ContentDifference = {
  changes: FieldChange[]
  /** How many fields are the same; a field that neither has counts too, a source's own only where both have it. */
  unchanged: number
}

export function diffContent(before: Content, after: Content): ContentDifference {
  const fields = [
    ...KNOWN_FIELDS.map((read) => read(before, after)),
    ...extraNames(before, after).map((name) => extraField(name, before, after)),
  ]
  const changes = fields.filter((one): one is FieldChange => one !== null)
  return { changes, unchanged: fields.length - changes.length }
}

type Read = (before: Content, after: Content) => FieldChange | null

const KNOWN_FIELDS: readonly Read[] = [
  text('title', ({ title }) => title),
  text('lead', ({ lead }) => lead),
  text('description', ({ description }) => description),
  when(
    'occurrences',
    ({ occurrences }) => occurrences,
    (before, after) => ({
      kind: 'occurrences',
      steps: occurrenceSteps(before, after),
    }),
  ),
  choice('format', ({ format }) => format),
  text('type', ({ type }) => type),
  text('venue', ({ place }) => place.venue),
  text('address', ({ place }) => place.address),
  when(
    'municipality',
    ({ place }) => place,
    (before, after) =>
      textChange(
        ...named(before.municipality, before.municipalityCode, after.municipality, after.municipalityCode),
      ),
  ),
  when(
    'county',
    ({ place }) => place,
    (before, after) => textChange(...named(before.county, before.countyCode, after.county, after.countyCode)),
  ),
  text('digital-link', ({ digital }) => digital.link),
  text('digital-how', ({ digital }) => digital.how),
  choice('registration-needed', ({ registration: { needed } }) =>
    needed === null ? 'unknown' : needed ? 'yes' : 'no',
  ),
  text('registration-how', ({ registration }) => registration.how),
  text('registration-link', ({ registration }) => registration.link),
  when(
    'parties',
    ({ parties }) => parties,
    (before, after) => ({
      kind: 'list',
      steps: partySteps(before, after),
    }),
  ),
  choice('audience', ({ audience }) => audience.kind),
  text('audience-whom', ({ audience }) => audience.whom),
  list('themes', ({ themes }) => themes),
  list('languages', ({ languages }) => languages),
  list('links', ({ links }) => links),
  list('recordings', ({ recordings }) => recordings),
]

function text(field: ContentField, read: (content: Content) => string | null): Read {
  return when(field, (content) => read(content) ?? '', textChange)
}

function choice(field: ContentField, read: (content: Content) => string): Read {
  return when(field, read, (before, after) => ({ kind: 'choice', before, after }))
}

function list(field: ContentField, read: (content: Content) => readonly string[]): Read {
  return when(field, read, (before, after) => ({ kind: 'list', steps: listSteps(before, after) }))
}

/** Null where the field is the same, or where nothing that is shown of it differs. */
function when<Value>(
  field: ContentField,
  read: (content: Content) => Value,
  change: (before: Value, after: Value) => Change,
): Read {
  return (before, after) => {
    const [was, is] = [read(before), read(after)]
    if (canonicalJson(was) === canonicalJson(is)) return null
    const found = change(was, is)
    return isSomething(found) ? { field, extra: null, change: found } : null
  }
}

function textChange(before: string, after: string): Change {
  return { kind: 'text', pieces: diffText(before, after) }
}

function isSomething(change: Change): boolean {
  if (change.kind === 'text') return change.pieces.some(({ kind }) => kind !== 'same')
  if (change.kind === 'choice') return change.before !== change.after
  return change.steps.length > 0
}

/** A place by its name; where only its code differs, the code is said beside it. */
function named(
  before: string | null,
  codeBefore: string | null,
  after: string | null,
  codeAfter: string | null,
): [string, string] {
  const isOnlyCode = before === after && codeBefore !== codeAfter
  const say = (name: string | null, code: string | null) =>
    isOnlyCode && code !== null ? `${name ?? ''} (${code})`.trim() : (name ?? '')
  return [say(before, codeBefore), say(after, codeAfter)]
}

function extraNames(before: Content, after: Content): string[] {
  return [...new Set([...Object.keys(before.extras), ...Object.keys(after.extras)])].sort()
}

function extraField(name: string, before: Content, after: Content): FieldChange | null {
  const [was, is] = [before, after].map(({ extras }) => extraText(extras[name]))
  if (was === is) return null
  return { field: 'extra', extra: name, change: textChange(was ?? '', is ?? '') }
}

/** A field of unknown shape as text, as the content is shown too. */
function extraText(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : canonicalJson(value)
}
