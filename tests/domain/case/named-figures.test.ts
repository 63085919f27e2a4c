/** Numbers that a text names: floors and guesses keep their words, and what is no count is left. */
import { expect, test } from 'vitest'
import { namedFigures } from '../../../domain/case/named-figures.ts'

test.each([
  ['Vi hade 110 uppkopplingar.', ['110']],
  ['Över 200 deltagare kom, och minst 12 talare.', ['över 200', 'minst 12']],
  ['Vi nådde cirka 1 240 personer och mer än 3 miljoner läsare.', ['cirka 1 240', 'mer än 3 miljoner']],
  ['More than 40 people came.', ['more than 40']],
  ['Under 2019 höll vi 5 pass.', ['5']],
  ['Klockan 13:00 i sal 4, den 7 maj 2020.', []],
  ['Överallt 200 deltagare.', ['200']],
  ['H22 var 30% av allt.', []],
])('%j', (text, values) => {
  expect(namedFigures(text).map(({ value }) => value)).toEqual(values)
})

test('each stands with its own sentence', () => {
  expect(namedFigures('Det var fint. Totalt kom 80 besökare. Tack!')).toEqual([
    { value: '80', sentence: 'Totalt kom 80 besökare.' },
  ])
})
