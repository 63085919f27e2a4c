/** Which of a search wait for a decision by whoever asks. */
import type { Query, QueryTerm } from './query.ts'

/** Undecided, and neither put off nor in a colleague's hands, unless the search asks for just those. */
export function waitingIn(query: Query): Query {
  const isAbout = (field: string, values?: readonly string[]) =>
    query.terms.some(
      (term) =>
        term.kind === 'field' &&
        term.field === field &&
        !term.isNegated &&
        (!values || term.values.some((value) => values.includes(value))),
    )
  const terms: QueryTerm[] = [...query.terms, fieldTerm('state', 'new', false)]
  if (!isAbout('has', ['snooze'])) terms.push(fieldTerm('has', 'snooze', true))
  if (!isAbout('claimed') && !isAbout('has', ['claim'])) terms.push(fieldTerm('claimed', 'other', true))
  return { terms }
}

function fieldTerm(field: 'state' | 'has' | 'claimed', value: string, isNegated: boolean): QueryTerm {
  return { kind: 'field', field, values: [value], isNegated }
}
