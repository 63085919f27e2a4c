/** Which submission opens after a decision: asked of the whole view, and compared with walking through all its rows. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { claim } from '../../../backend/moderation/claim-submission.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { nextToReview } from '../../../backend/moderation/next-to-review.ts'
import { queueBlock } from '../../../backend/moderation/queue.ts'
import { snooze } from '../../../backend/moderation/snooze.ts'
import { QUEUE_COLUMNS, type QueueRow, type QueueSort } from '../../../contract/calls/queue.ts'
import { FORMATS } from '../../../domain/submission.ts'
import {
  arrivalOf,
  contentOf,
  type Desk,
  idOf,
  NOW,
  occurrenceOn,
  openDesk,
  privateContent,
  REVIEWER,
  takeIn,
} from '../desk.ts'

const ANNA = { name: 'Anna Ek', organisation: 'Vinnova' }
const COUNT = 60
const STATES = ['new', 'new', 'new', 'published', 'returned', 'rejected'] as const
const TITLES = ['Öppet', 'ankor', 'Åka', '9 steg', '10 steg']

/** Days, places and titles repeat in different rhythms; some are decided, put off or taken. */
function filled(): Desk {
  const desk = openDesk()
  for (let at = 0; at < COUNT; at += 1) {
    const content = (at % 4 === 0 ? privateContent : contentOf)(TITLES[at % 5] ?? '', {
      format: FORMATS[at % 3] ?? 'unknown',
      type: at % 2 === 0 ? null : 'workshop',
      occurrences: at % 6 === 0 ? [] : [occurrenceOn(`2024-10-0${1 + (at % 4)}`)],
      place: { ...contentOf('').place, countyCode: [null, '01', '18'][at % 3] ?? null },
    })
    const changedAt = `2024-09-0${1 + (at % 9)}T09:00:00Z`
    const submittedAt = at % 5 === 0 ? null : changedAt
    takeIn(
      desk.workspace,
      arrivalOf(`a${at}`, { content, submittedAt, changedAt, state: STATES[at % 6] ?? 'new' }),
    )
    const isNew = STATES[at % 6] === 'new'
    const id = { submissionId: `a${at}` }
    if (isNew && at % 7 === 0) snooze(desk.workspace, { ...id, untilDay: null, reason: 'Väntar.' })
    else if (at % 5 === 1) claim(desk.workspace, id, ANNA)
    else if (at % 5 === 2) claim(desk.workspace, id)
  }
  return desk
}

describe('the next to review', () => {
  let desk: Desk
  beforeAll(() => {
    desk = filled()
  })
  const rowsIn = (query: string, sort: QueueSort[]) =>
    queueBlock(desk.workspace, { query, language: 'sv', sort, offset: 0, limit: 1000 }).rows
  const isOfColleague = ({ claim }: QueueRow) => claim !== null && claim.reviewer !== REVIEWER.name

  test('is the one that walking round the list from there would come to', () => {
    const sorts = fc.uniqueArray(
      fc.record({
        column: fc.constantFrom(...QUEUE_COLUMNS),
        direction: fc.constantFrom('asc' as const, 'desc' as const),
      }),
      { selector: ({ column }) => column, maxLength: 3 },
    )
    const queries = fc.constantFrom(
      '',
      'läge:ny',
      'form:digital',
      'rubrik:åka',
      'har:uppskjuten',
      'tagen:annan',
    )
    let found = 0
    fc.assert(
      fc.property(sorts, queries, fc.nat(COUNT - 1), (sort, query, place) => {
        const rows = rowsIn(query, sort)
        // From any row of the view; states come first in the order of what waits, which all have.
        const from = rows[place % rows.length]
        if (!from || sort.some(({ column }) => column === 'state')) return
        const at = rows.indexOf(from)
        const isWaiting = (row: QueueRow) =>
          row !== from &&
          row.state === 'new' &&
          (query === 'har:uppskjuten' || row.snooze === null) &&
          (query === 'tagen:annan' || !isOfColleague(row))
        const expected = [...rows.slice(at), ...rows.slice(0, at)].find(isWaiting)
        const { next } = nextToReview(desk.workspace, { query, language: 'sv', sort, after: from.id })
        if (expected) found += 1
        expect(next).toEqual(
          expected ? { id: expected.id, title: expected.title, place: rows.indexOf(expected) } : null,
        )
      }),
      { numRuns: 400 },
    )
    expect(found).toBeGreaterThan(100)
  })

  test('goes on among the undecided where the list is sorted by state, which the decided one has left', () => {
    const sort: QueueSort[] = [
      { column: 'state', direction: 'asc' },
      { column: 'title', direction: 'asc' },
    ]
    const waiting = rowsIn('läge:ny -har:uppskjuten -tagen:annan', sort)
    const [first, second, third] = waiting
    const asked = { query: '', language: 'sv' as const, sort, after: second?.id ?? '' }
    expect(nextToReview(desk.workspace, asked).next?.id).toBe(third?.id)
    const other = openDesk()
    takeIn(other.workspace, ...['a', 'b', 'c'].map((id) => arrivalOf(id, { content: contentOf(id) })))
    const said = { criteria: [], reason: 'Skriv mer.', message: null, language: 'sv' as const }
    decide(other.workspace, { ...said, submissionId: 'b', revision: 1, outcome: 'return' })
    const after = idOf(other.workspace, 'b')
    expect(nextToReview(other.workspace, { ...asked, after }).next).toMatchObject({ title: 'c', place: 1 })
    expect(first?.state).toBe('new')
  })

  test('comes round to what was passed over, and ends when there is no other', () => {
    const other = openDesk()
    takeIn(other.workspace, arrivalOf('a'), arrivalOf('b'))
    const asked = { query: 'läge:ny', language: 'sv' as const, sort: [] }
    const [a, b] = [idOf(other.workspace, 'a'), idOf(other.workspace, 'b')]
    expect(nextToReview(other.workspace, { ...asked, after: b }).next).toMatchObject({ id: a, place: 0 })
    snooze(other.workspace, { submissionId: 'a', untilDay: '2024-09-23', reason: 'Väntar.' })
    expect(nextToReview(other.workspace, { ...asked, after: b }).next).toBeNull()
    other.clock.at = '2024-09-23T08:00:00.000Z'
    expect(nextToReview(other.workspace, { ...asked, after: b }).next?.id).toBe(a)
  })

  test('may be one whose claim by a colleague has run out', () => {
    const other = openDesk()
    takeIn(other.workspace, arrivalOf('a'), arrivalOf('b'))
    claim(other.workspace, { submissionId: 'a' }, ANNA)
    const asked = { query: '', language: 'sv' as const, sort: [], after: idOf(other.workspace, 'b') }
    expect(nextToReview(other.workspace, asked).next).toBeNull()
    other.clock.at = NOW.replace('T08', 'T20')
    expect(nextToReview(other.workspace, asked).next?.title).toBe('Aktivitet a')
  })

  test('is refused from nowhere, and for a query that cannot be read', () => {
    const asked = { language: 'sv' as const, sort: [], after: 'saknas' }
    const from = (query: string) => () => nextToReview(desk.workspace, { ...asked, query })
    expect(from('')).toThrow(expect.objectContaining({ code: 'UNKNOWN_SUBMISSION' }))
    expect(from('läge:nyy')).toThrow(expect.objectContaining({ code: 'BAD_QUERY' }))
  })
})
