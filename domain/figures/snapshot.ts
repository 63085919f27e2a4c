/** Snapshots: figures as they were frozen, and why they are others now. */
import { z } from 'zod'

/** A question with what its answer was counted under, as the contract's figures have them. */
export type SnapshotQuestion = { question: Record<string, unknown>; definition: unknown; switches: unknown }

/** What decides what a snapshot's numbers mean. */
export type SnapshotFrame = {
  questions: SnapshotQuestion[]
  /** The version of what figures count. */
  figuresVersion: number
  /** The versions of the editions' rules and of the concordances. */
  rules: Record<string, number>
  concordances: Record<string, number>
}

export type SnapshotRow = Record<string, string | number | null>
export type SnapshotCells = { keys: string[]; value: string; rows: SnapshotRow[]; total: number }

/** The log has the hash, so that nobody can change what was frozen without it being seen. */
export const snapshotBody = z.object({ name: z.string().min(1), hash: z.string(), submissions: z.int() })

/** A submission as a snapshot remembers it. */
export type RememberedRow = {
  submissionId: string
  revision: number
  state: string
  parties: string
  facts: string
}

/** What of a submission is another: a new revision, its state, who its parties are, or what else is counted by. */
export const CORRECTED = ['revision', 'state', 'parties', 'facts'] as const
export type Corrected = (typeof CORRECTED)[number]

export type RowDifference =
  | { kind: 'came' | 'went'; submissionId: string; state: string }
  | { kind: 'corrected'; submissionId: string; what: Corrected[]; stateBefore: string; stateAfter: string }

/** In the order of the submissions' ids. */
export function differingRows(
  before: readonly RememberedRow[],
  after: readonly RememberedRow[],
): RowDifference[] {
  const earlier = new Map(before.map((row) => [row.submissionId, row]))
  const later = new Map(after.map((row) => [row.submissionId, row]))
  const ids = [...new Set([...earlier.keys(), ...later.keys()])].sort()
  return ids.flatMap((submissionId): RowDifference[] => {
    const [was, is] = [earlier.get(submissionId), later.get(submissionId)]
    if (!was && is) return [{ kind: 'came', submissionId, state: is.state }]
    if (was && !is) return [{ kind: 'went', submissionId, state: was.state }]
    if (!was || !is) return []
    const what = CORRECTED.filter((part) => was[part] !== is[part])
    if (what.length === 0) return []
    return [{ kind: 'corrected', submissionId, what, stateBefore: was.state, stateAfter: is.state }]
  })
}

export type CellDifference = {
  /** Which question, from 0, and the cell's keys. */
  question: number
  keys: Record<string, string>
  /** Null where there was, or is, no such cell. */
  before: number | null
  after: number | null
}

/** The cells that are others, and totals under no keys, in the order of the snapshot. */
export function differingCells(
  before: readonly SnapshotCells[],
  after: readonly SnapshotCells[],
): CellDifference[] {
  return before.flatMap((was, question) => {
    const is = after[question]
    const values = valuesOf(was)
    const later = is ? valuesOf(is) : new Map<string, number>()
    return [...new Set([...values.keys(), ...later.keys()])].flatMap((cell) => {
      const pair = { before: values.get(cell) ?? null, after: later.get(cell) ?? null }
      if (pair.before === pair.after) return []
      return [{ question, keys: JSON.parse(cell) as Record<string, string>, ...pair }]
    })
  })
}

function valuesOf({ keys, value, rows, total }: SnapshotCells): Map<string, number> {
  const cells = rows.map((row): [string, number] => [
    JSON.stringify(Object.fromEntries(keys.map((key) => [key, String(row[key] ?? '')]))),
    Number(row[value] ?? 0),
  ])
  return new Map([...cells, ['{}', total]])
}

export type FrameDifference = {
  what: 'figures' | 'rules' | 'concordance'
  of: string
  before: number
  after: number
}

/** What the numbers mean otherwise than then. An edition or map that either did not have is version 0. */
export function differingFrame(before: SnapshotFrame, after: SnapshotFrame): FrameDifference[] {
  const versions = (what: 'rules' | 'concordance', was: Record<string, number>, is: Record<string, number>) =>
    [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .sort()
      .map((of) => ({ what, of, before: was[of] ?? 0, after: is[of] ?? 0 }))
  return [
    { what: 'figures' as const, of: '', before: before.figuresVersion, after: after.figuresVersion },
    ...versions('rules', before.rules, after.rules),
    ...versions('concordance', before.concordances, after.concordances),
  ].filter((version) => version.before !== version.after)
}
