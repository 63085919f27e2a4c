/** What the submissions of an edition are to each other, and the findings that follow. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessSet } from '../../../domain/eligibility/assess-set.ts'
import type { Neighbour } from '../../../domain/eligibility/neighbour.ts'
import { assessOwnOrganisation, checkOwnOrganisation } from '../../../domain/eligibility/own-organisation.ts'
import { findRelations } from '../../../domain/eligibility/relations.ts'
import type { Occurrence } from '../../../domain/submission.ts'
import { instantAt } from '../../../domain/time.ts'
import { rulesOf } from './editions.ts'
import { contentWith } from './input.ts'

function held(day: string, from?: string, to?: string): Occurrence {
  return {
    startsOn: day,
    endsOn: day,
    startsAt: from ? instantAt(day, from) : null,
    endsAt: to ? instantAt(day, to) : null,
  }
}

const MONDAY = '2024-09-30'
const TUESDAY = '2024-10-01'
const WEDNESDAY = '2024-10-02'

function neighbour(id: string, given: Partial<Neighbour> = {}): Neighbour {
  return {
    id,
    title: 'Upphandling som ger nya lösningar',
    lead: '',
    description: '',
    organisers: ['municipality:1496'],
    occurrences: [held(TUESDAY, '09:00', '10:00')],
    place: { venue: 'Stadshuset', address: null, municipality: 'Skövde', municipalityCode: '1496' },
    format: 'on-site',
    ...given,
  }
}

/** Codes with the others that they name, of one submission. */
function told(id: string, ...neighbours: Neighbour[]): Record<string, string[]> {
  const relations = findRelations(neighbours).get(id) ?? []
  return Object.fromEntries(relations.map(({ code, others }) => [code, others]))
}

describe('probable duplicates', () => {
  const first = neighbour('a')
  test.each<[string, Partial<Neighbour>, string]>([
    ['the same title', {}, 'duplicate.same-title'],
    ['in other letters', { title: 'UPPHANDLING, som ger nya lösningar!' }, 'duplicate.same-title'],
    ['with a slip of the pen', { title: 'Upphandlning som ger nya lösningar' }, 'duplicate.near-title'],
    ['with a word more', { title: 'Upphandling som ger nya lösningar idag' }, 'duplicate.near-title'],
    ['half an hour later', { occurrences: [held(TUESDAY, '09:30', '10:30')] }, 'duplicate.same-title'],
    ['that day, no time given', { occurrences: [held(TUESDAY)] }, 'duplicate.same-title'],
    ['without a day', { occurrences: [] }, 'duplicate.time-unknown'],
    ['beside another organiser', { organisers: ['region:14', 'municipality:1496'] }, 'duplicate.same-title'],
  ])('%s', (_, given, code) => {
    const second = neighbour('b', given)
    expect(told('a', first, second)).toEqual({ [code]: ['b'] })
    expect(told('b', first, second)).toEqual({ [code]: ['a'] })
  })

  test.each<[string, Partial<Neighbour>]>([
    ['another organiser', { organisers: ['region:14'] }],
    ['another telling word', { title: 'Upphandling som ger nya arbetssätt' }],
    ['another part', { title: 'Upphandling som ger nya lösningar, del 2' }],
    [
      'another municipality',
      { place: { venue: null, address: null, municipality: 'Falköping', municipalityCode: '1499' } },
    ],
    ['nobody named', { organisers: [] }],
  ])('none: %s', (_, given) => {
    expect(
      Object.keys(told('a', first, neighbour('b', given))).filter((code) => code.startsWith('dup')),
    ).toEqual([])
  })

  test('say how alike the titles are, and when', () => {
    const [relation] =
      findRelations([first, neighbour('b', { title: 'Upphandlning som ger nya lösningar' })]).get('a') ?? []
    expect(relation).toMatchObject({
      kind: 'duplicate',
      titles: ['Upphandlning som ger nya lösningar'],
      values: { day: TUESDAY, time: '09:00' },
    })
    expect(relation?.values.percent).toBeGreaterThan(75)
  })
})

