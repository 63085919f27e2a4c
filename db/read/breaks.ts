/** Reads breaks: those that ship with the desk, and what the team noted, changed or removed. */
import { asc } from 'drizzle-orm'
import { type BreakDimension, type KnownBreak, shippedBreaks } from '../../domain/figures/breaks.ts'
import shippedFile from '../../resources/figures/breaks.json' with { type: 'json' }
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { editions } from '../schema/editions.ts'
import { breaks } from '../schema/figures.ts'

const shipped = shippedBreaks.parse(shippedFile).map((one): KnownBreak => ({ ...one, origin: 'shipped' }))

const editionsHere = remembered(({ orm }) =>
  orm.select({ id: editions.id }).from(editions).orderBy(asc(editions.startsOn), asc(editions.id)).prepare(),
)
const noted = remembered(({ orm }) => orm.select().from(breaks).orderBy(asc(breaks.id)).prepare())

/** Those of editions that are here, in order of time; one of the team stands in for the shipped one of its id. */
export function readBreaks(database: ReadableDatabase): KnownBreak[] {
  const known = editionsHere(database).all()
  const rows = noted(database).all()
  const own = new Set(rows.map(({ id }) => id))
  const all = [
    ...shipped.filter(({ id }) => !own.has(id)),
    ...rows.filter(({ isRemoved }) => !isRemoved).map(toBreak),
  ]
  return known.flatMap((edition) => all.filter((one) => one.edition === edition.id))
}

/** As it ships, whatever the team made of it; or null. */
export function findShippedBreak(id: string): KnownBreak | null {
  return shipped.find((one) => one.id === id) ?? null
}

function toBreak({
  id,
  edition,
  dimension,
  wordsSv,
  wordsEn,
  source,
}: typeof breaks.$inferSelect): KnownBreak {
  return {
    id,
    edition,
    dimension: dimension as BreakDimension | null,
    words: { sv: wordsSv, en: wordsEn },
    source,
    origin: 'team',
  }
}
