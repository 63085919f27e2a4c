/** What differs from a snapshot: rows, cells, and what the numbers mean. */
import { describe, expect, test } from 'vitest'
import {
  differingCells,
  differingFrame,
  differingRows,
  type RememberedRow,
} from '../../../domain/figures/snapshot.ts'

function row(submissionId: string, changes: Partial<RememberedRow> = {}): RememberedRow {
  return { submissionId, revision: 1, state: 'published', parties: 'p', facts: 'f', ...changes }
}

describe('rows', () => {
  test('came, went, or were corrected, each once', () => {
    const before = [row('a'), row('b'), row('c')]
    const after = [row('b'), row('c', { revision: 2, state: 'cancelled' }), row('d', { state: 'new' })]
    expect(differingRows(before, after)).toEqual([
      { kind: 'went', submissionId: 'a', state: 'published' },
      {
        kind: 'corrected',
        submissionId: 'c',
        what: ['revision', 'state'],
        stateBefore: 'published',
        stateAfter: 'cancelled',
      },
      { kind: 'came', submissionId: 'd', state: 'new' },
    ])
    expect(differingRows(before, [...before].reverse())).toEqual([])
  })
})

describe('cells', () => {
  test('are named by their keys, and totals by none', () => {
    const cells = (counts: Record<string, number>, total: number) => ({
      keys: ['edition'],
      value: 'value',
      rows: Object.entries(counts).map(([edition, value]) => ({ edition, value })),
      total,
    })
    expect(
      differingCells([cells({ '2023': 4, '2024': 5 }, 9)], [cells({ '2024': 6, '2025': 3 }, 9)]),
    ).toEqual([
      { question: 0, keys: { edition: '2023' }, before: 4, after: null },
      { question: 0, keys: { edition: '2024' }, before: 5, after: 6 },
      { question: 0, keys: { edition: '2025' }, before: null, after: 3 },
    ])
  })
})

describe('meaning', () => {
  test('is another where a version is', () => {
    const frame = { questions: [], figuresVersion: 1, rules: { '2024': 1 }, concordances: { type: 0 } }
    const after = { ...frame, figuresVersion: 2, rules: { '2024': 3, '2025': 1 }, concordances: { type: 1 } }
    expect(differingFrame(frame, frame)).toEqual([])
    expect(differingFrame(frame, after)).toEqual([
      { what: 'figures', of: '', before: 1, after: 2 },
      { what: 'rules', of: '2024', before: 1, after: 3 },
      { what: 'rules', of: '2025', before: 0, after: 1 },
      { what: 'concordance', of: 'type', before: 0, after: 1 },
    ])
  })
})
