/** The smaller shapes of *Nu*: labels that leave room for each other, searches behind numbers, counties, and age. */
import { describe, expect, it } from 'vitest'
import { parseQuery, type QueryVocabulary } from '../../../domain/search/query.ts'
import { dataAge } from '../../../renderer/dashboard/data-age.ts'
import { missingByCounty } from '../../../renderer/dashboard/missing-counties.ts'
import {
  claimedHref,
  failingHref,
  receivedElsewhereHref,
  waitingHref,
} from '../../../renderer/dashboard/now-rows.ts'
import { spreadLabels } from '../../../renderer/dashboard/spread-labels.ts'
import municipalities from '../../../resources/registers/municipalities.json' with { type: 'json' }
import { queryWords as swedish } from '../../../text/sv/query-words.ts'

describe('labels at the ends of lines', () => {
  const label = (key: string, at: number, height = 16) => ({ key, at, height })

  it('stay where they want to be while there is room', () => {
    expect(spreadLabels([label('a', 20), label('b', 60)], 0, 100)).toEqual(
      new Map([
        ['b', 60],
        ['a', 20],
      ]),
    )
  })

  it('never lie upon another and never below the bottom', () => {
    const labels = [label('a', 95), label('b', 96), label('c', 97, 32), label('d', 3)]
    const at = spreadLabels(labels, 0, 100)
    const boxes = labels
      .map(({ key, height }) => [(at.get(key) ?? 0) - height / 2, (at.get(key) ?? 0) + height / 2] as const)
      .sort((a, b) => a[0] - b[0])
    for (const [place, [top]] of boxes.entries())
      if (place > 0) expect(top).toBeGreaterThanOrEqual(boxes[place - 1]?.[1] ?? 0)
    expect(boxes.at(-1)?.[1]).toBe(100)
    expect(boxes[0]?.[0]).toBeGreaterThanOrEqual(0)
  })
})

describe('searches behind the numbers', () => {
  const asked = { edition: '2024', language: 'sv' as const, filter: 'form:digitalt' }
  const claim = (reviewer: string | null, organisation: string | null) => ({
    reviewer,
    organisation,
    waiting: 1,
    overdue: 0,
  })
  const queryOf = (href: string | null) => new URLSearchParams(href?.split('?')[1]).get('q') ?? ''

  it('are within the filter', () => {
    expect(queryOf(waitingHref(asked))).toBe('upplaga:2024 läge:ny -har:uppskjuten form:digitalt')
    expect(queryOf(failingHref(asked, 'party'))).toBe(
      'upplaga:2024 läge:ny,publicerad,väntar,nekad,inställd kriterium:part=ej-uppfyllt form:digitalt',
    )
  })

  it('pass over the filter’s own edition where another is looked at', () => {
    const filter = 'upplaga:2024 form:digitalt -upplaga:2020'
    expect(queryOf(receivedElsewhereHref('2023', { ...asked, filter }))).toBe(
      'upplaga:2023 läge:ny,publicerad,väntar,nekad,inställd form:digitalt -upplaga:2020',
    )
  })

  it('tell reviewers from each other, or are none where two share a name', () => {
    const [nobody, maja, other] = [
      claim(null, null),
      claim('Maja Lind', 'SKR'),
      claim('Maja Lind', 'Vinnova'),
    ]
    expect(queryOf(claimedHref(asked, nobody, [nobody]))).toContain('-har:tagen')
    expect(queryOf(claimedHref(asked, maja, [nobody, maja]))).toContain('tagen:"Maja Lind"')
    expect(claimedHref(asked, maja, [nobody, maja, other])).toBeNull()
  })

  it('can be read', () => {
    for (const href of [waitingHref(asked), claimedHref(asked, claim('Maja Lind', 'SKR'), [])])
      expect(parseQuery(queryOf(href), swedish as QueryVocabulary).ok).toBe(true)
  })
})

describe('municipalities that are missing', () => {
  it('stand in their counties, all 290 where none is there', () => {
    const all = missingByCounty(municipalities.rows.map(({ code }) => code))
    expect(all).toHaveLength(21)
    expect(all.reduce((sum, { missing }) => sum + missing.length, 0)).toBe(290)
    expect(all.every(({ missing, of }) => missing.length === of)).toBe(true)
  })

  it('are in Swedish order, and a county that lacks none says so', () => {
    const counties = missingByCounty(['2180', '2101'])
    expect(counties.find(({ code }) => code === '21')).toMatchObject({
      missing: ['Gävle', 'Ockelbo'],
      of: 10,
    })
    expect(counties.find(({ code }) => code === '09')).toMatchObject({ missing: [], of: 1 })
    expect(counties.at(-1)?.name).toBe('Östergötlands län')
  })
})

describe('the age of the numbers', () => {
  const platform = (pulledAt: string | null) => ({ url: '', name: '', isDemo: false, pulledAt })
  const now = '2024-09-13T10:00:00Z'

  it('is not told where there is no platform, or where it was asked lately', () => {
    expect(dataAge({ platform: null, offlineSince: null }, now)).toBeNull()
    expect(dataAge({ platform: platform('2024-09-13T06:31:00Z'), offlineSince: null }, now)).toBeNull()
  })

  it('is told when the platform does not answer, or when it is half a day', () => {
    const offlineSince = '2024-09-13T06:42:00Z'
    const asOf = '2024-09-13T06:31:00Z'
    expect(dataAge({ platform: platform(asOf), offlineSince }, now)).toEqual({ asOf, offlineSince })
    expect(dataAge({ platform: platform('2024-09-12T06:31:00Z'), offlineSince: null }, now)).toEqual({
      asOf: '2024-09-12T06:31:00Z',
      offlineSince: null,
    })
  })
})
