/** The queue's order, blocks and search, over a real file. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Arrival } from '../../../backend/intake/arrival.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { queueBlock, queueSummary } from '../../../backend/moderation/queue.ts'
import { QUEUE_COLUMNS, type QueueSort } from '../../../contract/calls/queue.ts'
import { type Content, FORMATS } from '../../../domain/submission.ts'
import {
  arrivalOf,
  contentOf,
  type Desk,
  occurrenceOn,
  openDesk,
  privateContent,
  rowOf,
  takeIn,
} from '../desk.ts'

function titles(desk: Desk, query: string, sort: QueueSort[] = [], language: 'sv' | 'en' = 'sv'): string[] {
  const { total, rows } = queueBlock(desk.workspace, { query, language, sort, offset: 0, limit: 1000 })
  expect(rows).toHaveLength(total)
  return rows.map((row) => row.title)
}

function deskOf(contents: Content[]): Desk {
  const desk = openDesk()
  takeIn(desk.workspace, ...contents.map((content, index) => arrivalOf(`a${index}`, { content })))
  return desk
}

const WORDS = ['Öland', 'anka', 'Ål', 'zon', 'Ärla', '10 steg', '9 steg']
const PLACES = [
  { countyCode: '12', municipalityCode: '1280' },
  { countyCode: '01', municipalityCode: null },
  { countyCode: null, municipalityCode: null },
  { countyCode: '18', municipalityCode: '1880' },
]
const STATES_TOLD = ['new', 'published', 'returned', 'rejected', 'cancelled'] as const

/** One of a hundred that repeat titles, formats, states, days and places in different rhythms. */
function mixedArrival(index: number): Arrival {
  const word = WORDS[index % WORDS.length] ?? ''
  const content = (index % 3 === 0 ? privateContent : contentOf)(word, {
    format: FORMATS[index % 4] ?? 'unknown',
    type: index % 5 === 0 ? null : word,
    occurrences: index % 6 === 0 ? [] : [occurrenceOn(`2024-10-0${1 + (index % 4)}`)],
    place: { ...contentOf('').place, ...PLACES[index % 4], municipality: index % 7 === 0 ? null : word },
  })
  const changedAt = `2024-09-0${1 + (index % 9)}T09:00:00Z`
  const submittedAt = index % 3 === 0 ? null : changedAt
  return arrivalOf(`a${index}`, { content, submittedAt, changedAt, state: STATES_TOLD[index % 5] ?? 'new' })
}

