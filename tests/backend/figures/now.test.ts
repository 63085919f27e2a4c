/** How an edition stands now, beside a plain count of the rows: pace to the hour, what waits, what is missing. */
import { expect, test } from 'vitest'
import { figuresNow } from '../../../backend/figures/now.ts'
import { claim } from '../../../backend/moderation/claim-submission.ts'
import { addDays, clockOf } from '../../../domain/time.ts'
import { arrivalOf, contentOf, type Desk, idOf, openDesk, rowOf, takeIn } from '../desk.ts'

let next = 0
function came(
  { workspace }: Desk,
  edition: string,
  at: string,
  times = 1,
  state: 'new' | 'published' = 'new',
) {
  takeIn(
    workspace,
    ...Array.from({ length: times }, () => {
      next += 1
      return arrivalOf(`n${next}`, { edition, state, submittedAt: at, changedAt: at })
    }),
  )
}

test('earlier editions are seen at the same time of the day as many days before their deadline', () => {
  const desk = openDesk()
  const { workspace, clock } = desk
  const [last2023, last2024] = ['2023-10-01', '2024-09-27']
  const today = addDays(last2024, -7)
  clock.at = `${today}T10:00:00.000Z`
  const same = addDays(last2023, -7)
  came(desk, '2023', `${addDays(same, -3)}T12:00:00Z`, 6, 'published')
  came(desk, '2023', `${same}T06:00:00Z`, 2, 'published')
  came(desk, '2023', `${same}T18:00:00Z`, 4, 'published')
  came(desk, '2023', `${last2023}T18:00:00Z`, 8, 'published')
  came(desk, '2024', `${addDays(today, -1)}T18:00:00Z`, 9)
  const { pace, lastDay } = figuresNow(workspace, { edition: '2024' })
  expect(lastDay).toBe(last2024)
  expect(pace).toMatchObject({ daysBefore: 7, now: 9, forecast: null, noForecast: 'too-few-editions' })
  expect(pace.earlier).toMatchObject([{ edition: '2023', toDate: 8, final: 20 }])
  expect(clockOf(clock.at)).toBe('12:00')
  clock.at = `${today}T19:00:00.000Z`
  expect(figuresNow(workspace, { edition: '2024' }).pace.earlier).toMatchObject([{ toDate: 12 }])
})

test('from two earlier editions, a range for the final number', () => {
  const desk = openDesk()
  const { workspace, clock } = desk
  clock.at = '2024-09-20T19:00:00.000Z'
  came(desk, '2022', '2022-09-20T18:00:00Z', 20, 'published')
  came(desk, '2022', '2022-09-30T18:00:00Z', 10, 'published')
  came(desk, '2023', '2023-09-20T18:00:00Z', 30, 'published')
  came(desk, '2023', '2023-09-30T18:00:00Z', 20, 'published')
  came(desk, '2024', '2024-09-20T18:00:00Z', 24)
  const { forecast, noForecast } = figuresNow(workspace, { edition: '2024' }).pace
  expect(noForecast).toBeNull()
  expect(forecast).toMatchObject({
    method: 'late-share',
    level: 0.8,
    middle: Math.round(24 * Math.sqrt(1.5 * (5 / 3))),
    restsOn: [
      { edition: '2022', share: 2 / 3 },
      { edition: '2023', share: 0.6 },
    ],
  })
  expect(forecast?.low).toBeGreaterThanOrEqual(24)
  expect(forecast?.low).toBeLessThan(forecast?.high ?? 0)
})

test('editions without times of submission are named and not compared', () => {
  const desk = openDesk()
  const { workspace } = desk
  takeIn(workspace, rowOf('gammal', { edition: '2023', submittedAt: null }))
  came(desk, '2024', '2024-09-10T09:00:00Z', 3)
  const { pace } = figuresNow(workspace, { edition: '2024' })
  expect(pace.earlier).toEqual([])
  expect(pace.leftOut).toContainEqual({ edition: '2023', why: 'no-times', submissions: 1, timed: 0 })
  expect(pace.leftOut.find(({ edition }) => edition === '2019')).toMatchObject({ why: 'no-submissions' })
})

test('a filter holds for every edition, and terms about editions are passed over', () => {
  const desk = openDesk()
  const { workspace } = desk
  came(desk, '2023', '2023-09-01T09:00:00Z', 5, 'published')
  came(desk, '2024', '2024-09-10T09:00:00Z', 3)
  const of = (where: string) => {
    const { pace } = figuresNow(workspace, { edition: '2024', where })
    return [pace.now, ...pace.earlier.map(({ final }) => final)]
  }
  expect(of('')).toEqual([3, 5])
  expect(of('upplaga:2024 form:på-plats')).toEqual([3, 5])
  expect(of('form:digitalt')).toEqual([0])
  expect(() => of('läge:okänt')).toThrow('BAD_QUERY')
})

test('what waits, whose it is, and what has waited for more than three working days', () => {
  const desk = openDesk()
  const { workspace, clock } = desk
  // A Friday: three working days back is Tuesday.
  clock.at = '2024-09-20T08:00:00.000Z'
  came(desk, '2024', '2024-09-16T10:00:00Z', 2)
  came(desk, '2024', '2024-09-17T10:00:00Z', 1)
  came(desk, '2024', '2024-09-10T10:00:00Z', 1, 'published')
  claim(workspace, { submissionId: idOf(workspace, `n${next - 1}`) })
  const { waiting } = figuresNow(workspace, { edition: '2024' })
  expect(waiting).toMatchObject({ total: 3, overdue: 2 })
  expect(waiting.byClaim).toEqual([
    { reviewer: null, organisation: null, waiting: 2, overdue: 2 },
    { reviewer: 'Prov Testgren', organisation: 'SKR', waiting: 1, overdue: 0 },
  ])
})

test('which criteria fail most, and which municipalities are not there', () => {
  const { workspace } = openDesk()
  takeIn(
    workspace,
    arrivalOf('utan text', { content: contentOf('Utan text', { lead: '', description: '' }) }),
    arrivalOf('hel'),
    arrivalOf('borta', { content: contentOf('Borta', { lead: '', description: '' }) }),
  )
  workspace.database.sqlite.exec("update submissions set state = 'withdrawn' where platform_id = 'borta'")
  const { failing, municipalities } = figuresNow(workspace, { edition: '2024' })
  expect(failing.find(({ criterion }) => criterion === 'text')).toEqual({ criterion: 'text', submissions: 1 })
  expect(municipalities).toMatchObject({ present: 1, of: 290 })
  expect(municipalities.missing).toHaveLength(289)
  expect(municipalities.missing).not.toContain('2180')
})
