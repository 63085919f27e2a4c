/** Fetches projects by number from Vinnova's open data, twenty at a time, patiently, and keeps what it says. */
import { createHash } from 'node:crypto'
import type { CasesImported } from '../../contract/calls/cases.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { readVinnovaJson } from '../../domain/case/read-project-json.ts'
import { Failure, type Failures } from '../failure.ts'
import { fetchAnswer, type SourceAnswer } from '../sources/fetch-answer.ts'
import { REACH } from '../sources/reach.ts'
import { sourceProblem } from '../sources/source-problem.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { storeMaterial } from './store-material.ts'

/** The older of Vinnova's two interfaces; it needs no key. `DESK_VINNOVA` names another, as tests do. */
const VINNOVA = 'https://data.vinnova.se/api/'
/** As many as the interface answers for at once. */
const MOST_AT_ONCE = 20
const MOST_TRIES = 4
const FIRST_PAUSE_SECONDS = 1

export type FetchOptions = {
  address?: string
  /** Ends a request that has not been answered by then. */
  answerWithinMs?: number
  as?: Reviewer | undefined
  signal?: AbortSignal
}

/**
 * What came before a failure is kept: asking again changes nothing of it. Numbers that are not found are refused.
 * Throws NO_REVIEWER, SOURCE_PROBLEM.
 */
export async function fetchProjects(
  workspace: Workspace,
  numbers: readonly string[],
  { address = process.env.DESK_VINNOVA ?? VINNOVA, answerWithinMs, as, signal }: FetchOptions = {},
): Promise<CasesImported> {
  actorOf(workspace, as)
  const all: CasesImported = { imported: [], refused: [] }
  const wanted = [...new Set(numbers)]
  for (let at = 0; at < wanted.length; at += MOST_AT_ONCE) {
    const some = wanted.slice(at, at + MOST_AT_ONCE)
    const { from, bytes } = await ask(workspace, new URL(`projekt/${some.join(',')}`, address), {
      answerWithinMs: answerWithinMs ?? REACH.answerWithinMs,
      ...(signal && { signal }),
    })
    const stored = storeAnswer(workspace, bytes, { from, some, as })
    all.imported.push(...stored.imported)
    all.refused.push(...stored.refused)
  }
  return all
}

/** Only those asked for are kept, whatever else an answer holds; its own text is not. */
function storeAnswer(
  workspace: Workspace,
  bytes: Uint8Array,
  { from, some, as }: { from: string; some: readonly string[]; as: Reviewer | undefined },
): CasesImported {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const read = readVinnovaJson(parsed(bytes, from))
  const facts = read.facts.filter((one) => one.kind === 'project' && some.includes(one.diarienummer ?? ''))
  const found = new Set(facts.map((one) => (one.kind === 'project' ? one.diarienummer : null)))
  const missing = some.filter((number) => !found.has(number))
  const refused = missing.map((record) => ({ record, why: 'not-found' as const }))
  return storeMaterial(workspace, { ...read, facts, refused }, { from, hash }, as)
}

function parsed(bytes: Uint8Array, address: string): unknown {
  const text = new TextDecoder().decode(bytes).trim()
  if (text === '') return []
  try {
    return JSON.parse(text)
  } catch {
    throw sourceProblem('broken-answer', { address: new URL(address).host })
  }
}

/** Asks again where it may help: no answer, too many questions, or trouble on the other side. */
async function ask(
  { sync }: Workspace,
  address: URL,
  { answerWithinMs, signal }: { answerWithinMs: number; signal?: AbortSignal },
): Promise<{ from: string; bytes: Uint8Array }> {
  const until = signal ?? new AbortController().signal
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer: SourceAnswer = await fetchAnswer(
        {
          typed: address,
          authentication: { kind: 'none' },
          secret: null,
          reach: { ...REACH, answerWithinMs },
        },
        address,
        { until },
      )
      return { from: address.href, bytes: answer.bytes }
    } catch (error) {
      if (attempt === MOST_TRIES || !mayHelp(error) || until.aborted) throw error
      const seconds = FIRST_PAUSE_SECONDS * 2 ** (attempt - 1) * (0.5 + sync.patience.random())
      await sync.patience.pause(seconds, until)
    }
  }
}

function mayHelp(error: unknown): boolean {
  if (!(error instanceof Failure) || error.code !== 'SOURCE_PROBLEM') return false
  const { code, values } = error.data as Failures['SOURCE_PROBLEM']
  if (code === 'bad-status') return /^(?:408|429|5\d\d)$/.test(values.status ?? '')
  return code === 'unreachable' || code === 'too-slow'
}
