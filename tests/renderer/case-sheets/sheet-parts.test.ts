// A sheet's parts are added, moved and taken away, each giving a new sheet.
import { describe, expect, test } from 'vitest'
import type { SheetContent } from '../../../domain/case/sheet.ts'
import {
  firstChanged,
  neighbourOf,
  withBlock,
  withBlockAdded,
  withBlockMoved,
  withBlockRemoved,
} from '../../../renderer/case-sheets/sheet-parts.ts'

const text = (id: string, written = id) => ({ kind: 'text' as const, id, text: written })
const sheet = (...ids: string[]): SheetContent => ({
  template: 'theme',
  language: 'sv',
  title: 'Läckor',
  lead: '',
  caseIds: [],
  blocks: ids.map((id) => text(id)),
})
const idsOf = ({ blocks }: SheetContent) => blocks.map(({ id }) => id).join('')

test('a part comes below the one that is named, else last', () => {
  expect(idsOf(withBlockAdded(sheet('a', 'b'), text('x'), 'a'))).toBe('axb')
  expect(idsOf(withBlockAdded(sheet('a', 'b'), text('x'), null))).toBe('abx')
  expect(idsOf(withBlockAdded(sheet('a', 'b'), text('x'), 'gone'))).toBe('abx')
})

describe('moving', () => {
  test('changes places with the neighbour', () => {
    expect(idsOf(withBlockMoved(sheet('a', 'b', 'c'), 'b', -1))).toBe('bac')
    expect(idsOf(withBlockMoved(sheet('a', 'b', 'c'), 'b', 1))).toBe('acb')
  })

  test('out of the sheet, or of what is not there, changes nothing', () => {
    const content = sheet('a', 'b')
    expect(withBlockMoved(content, 'a', -1)).toBe(content)
    expect(withBlockMoved(content, 'b', 1)).toBe(content)
    expect(withBlockMoved(content, 'gone', 1)).toBe(content)
    expect(withBlockMoved(content, 'gone', -1)).toBe(content)
  })
})

test('where a part goes, reading goes on below it, at the end above it, and nowhere when nothing is left', () => {
  const content = sheet('a', 'b', 'c')
  expect(neighbourOf(content, 'b')).toBe('c')
  expect(neighbourOf(content, 'c')).toBe('b')
  expect(neighbourOf(sheet('a'), 'a')).toBeNull()
  expect(idsOf(withBlockRemoved(content, 'b'))).toBe('ac')
})

test('the first change is found: title, lead, a changed or new part, nothing for one that is gone last', () => {
  const content = sheet('a', 'b')
  expect(firstChanged(content, { ...content, title: 'Andra' })).toBe('title')
  expect(firstChanged(content, { ...content, lead: 'Först' })).toBe('lead')
  expect(firstChanged(content, withBlock(content, text('b', 'ny')))).toBe('b')
  expect(firstChanged(content, withBlockAdded(content, text('x'), 'a'))).toBe('x')
  expect(firstChanged(content, withBlockMoved(content, 'b', -1))).toBe('b')
  expect(firstChanged(content, withBlockRemoved(content, 'b'))).toBeNull()
  expect(firstChanged(content, content)).toBeNull()
})
