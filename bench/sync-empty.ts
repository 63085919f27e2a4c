/** A sync that finds nothing new, beside the bare request for what changed. */
import { type Bench, compareLong } from './measure.ts'
import { pulledDesk, syncWhole } from './sync-desk.ts'

/** Of each in one sample: both take milliseconds. */
const TIMES = 20

export const syncEmpty: Bench = async (count) => {
  const { workspace, platform, cursor, close } = await pulledDesk(count)
  const query = new URLSearchParams({ limit: '200', cursor })
  const ask = async () => {
    const response = await fetch(`${platform.url}/v1/submissions?${query}`, {
      headers: { accept: 'application/json', 'if-none-match': platform.etag() },
    })
    if (response.status !== 304) throw new Error(`The platform answered with ${response.status}`)
  }
  const sync = async () => {
    const { pulled } = await syncWhole(workspace)
    if (pulled > 0) throw new Error('The sync was not empty')
  }
  // The first one compares the numbers, which is due once an hour.
  await sync()
  const before = platform.requests()
  await sync()
  const requests = platform.requests() - before
  const times = await compareLong(
    () => each(ask),
    () => each(sync),
    9,
  )
  await close()
  return {
    ...times,
    target: { kind: 'time-at-most', ratio: 20 },
    floor: 'one request for what changed, answered with 304',
    own: `a whole sync: ${requests} requests, and its row in the history written when it begins and when it ends`,
    notes: [],
  }
}

/** Milliseconds of one. */
async function each(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  for (let index = 0; index < TIMES; index++) await work()
  return (performance.now() - start) / TIMES
}
