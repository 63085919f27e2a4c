/** Whether what figures count by is what revisions, parties and decisions lead to, and the sums are those of the rows. */
import {
  arrivedDay,
  dayNumber,
  languageKeys,
  organisingParties,
  themeKeys,
} from '../../domain/figures/facts.ts'
import type { Party } from '../../domain/party/party.ts'
import { content as contentShape } from '../../domain/submission.ts'
import { dayOf } from '../../domain/time.ts'
import type { ReadableDatabase } from '../database.ts'
import { readFactSources } from './figures-facts.ts'
import type { Projected } from './verify-projections.ts'

/** Keys, organisers and day of arrival of each submission. */
export function checkFigureFacts(database: ReadableDatabase): Projected {
  const { sqlite } = database
  const values = sqlite
    .prepare("select dimension || ' ' || key from submission_values where number = ? order by 1")
    .pluck()
  const organisers = sqlite
    .prepare("select key || ' ' || sector from organising_parties where number = ? order by 1")
    .pluck()
  const arrived = sqlite.prepare('select arrived_day from submissions where number = ?').pluck()
  const problems: string[] = []
  let checked = 0
  for (const { number, content, parties, submittedAt, receivedAt } of readFactSources(database)) {
    checked += 1
    const { data } = contentShape.safeParse(content)
    const isSame =
      (!data || isSameList(values.all(number), keysOf(data))) &&
      isSameList(organisers.all(number), organisersOf(parties)) &&
      arrived.get(number) === arrivedDay(submittedAt, receivedAt)
    if (!isSame) problems.push(String(number))
  }
  return { checked, problems }
}

function keysOf(content: { themes: string[]; languages: string[] }): string[] {
  return [
    ...themeKeys(content).map((key) => `theme ${key}`),
    ...languageKeys(content).map((key) => `language ${key}`),
  ]
}

function organisersOf(parties: readonly Party[]): string[] {
  return organisingParties(parties).map(({ key, sector }) => `${key} ${sector}`)
}

/** SQLite orders by bytes, and so must both. */
function isSameList(stored: unknown[], made: string[]): boolean {
  return JSON.stringify(stored.toSorted()) === JSON.stringify(made.toSorted())
}

/** Swedish days from arrival to the first standing answer, counted here without the database's own calendar. */
export function checkDecisionDays({ sqlite }: ReadableDatabase): Projected {
  const rows = sqlite
    .prepare(`select s.id, s.arrived_day as arrived, s.decision_days as days, (select d.at from decisions d
        where d.submission_id = s.id and d.status = 'standing' and d.outcome in ('publish', 'return', 'reject')
        order by d.at limit 1) as at from submissions s`)
    .all() as { id: string; arrived: number; days: number | null; at: string | null }[]
  const problems = rows.filter(
    ({ arrived, days, at }) => days !== (at === null ? null : dayNumber(dayOf(at)) - arrived),
  )
  return { checked: rows.length, problems: problems.map(({ id }) => id) }
}

/** Each sum recounted from the rows. */
export function checkFigureCells({ sqlite }: ReadableDatabase): Projected {
  const cell = 'dimension, edition, key, state, submissions, collaborations, cross_sector, timed, minutes'
  const counted = `select dimension, edition, key, state, count(*) as submissions,
      sum(organisers_known >= 2) as collaborations, sum(sectors_known >= 2) as cross_sector,
      count(held_minutes) as timed, coalesce(sum(held_minutes), 0) as minutes
    from figure_keys group by dimension, edition, key, state`
  const wrong = (one: string, other: string) =>
    sqlite
      .prepare(
        `select dimension || ' ' || edition || ' ' || key || ' ' || state from (${one} except ${other})`,
      )
      .pluck()
      .all() as string[]
  const kept = `select ${cell} from figure_cells`
  return {
    checked: sqlite.prepare('select count(*) from figure_cells').pluck().get() as number,
    problems: [...new Set([...wrong(kept, counted), ...wrong(counted, kept)])],
  }
}
