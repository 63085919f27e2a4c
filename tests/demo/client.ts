/** A plain HTTP client for the demo platform, as somebody else's would be. */
import type { z } from 'zod'
import { type PlatformDecision, platformPage } from '../../contract/platform.ts'
import type { RunningPlatform } from '../../demo/server.ts'

export const TOKEN = 'a-token-for-tests'

export const decision: PlatformDecision = {
  revision: 1,
  outcome: 'publish',
  criteria: [],
  reason: null,
  message: null,
  language: 'sv',
  decidedAt: '2024-09-20T08:00:00Z',
  decidedBy: { name: 'Prov Testgren', organisation: 'SKR' },
}

export type Item = { id: string; revision: number; state?: string; withdrawn?: true }
type Page = Omit<z.infer<typeof platformPage>, 'items'> & { items: Item[] }

export function clientOf({ url }: RunningPlatform, token = TOKEN) {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const page = async (cursor: string, limit = 50): Promise<Page> => {
    const response = await get(`/v1/submissions?cursor=${encodeURIComponent(cursor)}&limit=${limit}`)
    if (response.status !== 200) throw new Error(`Answered ${response.status}: ${await response.text()}`)
    const parsed = platformPage.parse(await response.json())
    return { ...parsed, items: parsed.items as Item[] }
  }
  /** Every page from a cursor to the end; `between` runs after each. */
  const pull = async (from = '', limit = 50, between: (page: number) => Promise<void> | void = () => {}) => {
    const items: Item[] = []
    let cursor = from
    for (let number = 1; ; number++) {
      const one = await page(cursor, limit)
      items.push(...one.items)
      cursor = one.cursor
      if (!one.hasMore) return { items, cursor }
      await between(number)
    }
  }
  const decide = (id: string, change: Partial<PlatformDecision>, key: string) =>
    post(`/v1/submissions/${id}/decisions`, { ...decision, ...change }, { 'idempotency-key': key })
  return { get, post, page, pull, decide }
}