describe('series', () => {
  const first = neighbour('a', { title: 'Innovationsfrukost' })
  test.each<[string, Partial<Neighbour>, string]>([
    ['the next day', { occurrences: [held(WEDNESDAY, '09:00', '10:00')] }, 'series.same-title'],
    ['right after', { occurrences: [held(TUESDAY, '10:00', '11:00')] }, 'series.same-title'],
    [
      'numbered by the weekday',
      { title: 'Innovationsfrukost onsdag', occurrences: [held(WEDNESDAY, '09:00', '10:00')] },
      'series.same-title',
    ],
  ])('%s', (_, given, code) => {
    const second = neighbour('b', { title: 'Innovationsfrukost', ...given })
    expect(told('a', first, second)).toEqual({ [code]: ['b'] })
    expect(told('b', first, second)[code]).toEqual(['a'])
  })

  test('digital ones without a place', () => {
    const digital = {
      format: 'digital',
      place: { venue: null, address: null, municipality: null, municipalityCode: null },
    }
    const other = neighbour('b', { ...digital, occurrences: [held(WEDNESDAY, '09:00', '10:00')] })
    expect(told('a', neighbour('a', digital), other)).toEqual({ 'series.same-title': ['b'] })
  })

  test('a daily lunch lecture in one room, each on another subject', () => {
    const lectures = [MONDAY, TUESDAY, WEDNESDAY].map((day, at) =>
      neighbour(`l${at}`, {
        title: ['Medskapande stad', 'Hur vågar vi pröva?', 'Att mäta nytta'][at] ?? '',
        occurrences: [held(day, '12:00', '12:40')],
      }),
    )
    expect(told('l1', ...lectures)).toEqual({ 'series.same-hours': ['l0', 'l2'] })
    expect(told('l1', ...lectures.slice(0, 2))).toEqual({})
  })

  test('titles that begin the same way, on other days', () => {
    const a = neighbour('a', { title: 'Tillsammans från start: öppning' })
    const b = neighbour('b', {
      title: 'Tillsammans från start: AI i vården',
      occurrences: [held(WEDNESDAY, '13:00', '15:00')],
    })
    expect(told('a', a, b)).toEqual({ 'series.same-heading': ['b'] })
  })

  test('one submission with several occurrences, or that says which part it is', () => {
    const daily = neighbour('a', {
      occurrences: [held(MONDAY, '12:00', '13:00'), held(TUESDAY, '12:00', '13:00')],
    })
    expect(told('a', daily)).toEqual({ 'series.own-occurrences': [] })
    const relations = findRelations([neighbour('a', { title: 'Framsyn, del 2 av 5' })]).get('a')
    expect(relations).toMatchObject([{ code: 'series.part-of-said', values: { part: 2, of: 5 } }])
  })
})

describe('nested items', () => {
  const launch = neighbour('launch', {
    title: 'Tillsammans från start – invigning av veckan',
    occurrences: [held(MONDAY, '09:00', '14:30')],
  })
  const item = (given: Partial<Neighbour> = {}) =>
    neighbour('item', {
      title: 'Från styrning till ledning',
      occurrences: [held(MONDAY, '10:00', '10:30')],
      ...given,
    })

  test('inside a longer activity of the same organiser', () => {
    expect(told('item', launch, item())).toEqual({ 'nested.inside': ['launch'] })
    expect(told('launch', launch, item())).toEqual({ 'nested.holds': ['item'] })
  })

  test('five items of the launch are nested and no duplicates of each other', () => {
    const items = [
      'Från styrning till ledning',
      'Systeminnovation',
      'Klimatkontrakt',
      'Med AI',
      'Upphandling',
    ].map((title, at) =>
      neighbour(`i${at}`, { title, occurrences: [held(MONDAY, `${10 + at}:00`, `${10 + at}:30`)] }),
    )
    for (const { id } of items) expect(told(id, launch, ...items)).toEqual({ 'nested.inside': ['launch'] })
    expect(told('launch', launch, ...items)['nested.holds']).toHaveLength(5)
  })

  test.each<[string, Partial<Neighbour>]>([
    ['another organiser', { organisers: ['region:14'] }],
    ['partly outside', { occurrences: [held(MONDAY, '14:00', '15:00')] }],
    ['nearly as long', { occurrences: [held(MONDAY, '09:00', '14:00')] }],
    ['another day', { occurrences: [held(TUESDAY, '10:00', '10:30')] }],
    ['no time', { occurrences: [held(MONDAY)] }],
    ['elsewhere', { place: { venue: null, address: null, municipality: 'Umeå', municipalityCode: '2480' } }],
  ])('not: %s', (_, given) => {
    expect(told('item', launch, item(given))).toEqual({})
  })

  test('said in the text, also by another organiser', () => {
    const other = item({
      organisers: ['region:14'],
      description: 'Samtalet är en del av ”Tillsammans från start – invigning av veckan”.',
    })
    expect(told('item', launch, other)).toEqual({ 'nested.said': ['launch'] })
  })
})

