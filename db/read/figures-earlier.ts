/** Which editions of the same programme came before each, of those that have activities here. */
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'

const held = remembered(({ sqlite }) =>
  sqlite.prepare(`select id, programme, starts_on as startsOn from editions where id in
    (select edition from figure_cells where dimension = 'all' and state = 'published' and submissions > 0)
    order by starts_on, id`),
)
type Held = { id: string; programme: string; startsOn: string }

/** Editions with activities here, oldest first, each with the earlier ones. */
export function earlierEditions(database: ReadableDatabase): Map<string, string[]> {
  const all = held(database).all() as Held[]
  return new Map(
    all.map(({ id, programme, startsOn }) => [
      id,
      all.filter((one) => one.programme === programme && one.startsOn < startsOn).map((one) => one.id),
    ]),
  )
}
