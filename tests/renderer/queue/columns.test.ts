// The list's columns, order and marks, as they are kept, written in the address, and changed.
import { describe, expect, test } from 'vitest'
import { DEFAULT_CHOICE, readChoice, shownInOrder, withMoved } from '../../../renderer/queue/column-choice.ts'
import { COLUMN_IDS, inFileOf } from '../../../renderer/queue/columns.ts'
import { DEFAULT_ORDER, orderAsked, readOrder, writeOrder } from '../../../renderer/queue/list-order.ts'
import {
  countOf,
  isMarked,
  type Marks,
  NO_MARKS,
  stateOf,
  withRows,
  withToggled,
} from '../../../renderer/queue/marks.ts'

describe('the choice of columns', () => {
  test('is read as it was kept', () => {
    const choice = {
      ...DEFAULT_CHOICE,
      order: [...COLUMN_IDS].reverse(),
      widths: { title: 300 },
      isOwn: true,
    }
    const read = readChoice(JSON.stringify(choice))
    expect(read.order).toEqual(choice.order)
    expect(shownInOrder(read)).toEqual(['changedAt', 'startsOn', 'title', 'outcome'])
    expect(read.widths).toEqual({ title: 300 })
    expect(read.isOwn).toBe(true)
  })

  test.each([null, '', '{', '7', '[]', '{"order":[],"shown":["title"]}', '{"order":["title"],"shown":[]}'])(
    'is the first one where %j was kept',
    (text) => expect(readChoice(text)).toEqual(DEFAULT_CHOICE),
  )

  test('passes over what this version does not know, and takes in what it has besides', () => {
    const read = readChoice(
      '{"order":["gone","county","title",3],"shown":["gone","title"],"widths":{"gone":9,"title":-4,"county":200}}',
    )
    expect(read.order.slice(0, 2)).toEqual(['county', 'title'])
    expect([...read.order].sort()).toEqual([...COLUMN_IDS].sort())
    expect(read.shown).toEqual(['title'])
    expect(read.widths).toEqual({ county: 200 })
  })

  test('a column moves one place, and no further than the ends', () => {
    expect(withMoved(['title', 'county', 'type'], 'county', -1)).toEqual(['county', 'title', 'type'])
    expect(withMoved(['title', 'county', 'type'], 'county', 1)).toEqual(['title', 'type', 'county'])
    expect(withMoved(['title', 'county'], 'title', -1)).toEqual(['title', 'county'])
  })

  test('a file holds each fact of the columns once', () => {
    expect(inFileOf(['title', 'organiser', 'changedAt'])).toEqual([
      'number',
      'title',
      'organiser',
      'state',
      'changed',
    ])
  })
})

describe('the order in the address', () => {
  test.each(['title', '-title', 'title,-startsOn', '-outcome,title,changedAt', ''])(
    '%j is written as read',
    (text) => expect(writeOrder(readOrder(text))).toBe(text),
  )

  test('is the default where nothing in it can be sorted by', () => {
    expect(readOrder('number,made-up,')).toEqual(DEFAULT_ORDER)
    expect(writeOrder(DEFAULT_ORDER)).toBe('')
    expect(writeOrder([])).toBe('')
  })

  test('never asks for the same twice, though two columns may show it', () => {
    expect(orderAsked(readOrder('-changed,changedAt,title'))).toEqual([
      { column: 'changedAt', direction: 'desc' },
      { column: 'title', direction: 'asc' },
    ])
  })
})

describe('marks', () => {
  const row = (id: string) => ({ id, revision: 2 })

  test('of rows hold the revision that was seen, and go as they came', () => {
    const one = withRows(NO_MARKS, [row('a'), row('b'), row('a')])
    expect(one).toEqual({ kind: 'rows', ids: ['a', 'b'], seen: { a: 2, b: 2 } })
    expect(withToggled(one, row('a'))).toEqual({ kind: 'rows', ids: ['b'], seen: { b: 2 } })
    expect(withToggled(withToggled(one, row('c')), row('c'))).toEqual(one)
    expect(countOf(one, 100)).toBe(2)
  })

  test('of a search hold all but those taken away', () => {
    const all: Marks = { kind: 'search', query: 'läge:ny', except: [] }
    expect([stateOf(all), countOf(all, 1_234)]).toEqual(['all', 1_234])
    const some = withToggled(all, row('a'))
    expect([stateOf(some), countOf(some, 1_234), isMarked(some, 'a'), isMarked(some, 'b')]).toEqual([
      'some',
      1_233,
      false,
      true,
    ])
    expect(withRows(some, [row('a')])).toEqual(all)
  })
})
