/** A profile while it is edited: its tables as rows, so that half-written ones can stand. */
import { type SourceProfile, sourceProfile } from '../../domain/source-profile.ts'

export type FieldRow = { key: number; source: string; becomes: string }
export type CodeRow = { key: number; field: string; word: string; becomes: string }
export type SourceDraft = Omit<SourceProfile, 'fields' | 'codes'> & { fields: FieldRow[]; codes: CodeRow[] }

export function draftOf({ fields, codes, ...rest }: SourceProfile): SourceDraft {
  return {
    ...rest,
    fields: Object.entries(fields).map(([source, becomes], key) => ({ key, source, becomes })),
    codes: Object.entries(codes)
      .flatMap(([field, words]) => Object.entries(words).map(([word, becomes]) => ({ field, word, becomes })))
      .map((row, key) => ({ key, ...row })),
  }
}

/** Rows that say nothing are left out. Null while something else is missing or cannot be. */
export function profileOf({ fields, codes, ...rest }: SourceDraft): SourceProfile | null {
  const written = fields.filter(({ source }) => source.trim() !== '')
  const given = codes.filter(({ word, becomes }) => word.trim() !== '' && becomes.trim() !== '')
  const byField = Map.groupBy(given, ({ field }) => field)
  const read = sourceProfile.safeParse({
    ...rest,
    fields: Object.fromEntries(written.map(({ source, becomes }) => [source.trim(), becomes])),
    codes: Object.fromEntries(
      [...byField].map(([field, rows]) => [
        field,
        Object.fromEntries(rows.map(({ word, becomes }) => [word.trim(), becomes.trim()])),
      ]),
    ),
  })
  return read.success ? read.data : null
}

/** A key that no row of the table has. */
export function nextKey(rows: readonly { key: number }[]): number {
  return Math.max(0, ...rows.map(({ key }) => key + 1))
}
