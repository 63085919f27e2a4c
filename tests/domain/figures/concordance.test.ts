/** Which key counts as which: the narrowest reach holds, and a map that would be read two ways is refused. */
import { describe, expect, test } from 'vitest'
import {
  type ConcordanceEntry,
  concordanceFault,
  concordanceKey,
  expandConcordance,
} from '../../../domain/figures/concordance.ts'

function entry(from: string, to: string, reach: Partial<ConcordanceEntry> = {}): ConcordanceEntry {
  return { programme: null, edition: null, from, to, ...reach }
}

describe('a map', () => {
  const editions = [
    { id: '2023', programme: 'veckan' },
    { id: '2024', programme: 'veckan' },
    { id: 'annan-2024', programme: 'annan' },
  ]

  test('holds for an edition before its programme, and for that before all', () => {
    const entries = [
      entry('samtal', 'debatt', { edition: '2024' }),
      entry('samtal', 'möte', { programme: 'veckan' }),
      entry('samtal', 'annat'),
    ]
    expect(expandConcordance(entries, editions)).toEqual([
      { edition: '2023', from: 'samtal', to: 'möte' },
      { edition: '2024', from: 'samtal', to: 'debatt' },
      { edition: 'annan-2024', from: 'samtal', to: 'annat' },
    ])
  })

  test('may make several keys one', () => {
    const entries = [
      entry('utfrågning', 'fråga', { edition: '2023' }),
      entry('frågestund', 'fråga', { edition: '2023' }),
    ]
    expect(concordanceFault('type', entries)).toBeNull()
    expect(expandConcordance(entries, editions)).toHaveLength(2)
  })

  test.each([
    ['two-scopes', [entry('a', 'b', { edition: '2024', programme: 'veckan' })]],
    ['same-key', [entry('a', 'a')]],
    ['twice', [entry('a', 'b'), entry('a', 'c')]],
    ['chain', [entry('a', 'b'), entry('b', 'c')]],
  ] as const)('is refused: %s', (code, entries) => {
    expect(concordanceFault('type', entries)).toMatchObject({ code })
  })

  test('the same key may be mapped in two editions', () => {
    const entries = [entry('a', 'b', { edition: '2023' }), entry('a', 'c', { edition: '2024' })]
    expect(concordanceFault('type', entries)).toBeNull()
  })

  test('goes between formats only where it is of formats', () => {
    expect(concordanceFault('format', [entry('hybrid', 'on-site')])).toBeNull()
    expect(concordanceFault('format', [entry('hybrid', 'hemma')])).toMatchObject({ code: 'not-a-format' })
  })

  test('has keys as figures have them', () => {
    expect(concordanceKey('type', ' Utfrågning ')).toBe('utfrågning')
    expect(concordanceKey('format', ' on-site ')).toBe('on-site')
  })
})
