// The views that every desk has, as searches in the reader's words, and known again from them.
import { describe, expect, test } from 'vitest'
import { parseQuery, type QueryVocabulary } from '../../../domain/search/query.ts'
import { STANDING_VIEWS } from '../../../domain/search/standing-views.ts'
import { ownTerms, viewOf, viewQuery } from '../../../renderer/queue/views.ts'
import { words } from '../../../text/catalog.ts'
import { queryWords as english } from '../../../text/en/query-words.ts'
import { queryWords as swedish } from '../../../text/sv/query-words.ts'

const vocabularies: Record<'sv' | 'en', QueryVocabulary> = { sv: swedish, en: english }

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  test.each(STANDING_VIEWS)('%s can be read by the search, has a name and is known again', (view) => {
    const query = viewQuery(view, '2024', language)
    expect(parseQuery(query, vocabularies[language])).toMatchObject({ ok: true })
    expect(viewOf(query, language)).toBe(view)
    expect(viewOf(viewQuery(view, null, language), language)).toBe(view)
    expect(words(language).views.standing[view]).not.toBe('')
  })
})

test('no two views have the same name', () => {
  const names = Object.values(words('sv').views.standing)
  expect(new Set(names).size).toBe(names.length)
})

test('what is put off is not to be reviewed', () => {
  expect(viewQuery('to-review', '2024', 'sv')).toBe('upplaga:2024 läge:ny -har:uppskjuten')
  expect(viewQuery('to-review', null, 'en')).toBe('state:new -has:snooze')
})

test('what publishing confirms does not keep a submission from being published', () => {
  expect(viewQuery('all-met', '2024', 'sv')).toBe('upplaga:2024 läge:ny utfall:uppfyllt,att-bedöma')
  expect(viewQuery('all-met', null, 'en')).toBe('state:new outcome:met,to-judge')
})

test('the order of terms and their language do not matter, other terms do', () => {
  expect(viewOf('-har:uppskjuten läge:ny upplaga:2024', 'sv')).toBe('to-review')
  expect(viewOf('state:new -has:snooze', 'sv')).toBe('to-review')
  expect(viewOf('upplaga:2024 läge:ny -har:uppskjuten skolan', 'sv')).toBeNull()
  expect(viewOf('', 'sv')).toBe('all')
})

test('the terms beside the edition are those that can be dropped', () => {
  expect(ownTerms('upplaga:2024 läge:ny "öppna data"', 'sv')).toEqual(['läge:ny', '"öppna data"'])
})
