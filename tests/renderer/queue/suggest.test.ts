// Suggestions: fields while a word is written, values after the colon, and the caret where writing goes on.
import { expect, test } from 'vitest'
import { insertSuggestion, suggest } from '../../../renderer/queue/suggest.ts'

const editions = ['2023', '2024', 'almedalen-2021']
const words = (query: string, caret = query.length) =>
  suggest(query, caret, 'sv', editions).map((suggestion) => suggestion.word)

test('a field is suggested by its beginning, also where it is excluded', () => {
  expect(words('skolan kri')).toEqual(['kriterium:'])
  expect(words('-ty')).toEqual(['-typ:'])
})

test('values follow the field, the next one follows a comma', () => {
  expect(words('läge:p')).toEqual(['läge:publicerad'])
  expect(words('läge:ny,v')).toEqual(['läge:ny,väntar'])
  expect(words('upplaga:20')).toEqual(['upplaga:2023', 'upplaga:2024'])
  expect(words('kriterium:part=o')).toEqual(['kriterium:part=oklart'])
})

test('plain words, phrases and what is complete suggest nothing', () => {
  expect(words('rymdskepp')).toEqual([])
  expect(words('"kri')).toEqual([])
  expect(words('läge:ny')).toEqual([])
  expect(words('läge:ny ')).toEqual([])
})

test('taking one replaces the word at the caret and leaves the rest', () => {
  expect(insertSuggestion('upplaga:2024 lä skolan', 15, { word: 'läge:', isOpen: true })).toEqual({
    query: 'upplaga:2024 läge:skolan',
    caret: 18,
  })
  expect(insertSuggestion('läge:p', 6, { word: 'läge:publicerad', isOpen: false })).toEqual({
    query: 'läge:publicerad ',
    caret: 16,
  })
})
