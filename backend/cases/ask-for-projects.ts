/** Asks Vinnova for projects by number, patiently, and reads what it says; keeps nothing. */
import { createHash } from 'node:crypto'
import type { ReadMaterial } from '../../domain/case/case.ts'
import { NUMBERS, type ProjectSource } from '../../domain/case/project-source.ts'
import { readVinnovaJson } from '../../domain/case/read-project-json.ts'
import { Failure, type Failures } from '../failure.ts'
import { fetchAnswer } from '../sources/fetch-answer.ts'
import { REACH } from '../sources/reach.ts'
import { sourceProblem } from '../sources/source-problem.ts'
import type { Workspace } from '../workspace.ts'

const MOST_TRIES = 4
const FIRST_PAUSE_SECONDS = 1
/** A source that asks for more is told of instead, so that nobody waits before a still window. */
const LONGEST_PAUSE_SECONDS = 60

export type Asking = {
  profile: ProjectSource
  secret: string | null
  /** Ends a request that has not been answered by then. */
  answerWithinMs?: number | undefined
  signal?: AbortSignal | undefined
}

export type ProjectsAnswer = {
  /** Where it came from, without any key. */
  from: string
  /** SHA-256 of the answer. */
  hash: string
  /** Only the projects that were asked for; those not told of are refused as not found. */
  read: ReadMaterial
}

/** At most `mostAtOnce` of them. Throws SOURCE_PROBLEM. */
export async function askForProjects(
  workspace: Workspace,
  asking: Asking,
  numbers: readonly string[],
): Promise<ProjectsAnswer> {
  const address = addressFor(asking.profile, numbers)
  const bytes = await ask(workspace, asking, address)
  const read = readVinnovaJson(parsed(bytes, address))
  const facts = read.facts.filter((one) => one.kind === 'project' && numbers.includes(one.diarienummer ?? ''))
  const found = new Set(facts.map((one) => (one.kind === 'project' ? one.diarienummer : null)))
  const missing = numbers.filter((number) => !found.has(number))
  return {
    from: address.href,
    hash: createHash('sha256').update(bytes).digest('hex'),
    read: { ...read, facts, refused: missing.map((record) => ({ record, why: 'not-found' as const })) },
  }
}

function addressFor({ address, path }: ProjectSource, numbers: readonly string[]): URL {
  return new URL(
    path.replace(NUMBERS, () => numbers.join(',')),
    address,
  )
}

function parsed(bytes: Uint8Array, address: URL): unknown {
  const text = new TextDecoder().decode(bytes).trim()
  if (text === '') return []
  try {
    return JSON.parse(text)
  } catch {
    throw sourceProblem('broken-answer', { address: address.host })
  }
}

/** Asks again where it may help: no answer, too many questions, or trouble on the other side. */
async function ask(
  { sync }: Workspace,
  { profile, secret, answerWithinMs = REACH.answerWithinMs, signal }: Asking,
  address: URL,
): Promise<Uint8Array> {
  const until = signal ?? new AbortController().signal
  const { authentication } = profile
  const asked = { typed: address, authentication, secret, reach: { ...REACH, answerWithinMs } }
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { bytes } = await fetchAnswer(asked, address, { until })
      return bytes
    } catch (error) {
      const seconds = pauseAfter(error, attempt, sync.patience.random)
      const isWaste = seconds === null || seconds > LONGEST_PAUSE_SECONDS
      if (attempt === MOST_TRIES || isWaste || until.aborted) throw error
      await sync.patience.pause(seconds, until)
    }
  }
}

/** Seconds: as many as the other side asks for, else growing ones; null where asking again does not help. */
function pauseAfter(error: unknown, attempt: number, random: () => number): number | null {
  if (!(error instanceof Failure) || error.code !== 'SOURCE_PROBLEM') return null
  const { code, values } = error.data as Failures['SOURCE_PROBLEM']
  const isBusy = code === 'bad-status' && /^(?:408|429|5\d\d)$/.test(values.status ?? '')
  if (!isBusy && code !== 'unreachable' && code !== 'too-slow') return null
  if (values.seconds !== undefined && isBusy) return Number(values.seconds)
  return FIRST_PAUSE_SECONDS * 2 ** (attempt - 1) * (0.5 + random())
}
