// A heading's filter and the search say the same: what is chosen is written, read again, and understood by the backend.
import { describe, expect, test } from 'vitest'
import { readQuery } from '../../../backend/moderation/read-query.ts'
import { LANGUAGES } from '../../../domain/language.ts'
import {
  choicesOf,
  excludedOn,
  isFiltered,
  listOf,
  rangeOf,
  textOf,
  withList,
  withRange,
  withText,
} from '../../../renderer/queue/header-filter.ts'

const LISTS = ['outcome', 'state', 'format', 'county', 'municipality', 'claimed'] as const

/** The same numbers every time, spread over 0 to 1. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    yield state / 2 ** 31
  }
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(LISTS)('what is chosen of %s is read again, here and by the backend', (field) => {
    const random = numbers(field.length)
    const choices = choicesOf(field)
    for (let round = 0; round < 60; round += 1) {
      const chosen = choices.filter(() => random.next().value < 0.3)
      const before =
        ['', 'skolan', 'edition:2024 state:new', 'format:digital -type:workshop'][round % 4] ?? ''
      const query = withList(before, field, chosen, language)
      expect(listOf(query, field), query).toEqual(chosen.length === 0 ? null : chosen)
      const terms = readQuery(query, language).terms.filter(
        (term) => term.kind === 'field' && term.field === field && !term.isNegated,
      )
      expect(
        terms.flatMap((term) => (term.kind === 'field' ? term.values : [])),
        query,
      ).toEqual(chosen)
      expect(
        withList(withList(query, field, [], language), field, chosen, language)
          .split(' ')
          .sort(),
      ).toEqual(query.split(' ').sort())
    }
  })

  test.each([
    ['Skolan', ['Skolan']],
    ['region skåne', ['region skåne']],
    ['  två   ord ,"citat", a:b ', ['två ord', 'citat', 'a:b']],
    ['-minus', ['-minus']],
    ['', []],
  ])('the text %j is looked for as it is', (text, values) => {
    const query = withText('state:new', 'organiser', text, language)
    const terms = readQuery(query, language).terms.filter(
      (term) => term.kind === 'field' && term.field === 'organiser',
    )
    expect(terms.flatMap((term) => (term.kind === 'field' ? term.values : []))).toEqual(values)
    expect(textOf(query, 'organiser')).toBe(values.join(', '))
    expect(withText(query, 'organiser', textOf(query, 'organiser'), language)).toBe(query)
  })

  test.each([
    { from: '2024-09-30', to: '2024-10-04' },
    { from: '2024-09-30', to: '' },
    { from: '', to: '2024-10-04' },
    { from: '2024-10-01', to: '2024-10-01' },
    { from: '', to: '' },
  ])('the days $from to $to are read again', (range) => {
    const query = withRange('state:new', 'day', range, language)
    expect(rangeOf(query, 'day')).toEqual(range)
    expect(readQuery(query, language).terms.filter((term) => term.kind === 'day')).toHaveLength(
      range.from === range.to ? (range.from === '' ? 0 : 1) : [range.from, range.to].filter(Boolean).length,
    )
  })
})

describe('what somebody typed', () => {
  test('shows on the filter, in either language and however it is written', () => {
    expect(listOf('form:digitalt', 'format')).toEqual(['digital'])
    expect(listOf('FORMAT:Digital,hybrid', 'format')).toEqual(['digital', 'hybrid'])
    expect(listOf('län:"Västra Götaland",12,skåne', 'county')).toEqual(['14', '12'])
    expect(listOf('type:"Öppet hus",workshop', 'type')).toEqual(['Öppet hus', 'workshop'])
    expect(rangeOf('dag:>2024-09-30 day:<2024-10-04', 'day')).toEqual({
      from: '2024-10-01',
      to: '2024-10-03',
    })
    expect(isFiltered('skolan form:digitalt', 'state')).toBe(false)
    expect(isFiltered('skolan form:digitalt', 'format')).toBe(true)
  })

  test('holds together: of two terms only what both allow remains', () => {
    expect(listOf('läge:ny,publicerad läge:publicerad,nekad', 'state')).toEqual(['published'])
    expect(listOf('läge:ny läge:nekad', 'state')).toEqual([])
  })

  test('stays where the filter does not touch it', () => {
    const query = 'upplaga:2024 läge:ny -läge:nekad "öppna data" -typ:workshop'
    expect(withList(query, 'state', ['new', 'rejected'], 'sv')).toBe(
      'upplaga:2024 läge:ny,nekad -läge:nekad "öppna data" -typ:workshop',
    )
    expect(excludedOn(query, 'type')).toEqual(['-typ:workshop'])
    expect(isFiltered(query, 'type')).toBe(true)
    expect(withList(query, 'state', [], 'sv')).toBe('upplaga:2024 -läge:nekad "öppna data" -typ:workshop')
  })
})
