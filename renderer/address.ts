/** Where the window is: a path with a query after the hash, so that every view has an address behind any door. */
import { useCallback, useSyncExternalStore } from 'react'

/** The views' paths; `app.tsx` shows them. */
export const PATHS = {
  now: '/nu',
  queue: '/ko',
  bulk: '/ko/massbeslut',
  bulkUnits: '/ko/massbeslut/tidigare',
  conflicts: '/ko/konflikter',
  editions: '/upplagor',
  editionFigures: '/upplagor/siffror',
  compare: '/jamfor',
  report: '/rapport',
  cases: '/exempel',
  outcomes: '/exempel/utfall',
  caseSheets: '/exempel/blad',
  organisers: '/arrangorer',
  sync: '/synk',
  import: '/import',
  sources: '/import/kallor',
  settings: '/installningar',
  corrections: '/installningar/parter',
  register: '/installningar/register',
  log: '/installningar/logg',
  backups: '/installningar/sakerhetskopior',
  messages: '/ko/meddelanden',
  texts: '/installningar/texter',
  disposal: '/gallring',
  figureNotes: '/installningar/siffror',
} as const

/** The path with a query; values that are null or undefined are left out. */
export function addressOf(path: string, values: Record<string, string | null | undefined> = {}): string {
  const given = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const query = new URLSearchParams(given).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The queue filtered by a query in the search language, perhaps with one submission open. */
export function queueAddress(query: string, submission?: string): string {
  return addressOf(PATHS.queue, { q: query, id: submission })
}

/** An organiser's page, by its key or by a name as it is written. */
export function organiserAddress(named: string): string {
  return addressOf(PATHS.organisers, { id: named })
}

/** Where an edition's rules are edited, at a part of them; with a version they are only read. */
export function rulesAddress(
  edition: string,
  { version, part }: { version?: number; part?: RulesPart } = {},
): string {
  return addressOf(`${PATHS.editions}/${edition}/regler`, {
    version: version === undefined ? null : String(version),
    del: part && RULES_PARTS[part],
  })
}

/** The parts of the rules that an address can lead to, as it names them. */
export const RULES_PARTS = { reading: 'lasning' } as const
type RulesPart = keyof typeof RULES_PARTS

/**
 * The view that a path shows: the front is *Nu*, and a decision about many is taken over the queue, which stays as it
 * is.
 */
export function placeOf(path: string): string {
  if (path === '/') return PATHS.now
  return path === PATHS.bulk ? PATHS.queue : path
}

/** Splits what stands after the hash: `#/ko?q=x` → `/ko` and `q=x`. */
export function readHash(hash: string): { path: string; search: string } {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s, 2)
  return { path: `/${path}`, search }
}

/** Goes to an address; with `replace` the one before is not kept for going back. */
export function goTo(address: string, { replace = false }: { replace?: boolean } = {}): void {
  window.history[replace ? 'replaceState' : 'pushState'](null, '', `#${address}`)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** The router's hook for the path. */
export function useHashPath(): [string, typeof goTo] {
  const path = useSyncExternalStore(subscribe, () => readHash(window.location.hash).path)
  return [path, goTo]
}
/** How a link to a path is written. */
useHashPath.hrefs = (address: string): string => `#${address}`

/** The router's hook for the query. */
export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, () => readHash(window.location.hash).search)
}

/** One value of the address's query, and a way to change it in place. */
export function useAddressValue(name: string): [string, (value: string) => void] {
  const search = useHashSearch()
  const change = useCallback(
    (value: string) => changeAddressValues({ [name]: value === '' ? null : value }),
    [name],
  )
  return [new URLSearchParams(search).get(name) ?? '', change]
}

/** Changes values of the address's query, leaving the path; null takes one out. */
export function changeAddressValues(values: Record<string, string | null>): void {
  const { path, search } = readHash(window.location.hash)
  const all = { ...Object.fromEntries(new URLSearchParams(search)), ...values }
  goTo(addressOf(path, all), { replace: true })
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  window.addEventListener('popstate', listener)
  return () => {
    window.removeEventListener('hashchange', listener)
    window.removeEventListener('popstate', listener)
  }
}
