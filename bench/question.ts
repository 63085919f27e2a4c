/** What lists and views ask the database, each beside the SQL that one would type by hand for the same answer. */
import type { ReadableDatabase } from '../db/database.ts'
import { databaseOf } from './database.ts'
import { type Bench, compare, compareLong, timeOf } from './measure.ts'

export type Question = {
  name: string
  /** What its time may grow with, in words. */
  growsWith: string
  floor: string
  own: string
  /** Both return the same, or the bench is wrong. */
  ask: (database: ReadableDatabase) => { floor: () => unknown; own: () => unknown; notes: string[] }
}

export function benchOf(question: Question): Bench {
  return async (rows) => {
    const { times, notes } = await measure(question, await databaseOf(rows))
    const { floor, own } = question
    return { ...times, target: { kind: 'time-at-most', ratio: 1.5 }, floor, own, notes }
  }
}

/** Work of more than so long is timed a few times only, and is warm once it has been compared. */
const LONG_MS = 300
const LONG_ROUNDS = 3

/** Throws where the two find different things. */
export async function measure({ name, ask }: Question, database: ReadableDatabase, rounds?: number) {
  const { floor, own, notes } = ask(database)
  const expected = JSON.stringify(floor())
  const start = performance.now()
  if (expected !== JSON.stringify(own())) throw new Error(`${name}: the floor finds other rows than the desk`)
  const isLong = performance.now() - start > LONG_MS
  const times = isLong
    ? await compareLong(
        async () => timeOf(floor),
        async () => timeOf(own),
        LONG_ROUNDS,
      )
    : compare(floor, own, rounds)
  return { times, notes }
}
