/** The words and the language of the screen, as the session says. */
import { useQuery } from '@tanstack/react-query'
import type { SessionStatus } from '../../contract/calls/session.ts'
import type { Language } from '../../domain/language.ts'
import { type Words, words } from '../../text/catalog.ts'
import { desk } from '../queries.ts'

// Counts, pending decisions and the connection change by themselves while the platform is talked to.
const STATUS_EVERY_MS = 15_000

/** What the status line tells; undefined until the first answer. */
export function useSessionStatus(): SessionStatus | undefined {
  return useQuery(desk.session.status.queryOptions({ refetchInterval: STATUS_EVERY_MS })).data
}

/** Swedish until the session has answered. */
export function useLanguage(): Language {
  return useSessionStatus()?.language ?? 'sv'
}

/** All words in the screen's language. */
export function useWords(): Words {
  return words(useLanguage())
}
