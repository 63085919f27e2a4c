/** Searches for the rows behind the figures of *Nu*, within the reader's filter. */
import type { FiguresNowOutput } from '../../contract/calls/figures-now.ts'
import type { CriterionCode } from '../../domain/criterion.ts'
import type { RestingFigure, RowKeys } from '../../domain/figures/rows-behind.ts'
import type { Language } from '../../domain/language.ts'
import type { State } from '../../domain/state.ts'
import { figureRowsHref, queueHref, queueQuery } from '../figures/queue-link.ts'
import { criterionTerm, fieldWord, termFor, termsOf, withEdition } from '../queue/query-text.ts'

/** The edition, the reader's language and filter. */
export type Asked = { edition: string; language: Language; filter: string }

type Claim = FiguresNowOutput['waiting']['byClaim'][number]

/** Everything but withdrawn, which is what the word received stands for. */
const RECEIVED: readonly State[] = ['new', 'published', 'returned', 'rejected', 'cancelled']

/** The rows behind a counted figure of the edition, or behind one of its rows. Undefined where no search says it. */
export function countedHref(
  { edition, language, filter }: Asked,
  answer: RestingFigure,
  keys: RowKeys = {},
): string | undefined {
  return figureRowsHref(answer, keys, language, queueQuery({ edition }, language, filter))
}

export function receivedHref({ edition, language, filter }: Asked): string {
  return queueHref({ edition, state: RECEIVED }, language, filter)
}

/** Another edition under the same filter: terms about editions are passed over, as the count does. */
export function receivedElsewhereHref(other: string, { language, filter }: Asked): string {
  const rest = termsOf(withEdition(filter, null, language)).join(' ')
  return receivedHref({ edition: other, language, filter: rest })
}

/** What waits for a decision; what somebody has put off does not. */
export function waitingHref({ edition, language, filter }: Asked, claim = ''): string {
  const notPutOff = `-${termFor('has', 'snooze', language)}`
  return queueHref({ edition, state: 'new' }, language, joined(notPutOff, claim, filter))
}

/**
 * The rows that a reviewer has claimed, or nobody. Null where no search tells them from others': the search knows names,
 * and two reviewers may share one.
 */
export function claimedHref(asked: Asked, claim: Claim, all: readonly Claim[]): string | null {
  const { language } = asked
  const { reviewer } = claim
  if (reviewer === null) return waitingHref(asked, `-${termFor('has', 'claim', language)}`)
  const isShared = all.filter((one) => one.reviewer === reviewer).length > 1
  if (isShared || reviewer.includes('"')) return null
  return waitingHref(asked, `${fieldWord('claimed', language)}:"${reviewer}"`)
}

export function failingHref({ edition, language, filter }: Asked, criterion: CriterionCode): string {
  const failed = criterionTerm(criterion, 'not-met', language)
  return queueHref({ edition, state: RECEIVED }, language, joined(failed, filter))
}

function joined(...terms: string[]): string {
  return terms.filter((term) => term !== '').join(' ')
}
