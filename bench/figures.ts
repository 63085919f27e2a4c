/** Activities by edition, county and format, beside the same SQL typed by hand. */
import { countFigures } from '../db/read/figures.ts'
import { databaseOf, NOBODY } from './database.ts'
import { type Bench, compare } from './measure.ts'

export const figures: Bench = async (rows) => {
  const database = await databaseOf(rows)
  const statement = database.sqlite.prepare(
    `select edition, counted_county as county, format, count(*) as activities from submissions
     where state = 'published' group by edition, counted_county, format order by edition, counted_county, format`,
  )
  const floor = () => statement.all()
  const own = () =>
    countFigures(database, {
      measure: 'activities',
      by: ['edition', 'county', 'format'],
      where: { terms: [] },
      viewpoint: NOBODY,
      digital: 'apart',
      series: 'each',
      names: 'written',
    }).rows.map(({ keys, value }) => ({ ...keys, activities: value }))
  if (JSON.stringify(floor()) !== JSON.stringify(own()))
    throw new Error('The floor counts otherwise than the desk')
  return {
    ...compare(floor, own),
    target: { kind: 'time-at-most', ratio: 1.5 },
    floor: 'one statement prepared once, grouped by SQLite',
    own: 'countFigures',
    notes: [`${floor().length} cells`],
  }
}
