/** A process that does one operation on a real file and kills itself where it is told to; else it tells its boundaries. */
import { parseArgs } from 'node:util'
import { placeWatches, say, watchBoundaries } from './boundaries.ts'

placeWatches()
// After the watches, so that what the product imports of the file system is what they put there.
const { OPERATIONS } = await import('./operations.ts')

const { values } = parseArgs({
  options: {
    operation: { type: 'string', default: '' },
    file: { type: 'string', default: '' },
    token: { type: 'string', default: '' },
    now: { type: 'string', default: '' },
    /** `name` and how many times it was passed, as JSON. */
    'die-at': { type: 'string', default: 'null' },
  },
})
const deadly = JSON.parse(values['die-at']) as { name: string; time: number } | null
const passed: string[] = []
let times = 0

await OPERATIONS[values.operation as keyof typeof OPERATIONS]({
  file: values.file,
  token: values.token,
  now: values.now,
  tell: say,
  watch: (isOn) => watchBoundaries(isOn ? passBoundary : null),
})
say({ passed })

function passBoundary(name: string): void {
  passed.push(name)
  if (name !== deadly?.name) return
  times += 1
  if (times < deadly.time) return
  process.kill(process.pid, 'SIGKILL')
}