describe('order', () => {
  const SWEDISH = ['Anka', 'apa', 'Zebra', 'zorn', 'Ål', 'åska', 'Äpple', 'Ö', 'öga']

  test('å ä ö come last, in any case', () => {
    const desk = deskOf([...SWEDISH].reverse().map((title) => contentOf(title)))
    expect(titles(desk, '', [{ column: 'title', direction: 'asc' }])).toEqual(SWEDISH)
    expect(titles(desk, '', [{ column: 'title', direction: 'desc' }])).toEqual([...SWEDISH].reverse())
  })

  test('places come by their names, not by their codes; states as the work goes', () => {
    const desk = openDesk()
    const at = (title: string, countyCode: string | null, municipalityCode: string | null) =>
      contentOf(title, { place: { ...contentOf('').place, countyCode, municipalityCode } })
    const places = [
      at('Örebro', '18', '1880'),
      at('Åmål', '14', '1492'),
      at('Säffle', '17', '1785'),
      at('Nowhere', null, null),
      at('Unknown code', '99', '9999'),
    ]
    const states = ['rejected', 'published', 'new', 'cancelled', 'returned'] as const
    takeIn(
      desk.workspace,
      ...places.map((content, at) => arrivalOf(`a${at}`, { content, state: states[at] ?? 'new' })),
    )
    const by = (column: QueueSort['column']) => titles(desk, '', [{ column, direction: 'asc' }])
    expect(by('municipality')).toEqual(['Nowhere', 'Unknown code', 'Säffle', 'Åmål', 'Örebro'])
    expect(by('county')).toEqual(['Nowhere', 'Unknown code', 'Säffle', 'Åmål', 'Örebro'])
    expect(by('state')).toEqual(['Säffle', 'Unknown code', 'Åmål', 'Örebro', 'Nowhere'])
  })

  test('what was received is told by the source, and only without that by when it came here', () => {
    const desk = openDesk()
    const arrival = (title: string, submittedAt: string | null) =>
      arrivalOf(title, { content: contentOf(title), submittedAt })
    takeIn(
      desk.workspace,
      arrival('Först', '2024-08-02T09:00:00Z'),
      arrival('Sist', null),
      arrival('Sedan', '2024-09-02T09:00:00Z'),
    )
    const sort: QueueSort[] = [{ column: 'received', direction: 'asc' }]
    expect(titles(desk, '', sort)).toEqual(['Först', 'Sedan', 'Sist'])
    expect(titles(desk, 'inkommen:2024-08-02')).toEqual(['Först'])
    expect(titles(desk, 'inkommen:2024-09-20')).toEqual(['Sist'])
  })

  describe('by every column', () => {
    const CASES = QUEUE_COLUMNS.flatMap((column) =>
      (['asc', 'desc'] as const).map((direction): [QueueSort] => [{ column, direction }]),
    )
    let desk: Desk

    beforeAll(() => {
      desk = openDesk()
      takeIn(desk.workspace, ...Array.from({ length: 97 }, (_, index) => mixedArrival(index)))
    })

    test.each(CASES)(
      '$column $direction: every row once over small blocks, in the whole list’s order',
      (sort) => {
        const all = queueBlock(desk.workspace, {
          query: '',
          language: 'sv',
          sort: [sort],
          offset: 0,
          limit: 1000,
        })
        const ids: string[] = []
        for (let offset = 0; offset < all.total; offset += 10) {
          const block = queueBlock(desk.workspace, {
            query: '',
            language: 'sv',
            sort: [sort],
            offset,
            limit: 10,
          })
          expect(block.total).toBe(97)
          ids.push(...block.rows.map((row) => row.id))
        }
        expect(ids).toEqual(all.rows.map((row) => row.id))
        expect(new Set(ids).size).toBe(97)
      },
    )

    test.each(QUEUE_COLUMNS)('%s: down is up the other way', (column) => {
      const ids = (direction: 'asc' | 'desc') =>
        queueBlock(desk.workspace, {
          query: '',
          language: 'sv',
          sort: [{ column, direction }],
          offset: 0,
          limit: 1000,
        }).rows.map((row) => row.id)
      expect(ids('desc')).toEqual(ids('asc').reverse())
    })

    test('by two columns, the second within the first', () => {
      const { rows } = queueBlock(desk.workspace, {
        query: '',
        language: 'sv',
        sort: [
          { column: 'format', direction: 'asc' },
          { column: 'changedAt', direction: 'desc' },
        ],
        offset: 0,
        limit: 1000,
      })
      for (const [index, row] of rows.entries()) {
        const before = rows[index - 1]
        if (!before) continue
        expect(before.format <= row.format).toBe(true)
        if (before.format === row.format) expect(before.changedAt >= row.changedAt).toBe(true)
      }
    })

    test('the summary counts what the list shows', () => {
      const { total, outcomes } = queueSummary(desk.workspace, { query: 'läge:ny,väntar', language: 'sv' })
      const rows = queueBlock(desk.workspace, {
        query: 'läge:ny,väntar',
        language: 'sv',
        sort: [],
        offset: 0,
        limit: 1000,
      }).rows
      expect(total).toBe(rows.length)
      for (const [outcome, count] of Object.entries(outcomes))
        expect(count).toBe(rows.filter((row) => row.outcome === outcome).length)
      expect(outcomes['not-met']).toBeGreaterThan(0)
    })
  })

  test('is by number where titles hold numbers', () => {
    const desk = deskOf(['Del 10', 'Del 9', 'Del 1'].map((title) => contentOf(title)))
    expect(titles(desk, '', [{ column: 'title', direction: 'asc' }])).toEqual(['Del 1', 'Del 9', 'Del 10'])
  })
})