describe('whatever the neighbours', () => {
  const days = [MONDAY, TUESDAY]
  const anyNeighbours = fc.uniqueArray(
    fc.record<Neighbour>({
      id: fc.uuid(),
      title: fc.constantFrom(
        'Frukost',
        'Frukost del 2',
        'Frukostt om data',
        'Frukost om data',
        'Hela dagen: data',
      ),
      lead: fc.constantFrom('', 'En del av Hela dagen: data.'),
      description: fc.constant(''),
      organisers: fc.subarray(['a', 'b', 'c']),
      occurrences: fc.array(
        fc
          .tuple(fc.constantFrom(...days), fc.integer({ min: 8, max: 12 }), fc.integer({ min: 0, max: 6 }))
          .map(([day, from, hours]) =>
            hours === 0
              ? held(day)
              : held(
                  day,
                  `${String(from).padStart(2, '0')}:00`,
                  `${String(from + hours).padStart(2, '0')}:00`,
                ),
          ),
        { maxLength: 2 },
      ),
      place: fc.constantFrom('1496', '1480', null).map((municipalityCode) => ({
        venue: null,
        address: null,
        municipality: null,
        municipalityCode,
      })),
      format: fc.constantFrom('on-site', 'digital', 'hybrid', 'unknown'),
    }),
    { maxLength: 12, selector: ({ id }) => id },
  )

  test('their order does not matter', () => {
    fc.assert(
      fc.property(anyNeighbours, (all) => {
        const entries = (relations: ReturnType<typeof findRelations>) =>
          [...relations].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(entries(findRelations(all.toReversed()))).toEqual(entries(findRelations(all)))
      }),
      { numRuns: 200 },
    )
  })

  test('duplicates and series go both ways, and a host knows its items', () => {
    const back: Record<string, string[]> = {
      'nested.holds': ['nested.inside', 'nested.said'],
      'nested.inside': ['nested.holds'],
      'nested.said': ['nested.holds'],
    }
    fc.assert(
      fc.property(anyNeighbours, (all) => {
        const relations = findRelations(all)
        for (const [id, own] of relations) {
          for (const { code, others } of own) {
            for (const other of others) {
              const theirs =
                relations.get(other)?.filter((one) => (back[code] ?? [code]).includes(one.code)) ?? []
              expect(theirs.some((one) => one.others.includes(id))).toBe(true)
            }
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('findings', () => {
  const rules = rulesOf('2024')
  const content = contentWith()
  const outcomes = (...neighbours: Neighbour[]) =>
    assessSet(rules, findRelations(neighbours).get('a'), content, []).map(({ criterion, outcome }) => [
      criterion,
      outcome,
    ])

  test('alone: no duplicate, no series, not nested', () => {
    expect(outcomes(neighbour('a'))).toEqual([
      ['duplicate', 'met'],
      ['series', 'not-applicable'],
      ['nested', 'not-applicable'],
    ])
  })

  test('a probable duplicate is unclear, a series and a nested item are met', () => {
    expect(outcomes(neighbour('a'), neighbour('b'))[0]).toEqual(['duplicate', 'unclear'])
    const later = neighbour('b', { occurrences: [held(WEDNESDAY, '09:00', '10:00')] })
    expect(outcomes(neighbour('a'), later)[1]).toEqual(['series', 'met'])
    const host = neighbour('b', { title: 'Hela dagen', occurrences: [held(TUESDAY, '08:00', '16:00')] })
    expect(outcomes(neighbour('a'), host)[2]).toEqual(['nested', 'met'])
  })

  test('a host is not nested, and says what it holds', () => {
    const inner = neighbour('b', { title: 'Kort samtal', occurrences: [held(TUESDAY, '09:00', '09:20')] })
    const nested = assessSet(rules, findRelations([neighbour('a'), inner]).get('a'), content, [])[2]
    expect(nested).toMatchObject({
      outcome: 'not-applicable',
      evidence: [{ code: 'nested.holds', values: { others: ['b'], titles: ['Kort samtal'] } }],
    })
  })

  test('a person’s judgement stands above', () => {
    const judgement = {
      criterion: 'duplicate' as const,
      outcome: 'met' as const,
      note: 'Två olika grupper.',
      by: 'Anna',
      organisation: 'SKR',
      at: '2024-09-01T10:00:00Z',
      revision: 1,
      content,
    }
    const relations = findRelations([neighbour('a'), neighbour('b')]).get('a')
    expect(assessSet(rules, relations, content, [judgement])[0]).toMatchObject({
      outcome: 'met',
      evidence: [
        { code: 'judged.met-with-note' },
        { code: 'duplicate.same-title', values: { others: ['b'] } },
      ],
    })
  })
})

describe('own organisation', () => {
  const skr = { key: 'organisation:skr', name: 'SKR' }
  const vinnova = { key: 'organisation:vinnova', name: 'Vinnova' }
  const skovde = { key: 'municipality:1496', name: 'Skövde kommun' }

  test('is to judge where it is a party, by key and not by name', () => {
    const parties = [skovde, { ...vinnova, name: 'Verket för innovationssystem' }]
    expect(checkOwnOrganisation({ reviewer: [vinnova], parties, centralOrganisers: [skr, vinnova] })).toEqual(
      {
        outcome: 'to-judge',
        evidence: [{ code: 'own-organisation.party', values: { parties: ['Verket för innovationssystem'] } }],
      },
    )
  })

  test('with all central organisers as parties a written reason is enough', () => {
    const found = checkOwnOrganisation({
      reviewer: [skr],
      parties: [vinnova, skr],
      centralOrganisers: [skr, vinnova],
    })
    expect(found.evidence.map(({ code }) => code)).toEqual([
      'own-organisation.party',
      'own-organisation.all-central',
    ])
  })

  test('does not apply to others', () => {
    const viewed = { reviewer: [skr], parties: [skovde], centralOrganisers: [] }
    expect(assessOwnOrganisation(rulesOf('2024'), viewed)).toMatchObject({
      criterion: 'own-organisation',
      kind: 'viewer',
      outcome: 'not-applicable',
    })
    expect(assessOwnOrganisation({ ...rulesOf('2024'), criteria: [] }, viewed)).toBeNull()
  })
})
