/** Cells to look at: what stands there, how it was read or why not, and what the whole file is taken for. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noticeOfWhen } from '../../../backend/import/when-faults.ts'
import { openDesk, rowsOf } from '../desk.ts'
import { type Cells, csvOf, importInto, previewIn, storedIn } from './importing.ts'

async function look(row: Cells) {
  const desk = openDesk()
  const { notices, counts } = await previewIn(desk, csvOf([{ Rubrik: 'Prov', ...row }]), {
    name: 'rader.csv',
  })
  expect(counts).toMatchObject({ created: 1 })
  await importInto(desk, csvOf([{ Rubrik: 'Prov', ...row }]), { name: 'rader.csv' })
  const content = storedIn(desk)[0]?.content
  if (!content) throw new Error('Nothing was stored')
  const told = notices.first.map(({ row: at, heading, text, isError, reason }) => [
    at,
    heading,
    text,
    isError ? 'error' : 'check',
    reason.code,
  ])
  return { content, notices, told }
}

describe('registration', () => {
  const rows = (cells: string[]) =>
    csvOf(cells.map((cell, at) => ({ Rubrik: `Prov ${at}`, Föranmälan: cell })))

  test('is read cell by cell, whatever stands in the others', async () => {
    const desk = openDesk()
    const cells = [
      'Ja',
      'Mejla till kurs@prov.example',
      'nej',
      'Kanske',
      'Ja, via länken',
      'Nej – kom som du är',
    ]
    const { notices, headings } = await previewIn(desk, rows(cells), { name: 'rader.csv' })
    expect(headings[1]).toMatchObject({ field: 'registration-needed' })
    await importInto(desk, rows(cells), { name: 'rader.csv' })
    const read = storedIn(desk).map(({ content }) => [
      content.registration.needed,
      content.registration.how,
      content.extras.Föranmälan ?? null,
    ])
    expect(read).toEqual([
      [true, null, null],
      [null, 'Mejla till kurs@prov.example', null],
      [false, null, null],
      [null, null, 'Kanske'],
      [true, 'Ja, via länken', null],
      [false, null, 'Nej – kom som du är'],
    ])
    expect(notices.count).toBe(2)
    expect(notices.first).toEqual([
      {
        row: 3,
        heading: 'Föranmälan',
        text: 'Mejla till kurs@prov.example',
        isError: false,
        reason: { code: 'answer-is-way', values: {} },
      },
      {
        row: 5,
        heading: 'Föranmälan',
        text: 'Kanske',
        isError: false,
        reason: { code: 'no-answer', values: {} },
      },
    ])
  })

  test('beside a column that says how, its own words are kept as they are', async () => {
    const { content, told } = await look({ Föranmälan: 'Ja, via länken', 'Hur anmäler man sig': 'På sidan' })
    expect(content.registration).toMatchObject({ needed: true, how: 'På sidan' })
    expect(content.extras).toEqual({ Föranmälan: 'Ja, via länken' })
    expect(told).toEqual([])
  })
})

describe('an end late at night', () => {
  const night = (end: string, start = '22:00') => look({ Datum: '2024-10-02', Starttid: start, Sluttid: end })

  test('at 24:00 is the day’s own end, with nothing to check', async () => {
    for (const row of [
      { Datum: '2024-10-02', Starttid: '20:00', Sluttid: '24:00' },
      { Start: '2024-10-02 20:00', Slut: '2024-10-02 24:00' },
      { Datum: '2024-10-02', Klockslag: '20.00–24.00' },
    ]) {
      const { content, told } = await look(row)
      expect(content.occurrences).toEqual([
        {
          startsOn: '2024-10-02',
          endsOn: null,
          startsAt: '2024-10-02T18:00:00Z',
          endsAt: '2024-10-02T22:00:00Z',
        },
      ])
      expect(content.extras).toEqual({})
      expect(told).toEqual([])
    }
  })

  test('past midnight is the next day’s, and is told as something to check', async () => {
    const { content, told, notices } = await night('01:00')
    expect(content.occurrences).toMatchObject([{ startsOn: '2024-10-02', endsAt: '2024-10-02T23:00:00Z' }])
    expect(content.extras).toEqual({})
    expect(told).toEqual([[2, 'Sluttid', '01:00', 'check', 'next-day']])
    expect(notices.first[0]?.reason.values).toEqual({ day: '2024-10-03', time: '01:00' })
  })

  test('past midnight in one cell too, and over the autumn change', async () => {
    const { content } = await look({ Datum: '2024-10-26', Klockslag: '22.00–03.00' })
    expect(content.occurrences[0]).toMatchObject({
      startsAt: '2024-10-26T20:00:00Z',
      endsAt: '2024-10-27T02:00:00Z',
    })
  })

  test('of more than twelve hours is an error that names row and column, and stays as it was written', async () => {
    const { content, told } = await night('09:00', '10:00')
    expect(content.occurrences).toMatchObject([
      { startsAt: '2024-10-02T08:00:00Z', endsAt: '2024-10-02T07:00:00Z' },
    ])
    expect(told).toEqual([[2, 'Sluttid', '09:00', 'error', 'ends-before-start']])
    expect((await night('10:00')).told).toEqual([[2, 'Sluttid', '10:00', 'check', 'next-day']])
    expect((await night('10:01')).told).toEqual([[2, 'Sluttid', '10:01', 'error', 'ends-before-start']])
  })

  test('with a day of its own means that day', async () => {
    const { content, told } = await look({ Start: '2024-10-02 22:00', Slut: '2024-10-02 01:00' })
    expect(content.occurrences).toMatchObject([{ endsAt: '2024-10-01T23:00:00Z' }])
    expect(told).toEqual([[2, 'Slut', '2024-10-02 01:00', 'error', 'ends-before-start']])
    const next = await look({ Start: '2024-10-02 22:00', Slut: '2024-10-03 01:00' })
    expect(next.content.occurrences).toMatchObject([{ endsAt: '2024-10-02T23:00:00Z' }])
    expect(next.told).toEqual([])
  })

  test('on another day than the first is that day’s', async () => {
    const { content, told } = await look({
      Datum: '2024-10-01/2024-10-03',
      Starttid: '22:00',
      Sluttid: '01:00',
    })
    expect(content.occurrences).toMatchObject([{ endsOn: '2024-10-03', endsAt: '2024-10-02T23:00:00Z' }])
    expect(told).toEqual([])
  })
})

describe('days and times that cannot be', () => {
  test.each([
    [
      '31 feb 2024',
      'error',
      { code: 'no-such-day', values: { day: '31', month: '2', year: '2024', days: '29' } },
    ],
    [
      '2023-02-29',
      'error',
      { code: 'no-such-day', values: { day: '29', month: '2', year: '2023', days: '28' } },
    ],
    [
      '30 februari',
      'error',
      { code: 'no-such-day', values: { day: '30', month: '2', year: '', days: '29' } },
    ],
    [
      '31/11 2024',
      'error',
      { code: 'no-such-day', values: { day: '31', month: '11', year: '2024', days: '30' } },
    ],
    [
      '2024-10-00',
      'error',
      { code: 'no-such-day', values: { day: '0', month: '10', year: '2024', days: '31' } },
    ],
    [
      '2019-09-31/2019-10-04',
      'error',
      { code: 'no-such-day', values: { day: '31', month: '9', year: '2019', days: '30' } },
    ],
    ['2024-13-01', 'error', { code: 'no-such-month', values: { month: '13' } }],
    ['2024-10-02 25:00', 'error', { code: 'no-such-time', values: { time: '25:00' } }],
    ['09:75', 'error', { code: 'no-such-time', values: { time: '09:75' } }],
    ['2024-10-02 24:00', 'error', { code: 'midnight-as-24', values: { time: '24:00' } }],
    ['2 oktober', 'check', { code: 'no-year', values: {} }],
    ['2024-10-02 halv tio', 'check', { code: 'unread-time', values: {} }],
    ['tisdag', 'check', { code: 'unread-when', values: {} }],
    ['45567', 'check', { code: 'unread-when', values: {} }],
  ])('%s', async (text, kind, reason) => {
    const { content, told, notices } = await look({ Start: text })
    expect(told).toEqual([[2, 'Start', text, kind, reason.code]])
    expect(notices.first[0]?.reason).toEqual(reason)
    expect(content.extras).toEqual({ Start: text })
  })

  test('a time of arrival too', async () => {
    const cells = [
      { Rubrik: 'A', Inskickad: '2024-09-01 10:00' },
      { Rubrik: 'B', Inskickad: '2024-09-31' },
    ]
    const { notices } = await previewIn(openDesk(), cells)
    expect(notices.first).toMatchObject([
      { row: 2, heading: 'Inskickad', text: '2024-09-31', reason: { code: 'no-such-day' } },
    ])
  })

  test('what another cell, or the weekday, contradicts is told and kept', async () => {
    const weekday = await look({ Datum: 'måndag 2 oktober 2024' })
    expect(weekday.told).toEqual([[2, 'Datum', 'måndag 2 oktober 2024', 'check', 'other-weekday']])
    const other = await look({ Start: '2024-10-02 09:00', Datum: '2024-10-03' })
    expect(other.told).toEqual([[2, 'Datum', '2024-10-03', 'check', 'contradicted']])
    expect(other.content.extras).toEqual({ Datum: '2024-10-03' })
  })

  test('anything at all gets a notice and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(noticeOfWhen(text)[1].code).not.toBe('')
      }),
    )
  })
})

describe('what the rows are', () => {
  const plain: Cells = { Rubrik: 'Prov', Arrangör: 'Gävle kommun', Datum: '2024-10-02' }

  test.each([
    ['nothing of arrival or contacts looks like a finished programme', plain, 'programme'],
    ['a time of arrival looks like submissions', { ...plain, Inskickad: '2024-09-01 10:00' }, 'submissions'],
    ['somebody to reach looks like submissions', { ...plain, 'E-post': 'a@prov.example' }, 'submissions'],
  ])('%s', async (_what, row, rowsAre) => {
    const { looksLike } = await previewIn(openDesk(), [row])
    expect(looksLike.rowsAre).toBe(rowsAre)
  })

  test('nobody has said: they are taken for submissions, so that nothing is published by a guess', async () => {
    const desk = openDesk()
    expect(await previewIn(desk, [plain])).toMatchObject({ rowsAre: 'submissions', rowsAreBy: 'none' })
    await importInto(desk, [plain])
    expect(rowsOf(desk.workspace, 'select state, origin from submissions')).toEqual([
      { state: 'new', origin: 'file' },
    ])
  })

  test('said by hand, or by a profile, it is told who said it', async () => {
    const desk = openDesk()
    const said = await previewIn(desk, [plain], { rowsAre: 'programme' })
    expect(said).toMatchObject({ rowsAre: 'programme', rowsAreBy: 'hand' })
    await importInto(desk, [plain], { rowsAre: 'programme', rememberAs: 'Program' })
    expect(await previewIn(desk, [plain], { profile: 'Program' })).toMatchObject({
      rowsAre: 'programme',
      rowsAreBy: 'profile',
    })
  })
})
