/** Source profiles: kept, tested before they are saved, and their rows previewed and taken in. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { SOURCE_KINDS, sourceProfile } from '../../domain/source-profile.ts'
import { instant } from '../../domain/submission.ts'
import { IMPORT_FIELDS, importCounts, importNotices, importReason } from './imports.ts'

/** Why a source could not be read, saved or taken in: a code and its values, said in words by `text`. */
export const sourceErrors = {
  SOURCE_PROBLEM: { data: importReason },
  UNREADABLE: { data: importReason },
}

export const shownSource = z.object({
  id: z.string(),
  profile: sourceProfile,
  hasSecret: z.boolean(),
  savedBy: z.string(),
  savedAt: instant,
  /** The last time that its rows were taken in; null before the first. */
  fetchedAt: instant.nullable(),
})
export type ShownSource = z.infer<typeof shownSource>

/** A ready-made profile to begin from, and where its facts are published. */
export const sourceTemplate = z.object({
  kind: z.enum(SOURCE_KINDS),
  profile: sourceProfile,
  facts: z.string(),
})
export type SourceTemplate = z.infer<typeof sourceTemplate>

const FATES = ['created', 'updated', 'unchanged', 'quarantined'] as const

/** What a source holds now, as the profile reads it. Nothing of it is stored. */
export const sourceReading = z.object({
  /** Names just this reading: `take` takes in these rows and no others. */
  id: z.string(),
  rows: z.int(),
  pages: z.int(),
  /** The source said that nothing has changed since the last time; then there are no rows. */
  isUnchanged: z.boolean(),
  /** Not all pages were read: there were more than the desk reads at a time. */
  isCutOff: z.boolean(),
  counts: importCounts,
  /** Rows on days of no edition, which are left out where the profile names none. */
  outside: z.int(),
  /** Rows that the source says are called off. */
  cancelled: z.int(),
  /**
   * What came in from here before, is still to be held, and is not in the source now, or not on the editions' days. The
   * first hundred by name; only in a preview of the whole source.
   */
  notListed: z.object({
    count: z.int(),
    first: z.array(
      z.object({ submissionId: z.string(), title: z.string(), startsOn: z.string().nullable() }),
    ),
  }),
  /** In the source's order; `by` tells whether the profile or the desk's guess chose it. */
  fields: z.array(
    z.object({
      field: z.string(),
      becomes: z.enum(IMPORT_FIELDS),
      by: z.enum(['guess', 'profile', 'none']),
      example: z.string(),
      filled: z.int(),
    }),
  ),
  /** Words of the source that the desk does not know in a field that has a list of them. */
  unknownWords: z.array(
    z.object({ becomes: z.enum(IMPORT_FIELDS), field: z.string(), word: z.string(), count: z.int() }),
  ),
  samples: z.array(
    z.object({
      place: z.string(),
      fate: z.enum(FATES),
      title: z.string(),
      edition: z.string().nullable(),
      startsOn: z.string().nullable(),
    }),
  ),
  /** Rows that cannot be read, with their place; the first hundred. */
  faults: z.array(z.object({ place: z.string(), title: z.string(), reason: importReason })),
  notices: importNotices,
})
export type SourceReading = z.infer<typeof sourceReading>

export const sourceTaken = importCounts.extend({ outside: z.int(), isUnchanged: z.boolean() })
export type SourceTaken = z.infer<typeof sourceTaken>

const tried = z.object({
  profile: sourceProfile,
  /** A new secret; left out to use the one that is kept under `id`. */
  secret: z.string().optional(),
  id: z.string().optional(),
  /** For a profile without an address. */
  file: z.file().optional(),
})

export const sources = {
  list: oc.output(z.object({ sources: z.array(shownSource), templates: z.array(sourceTemplate) })),
  /** Fetches and reads without storing. A test without faults in the source itself lets the profile be saved. */
  test: oc.input(tried).errors(sourceErrors).output(sourceReading),
  /** One entry of the log. Refused with `not-tested` unless this profile passed a test, or `allowsUntested`. */
  save: oc
    .input(
      z.object({
        id: z.string().optional(),
        profile: sourceProfile,
        /** Null takes the secret away; left out, it stays. It goes to the system's key store and nowhere else. */
        secret: z.string().nullable().optional(),
        allowsUntested: z.boolean().optional(),
      }),
    )
    .errors({ ...sourceErrors, NO_REVIEWER: {} })
    .output(shownSource),
  /** Also takes away its secret. What was taken in from it stays. */
  remove: oc
    .input(z.object({ id: z.string() }))
    .errors({ ...sourceErrors, NO_REVIEWER: {} })
    .output(z.object({ name: z.string() })),
  /** Fetches and tells what taking in would do. The rows wait for `take` while the desk is open, an hour at most. */
  preview: oc
    .input(z.object({ id: z.string(), file: z.file().optional() }))
    .errors(sourceErrors)
    .output(sourceReading),
  /** Takes in just what was previewed, in one transaction, as a run of the import. */
  take: oc
    .input(z.object({ id: z.string(), readingId: z.string() }))
    .errors(sourceErrors)
    .output(sourceTaken),
}
