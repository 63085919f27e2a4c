/** The shape of what an organiser submits: the content of one revision, apart from contacts. */
import { z } from 'zod'
import { isDay, isInstant } from './time.ts'

export const FORMATS = ['on-site', 'digital', 'hybrid', 'unknown'] as const
export type Format = (typeof FORMATS)[number]

/** A calendar day in Sweden, `YYYY-MM-DD`. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay)
/** An instant in UTC with seconds, `YYYY-MM-DDTHH:MM:SSZ` (fractions allowed). */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
  .refine(isInstant)

/**
 * One time that an activity is held. Days are Swedish calendar days, instants are UTC; any part may be unknown,
 * because real programmes hold days without times and ends without starts.
 */
export const occurrence = z.object({
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
})
export type Occurrence = z.infer<typeof occurrence>

export const audience = z.object({
  kind: z.enum(['open', 'targeted', 'unknown']),
  whom: z.string().nullable(),
})

export const place = z.object({
  venue: z.string().nullable(),
  address: z.string().nullable(),
  /** As the source wrote it, kept even when no code was recognised. */
  municipality: z.string().nullable(),
  municipalityCode: z.string().nullable(),
  county: z.string().nullable(),
  countyCode: z.string().nullable(),
})
export type Place = z.infer<typeof place>

export const digitalAccess = z.object({ link: z.string().nullable(), how: z.string().nullable() })

export const registration = z.object({
  needed: z.boolean().nullable(),
  how: z.string().nullable(),
  link: z.string().nullable(),
})

/**
 * Where a submission came from: a platform, a file that lists submissions (its decisions are registered by hand), or
 * a file of a finished programme (its rows entered as published).
 */
export const ORIGINS = ['platform', 'file', 'imported'] as const
export type Origin = (typeof ORIGINS)[number]

export const PARTY_ROLES = ['organiser', 'co-organiser', 'participant'] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

/** A party as the organiser wrote it; who it is, is read from it by `party/recognise.ts`. */
export const partyText = z.object({ text: z.string(), role: z.enum(PARTY_ROLES) })
export type PartyText = z.infer<typeof partyText>

export const content = z.object({
  title: z.string(),
  lead: z.string(),
  description: z.string(),
  /** Language tags such as `sv` and `en`, one or more; empty when not known. */
  languages: z.array(z.string()),
  format: z.enum(FORMATS),
  /** The kind of activity in the source's own words, such as "seminarium". */
  type: z.string().nullable(),
  themes: z.array(z.string()),
  audience,
  occurrences: z.array(occurrence),
  place,
  digital: digitalAccess,
  registration,
  parties: z.array(partyText),
  links: z.array(z.string()),
  recordings: z.array(z.string()),
  /** Fields that the desk does not know, kept as they came. */
  extras: z.record(z.string(), z.json()),
})
export type Content = z.infer<typeof content>

/** A person to reach. Never part of a revision, a hash, the log, the search index or a team file. */
export const contact = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
})
export type Contact = z.infer<typeof contact>

/** A content with nothing known: the ground that imports and tests build on. */
export function emptyContent(title: string): Content {
  return {
    title,
    lead: '',
    description: '',
    languages: [],
    format: 'unknown',
    type: null,
    themes: [],
    audience: { kind: 'unknown', whom: null },
    occurrences: [],
    place: {
      venue: null,
      address: null,
      municipality: null,
      municipalityCode: null,
      county: null,
      countyCode: null,
    },
    digital: { link: null, how: null },
    registration: { needed: null, how: null, link: null },
    parties: [],
    links: [],
    recordings: [],
    extras: {},
  }
}

/** The organisers as one line of text, for lists and row identity; empty when none is named. */
export function organiserLine(parties: readonly PartyText[]): string {
  return parties
    .filter((party) => party.role === 'organiser')
    .map((party) => party.text)
    .join(', ')
}

/** The earliest occurrence by day and then instant; occurrences without a day come last. Null when there is none. */
export function firstOccurrence(occurrences: readonly Occurrence[]): Occurrence | null {
  const key = (one: Occurrence) => `${one.startsOn ?? '9999'} ${one.startsAt ?? ''}`
  return [...occurrences].sort((a, b) => (key(a) < key(b) ? -1 : 1))[0] ?? null
}

/** The last day that any occurrence touches, or null when no day is known. */
export function lastDay(occurrences: readonly Occurrence[]): string | null {
  const days = occurrences.flatMap((one) => [one.endsOn, one.startsOn]).filter((one) => one !== null)
  return days.sort().at(-1) ?? null
}
