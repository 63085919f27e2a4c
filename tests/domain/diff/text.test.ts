/** Word differences: Swedish words whole, both texts kept, and work that does not run away. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffText, type Piece } from '../../../domain/diff/text.ts'

const SIGNS = { same: '', removed: '-', added: '+' }
const marked = (before: string, after: string) =>
  diffText(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${SIGNS[kind]}${text}]`))
    .join('')
const joined = (pieces: readonly Piece[], without: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
const squeezed = (text: string) => text.replace(/\s+/gu, '')

describe('the difference of two texts', () => {
  test.each([
    [
      'Vi visar hur ideella krafter bygger.',
      'Vi visar hur fyra idrottsföreningar bygger.',
      'Vi visar hur [-ideella krafter][+fyra idrottsföreningar] bygger.',
    ],
    ['på Åsögatan i Örebro', 'på Ågatan i Örebro', 'på [-Åsögatan][+Ågatan] i Örebro'],
    ['kommunens API:er nu', 'kommunens API:et nu', 'kommunens [-API:er][+API:et] nu'],
    ['Först, sedan hem.', 'Först; sedan hem!', 'Först[-,][+;] sedan hem[-.][+!]'],
    ['Kommer.', '', '[-Kommer.]'],
    ['', 'En länk.', '[+En länk.]'],
    ['lika', 'lika', 'lika'],
    ['a  b', 'a b', 'a[-  ][+ ]b'],
  ])('%j to %j', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  test('of nothing and nothing is nothing', () => {
    expect(diffText('', '')).toEqual([])
  })

  const words = fc.array(
    fc.constantFrom(
      'å',
      'Ängö',
      'öl.',
      'API:er',
      'a',
      ',',
      '.',
      '\n',
      ' ',
      '\u00a0',
      '”x”',
      '👩‍👩‍👧',
      'e\u0301',
    ),
  )
  const texts = fc.oneof(
    words.map((all) => all.join(' ')),
    words.map((all) => all.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  )

  test('is both texts put together: the later to the letter, the earlier but for white space', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pieces = diffText(before, after)
        expect(joined(pieces, 'removed')).toBe(after)
        expect(squeezed(joined(pieces, 'added'))).toBe(squeezed(before))
        expect(pieces.some(({ kind }) => kind !== 'same')).toBe(before !== after)
      }),
    )
  })

  test('tells what went before what came, each once between two pieces that stayed', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const kinds = diffText(before, after).map(({ kind }) => kind)
        for (const [place, kind] of kinds.entries()) {
          const next = kinds[place + 1]
          expect(next).not.toBe(kind)
          expect(`${kind} ${next}`).not.toBe('added removed')
        }
      }),
    )
  })

  const sentences = (count: number) =>
    Array.from({ length: count }, (_, place) => `Punkt ${place} handlar om hur kommunen arbetar.`)
  /** 40,000 characters and more; words of no text are those of another. */
  const long = (seed: number) => Array.from({ length: 7_000 }, (_, place) => `${(place * seed) % 7919}`)

  test('of very long texts with many changed words is still told by words, within their sentences', () => {
    const before = sentences(1_000)
    const after = before.map((one) => one.replace('arbetar', 'lär sig'))
    expect(before.join(' ').length).toBeGreaterThan(40_000)
    const pieces = diffText(before.join(' '), after.join(' '))
    expect(pieces.filter(({ kind }) => kind === 'removed')).toHaveLength(1_000)
    expect(new Set(pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text))).toEqual(
      new Set(['arbetar', 'lär sig']),
    )
    expect(joined(pieces, 'removed')).toBe(after.join(' '))
    expect(joined(pieces, 'added')).toBe(before.join(' '))
  })

  test('of long texts with little in common tells them whole rather than searching on', () => {
    expect(diffText(long(31).join(' '), long(97).join(' '))).toEqual([
      { kind: 'removed', text: long(31).join(' ') },
      { kind: 'added', text: long(97).join(' ') },
    ])
  })

  test('finds a changed line among very many', () => {
    const lines = Array.from({ length: 20_000 }, (_, place) => `rad ${place}: Åsa talar`)
    const pieces = diffText(lines.join('\n'), lines.with(12_345, 'rad 12345: Örjan talar').join('\n'))
    expect(pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'Åsa' },
      { kind: 'added', text: 'Örjan' },
    ])
  })
})
