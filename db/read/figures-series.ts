/** Which activities are later ones of a series, so that a series can be counted once. */
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'

type Found = { changes: number; version: number; later: number[] }
const found = new WeakMap<ReadableDatabase['sqlite'], Found>()

const statements = remembered(({ sqlite }) => ({
  changes: sqlite.prepare('select total_changes()').pluck(),
  pairs: sqlite
    .prepare(`select s.number, other.number from findings f
      join submissions s on s.id = f.submission_id and s.revision = f.revision and s.assessed_rules = f.rules_version
      join json_each(f.evidence) told join json_each(told.value, '$.values.others') named
      join submissions other on other.id = named.value and other.edition = s.edition
      where f.criterion = 'series' and f.outcome = 'met'`)
    .raw(),
  published: sqlite
    .prepare(`select number from submissions where state = 'published'
      order by coalesce(starts_on, '9999'), coalesce(starts_at, ''), number`)
    .pluck(),
}))

/**
 * The numbers of published submissions that are not the first published one of their series, by day, time and arrival.
 * A series is whatever the findings join, directly or through others, in one edition. Read again only after a change.
 */
export function laterInSeries(database: ReadableDatabase): number[] {
  const changes = statements(database).changes.get() as number
  const version = database.sqlite.pragma('data_version', { simple: true }) as number
  const known = found.get(database.sqlite)
  if (known?.changes === changes && known.version === version) return known.later
  const later = findLater(database)
  found.set(database.sqlite, { changes, version, later })
  return later
}

function findLater(database: ReadableDatabase): number[] {
  const { pairs, published } = statements(database)
  const leaders = new Map<number, number>()
  const leaderOf = (number: number): number => {
    let at = number
    for (let next = leaders.get(at); next !== undefined && next !== at; next = leaders.get(at)) at = next
    leaders.set(number, at)
    return at
  }
  for (const [one, other] of pairs.all() as [number, number][]) leaders.set(leaderOf(one), leaderOf(other))
  const met = new Set<number>()
  const later: number[] = []
  for (const number of published.all() as number[]) {
    if (!leaders.has(number)) continue
    const leader = leaderOf(number)
    if (met.has(leader)) later.push(number)
    met.add(leader)
  }
  return later
}
