/** Puts a query within an edition. */
import type { Query } from './query.ts'

/** Unless the query says itself which editions it is about. */
export function withinEdition(query: Query, edition: string | null): Query {
  const isSaid = query.terms.some(
    (term) => term.kind === 'field' && term.field === 'edition' && !term.isNegated,
  )
  if (edition === null || isSaid) return query
  return { terms: [{ kind: 'field', field: 'edition', values: [edition], isNegated: false }, ...query.terms] }
}
