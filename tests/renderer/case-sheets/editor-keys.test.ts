// The editor's keys: about the whole sheet, and never those of a letter with AltGr or one that is being composed.
import { expect, test } from 'vitest'
import { editorCommand } from '../../../renderer/case-sheets/editor-keys.ts'

const press = (key: string, held: Partial<Parameters<typeof editorCommand>[0]> = {}) =>
  editorCommand({
    key,
    ctrlKey: true,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    ...held,
  })

test('Ctrl, or Cmd, with Z, Y and S', () => {
  expect(press('z')).toBe('undo')
  expect(press('Z', { shiftKey: true })).toBe('redo')
  expect(press('y')).toBe('redo')
  expect(press('s')).toBe('save')
  expect(press('z', { ctrlKey: false, metaKey: true })).toBe('undo')
})

test('nothing else', () => {
  expect(press('z', { ctrlKey: false })).toBeNull()
  expect(press('z', { altKey: true })).toBeNull()
  expect(press('z', { isComposing: true })).toBeNull()
  expect(press('S', { shiftKey: true })).toBeNull()
  expect(press('a')).toBeNull()
})
