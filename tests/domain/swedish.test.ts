/** Swedish order and folding, beside what the platform's own collation says. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldMarks, sortKey } from '../../domain/swedish.ts'

const collator = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' })

function byKey(a: string, b: string): number {
  const [first, second] = [sortKey(a), sortKey(b)]
  if (first === second) return 0
  return first < second ? -1 : 1
}

const HARD = [
  ...['Zebra', 'Åre', 'Älvsbyn', 'Öckerö', 'Ale', 'Ånge', 'Ängelholm', 'Örebro', 'Aneby', 'Åmål', 'Älmhult'],
  ...['Malmö', 'Malmo', 'Malma', 'Vara', 'Wara', 'Vaxholm', 'Växjö', 'Uddevalla', 'Über', 'Ystad', 'Ytterby'],
  ...['Edsbyn', 'Édouard', 'Eksjö', 'Ørsted', 'Österåker', 'Ærø', 'Ärla', 'Åäö', 'aaa', 'AAB', 'åka', 'Åka'],
  ...[
    'Dag 2',
    'Dag 10',
    'Dag 1',
    'Dag 100',
    'Hylte',
    'Ale kommun',
    'Aleby',
    'Hofors',
    'Håbo',
    'Habo',
    'Häbbe',
  ],
]

describe('order', () => {
  test('hard words are ordered as Swedish collation orders them', () => {
    const wrong = HARD.flatMap((a) =>
      HARD.filter((b) => Math.sign(collator.compare(a, b)) !== byKey(a, b)).map((b) => `${a} | ${b}`),
    )
    expect(wrong).toEqual([])
  })

  test('words of Swedish letters are ordered as collation orders them', () => {
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ')
    const word = fc.array(letters, { minLength: 1, maxLength: 8 }).map((all) => all.join(''))
    fc.assert(fc.property(word, word, (a, b) => byKey(a, b) === Math.sign(collator.compare(a, b))))
  })

  test('å, ä and ö come last, in that order, and composed or not', () => {
    expect(['ö', 'z', 'ä', 'å', 'y'].toSorted(byKey)).toEqual(['y', 'z', 'å', 'ä', 'ö'])
    expect(sortKey('Åre'.normalize('NFD'))).toBe(sortKey('Åre'))
  })

  test('quotation marks, dashes and spaces around a title do not move it', () => {
    expect(sortKey('”Hej” – en dag ')).toBe(sortKey('hej en dag'))
  })
})

describe('folding', () => {
  test.each([
    ['Gävle  KOMMUN', 'gavle kommun'],
    [' Åre\tÖ ', 'are o'],
    ['Gävle'.normalize('NFD'), 'gavle'],
    ['Ærø', 'aero'],
    ['Ørsted', 'orsted'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('folding twice changes nothing, and case does not matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'aåäöéøæ -')).map((all) => all.join('')),
        (text) => {
          expect(fold(text.toUpperCase())).toBe(fold(text))
        },
      ),
    )
  })

  test('marks go, letters and case stay', () => {
    expect(foldMarks('Ånge, Éva Ø Æ')).toBe('Ange, Eva O Ae')
  })
})
