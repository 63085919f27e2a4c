/** How an edition stands now: pace beside earlier editions, a range for the end, what waits, what fails, who is missing. */
import {
  type FiguresNowInput,
  type FiguresNowOutput,
  OVERDUE_WORKING_DAYS,
} from '../../contract/calls/figures-now.ts'
import { listEditions } from '../../db/read/editions.ts'
import {
  type ArrivalDay,
  arrivalDays,
  type PaceQuestion,
  submittedOn,
  waitingByClaim,
} from '../../db/read/pace.ts'
import { CRITERIA } from '../../domain/criterion.ts'
import { UNKNOWN } from '../../domain/figures/counted-county.ts'
import { dayNumber, deadlineDay } from '../../domain/figures/facts.ts'
import { type Arrivals, type Pace, paceOf } from '../../domain/figures/pace.ts'
import { addDays, clockOf, dayOf, instantAt, weekdayOf } from '../../domain/time.ts'
import { knownEdition } from '../editions/editions.ts'
import { readQuery } from '../moderation/read-query.ts'
import { viewpointOf } from '../moderation/viewpoint.ts'
import { places } from '../registers.ts'
import type { Workspace } from '../workspace.ts'
import { countFigures } from './count.ts'

/** Everything at one moment. Throws UNKNOWN_EDITION, BAD_QUERY. */
export function figuresNow(workspace: Workspace, input: FiguresNowInput): FiguresNowOutput {
  const { edition, where = '', language = 'sv' } = input
  const { database, now } = workspace
  const asOf = now()
  const query = readQuery(where, language)
  // Earlier editions are looked at under the same filter, which may name this one.
  const terms = query.terms.filter(
    (term) => term.kind !== 'field' || term.field !== 'edition' || term.isNegated,
  )
  const question = { where: { terms }, viewpoint: viewpointOf(workspace) }
  return database.sqlite.transaction(() => {
    const { deadlineAt } = knownEdition(workspace, edition)
    const waiting = waitingByClaim(database, edition, overdueBefore(dayOf(asOf)), question)
    const inEdition = { language, where: `${where} edition:${edition} -state:withdrawn` }
    const sum = (part: 'waiting' | 'overdue') => waiting.reduce((total, row) => total + row[part], 0)
    return {
      asOf,
      deadlineAt,
      lastDay: deadlineAt === null ? null : dayOf(beforeInstant(deadlineAt)),
      pace: paceBeside(workspace, edition, question, asOf),
      waiting: { total: sum('waiting'), overdue: sum('overdue'), byClaim: waiting },
      failing: failingMost(workspace, inEdition),
      municipalities: missingMunicipalities(workspace, inEdition),
    }
  })()
}

/** Earlier editions of the same programme, oldest first. */
function paceBeside(workspace: Workspace, edition: string, question: PaceQuestion, asOf: string): Pace {
  const { database } = workspace
  const all = listEditions(database)
  const own = all.find(({ id }) => id === edition)
  if (!own) throw new Error(`Edition ${edition} is not listed`)
  const before = all
    .filter(({ programme, startsOn }) => programme === own.programme && startsOn < own.startsOn)
    .reverse()
  const days = arrivalDays(
    database,
    [own, ...before].map(({ id }) => id),
    question,
  )
  const today = dayNumber(dayOf(asOf))
  const ownDeadline = own.deadlineAt === null ? null : deadlineDay(own.deadlineAt)
  const earlier = before.map(({ id, deadlineAt }) => timedArrivals(id, deadlineAt, days.get(id) ?? []))
  const untilNow = earlier.map(({ edition: id, deadlineDay: last }): [string, number] => {
    if (last === null || ownDeadline === null) return [id, 0]
    const sameDay = submittedOn(database, id, last - (ownDeadline - today), question)
    return [id, sameDay.filter((at) => clockOf(at) <= clockOf(asOf)).length]
  })
  const current = {
    edition,
    deadlineDay: ownDeadline,
    days: days.get(edition) ?? [],
    ...totals(days.get(edition) ?? []),
  }
  return paceOf({ current, earlier, today, untilNow: new Map(untilNow) })
}

/** Of an earlier edition only what is known to have been submitted when: the day it came here says nothing of its pace. */
function timedArrivals(edition: string, deadlineAt: string | null, days: readonly ArrivalDay[]): Arrivals {
  return {
    edition,
    deadlineDay: deadlineAt === null ? null : deadlineDay(deadlineAt),
    days: days.filter(({ timed }) => timed > 0).map(({ day, timed }) => ({ day, submissions: timed })),
    ...totals(days),
  }
}

function totals(days: readonly ArrivalDay[]): { submissions: number; timed: number } {
  const sum = (part: 'submissions' | 'timed') => days.reduce((total, one) => total + one[part], 0)
  return { submissions: sum('submissions'), timed: sum('timed') }
}

type Asked = { language: 'sv' | 'en'; where: string }

function failingMost(workspace: Workspace, asked: Asked): FiguresNowOutput['failing'] {
  const { rows } = countFigures(workspace, { measure: 'submissions', by: ['criterion'], ...asked })
  return rows
    .flatMap(({ criterion: key, value }) => {
      const criterion = CRITERIA.find((one) => one === key)
      return criterion ? [{ criterion, submissions: value }] : []
    })
    .sort(
      (a, b) =>
        b.submissions - a.submissions || CRITERIA.indexOf(a.criterion) - CRITERIA.indexOf(b.criterion),
    )
}

/** Of the register's 290; places that it does not have are none of them. */
function missingMunicipalities(workspace: Workspace, asked: Asked): FiguresNowOutput['municipalities'] {
  const { rows } = countFigures(workspace, { measure: 'submissions', by: ['municipality'], ...asked })
  const there = new Set(rows.map(({ municipality }) => municipality ?? UNKNOWN))
  const missing = places.municipalities.map(({ code }) => code).filter((code) => !there.has(code))
  return { present: places.municipalities.length - missing.length, of: places.municipalities.length, missing }
}

/** The midnight before which what still waits has waited for more than the working days allowed. */
function overdueBefore(today: string): string {
  let day = today
  for (let left = OVERDUE_WORKING_DAYS; left > 0; ) {
    day = addDays(day, -1)
    if (weekdayOf(day) <= 5) left -= 1
  }
  return instantAt(day, '00:00')
}

function beforeInstant(at: string): string {
  return new Date(Date.parse(at) - 1).toISOString()
}
