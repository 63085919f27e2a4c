// Small parts of the list: what is painted in the search, which row comes next, the sort, the history and the address.
import { describe, expect, test } from 'vitest'
import type { DecisionShown, QueueRow } from '../../../contract/calls/queue.ts'
import { addressOf, queueAddress, readHash } from '../../../renderer/address.ts'
import { historyOf } from '../../../renderer/queue/history.ts'
import { nextToReview, nextUndecided } from '../../../renderer/queue/next-row.ts'
import { queueSort } from '../../../renderer/queue/queue-sort.ts'
import { piecesOf } from '../../../renderer/queue/search-paint.tsx'
import { isWebAddress } from '../../../renderer/queue/web-address.ts'

describe('the painted search', () => {
  test('is the same text in pieces, with the fault at its place', () => {
    const text = 'upplaga:2024  ändrad:>2024-13-01 skolan'
    const pieces = piecesOf(text, { at: 21, length: 11 })
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter((piece) => piece.kind === 'fault').map((piece) => piece.text)).toEqual([
      '>2024-13-01',
    ])
    expect(pieces.filter((piece) => piece.kind === 'term').map((piece) => piece.text)).toEqual([
      'upplaga:2024',
      'ändrad:',
    ])
  })

  test('a fault over several words is marked in each', () => {
    const pieces = piecesOf('arrangör:"Region Skåne', { at: 9, length: 13 })
    expect(pieces.filter((piece) => piece.kind === 'fault').map((piece) => piece.text)).toEqual([
      '"Region Skåne',
    ])
  })
})

describe('the next row', () => {
  const rows = [
    { id: 'a', state: 'new' },
    { id: 'b', state: 'new' },
    { id: 'c', state: 'published' },
    { id: 'd', state: 'new' },
  ] as const

  test('is the next undecided one below, else the first above', () => {
    expect(nextUndecided(rows, 'b')?.id).toBe('d')
    expect(nextUndecided(rows, 'd')?.id).toBe('a')
    expect(nextUndecided([rows[2]], 'c')).toBeNull()
  })

  test('passes over what is put off, in a colleague’s hands or just decided, and ends where it began', () => {
    const put = { untilDay: null, reason: 'Väntar.', reviewer: 'Prov', organisation: 'SKR', at: '' }
    const claim = { reviewer: 'Anna', organisation: 'SKR', at: '', until: '' }
    type Waiting = Pick<QueueRow, 'id' | 'state' | 'snooze' | 'claim'>
    const waiting = (id: string, more: Partial<Waiting> = {}): Waiting => ({
      id,
      state: 'new' as const,
      snooze: null,
      claim: null,
      ...more,
    })
    const list = [
      waiting('a'),
      waiting('b', { snooze: put }),
      waiting('c', { claim }),
      waiting('d'),
      waiting('e'),
    ]
    const next = (from: string, done: string[] = []) =>
      nextToReview(from, (id) => nextUndecided(list, id), {
        isDone: (id) => done.includes(id),
        isOfColleague: (row) => row.claim?.reviewer === 'Anna',
      })?.id ?? null
    expect(next('a')).toBe('d')
    expect(next('e')).toBe('a')
    expect(next('d', ['e'])).toBe('a')
    expect(next('d', ['e', 'a'])).toBeNull()
  })
})

test('only columns that the backend sorts by are asked for', () => {
  expect(
    queueSort([
      { colId: 'changedAt', sort: 'desc' },
      { colId: 'made-up', sort: 'asc' },
    ]),
  ).toEqual([{ column: 'changedAt', direction: 'desc' }])
})

test('only whole web addresses can be opened', () => {
  expect(isWebAddress('https://skovde.example/oppna-data')).toBe(true)
  expect(isWebAddress('javascript:alert(1)')).toBe(false)
  expect(isWebAddress('skovde.example')).toBe(false)
})

describe('the history', () => {
  const decision: DecisionShown = {
    id: 'd1',
    revision: 1,
    outcome: 'return',
    criteria: [],
    reason: 'Länk saknas.',
    message: null,
    reviewer: 'Prov',
    organisation: 'SKR',
    at: '2024-09-10T07:05:00Z',
    status: 'standing',
    sending: 'acknowledged',
    ownOrganisationReason: null,
    bulkId: null,
  }
  const at = (time: string) => ({ receivedAt: time, changedAt: time, source: 'https://platform.example' })

  test('is latest first, and a state is told once: by the decision that led to it', () => {
    const items = historyOf({
      revisions: [
        { number: 1, ...at('2024-09-01T08:00:00Z') },
        { number: 2, ...at('2024-09-11T14:20:00Z') },
      ],
      decisions: [decision],
      history: [
        { from: null, to: 'new', cause: 'arrival', revision: 1, at: '2024-09-01T08:00:00Z', entryId: null },
        { from: 'new', to: 'returned', cause: 'decision', revision: 1, at: decision.at, entryId: 'd1' },
        {
          from: 'returned',
          to: 'new',
          cause: 'arrival',
          revision: 2,
          at: '2024-09-11T14:20:00Z',
          entryId: null,
        },
      ],
    })
    expect(items.map((item) => item.kind)).toEqual(['state', 'revision', 'decision', 'revision'])
    expect(items.at(-1)).toMatchObject({ kind: 'revision', revision: 1 })
  })
})

describe('addresses', () => {
  test('a query stands after the path and survives the way there and back', () => {
    const address = queueAddress('läge:ny "Region Skåne"', 'abc')
    const { path, search } = readHash(`#${address}`)
    expect(path).toBe('/ko')
    expect(new URLSearchParams(search).get('q')).toBe('läge:ny "Region Skåne"')
    expect(new URLSearchParams(search).get('id')).toBe('abc')
  })

  test('an empty query is a query, an absent one is left out', () => {
    expect(queueAddress('')).toBe('/ko?q=')
    expect(addressOf('/nu', { upplaga: undefined })).toBe('/nu')
    expect(readHash('')).toEqual({ path: '/', search: '' })
  })
})
