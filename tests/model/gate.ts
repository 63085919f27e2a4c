/** The network between desk and platform: cut where it is cut, with small pages, and without what is not submitted yet. */
import type { PlatformCounts } from '../../contract/platform.ts'
import { pass } from './crash.ts'

export type Gate = {
  /** The platform's address, as the desk knows it; all others are not there. */
  url: string
  /** Where it really listens, which changes when it is started again. */
  target: string
  isCut: boolean
  /** Of submissions that their organisers still write. */
  drafts: Set<string>
  /** Keys of the decisions that the platform refused, as the desk was told. */
  refused: Set<string>
}

type Request = typeof globalThis.fetch

/** So that a pull has several pages. */
const PAGE = 3
const direct: Request = globalThis.fetch

let gate: Gate | null = null

/** From now on every request of this process goes through; null takes the gate away. */
export function placeGate(next: Gate | null): void {
  gate = next
  globalThis.fetch = next === null ? direct : through
}

/** Past the gate, as another desk. */
export const elsewhere: Request = direct

const through: Request = async (input, init) => {
  const at = gate
  const url = String(input)
  pass('before request')
  if (at === null || at.isCut || !url.startsWith(at.url)) throw new TypeError('fetch failed')
  const there = url.replace(at.url, at.target).replace(/([?&]limit=)\d+/, `$1${PAGE}`)
  const answer = await direct(there, init)
  const shown = await withoutDrafts(at, new URL(url).pathname, answer)
  if (answer.status === 409) at.refused.add(new Headers(init?.headers).get('idempotency-key') ?? '')
  pass('after answer')
  return shown
}

async function withoutDrafts(at: Gate, path: string, answer: Response): Promise<Response> {
  const isList = path === '/v1/submissions'
  if (answer.status !== 200 || !(isList || path === '/v1/counts')) return answer
  const text = await answer.text()
  const body = isList ? listed(at, text) : counted(at, text)
  return new Response(body, { status: answer.status, headers: answer.headers })
}

function listed({ drafts }: Gate, text: string): string {
  const page = parsed<{ items: { id: string }[] }>(text)
  if (!page) return text
  return JSON.stringify({ ...page, items: page.items.filter(({ id }) => !drafts.has(id)) })
}

/** Drafts are all new, and of one edition. */
function counted({ drafts }: Gate, text: string): string {
  const told = parsed<PlatformCounts>(text)
  if (!told) return text
  const counts = told.counts
    .map((row) => (row.state === 'new' ? { ...row, count: row.count - drafts.size } : row))
    .filter(({ count }) => count > 0)
  return JSON.stringify({ counts })
}

function parsed<Shape>(text: string): Shape | null {
  try {
    return JSON.parse(text) as Shape
  } catch {
    return null
  }
}
