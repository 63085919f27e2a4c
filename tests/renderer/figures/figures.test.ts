/** What the figures draw: marks of editions, tiles and their scale, and the queries behind the numbers. */
import { describe, expect, it } from 'vitest'
import type { EditionListed } from '../../../contract/calls/editions.ts'
import type { PublishedFigure } from '../../../domain/edition.ts'
import { parseQuery, type QueryVocabulary } from '../../../domain/search/query.ts'
import { scaleFor, stepOf, TILES } from '../../../renderer/figures/county-tiles.ts'
import { barsOf, editionMarks, mainFigure } from '../../../renderer/figures/edition-marks.ts'
import { byKeyWithin, COUNTIES, countyKeys } from '../../../renderer/figures/figure-rows.ts'
import { figureRowsHref, queueQuery } from '../../../renderer/figures/queue-link.ts'
import { queryWords as english } from '../../../text/en/query-words.ts'
import { queryWords as swedish } from '../../../text/sv/query-words.ts'

describe('marks of editions', () => {
  it('shows the count where there are rows, also when nothing is published of them', () => {
    const [mark] = editionMarks([
      listed('2024', { submissions: 3, activities: 0, figures: [stated('over', 200)] }),
    ])
    expect(mark).toMatchObject({ kind: 'counted', value: 0, counted: 0 })
  })

  it('shows a floor, an exact figure or nothing where the rows are missing, oldest first', () => {
    const marks = editionMarks([
      listed('2023', {}),
      listed('2021', { figures: [stated('over', 200)] }),
      listed('2019', { figures: [stated('over', 100), stated('exactly', 120)] }),
    ])
    expect(marks.map(({ id, kind, value, counted }) => [id, kind, value, counted])).toEqual([
      ['2019', 'exact', 120, null],
      ['2021', 'floor', 200, null],
      ['2023', 'none', 0, null],
    ])
  })

  it('draws rows and a published figure side by side, since the rows may be only a part', () => {
    const marks = editionMarks([
      listed('2022', { submissions: 5, activities: 5, figures: [stated('over', 100)] }),
      listed('2024', { submissions: 3, activities: 2 }),
    ])
    expect(barsOf(marks).map(({ key, kind, value }) => [key, kind, value])).toEqual([
      ['2022', 'counted', 5],
      ['2022 published', 'floor', 100],
      ['2024', 'counted', 2],
    ])
  })

  it('prefers an exact figure to a floor of the same value', () => {
    expect(mainFigure([stated('at-least', 120), stated('exactly', 120)])?.qualifier).toBe('exactly')
  })
})

describe('the tile map', () => {
  it('has one place for each of the 21 counties', () => {
    const places = COUNTIES.map(({ code }) => `${TILES[code]?.row}/${TILES[code]?.column}`)
    expect(new Set(places).size).toBe(21)
    expect(places.some((place) => place.includes('undefined'))).toBe(false)
  })

  it('lists counties by name with å, ä and ö last, then those without a county', () => {
    const keys = countyKeys()
    expect(keys).toHaveLength(23)
    expect(keys.slice(-4)).toEqual(['18', '05', 'digital', 'unknown'])
  })

  it.each([0, 1, 2, 13, 50, 51, 900])('has steps without gaps for a largest value of %i', (largest) => {
    const scale = scaleFor(largest)
    for (const [index, step] of scale.entries())
      expect(step.to).toBe(index === scale.length - 1 ? null : (scale[index + 1]?.from ?? 0) - 1)
    expect(stepOf(0, scale)).toBe(0)
    expect(stepOf(largest, scale)).toBe(scale.length)
    expect(scale.length).toBeLessThanOrEqual(6)
  })
})

describe('numbers and queries', () => {
  it('takes only the edition that was asked for', () => {
    const rows = [
      { edition: '2023', format: 'digital', value: 4 },
      { edition: '2024', format: 'digital', value: 2 },
      { edition: '2024', format: 'hybrid', value: 1 },
    ]
    expect([...byKeyWithin(rows, '2024', 'format')]).toEqual([
      ['digital', 2],
      ['hybrid', 1],
    ])
  })

  it.each([
    ['sv', swedish, 'upplaga:2024 läge:ny,publicerad län:digitalt'],
    ['en', english, 'edition:2024 state:new,published county:digital'],
  ] as const)(
    'writes queries in the words of %s, which the search reads back',
    (language, words, expected) => {
      const query = queueQuery({ edition: '2024', state: ['new', 'published'], county: 'digital' }, language)
      expect(query).toBe(expected)
      expect(parseQuery(query, vocabularyOf(words)).ok).toBe(true)
    },
  )
})

describe('the rows behind a figure', () => {
  const definition = { measure: 'activities', series: 'each', digital: 'apart' } as const
  const searched = (href: string | undefined) => new URLSearchParams(href?.split('?')[1]).get('q')

  it('are searched for in the reader’s words, within the filter as it was written', () => {
    const keys = { edition: '2024', theme: 'hälsa, vård', weekday: '3', hour: '09' }
    expect(searched(figureRowsHref({ definition, ownKeys: [] }, keys, 'sv', 'form:digitalt skolan'))).toBe(
      'läge:publicerad upplaga:2024 tema:"hälsa, vård" veckodag:onsdag timme:09 form:digitalt skolan',
    )
    expect(searched(figureRowsHref({ definition, ownKeys: [] }, { theme: 'okänt' }, 'en'))).toBe(
      'state:published theme:"okänt"',
    )
  })

  it('have no address where no search says them', () => {
    const once = { ...definition, series: 'once' } as const
    expect(figureRowsHref({ definition: once, ownKeys: [] }, {}, 'sv')).toBeUndefined()
  })
})

/** Counties take codes as well as words, which the backend adds. */
function vocabularyOf(words: typeof swedish | typeof english): QueryVocabulary {
  return words as unknown as QueryVocabulary
}

function stated(qualifier: PublishedFigure['qualifier'], value: number): PublishedFigure {
  return {
    measure: 'activities',
    qualifier,
    value,
    words: { sv: '', en: '' },
    statedOn: null,
    source: 'prov',
  }
}

type Given = { submissions?: number; activities?: number; figures?: PublishedFigure[] }

function listed(id: string, { submissions = 0, activities = 0, figures = [] }: Given): EditionListed {
  return {
    id,
    programme: 'innovationsveckan',
    programmeName: 'Innovationsveckan',
    name: `Innovationsveckan ${id}`,
    startsOn: `${id}-10-01`,
    endsOn: `${id}-10-05`,
    deadlineAt: null,
    opensOn: null,
    centralOrganisers: [],
    partners: [],
    theme: null,
    themes: [],
    types: [],
    contactsRetainedUntil: null,
    rulesVersion: 1,
    publishedFigures: figures,
    submissions,
    toReview: 0,
    activities,
  }
}
