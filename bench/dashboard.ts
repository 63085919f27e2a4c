/** Each figure of the dashboards, and all of them together, over eight editions, beside bare SQL over the same rows. */
import type { ReadableDatabase } from '../db/database.ts'
import { openDatabase } from '../db/open.ts'
import { countFigures } from '../db/read/figures.ts'
import { FIGURES, type Figure } from './dashboard-figures.ts'
import { NOBODY } from './database.ts'
import { eightEditions } from './eight-editions.ts'
import { type Bench, compare } from './measure.ts'

export const dashboard: Bench = async (rows) => {
  const database = openDatabase(await eightEditions(rows))
  const questions = FIGURES.map((figure) => ({ figure, ...prepare(database, figure) }))
  for (const { figure, floor, own } of questions)
    if (JSON.stringify(floor()) !== JSON.stringify(own()))
      throw new Error(`${figure.name}: the floor counts otherwise than the desk`)
  const each = questions.map(({ figure, floor, own }) => ({ name: figure.name, ...compare(floor, own, 5) }))
  const all = compare(
    () => {
      for (const { floor } of questions) floor()
    },
    () => {
      for (const { own } of questions) own()
    },
    7,
  )
  return {
    ...all,
    target: { kind: 'time-at-most', ratio: 1 },
    floor: 'one statement for each figure, prepared once, over rows and their indexes',
    own: 'countFigures for each, with totals and what is unknown',
    notes: each.map(
      ({ name, floorMs, ownMs }) => `${name}: ${ownMs.toFixed(2)} ms, bare ${floorMs.toFixed(2)} ms`,
    ),
  }
}

function prepare(database: ReadableDatabase, figure: Figure) {
  const statement = database.sqlite.prepare(figure.sql).raw()
  return {
    floor: () => (statement.all() as unknown[][]).map((row) => asTexts(row, figure)),
    own: () => countOwn(database, figure),
  }
}

/** Keys as texts, as figures have them; the value as it is. */
export function asTexts(row: readonly unknown[], { by }: Figure): unknown[] {
  return row.map((value, at) => (at < by.length ? String(value ?? 'unknown') : value))
}

/** What the desk answers, a row each of keys and value. */
export function countOwn(
  database: ReadableDatabase,
  { measure = 'activities', by, edition, format }: Figure,
): unknown[][] {
  const field = (name: 'edition' | 'format', value: string | undefined) =>
    value === undefined ? [] : [{ kind: 'field' as const, field: name, values: [value], isNegated: false }]
  const { rows } = countFigures(database, {
    measure,
    by,
    where: { terms: [...field('edition', edition), ...field('format', format)] },
    viewpoint: NOBODY,
    digital: 'apart',
    series: 'each',
    names: 'written',
  })
  return rows.map(({ keys, value }) => [...by.map((one) => keys[one]), value])
}
