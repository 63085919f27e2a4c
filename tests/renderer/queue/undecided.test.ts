// Which search a round counts as left to review: the same, of those that nobody has decided.
import { expect, test } from 'vitest'
import { undecidedOf } from '../../../renderer/queue/undecided.ts'

test.each([
  ['upplaga:2024 läge:ny', 'upplaga:2024 läge:ny'],
  ['upplaga:2024', 'upplaga:2024 läge:ny'],
  ['upplaga:2024 läge:ny,publicerad', 'upplaga:2024 läge:ny'],
  ['state:new', 'läge:ny'],
  ['läge:publicerad', null],
])('%s', (query, left) => {
  expect(undecidedOf(query, 'sv')).toBe(left)
})