describe('words', () => {
  let desk: Desk
  beforeAll(() => {
    desk = deskOf(
      [
        contentOf('Får på ängen', {
          lead: '',
          place: { ...contentOf('').place, municipality: null, venue: null },
        }),
        contentOf('Far och son', {
          lead: '',
          place: { ...contentOf('').place, municipality: null, venue: null },
        }),
        contentOf('I Gävle', { lead: 'Kom i tid.' }),
        contentOf('Decomposed: Malmo\u0308', { lead: '' }),
        contentOf('Det öppna rummet', { lead: 'Rummet det öppna' }),
        contentOf('CAFÉ i skolan', { lead: '', description: 'NEAR AND OR NOT' }),
      ].map((content) => ({ ...content, parties: [{ text: 'Testbolaget AB', role: 'organiser' as const }] })),
    )
  })

  test.each([
    ['får', ['Får på ängen']],
    ['far', ['Får på ängen', 'Far och son']],
    ['FÅR', ['Får på ängen']],
    ['rubrik:far', ['Far och son']],
    ['malmö', ['Decomposed: Malmo\u0308']],
    ['malmo', ['Decomposed: Malmo\u0308']],
    ['malmo\u0308', ['Decomposed: Malmo\u0308']],
    ['rum', ['Det öppna rummet']],
    ['"det öppna"', ['Det öppna rummet']],
    ['"öppna det"', []],
    ['"rum"', []],
    ['café', ['CAFÉ i skolan']],
    ['cafe', ['CAFÉ i skolan']],
    ['near', ['CAFÉ i skolan']],
    ['skol caf', ['CAFÉ i skolan']],
    ['skol -caf', []],
    ['nothing-like-this', []],
  ])('%s', (query, expected) => {
    expect(titles(desk, query).sort()).toEqual([...expected].sort())
  })

  test('gävle and gavle both find what lies in Gävle', () => {
    expect(titles(desk, 'gävle')).toContain('I Gävle')
    expect(titles(desk, 'gavle')).toEqual(titles(desk, 'gävle'))
  })

  test.each([
    '*',
    'a*',
    '"*"',
    'NEAR(a b)',
    'a NEAR b',
    'marked : x',
    'marked:x',
    '-',
    '--',
    '^a',
    '(a',
    'a)',
    '{a b}',
    "'",
    "';drop table submissions",
    '\\',
    '%',
    '_',
    'id:%',
    'id:_',
    "id:'",
    'title:%',
    'organiser:"\u0000"',
    '\u0000',
    '\ud800',
    '😀',
    '-😀',
    '""',
    '-""',
    'a AND b',
    'NOT a',
    'x'.repeat(100_000),
    `id:${'a'.repeat(100_000)}`,
    'é'.repeat(20_000),
    'ord '.repeat(3000),
    '-ord '.repeat(1500),
    `title:${'a,'.repeat(3000)}a`,
    `reviewer:${'a,'.repeat(3000)}a`,
    `id:${'a,'.repeat(1100)}a`,
    `criterion:${'party,'.repeat(2000)}party`,
  ])('hostile input %# is an answer or a problem with words, and changes nothing', (query) => {
    let found = 0
    try {
      found = queueBlock(desk.workspace, { query, language: 'sv', sort: [], offset: 0, limit: 10 }).total
    } catch (error) {
      expect(error).toMatchObject({ code: 'BAD_QUERY' })
    }
    expect(found).toBeLessThanOrEqual(6)
    expect(titles(desk, '')).toHaveLength(6)
  })

  test('a wildcard as an id finds nothing', () => {
    for (const query of ['id:%', 'id:_', 'id:"%%"']) expect(titles(desk, query)).toEqual([])
  })
})

