// Letters are commands only outside text fields, without modifiers, and while they are switched on.
import { describe, expect, test } from 'vitest'
import {
  commandOf,
  KEY_COMMANDS,
  type KeyMap,
  SHIPPED_KEYS,
  takenBy,
  withChanges,
} from '../../../renderer/frame/key-map.ts'
import {
  frameCommand,
  isGoAwaited,
  type KeyPress,
  listCommand,
  type Mapped,
} from '../../../renderer/frame/keys.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  isInField: false,
  ...more,
})
const paths = { now: '/nu', queue: '/ko', report: '/rapport', compare: '/jamfor' }
const shipped: Mapped = (key) => commandOf(key, SHIPPED_KEYS)
const off: Mapped = () => null
const frame = (one: KeyPress, isAfterG = false, mapped = shipped, isDesktop = false) =>
  frameCommand(one, { mapped, isAfterG, paths, isDesktop })

describe('in list and panel', () => {
  test('letters decide, move and choose tabs, in either case', () => {
    expect(listCommand(press('j'), shipped)).toBe('next')
    expect(listCommand(press('K'), shipped)).toBe('previous')
    expect(listCommand(press('p'), shipped)).toBe('publish')
    expect(listCommand(press('r'), shipped)).toBe('return')
    expect(listCommand(press('a'), shipped)).toBe('reject')
    expect(listCommand(press('2'), shipped)).toBe('tab-2')
  })

  test('every command of the map has its own key', () => {
    expect(new Set(KEY_COMMANDS.map((command) => SHIPPED_KEYS[command])).size).toBe(KEY_COMMANDS.length)
    expect(listCommand(press(' '), shipped)).toBe('mark')
    expect(listCommand(press('5'), shipped)).toBe('tab-5')
    expect(listCommand(press('D'), shipped)).toBe('next-change')
    expect(listCommand(press('s'), shipped)).toBe('snooze')
    expect(listCommand(press('t'), shipped)).toBe('claim')
    expect(listCommand(press('n'), shipped)).toBe('note')
    expect(listCommand(press('o'), shipped)).toBe('open-link')
    expect(listCommand(press('b'), shipped)).toBe('bulk')
  })

  test('Shift with arrows extends the marks, and Ctrl+A marks all, with letters off too', () => {
    expect(listCommand(press('ArrowDown', { shiftKey: true }), off)).toBe('extend-down')
    expect(listCommand(press('ArrowUp', { shiftKey: true }), off)).toBe('extend-up')
    expect(listCommand(press('a', { ctrlKey: true }), off)).toBe('mark-all')
    expect(listCommand(press('a', { ctrlKey: true, altKey: true }), shipped)).toBeNull()
    expect(listCommand(press('a', { ctrlKey: true, isInField: true }), shipped)).toBeNull()
    expect(listCommand(press('ArrowDown'), shipped)).toBeNull()
  })

  test('the slash is matched by what is typed, since it is Shift+7 on a Swedish keyboard', () => {
    expect(listCommand(press('/'), shipped)).toBe('search')
    expect(listCommand(press('7'), shipped)).toBeNull()
  })

  test.each([
    ['in a text field', press('p', { isInField: true })],
    ['with Ctrl', press('p', { ctrlKey: true })],
    ['with AltGr, which arrives as Ctrl and Alt', press('p', { ctrlKey: true, altKey: true })],
    ['with Meta', press('r', { metaKey: true })],
    ['while a letter is being composed', press('a', { isComposing: true })],
  ])('nothing happens %s', (_, one) => {
    expect(listCommand(one, shipped)).toBeNull()
  })

  test('switched off, letters do nothing, but Enter and Esc still do', () => {
    expect(listCommand(press('p'), off)).toBeNull()
    expect(listCommand(press('Enter'), off)).toBe('enter')
    expect(listCommand(press('Escape'), off)).toBe('back')
  })
})

describe('everywhere', () => {
  test('F1 helps even in a text field and with letters off', () => {
    expect(frame(press('F1', { isInField: true }), false, off)).toEqual({ do: 'help' })
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
    expect(frame(press('z', { ctrlKey: true }), false, off)).toEqual({ do: 'undo' })
    expect(frame(press('z', { ctrlKey: true, isInField: true }))).toBeNull()
    expect(frame(press('z', { ctrlKey: true, altKey: true }))).toBeNull()
  })
})

describe('F6', () => {
  test('goes between regions in the desktop window, also from a text field, and is a browser’s own elsewhere', () => {
    const f6 = press('F6', { isInField: true })
    expect(frame(f6, false, off, true)).toEqual({ do: 'region', by: 1 })
    expect(frame({ ...f6, shiftKey: true }, false, off, true)).toEqual({ do: 'region', by: -1 })
    expect(frame(f6)).toBeNull()
  })
})

describe('the key map', () => {
  const changed: KeyMap = { ...SHIPPED_KEYS, publish: 'x', claim: null, note: '/' }

  test('gives a command the key that was chosen, and only that', () => {
    expect(commandOf('X', changed)).toBe('publish')
    expect(commandOf('p', changed)).toBeNull()
    expect(commandOf('t', changed)).toBeNull()
    expect(commandOf('/', changed)).toBe('note')
    expect(commandOf('/', { ...SHIPPED_KEYS, search: null })).toBeNull()
  })

  test('tells which other command has a key', () => {
    expect(takenBy('P', 'claim', SHIPPED_KEYS)).toBe('publish')
    expect(takenBy('p', 'publish', SHIPPED_KEYS)).toBeNull()
    expect(takenBy('q', 'claim', SHIPPED_KEYS)).toBeNull()
  })

  test('reads stored changes, and passes over what is none', () => {
    expect(withChanges({ publish: 'x', claim: null, note: 'Enter', unknown: 'y', reject: 5 })).toEqual({
      ...SHIPPED_KEYS,
      publish: 'x',
      claim: null,
    })
    expect(withChanges('p')).toEqual(SHIPPED_KEYS)
    expect(withChanges(null)).toEqual(SHIPPED_KEYS)
  })
})

test('a letter leads somewhere only shortly after G, and never because the page has just been opened', () => {
  expect(isGoAwaited(null, 40)).toBe(false)
  expect(isGoAwaited(40, 90)).toBe(true)
  expect(isGoAwaited(40, 1_540)).toBe(false)
})
