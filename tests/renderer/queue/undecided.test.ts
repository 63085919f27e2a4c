// Which search a round counts as left to review: the same, of those that nobody has decided or put off.
import { expect, test } from 'vitest'
import { undecidedOf } from '../../../renderer/queue/undecided.ts'

test.each([
  ['upplaga:2024 läge:ny', 'upplaga:2024 läge:ny -har:uppskjuten'],
  ['upplaga:2024', 'upplaga:2024 läge:ny -har:uppskjuten'],
  ['upplaga:2024 läge:ny,publicerad', 'upplaga:2024 läge:ny -har:uppskjuten'],
  ['state:new', 'läge:ny -har:uppskjuten'],
  ['läge:ny -har:uppskjuten', 'läge:ny -har:uppskjuten'],
  ['läge:ny -has:note,"snooze"', 'läge:ny -has:note,"snooze"'],
  ['har:uppskjuten', 'har:uppskjuten läge:ny'],
  ['läge:publicerad', null],
  ['läge:publicerad läge:ny', null],
])('%s', (query, left) => {
  expect(undecidedOf(query, 'sv')).toBe(left)
})
