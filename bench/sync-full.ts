/** A first pull of a whole edition through a real sync, beside a bare loop that inserts the same rows. */
import { insertRows, readStoredRows, countsOf as rowCounts } from './bare-insert.ts'
import { removeDatabase } from './database.ts'
import { type Bench, compareLong, median } from './measure.ts'
import { connect, countsOf, deskOn, editionOf, newFile, syncWhole } from './sync-desk.ts'
import { startBenchPlatform } from './sync-platform.ts'

/** Of more than so many one round is enough: it takes minutes. */
const MANY = 20_000

export const syncFull: Bench = async (count) => {
  const platform = await startBenchPlatform()
  const items = editionOf(count)
  platform.lay(null, items)
  platform.setCounts(countsOf(items))
  const onNewFile = async (work: (workspace: ReturnType<typeof deskOn>) => Promise<number>) => {
    const file = newFile()
    const workspace = deskOn(file)
    const time = await work(workspace)
    workspace.database.close()
    removeDatabase(file)
    return time
  }
  const takenIn: number[] = []
  const pull = (workspace: ReturnType<typeof deskOn>) =>
    timed(async () => {
      await connect(workspace, platform)
      const { pulled, takenInMs } = await syncWhole(workspace)
      takenIn.push(takenInMs)
      if (pulled !== count) throw new Error(`${pulled} of ${count} came`)
    })
  let stored: ReturnType<typeof readStoredRows> = []
  await onNewFile(async (workspace) => {
    const time = await pull(workspace)
    stored = readStoredRows(workspace.database)
    return time
  })
  const times = await compareLong(
    () => onNewFile(({ database }) => timed(() => insertRows(database, stored))),
    () => onNewFile(pull),
    count > MANY ? 1 : 3,
  )
  await platform.close()
  return {
    ...times,
    target: { kind: 'time-at-most', ratio: 3 },
    floor: 'prepared inserts of the resulting rows and the search index, a transaction for every page',
    own: 'the whole first sync: asked for, read, recognised, checked and stored page by page, neighbours, counted',
    notes: [
      `rows: ${rowCounts(stored)}`,
      `fetched and taken in after ${median(takenIn).toFixed(0)} ms; then the edition's duplicates, series and parts`,
    ],
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
