// Of bodies found for some words, the one that has the name itself comes first, by official or other name.
import { expect, test } from 'vitest'
import { closestFirst } from '../../../renderer/parties/closest-first.ts'

test('the name itself, then names that begin so, then the rest in their order', () => {
  const rows = [
    { name: 'Gavlefastigheter Gävle kommun AB', aliases: [] },
    { name: 'Gävle kommuns scoutkår', aliases: [] },
    { name: 'Gävle kommun', aliases: ['Gävle stad'] },
  ]
  const names = (text: string) => closestFirst(rows, text).map(({ name }) => name)
  expect(names('gävle kommun')).toEqual([
    'Gävle kommun',
    'Gävle kommuns scoutkår',
    'Gavlefastigheter Gävle kommun AB',
  ])
  expect(names(' Gävle stad ')[0]).toBe('Gävle kommun')
})
