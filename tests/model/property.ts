/** The property: whatever happens, in the end nothing is broken. A failure tells how to repeat it. */
import fc from 'fast-check'
import { placeFuse } from './crash.ts'
import { type History, histories } from './events.ts'
import { runHistory } from './run.ts'

/** Of `MODEL_SEED`, `MODEL_RUNS` and `MODEL_PATH`, where they are given. Throws with the shortest history found. */
export async function checkHistories(usual: { seed: number; runs: number }): Promise<void> {
  placeFuse()
  const { MODEL_SEED, MODEL_RUNS, MODEL_PATH, MODEL_SHRINK } = process.env
  const seed = Number(MODEL_SEED ?? usual.seed)
  const numRuns = Number(MODEL_RUNS ?? usual.runs)
  let run = 0
  const property = fc.asyncProperty(histories, async (history) => {
    run += 1
    const broken = await runHistory(history)
    if (broken.length > 0)
      throw new Error(broken.map(({ promise, detail }) => `${promise}: ${detail}`).join('\n'))
  })
  const found = await fc.check(property, {
    seed,
    numRuns,
    ...(MODEL_PATH === undefined ? {} : { path: MODEL_PATH }),
    endOnFailure: MODEL_SHRINK === '0',
  })
  if (!found.failed) return
  const [history] = found.counterexample ?? []
  const path = found.counterexamplePath ?? ''
  throw new Error(
    [
      `Run ${found.numRuns} of seed ${seed} (${run - found.numRuns} more to shorten it) broke what is promised:`,
      String(found.errorInstance instanceof Error ? found.errorInstance.stack : found.errorInstance),
      ...(history ? listed(history) : []),
      `Again: MODEL_SEED=${seed} MODEL_PATH=${path} MODEL_RUNS=1 npx vitest run tests/model/model.test.ts`,
    ].join('\n'),
  )
}

function listed({ known, drafts, events }: History): string[] {
  const lines = events.map((event, index) => `  ${index + 1}. ${JSON.stringify(event)}`)
  return [`${known} submissions, ${drafts} drafts`, ...lines]
}
