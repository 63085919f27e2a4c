/** A sync that brings one changed submission of a hundred, beside parsing the same answers and inserting the same rows. */
import type { PlatformSubmission } from '../contract/platform.ts'
import { countsOf, insertRows, readStoredRows, type StoredRows } from './bare-insert.ts'
import { removeDatabase } from './database.ts'
import { type Bench, compareLong, median } from './measure.ts'
import { deskOn, newFile, pulledDesk, syncWhole } from './sync-desk.ts'

const ONE_OF = 100

export const syncChange: Bench = async (count) => {
  const { workspace, platform, items, cursor: start, close } = await pulledDesk(count)
  // By number, which is the order in which they came: so the rows read back are those that changed.
  const chosen = items.filter((_, index) => (index + 1) % ONE_OF === 0)
  let [cursor, round] = [start, 0]
  const takenIn: number[] = []
  const sync = async () => {
    round += 1
    const bodies = cursor
    cursor = platform.lay(cursor, revised(chosen, round))
    const begun = performance.now()
    const { pulled, takenInMs } = await syncWhole(workspace)
    const time = performance.now() - begun
    if (pulled !== chosen.length) throw new Error(`${pulled} of ${chosen.length} came`)
    takenIn.push(takenInMs)
    return { time, bodies: platform.bodiesFrom(bodies) }
  }
  const { bodies } = await sync()
  const stored = readStoredRows(workspace.database, ONE_OF)
  const times = await compareLong(
    () => parseAndInsert(bodies, stored),
    async () => (await sync()).time,
    5,
  )
  await close()
  return {
    ...times,
    rows: chosen.length,
    target: { kind: 'time-at-most', ratio: 4 },
    floor:
      'JSON.parse of the same pages and prepared inserts of the resulting rows, a transaction for every page',
    own: 'the whole sync: asked for, staged, weighed, taken in, assessed with its neighbours, counted',
    notes: [
      `rows: ${countsOf(stored)}`,
      `fetched and taken in after ${median(takenIn).toFixed(0)} ms; then the edition's duplicates, series and parts`,
    ],
  }
}

function revised(items: readonly PlatformSubmission[], round: number): PlatformSubmission[] {
  return items.map((item) => ({
    ...item,
    revision: item.revision + round,
    content: { ...item.content, title: `${item.content.title} (${round})` },
  }))
}

/** Milliseconds on a new, empty database. */
async function parseAndInsert(bodies: readonly Buffer[], stored: readonly StoredRows[]): Promise<number> {
  const file = newFile()
  const { database } = deskOn(file)
  const begun = performance.now()
  await insertRows(database, stored, (page) => JSON.parse(String(bodies[page])))
  const time = performance.now() - begun
  database.close()
  removeDatabase(file)
  return time
}
