/** Concordances: which types, themes and formats of one edition count as which of another, as versioned maps. */
import { z } from 'zod'
import { editionId, programmeId } from '../edition.ts'
import { FORMATS } from '../submission.ts'
import { MAPPABLE, type Mappable } from './dimensions.ts'

export const CONCORDANCE_DIMENSIONS = MAPPABLE
export type ConcordanceDimension = Mappable

/**
 * One key that counts as another, in one edition, in a programme's editions, or in all where both are null. Several may
 * count as the same; one that was split later is mapped from its parts, since none can be divided afterwards.
 */
export const concordanceEntry = z.object({
  programme: programmeId.nullable(),
  edition: editionId.nullable(),
  /** As figures are keyed: types and themes in lower case, formats by their codes. */
  from: z.string().min(1),
  to: z.string().min(1),
})
export type ConcordanceEntry = z.infer<typeof concordanceEntry>

/** The maps as they ship with the desk. */
export const shippedConcordances = z.record(z.enum(CONCORDANCE_DIMENSIONS), z.array(concordanceEntry))

/** A version of a dimension's map, whole. */
export const concordanceBody = z.object({
  dimension: z.enum(CONCORDANCE_DIMENSIONS),
  version: z.int().min(1),
  entries: z.array(concordanceEntry),
  note: z.string().min(1),
})
export type ConcordanceBody = z.infer<typeof concordanceBody>

export type ConcordanceFault =
  | { code: 'two-scopes' | 'same-key' | 'not-a-format'; key: string }
  /** The same key is mapped twice in the same reach. */
  | { code: 'twice'; key: string }
  /** What it counts as is itself mapped there: which of the two would hold is nobody's guess. */
  | { code: 'chain'; key: string; to: string }

/** Types and themes as figures are keyed. */
export function concordanceKey(dimension: ConcordanceDimension, text: string): string {
  const trimmed = text.trim()
  return dimension === 'format' ? trimmed : trimmed.toLocaleLowerCase('sv')
}

/** The first fault of a map, or null. */
export function concordanceFault(
  dimension: ConcordanceDimension,
  entries: readonly ConcordanceEntry[],
): ConcordanceFault | null {
  const mapped = new Map(entries.map((entry) => [scopedKey(entry, entry.from), entry.to]))
  const seen = new Set<string>()
  for (const entry of entries) {
    const { programme, edition, from, to } = entry
    const key = scopedKey(entry, from)
    if (programme !== null && edition !== null) return { code: 'two-scopes', key: from }
    if (from === to) return { code: 'same-key', key: from }
    if (dimension === 'format' && ![from, to].every(isFormat)) return { code: 'not-a-format', key: from }
    if (seen.has(key)) return { code: 'twice', key: from }
    if (mapped.has(scopedKey(entry, to))) return { code: 'chain', key: from, to }
    seen.add(key)
  }
  return null
}

/** What each edition's keys count as; an entry of the edition goes before its programme's, and that before all's. */
export function expandConcordance(
  entries: readonly ConcordanceEntry[],
  editions: readonly { id: string; programme: string }[],
): { edition: string; from: string; to: string }[] {
  const widestFirst = [...entries].sort((a, b) => narrowness(a) - narrowness(b))
  return editions.flatMap(({ id, programme }) => {
    const own = widestFirst.filter(
      (entry) => (entry.edition ?? id) === id && (entry.programme ?? programme) === programme,
    )
    const byKey = new Map(own.map(({ from, to }) => [from, to]))
    return [...byKey].map(([from, to]) => ({ edition: id, from, to }))
  })
}

function narrowness({ programme, edition }: ConcordanceEntry): number {
  return edition !== null ? 2 : programme !== null ? 1 : 0
}

function scopedKey({ programme, edition }: ConcordanceEntry, key: string): string {
  return JSON.stringify([programme, edition, key])
}

function isFormat(key: string): boolean {
  return FORMATS.some((format) => format === key)
}
