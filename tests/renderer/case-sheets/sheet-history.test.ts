// Steps back and forth: typing in a field is one step, and no step is ever lost or made up.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type History,
  pause,
  redo,
  startHistory,
  undo,
  write,
} from '../../../renderer/case-sheets/sheet-history.ts'

const typed = (history: History<string>, field: string, ...texts: string[]) =>
  texts.reduce((before, text) => write(before, text, field), history)

describe('typing', () => {
  test('in one field is one step, in another a step of its own', () => {
    const written = typed(typed(startHistory(''), 'title', 'a', 'ab', 'abc'), 'lead', 'abc d', 'abc de')
    expect(undo(written).present).toBe('abc')
    expect(undo(undo(written)).present).toBe('')
    expect(redo(undo(written)).present).toBe('abc de')
  })

  test('after a pause is a step of its own, also in the same field', () => {
    const written = typed(pause(typed(startHistory(''), 'title', 'a')), 'title', 'ab')
    expect(undo(written).present).toBe('a')
  })

  test('after undoing is a step of its own, and what was undone is gone', () => {
    const written = typed(undo(typed(startHistory(''), 'title', 'a')), 'title', 'b')
    expect(undo(written).present).toBe('')
    expect(redo(written).present).toBe('b')
  })
})

test('what is no typing is always a step', () => {
  const moved = write(write(startHistory('1'), '2', null), '3', null)
  expect(undo(moved).present).toBe('2')
})

test('the same content is no step', () => {
  const history = startHistory('1')
  expect(write(history, '1', null)).toBe(history)
})

const acts = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('write' as const), field: fc.constantFrom('a', 'b', null) }),
    fc.constant({ do: 'pause' as const }),
    fc.constant({ do: 'undo' as const }),
    fc.constant({ do: 'redo' as const }),
  ),
  { maxLength: 60 },
)

test('whatever is done, as many steps back lead to the beginning and as many forth to the end', () => {
  fc.assert(
    fc.property(acts, (all) => {
      const [written] = all.reduce<[History<number>, number]>(
        ([history, next], act) => {
          if (act.do === 'write') return [write(history, next, act.field), next + 1]
          return [{ pause, undo, redo }[act.do](history), next]
        },
        [startHistory(0), 1],
      )
      const end = written.future.reduce((history) => redo(history), written)
      const start = end.past.reduce((history) => undo(history), end)
      expect(start.present).toBe(0)
      expect(start.past).toEqual([])
      expect(start.future).toEqual([...end.past, end.present].slice(1))
      const again = start.future.reduce((history) => redo(history), start)
      expect(again.present).toBe(end.present)
    }),
  )
})