describe('fields', () => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk()
    const { workspace, clock } = desk
    const nowhere = {
      venue: null,
      address: null,
      municipality: null,
      municipalityCode: null,
      county: null,
      countyCode: null,
    }
    clock.at = '2024-09-01T10:00:00.000Z'
    const submittedAt: string | null = null
    takeIn(
      workspace,
      arrivalOf('plats', { content: contentOf('På plats'), submittedAt, changedAt: '2024-09-02T10:00:00Z' }),
      arrivalOf('digital', {
        submittedAt,
        content: contentOf('Digitalt', { format: 'digital', place: nowhere, type: 'Föreläsning' }),
      }),
      arrivalOf('privat', {
        submittedAt,
        content: privateContent('Privat', { format: 'unknown', place: nowhere, type: null }),
      }),
    )
    clock.at = '2024-09-05T10:00:00.000Z'
    takeIn(
      workspace,
      rowOf('rad-1', {
        submittedAt,
        content: contentOf('Fil', { occurrences: [occurrenceOn('2024-10-02'), occurrenceOn('2024-10-04')] }),
      }),
      arrivalOf('gammal', {
        submittedAt,
        edition: '2023',
        state: 'published',
        content: contentOf('Gammal', {
          occurrences: [{ startsOn: '2023-10-02', endsOn: '2023-10-06', startsAt: null, endsAt: null }],
        }),
      }),
    )
    const base = { revision: 1, criteria: [], reason: 'Ange lokal.', message: null, language: 'sv' as const }
    decide(workspace, { ...base, submissionId: 'digital', outcome: 'return' })
  })

  const ALL = ['På plats', 'Digitalt', 'Privat', 'Fil', 'Gammal']
  test.each([
    ['upplaga:2023', 'edition:2023', ['Gammal']],
    ['läge:väntar', 'state:returned', ['Digitalt']],
    ['utfall:ej-uppfyllt', 'outcome:not-met', ['Privat']],
    ['kriterium:part=ej-uppfyllt', 'criterion:party=not-met', ['Privat']],
    ['kriterium:part', 'criterion:party', ALL],
    ['län:gävleborg', 'county:21', ['På plats', 'Fil', 'Gammal']],
    ['län:digitalt', 'county:digital', ['Digitalt']],
    ['län:okänt', 'county:unknown', ['Privat']],
    ['kommun:gävle', 'municipality:2180', ['På plats', 'Fil', 'Gammal']],
    ['form:digitalt,okänd', 'format:digital,unknown', ['Digitalt', 'Privat']],
    ['typ:föreläsning', 'type:FÖRELÄSNING', ['Digitalt']],
    ['sektor:privat', 'sector:private', ['Privat']],
    ['arrangör:testbolaget', 'organiser:testbolaget', ['Privat']],
    ['rubrik:plats', 'title:plats', ['På plats']],
    ['nummer:plats', 'id:plats', ['På plats']],
    ['dag:2024-10-04', 'day:2024-10-04', ['Fil']],
    ['dag:2023-10-04', 'day:2023-10-04', ['Gammal']],
    ['dag:>2024-10-01', 'day:>2024-10-01', ['Fil']],
    ['dag:<2024-01-01', 'day:<2024-01-01', ['Gammal']],
    [
      'dag:>=2024-10-01 dag:<=2024-10-01',
      'day:>=2024-10-01 day:<=2024-10-01',
      ['På plats', 'Digitalt', 'Privat'],
    ],
    ['inkommen:2024-09-05', 'received:2024-09-05', ['Fil', 'Gammal']],
    ['inkommen:<2024-09-05', 'received:<2024-09-05', ['På plats', 'Digitalt', 'Privat']],
    ['ändrad:2024-09-02', 'changed:2024-09-02', ['På plats']],
    ['beslutad:"Prov Testgren"', 'reviewer:"Prov Testgren"', ['Digitalt']],
    ['har:beslut', 'has:pending', ['Digitalt']],
    ['har:konflikt', 'has:conflict', []],
  ])('%s', (swedish, english, expected) => {
    expect(titles(desk, swedish).sort()).toEqual([...expected].sort())
    expect(titles(desk, english, [], 'en').sort()).toEqual([...expected].sort())
  })

  test.each([
    'upplaga:2023',
    'läge:väntar',
    'utfall:ej-uppfyllt',
    'kriterium:part=ej-uppfyllt',
    'län:gävleborg',
    'kommun:gävle',
    'form:digitalt',
    'typ:föreläsning',
    'sektor:privat',
    'arrangör:testbolaget',
    'rubrik:plats',
    'nummer:plats',
    'dag:2024-10-04',
    'inkommen:2024-09-05',
    'ändrad:2024-09-02',
    'beslutad:"Prov Testgren"',
    'har:beslut',
    'har:anmärkning',
    'plats',
    '"på plats"',
  ])('-%s is all the others', (query) => {
    const both = [...titles(desk, query), ...titles(desk, `-${query}`)]
    expect(both.sort()).toEqual([...ALL].sort())
  })

  test('several fields hold together', () => {
    expect(titles(desk, 'upplaga:2024 -form:digitalt -sektor:privat').sort()).toEqual(['Fil', 'På plats'])
  })
})

