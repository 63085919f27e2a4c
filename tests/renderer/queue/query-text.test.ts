// Queries are changed word by word: what the reader wrote stays, and what was built can be read by the search itself.
import { describe, expect, test } from 'vitest'
import { CRITERIA, KIND_OF } from '../../../domain/criterion.ts'
import type { QueryVocabulary } from '../../../domain/search/query.ts'
import {
  criterionTerm,
  editionOf,
  fieldOf,
  isSameQuery,
  termFor,
  termsOf,
  toggleTerm,
  withEdition,
  withoutTerm,
} from '../../../renderer/queue/query-text.ts'
import { queryWords as english } from '../../../text/en/query-words.ts'
import { queryWords as swedish } from '../../../text/sv/query-words.ts'

const vocabularies: Record<'sv' | 'en', QueryVocabulary> = { sv: swedish, en: english }

describe('terms', () => {
  test('a quoted phrase is one, even after a field', () => {
    expect(termsOf('upplaga:2024 arrangör:"Region Skåne" skolan')).toEqual([
      'upplaga:2024',
      'arrangör:"Region Skåne"',
      'skolan',
    ])
  })

  test('fields are read in either language; words and exclusions have none', () => {
    expect(fieldOf('LÄGE:ny')).toBe('state')
    expect(fieldOf('edition:2024')).toBe('edition')
    expect(fieldOf('-typ:workshop')).toBeNull()
    expect(fieldOf('skolan')).toBeNull()
  })

  test('are written in the language of the reader', () => {
    expect(termFor('state', 'new', 'sv')).toBe('läge:ny')
    expect(termFor('state', 'new', 'en')).toBe('state:new')
    expect(criterionTerm('party', 'unclear', 'sv')).toBe('kriterium:part=oklart')
  })
})

describe('the edition', () => {
  test('is read when there is one, and changed without touching the rest', () => {
    expect(editionOf('läge:ny upplaga:2024')).toBe('2024')
    expect(editionOf('upplaga:2023,2024')).toBeNull()
    expect(withEdition('läge:ny upplaga:2023 skolan', '2024', 'sv')).toBe('upplaga:2024 läge:ny skolan')
    expect(withEdition('upplaga:2023 läge:ny', null, 'sv')).toBe('läge:ny')
  })
})

describe('filtering by a click', () => {
  test('replaces the field’s other terms, and takes the term out the second time', () => {
    const first = toggleTerm('upplaga:2024 utfall:oklart', 'utfall:uppfyllt')
    expect(first).toBe('upplaga:2024 utfall:uppfyllt')
    expect(toggleTerm(first, 'utfall:uppfyllt')).toBe('upplaga:2024')
    expect(withoutTerm('län:25 skolan', 'LÄN:25')).toBe('skolan')
  })
})

describe('two queries are the same', () => {
  test.each([
    ['läge:ny upplaga:2024', 'upplaga:2024 läge:ny'],
    ['state:new edition:2024', 'upplaga:2024 läge:ny'],
    ['läge:publicerad,ny', 'state:new,published'],
    ['-har:uppskjuten', '-has:snooze'],
    ['kriterium:part=oklart', 'criterion:party=unclear'],
    ['Skolan', 'skolan'],
  ])('%s and %s', (one, other) => {
    expect(isSameQuery(one, other)).toBe(true)
  })

  test.each([
    ['läge:ny', 'läge:ny skolan'],
    ['har:uppskjuten', '-har:uppskjuten'],
    ['kriterium:part=oklart', 'kriterium:part'],
    ['form:okänd', 'sektor:okänd'],
  ])('not %s and %s', (one, other) => {
    expect(isSameQuery(one, other)).toBe(false)
  })
})

test.each(['sv', 'en'] as const)('every criterion that is stored has a search word in %s', (language) => {
  const stored = CRITERIA.filter((code) => KIND_OF[code] !== 'viewer')
  const said = Object.values(vocabularies[language].values.criterion ?? {})
  expect(new Set(said)).toEqual(new Set(stored))
})
