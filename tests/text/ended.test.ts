/** Titles as sentences: never two full stops, and never none. */
import { expect, test } from 'vitest'
import { words } from '../../text/catalog.ts'

const { source, figures } = words('sv').caseSheet.sources

test.each([
  ['Vattenvakten', 'Vattenvakten. Läst.'],
  ['Det säger jag rakt ut.', 'Det säger jag rakt ut. Läst.'],
  ['”Det säger jag rakt ut.”', '”Det säger jag rakt ut.” Läst.'],
  ['”Rakt ut”', '”Rakt ut”. Läst.'],
  ['Vem hör läckan?', 'Vem hör läckan? Läst.'],
])('a source called %s is told as a sentence', (title, told) => {
  expect(source(title, null, 'Läst.')).toBe(told)
})

test('a number after a title stands in its sentence', () => {
  expect(source('Rakt ut.', '2031-00417', 'Läst.')).toBe('Rakt ut, diarienummer 2031-00417. Läst.')
  expect(source('Vad sen?', '2031-00417', 'Läst.')).toBe('Vad sen?, diarienummer 2031-00417. Läst.')
  expect(source('Och så …', '2031-00417', 'Läst.')).toBe('Och så …, diarienummer 2031-00417. Läst.')
})

test('a caption that ends itself gets no second full stop', () => {
  expect(figures('Så många var vi.', '1 oktober 2033')).toBe(
    'Så många var vi. Räknat av Redaktionen, 1 oktober 2033.',
  )
})

test('a part that was added or removed is told in the right form', () => {
  const { added, removed } = words('sv').caseSheets.parts
  expect([added.quote, added.figure, added.picture]).toEqual([
    'Citat tillagt.',
    'Siffror tillagda.',
    'Bild tillagd.',
  ])
  expect([removed.quote, removed.figure, removed.picture].map((one) => one.split('.')[0])).toEqual([
    'Citat borttaget',
    'Siffror borttagna',
    'Bild borttagen',
  ])
})
