/** Addresses into the queue with the search filled in, in the search words of the reader's language. */

import { type RestingFigure, type RowKeys, rowsBehind } from '../../domain/figures/rows-behind.ts'
import type { Language } from '../../domain/language.ts'
import type { QueryField } from '../../domain/search/query.ts'
import { queueAddress } from '../address.ts'
import { termFor, termsText, valueIn } from '../queue/query-text.ts'

export type QueueTerms = Partial<Record<QueryField, string | readonly string[]>>

/** The address of the queue filtered by the terms, within a filter as the reader wrote it. */
export function queueHref(terms: QueueTerms, language: Language, filter = ''): string {
  return queueAddress(queueQuery(terms, language, filter))
}

/** The terms as a query: `upplaga:2024 läge:ny,publicerad` in Swedish. */
export function queueQuery(terms: QueueTerms, language: Language, filter = ''): string {
  const written = Object.entries(terms).map(([field, value]) => {
    const codes = typeof value === 'string' ? [value] : value
    const [first = '', ...others] = codes.map((code) => termFor(field as QueryField, code, language))
    return [first, ...others.map(valueIn)].join(',')
  })
  return [...written, filter].filter((part) => part !== '').join(' ')
}

/**
 * The address of the very submissions that a row of a figure rests on: the answer of `figures.count` or `.compare`, the
 * row's keys (none for the whole), and the filter that was counted under. Undefined where no search says it.
 */
export function figureRowsHref(
  answer: RestingFigure,
  keys: RowKeys,
  language: Language,
  filter = '',
): string | undefined {
  const terms = rowsBehind(answer, keys)
  if (terms === null) return undefined
  return queueAddress([termsText(terms, language), filter].filter((part) => part !== '').join(' '))
}
