/** Whether a conflict may be settled as it was read and as it is argued. */
import { expect, test } from 'vitest'
import { weighSettlement } from '../../domain/settlement.ts'

const here = { revision: 2, state: 'new' as const }
const asked = (change: object = {}) =>
  weighSettlement(here, { note: '', seen: null, isAgainstColleague: false, ...change })

test('a why is needed against a colleague only', () => {
  expect(asked()).toBeNull()
  expect(asked({ isAgainstColleague: true })).toEqual({ code: 'note-needed' })
  expect(asked({ isAgainstColleague: true, note: ' \n' })).toEqual({ code: 'note-needed' })
  expect(asked({ isAgainstColleague: true, note: 'Ja.' })).toBeNull()
})

test('what has moved on since it was read is told before anything else', () => {
  const moved = { code: 'moved-on', ...here }
  expect(asked({ seen: here })).toBeNull()
  expect(asked({ seen: { ...here, revision: 1 } })).toEqual(moved)
  expect(asked({ seen: { ...here, state: 'returned' }, isAgainstColleague: true })).toEqual(moved)
})
