// Small parts of the list: what is painted in the search, the sort, the history and the address.
import { describe, expect, test } from 'vitest'
import { addressOf, queueAddress, readHash } from '../../../renderer/address.ts'
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
