/** Joins conditions in groups of groups: SQLite refuses a chain of more than a thousand. */
import { type and, or, type SQL, sql } from 'drizzle-orm'

const MOST_IN_GROUP = 100

export function anyOf(conditions: SQL[]): SQL {
  return inShallowGroups(conditions, or) ?? sql`0`
}

/** Undefined where there is no condition. */
export function inShallowGroups(conditions: SQL[], join: typeof and): SQL | undefined {
  if (conditions.length <= MOST_IN_GROUP) return join(...conditions)
  const size = Math.ceil(conditions.length / MOST_IN_GROUP)
  const groups = Array.from({ length: MOST_IN_GROUP }, (_, at) =>
    conditions.slice(at * size, (at + 1) * size),
  )
  return join(...groups.map((group) => inShallowGroups(group, join)))
}
