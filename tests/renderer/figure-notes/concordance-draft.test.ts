/** Changes of a concordance before they are saved, and whole numbers as people write them. */
import { describe, expect, it, test } from 'vitest'
import type { ConcordanceEntry } from '../../../domain/figures/concordance.ts'
import {
  isChanged,
  nameChanges,
  rebase,
  withEntry,
  withoutEntry,
} from '../../../renderer/figure-notes/concordance-draft.ts'
import { readWhole } from '../../../renderer/figure-notes/read-whole.ts'

const EDITIONS = [
  { id: '2009', programme: 'almedalen' },
  { id: '2021', programme: 'almedalen' },
  { id: '2024', programme: 'innovationsveckan' },
]

const entry = (from: string, to: string, scope: Partial<ConcordanceEntry> = {}): ConcordanceEntry => ({
  programme: null,
  edition: null,
  from,
  to,
  ...scope,
})

describe('a changed map', () => {
  const talk = entry('föredrag', 'seminarium')
  const film = entry('film', 'kultur')

  it('has an entry last, in the place of another, or no longer, and knows when it is as before', () => {
    const longer = withEntry([talk], film, null)
    expect(longer).toEqual([talk, film])
    const other = entry('föredrag', 'samtal')
    expect(withEntry(longer, other, talk)).toEqual([other, film])
    expect(withoutEntry(longer, talk)).toEqual([film])
    expect(isChanged([talk, film], [film, talk])).toBe(false)
    expect(isChanged([talk], [other])).toBe(true)
  })

  it('keeps what a colleague saved meanwhile, on both sides', () => {
    const theirs = entry('teater', 'kultur')
    expect(rebase([talk], [film], [talk, theirs])).toEqual([theirs, film])
    expect(rebase([], [film], [film, theirs])).toEqual([film, theirs])
  })

  it('tells which counted names come to count as others, by edition, and which as themselves again', () => {
    const counted = [
      { edition: '2009', key: 'föredrag', value: 12 },
      { edition: '2021', key: 'föredrag', value: 4 },
      { edition: '2024', key: 'föredrag', value: 2 },
      { edition: '2009', key: 'film', value: 3 },
    ]
    const draft = [
      entry('föredrag', 'samtal', { programme: 'almedalen' }),
      entry('föredrag', 'tal', { edition: '2021' }),
    ]
    expect(nameChanges([film], draft, EDITIONS, counted)).toEqual([
      { edition: '2009', from: 'föredrag', to: 'samtal', value: 12 },
      { edition: '2021', from: 'föredrag', to: 'tal', value: 4 },
      { edition: '2009', from: 'film', to: 'film', value: 3 },
    ])
    expect(nameChanges(draft, draft, EDITIONS, counted)).toEqual([])
  })
})

test.each([
  ['200', 200],
  ['1 088', 1088],
  ['1\u00a0088', 1088],
  ['0', 0],
  ['', null],
  ['-1', null],
  ['1,5', null],
  ['över 200', null],
  ['99999999999999999999', null],
])('"%s" is the whole number %s', (text, number) => {
  expect(readWhole(text)).toBe(number)
})
