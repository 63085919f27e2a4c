/** Addresses into the queue with the search filled in, in the search words of the reader's language. */
import type { Language } from '../../domain/language.ts'
import type { QueryField } from '../../domain/search/query.ts'
import { queueAddress } from '../address.ts'
import { termFor, valueIn } from '../queue/query-text.ts'

export type QueueTerms = Partial<Record<QueryField, string | readonly string[]>>

/** The address of the queue filtered by the terms. */
export function queueHref(terms: QueueTerms, language: Language): string {
  return queueAddress(queueQuery(terms, language))
}

/** The terms as a query: `upplaga:2024 läge:ny,publicerad` in Swedish. */
export function queueQuery(terms: QueueTerms, language: Language): string {
  return Object.entries(terms)
    .map(([field, value]) => {
      const codes = typeof value === 'string' ? [value] : value
      const [first = '', ...others] = codes.map((code) => termFor(field as QueryField, code, language))
      return [first, ...others.map(valueIn)].join(',')
    })
    .join(' ')
}
