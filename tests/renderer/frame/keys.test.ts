// Letters are commands only outside text fields, without modifiers, and while they are switched on.
import { describe, expect, test } from 'vitest'
import { frameCommand, type KeyPress, listCommand } from '../../../renderer/frame/keys.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  isInField: false,
  ...more,
})
const paths = { now: '/nu', queue: '/ko', report: '/rapport', compare: '/jamfor' }
const frame = (one: KeyPress, isAfterG = false, hasSingleKeys = true) =>
  frameCommand(one, { hasSingleKeys, isAfterG, paths })

describe('in list and panel', () => {
  test('letters decide, move and choose tabs, in either case', () => {
    expect(listCommand(press('j'), true)).toBe('next')
    expect(listCommand(press('K'), true)).toBe('previous')
    expect(listCommand(press('p'), true)).toBe('publish')
    expect(listCommand(press('r'), true)).toBe('return')
    expect(listCommand(press('a'), true)).toBe('reject')
    expect(listCommand(press('2'), true)).toBe('tab-2')
  })

  test('the slash is matched by what is typed, since it is Shift+7 on a Swedish keyboard', () => {
    expect(listCommand(press('/'), true)).toBe('search')
    expect(listCommand(press('7'), true)).toBeNull()
  })

  test.each([
    ['in a text field', press('p', { isInField: true })],
    ['with Ctrl', press('p', { ctrlKey: true })],
    ['with AltGr, which arrives as Ctrl and Alt', press('p', { ctrlKey: true, altKey: true })],
    ['with Meta', press('r', { metaKey: true })],
    ['while a letter is being composed', press('a', { isComposing: true })],
  ])('nothing happens %s', (_, one) => {
    expect(listCommand(one, true)).toBeNull()
  })

  test('switched off, letters do nothing, but Enter and Esc still do', () => {
    expect(listCommand(press('p'), false)).toBeNull()
    expect(listCommand(press('Enter'), false)).toBe('enter')
    expect(listCommand(press('Escape'), false)).toBe('back')
  })
})

describe('everywhere', () => {
  test('F1 helps even in a text field and with letters off', () => {
    expect(frame(press('F1', { isInField: true }), false, false)).toEqual({ do: 'help' })
    expect(frame(press('?'))).toEqual({ do: 'help' })
    expect(frame(press('?', { isInField: true }))).toBeNull()
  })

  test('G and then a letter goes to a place; another letter goes nowhere', () => {
    expect(frame(press('g'))).toEqual({ do: 'await-go' })
    expect(frame(press('K'), true)).toEqual({ do: 'go', path: '/ko' })
    expect(frame(press('r'), true)).toEqual({ do: 'go', path: '/rapport' })
    expect(frame(press('x'), true)).toBeNull()
    expect(frame(press('k'))).toBeNull()
  })

  test('Ctrl+Z undoes outside text fields only, and with letters off too', () => {
    expect(frame(press('z', { ctrlKey: true }), false, false)).toEqual({ do: 'undo' })
    expect(frame(press('z', { ctrlKey: true, isInField: true }))).toBeNull()
    expect(frame(press('z', { ctrlKey: true, altKey: true }))).toBeNull()
  })
})
