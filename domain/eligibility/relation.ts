/** What one submission is to others of its edition, and how that is told while it is found. */
import type { EvidenceCode } from './evidence-codes.ts'
import type { SetRow } from './set-row.ts'

export type RelationKind = 'duplicate' | 'series' | 'nested'

/** One relation of a submission. `others` holds ids, in the order of their times; a series of its own has none. */
export type Relation = {
  kind: RelationKind
  code: EvidenceCode
  others: string[]
  titles: string[]
  values: Record<string, string | number>
}

/** Collects relations while they are found; the same code with the same values names several others at once. */
export type Tell = (
  row: SetRow,
  kind: RelationKind,
  code: EvidenceCode,
  others: readonly SetRow[],
  values?: Relation['values'],
) => void

/** `isFull`: a relation of this code names as many others as anybody reads. */
export type Told = { tell: Tell; isFull: (row: SetRow, code: EvidenceCode) => boolean }
