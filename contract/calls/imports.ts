/** Importing a file: a preview that changes nothing, the import itself, and remembered profiles. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ROWS_ARE } from '../../domain/source-profile.ts'

/** What a heading can become. `extras` keeps the column under its own name. */
export const IMPORT_FIELDS = [
  'id',
  'edition',
  'title',
  'lead',
  'description',
  'language',
  'format',
  'type',
  'theme',
  'audience',
  'organiser',
  'co-organiser',
  'participant',
  'start',
  'end',
  'date',
  'start-time',
  'end-time',
  'venue',
  'address',
  'municipality',
  'county',
  'digital-link',
  'digital-how',
  'registration-needed',
  'registration-how',
  'registration-link',
  'link',
  'recording',
  'contact-name',
  'contact-email',
  'contact-phone',
  'received',
  'changed',
  'extras',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

export const rowsAre = z.enum(ROWS_ARE)
export type RowsAre = z.infer<typeof rowsAre>

export const importCounts = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  quarantined: z.int(),
})
export type ImportCounts = z.infer<typeof importCounts>

export const importOptions = z.object({
  /** The edition of rows that do not name one themselves. */
  edition: z.string().nullable().default(null),
  profile: z.string().nullable().default(null),
  rowsAre: rowsAre.nullable().default(null),
  /** Headings changed by hand, over the profile and the guess. */
  headings: z.record(z.string(), z.enum(IMPORT_FIELDS)).default({}),
})
export type ImportOptions = z.infer<typeof importOptions>

export const importReason = z.object({ code: z.string(), values: z.record(z.string(), z.string()) })

/** A cell to look at: what stands there, and how it was read or why it was not. It is kept as it is written. */
export const importNotice = z.object({
  row: z.int(),
  heading: z.string(),
  text: z.string(),
  /** What stands there cannot be; else it was read in a way that somebody should check. */
  isError: z.boolean(),
  reason: importReason,
})
export type ImportNotice = z.infer<typeof importNotice>

/** The first of them, and how many there are. */
export const importNotices = z.object({ count: z.int(), first: z.array(importNotice) })
export type ImportNotices = z.infer<typeof importNotices>

export const importPreview = z.object({
  fileName: z.string(),
  kind: z.enum(['csv', 'xlsx', 'json']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  rows: z.int(),
  rowsAre,
  /** Who said so: the caller, the profile, or nobody; then they are taken for submissions. */
  rowsAreBy: z.enum(['hand', 'profile', 'none']),
  /** What the file looks like: rows that tell when they came in or whom to reach were sent in by somebody. */
  looksLike: z.object({ rowsAre, arrivals: z.int(), contacts: z.int() }),
  /** In the file's order; `example` is the first cell that is not empty. */
  headings: z.array(
    z.object({
      heading: z.string(),
      field: z.enum(IMPORT_FIELDS),
      by: z.enum(['guess', 'profile', 'hand', 'none']),
      example: z.string(),
      filled: z.int(),
    }),
  ),
  counts: importCounts,
  /** The first rows of each fate, for the eye; refused ones whole. */
  samples: z.array(
    z.object({
      row: z.int(),
      fate: z.enum(['created', 'updated', 'unchanged', 'quarantined']),
      title: z.string(),
      edition: z.string().nullable(),
      reason: importReason.nullable(),
    }),
  ),
  /** Rows whose identity was met before in the same file and were numbered. */
  repeated: z.array(z.object({ row: z.int(), title: z.string(), number: z.int() })),
  notices: importNotices,
  profiles: z.array(z.string()),
})
export type ImportPreview = z.infer<typeof importPreview>

export const importDone = importCounts.extend({
  ...importPreview.pick({ rowsAre: true, rowsAreBy: true, looksLike: true, notices: true }).shape,
})
export type ImportDone = z.infer<typeof importDone>

export const importErrors = {
  UNREADABLE: { data: importReason },
  UNKNOWN_EDITION: { data: z.object({ id: z.string(), known: z.array(z.string()) }) },
  EDITION_NEEDED: {},
  UNKNOWN_PROFILE: { data: z.object({ name: z.string(), known: z.array(z.string()) }) },
}

const withFile = importOptions.extend({ file: z.file() })

export const imports = {
  preview: oc.input(withFile).errors(importErrors).output(importPreview),
  /** One transaction: all rows or none. `rememberAs` keeps the headings as a profile. */
  run: oc
    .input(withFile.extend({ rememberAs: z.string().trim().min(1).nullable().default(null) }))
    .errors(importErrors)
    .output(importDone),
}
