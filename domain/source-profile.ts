/** Source profiles: where submissions come from, how they are read, and how decisions leave, as data that teams edit. */
import { z } from 'zod'
import { editionId } from './edition.ts'

/** Whether a source lists submissions to decide about, or a finished programme. */
export const ROWS_ARE = ['submissions', 'programme'] as const

/** `rows` is a CSV, XLSX or JSON file, fetched or chosen; `desk-protocol` is docs/SYNC.md. */
export const SOURCE_KINDS = ['desk-protocol', 'icalendar', 'json-ld', 'the-events-calendar', 'rows'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Secrets are never part of a profile: they lie in the system's key store under the profile's id. */
export const authentication = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('bearer') }),
  z.strictObject({ kind: z.literal('basic'), user: z.string().min(1) }),
  z.strictObject({ kind: z.literal('header'), name: z.string().regex(/^[A-Za-z0-9-]+$/) }),
])

/** How further pages are asked for; paths are keys joined by dots, as in `meta.next`. */
const paging = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('numbered'),
    parameter: z.string().min(1),
    first: z.int().min(0),
    size: z.strictObject({ parameter: z.string().min(1), value: z.int().min(1).max(1000) }).nullable(),
  }),
  z.strictObject({ kind: z.literal('next-link'), at: z.string().min(1) }),
  z.strictObject({ kind: z.literal('cursor'), parameter: z.string().min(1), at: z.string().min(1) }),
])

/** How a decision reaches those who run the source. */
const wayOut = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('interface') }),
  /** A checklist; the template's `{id}` becomes the source's id of the submission. */
  z.strictObject({ kind: z.literal('manual'), link: z.string().nullable() }),
  z.strictObject({ kind: z.literal('mailto'), to: z.email().nullable() }),
  z.strictObject({ kind: z.literal('mail-merge') }),
])

export const sourceProfile = z.strictObject({
  name: z.string().trim().min(1).max(80),
  kind: z.enum(SOURCE_KINDS),
  /** Null for a file that is chosen each time. */
  address: z.url().nullable(),
  authentication,
  paging,
  /** Where the list of items lies in an answer, keys joined by dots; empty for the answer itself. */
  itemsAt: z.string(),
  /** The edition that rows belong to; null where each row says so, or its day does. */
  edition: editionId.nullable(),
  rowsAre: z.enum(ROWS_ARE),
  /** From the source's field, keys joined by dots, to the desk's own, as headings of an import. */
  fields: z.record(z.string(), z.string()),
  /** For each of the desk's fields, from the source's word to the desk's. */
  codes: z.record(z.string(), z.record(z.string(), z.string())),
  wayOut,
})
export type SourceProfile = z.infer<typeof sourceProfile>