describe('days', () => {
  test('hold from Swedish midnight to Swedish midnight, also when the clocks change', () => {
    const desk = openDesk()
    const received = [
      ['2024-03-30T22:59:59.999Z', 'lördag'],
      ['2024-03-30T23:00:00.000Z', 'söndag i mars, första stund'],
      ['2024-03-31T21:59:59.999Z', 'söndag i mars, sista stund'],
      ['2024-03-31T22:00:00.000Z', 'måndag i april'],
      ['2024-10-26T21:59:59.999Z', 'lördag i oktober'],
      ['2024-10-26T22:00:00.000Z', 'söndag i oktober, första stund'],
      ['2024-10-27T22:59:59.999Z', 'söndag i oktober, sista stund'],
      ['2024-10-27T23:00:00.000Z', 'måndag i oktober'],
    ] as const
    for (const [at, title] of received) {
      desk.clock.at = at
      takeIn(
        desk.workspace,
        arrivalOf(title, { content: contentOf(title), submittedAt: null, changedAt: at.replace('.000', '') }),
      )
    }
    const both = (asked: string) => {
      const found = titles(desk, `inkommen:${asked}`).sort()
      expect(titles(desk, `ändrad:${asked}`).sort()).toEqual(found)
      return found
    }
    expect(both('2024-03-31')).toEqual(['söndag i mars, första stund', 'söndag i mars, sista stund'])
    expect(both('2024-10-27')).toEqual(['söndag i oktober, första stund', 'söndag i oktober, sista stund'])
    expect(both('<2024-03-31')).toEqual(['lördag'])
    expect(both('>2024-10-27')).toEqual(['måndag i oktober'])
    expect(both('>=2024-10-27')).toHaveLength(3)
    expect(both('<=2024-03-31')).toHaveLength(3)
  })

  test('are known also where a source tells only instants, or ends before it starts', () => {
    const desk = deskOf([
      contentOf('Bara klockslag', {
        occurrences: [
          { startsOn: null, endsOn: null, startsAt: '2024-09-30T22:30:00Z', endsAt: '2024-09-30T23:30:00Z' },
        ],
      }),
      contentOf('Slutar före start', {
        occurrences: [{ startsOn: '2024-10-02', endsOn: '2024-10-01', startsAt: null, endsAt: null }],
      }),
      contentOf('Ingen dag', {
        occurrences: [{ startsOn: null, endsOn: null, startsAt: null, endsAt: null }],
      }),
    ])
    expect(titles(desk, 'dag:2024-10-01')).toEqual(['Bara klockslag'])
    expect(titles(desk, 'dag:2024-10-02')).toEqual(['Slutar före start'])
    const { rows } = queueBlock(desk.workspace, {
      query: '',
      language: 'sv',
      sort: [{ column: 'startsOn', direction: 'asc' }],
      offset: 0,
      limit: 9,
    })
    expect(rows.map((row) => row.startsOn)).toEqual([null, '2024-10-01', '2024-10-02'])
  })
})
