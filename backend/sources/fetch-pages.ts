/** Fetches a source page by page, as its profile says, with an end to how many and how much. */
import type { SourceProfile } from '../../domain/source-profile.ts'
import { cellText } from '../import/table.ts'
import {
  fetchAnswer,
  MOST_BYTES,
  type SourceAnswer,
  type SourceAsked,
  type Validators,
} from './fetch-answer.ts'
import { followedAddress } from './guarded-address.ts'
import { valueAt } from './json-path.ts'
import { type ReadAnswer, readAnswer } from './read-answer.ts'
import type { Days, SourceItem } from './source-item.ts'
import { sourceProblem } from './source-problem.ts'

const MOST_PAGES = 200
const MOST_ROWS = 100_000

export type Fetched = {
  items: SourceItem[]
  pages: number
  bytes: Uint8Array[]
  /** The source said that nothing has changed since `known`. */
  isUnchanged: boolean
  /** There were more pages than are read. */
  isCutOff: boolean
  /** Null where there were several pages: the first one's says nothing of the others. */
  validators: Validators | null
}

type Asked = {
  days: Days
  known: Validators | null
  isOrganisation?: (name: string) => boolean
}

/** Throws SOURCE_PROBLEM, UNREADABLE. */
export async function fetchPages(
  profile: SourceProfile,
  asked: SourceAsked,
  { days, known, isOrganisation }: Asked,
): Promise<Fetched> {
  const fetched: Fetched = {
    items: [],
    pages: 0,
    bytes: [],
    isUnchanged: false,
    isCutOff: false,
    validators: null,
  }
  const visited = new Set<string>()
  const until = AbortSignal.timeout(asked.reach.readingWithinMs)
  let next: URL | null = firstPage(profile, asked.typed)
  let left = MOST_BYTES
  while (next !== null) {
    if (fetched.pages >= MOST_PAGES || fetched.items.length >= MOST_ROWS)
      return { ...fetched, isCutOff: true }
    const at: URL = next
    visited.add(at.href)
    const isFirst = fetched.pages === 0
    const answer: SourceAnswer = await fetchAnswer(asked, at, { known: isFirst ? known : null, left, until })
    if (answer.status === 304) return { ...fetched, isUnchanged: true }
    // Numbered pages may end in "not found".
    if (answer.status === 404 && !isFirst && profile.paging.kind === 'numbered') break
    if (answer.status === 404) throw sourceProblem('bad-status', { address: at.host, status: '404' })
    left -= answer.bytes.length
    const isRepeated = isSame(fetched.bytes.at(-1), answer.bytes)
    const name = at.pathname.split('/').at(-1) || at.host
    const read = await readAnswer(
      profile,
      { name, bytes: answer.bytes },
      { days, number: fetched.items.length, ...(isOrganisation ? { isOrganisation } : {}) },
    )
    if (isRepeated && !isFirst) break
    fetched.items.push(...read.items)
    fetched.bytes.push(answer.bytes)
    fetched.pages += 1
    next = pageAfter(profile, read, { at, asked, page: fetched.pages })
    if (next && visited.has(next.href))
      throw sourceProblem('bad-next-page', { address: next.href.slice(0, 200) })
    fetched.validators = isFirst && next === null ? answer.validators : null
  }
  return fetched
}

function firstPage({ paging }: SourceProfile, typed: URL): URL {
  if (paging.kind !== 'numbered') return typed
  return numbered(typed, paging, paging.first)
}

type Numbered = Extract<SourceProfile['paging'], { kind: 'numbered' }>

function numbered(typed: URL, { parameter, size }: Numbered, page: number): URL {
  const url = new URL(typed)
  url.searchParams.set(parameter, String(page))
  if (size) url.searchParams.set(size.parameter, String(size.value))
  return url
}

/** Null after the last one. */
function pageAfter(
  { paging }: SourceProfile,
  { items, json }: ReadAnswer,
  { at, asked, page }: { at: URL; asked: SourceAsked; page: number },
): URL | null {
  const hasSecret = asked.secret !== null
  switch (paging.kind) {
    case 'none':
      return null
    case 'numbered': {
      const isLast = items.length === 0 || (paging.size !== null && items.length < paging.size.value)
      return isLast ? null : numbered(asked.typed, paging, paging.first + page)
    }
    case 'next-link': {
      const link = cellText(json === undefined ? null : valueAt(json, paging.at))
      return link === '' ? null : followedAddress(link, at, asked.typed, hasSecret)
    }
    case 'cursor': {
      const cursor = cellText(json === undefined ? null : valueAt(json, paging.at))
      if (cursor === '' || items.length === 0) return null
      const url = new URL(asked.typed)
      url.searchParams.set(paging.parameter, cursor)
      return url
    }
  }
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0
}
