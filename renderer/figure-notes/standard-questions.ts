/** The questions about an edition that are offered when its figures are frozen. */
import type { FiguresInput } from '../../contract/calls/figures.ts'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import type { Measure } from '../../domain/figures/measures.ts'
import { queueQuery } from '../figures/queue-link.ts'

export type StandardQuestion = { id: string; measure: Measure; by: Dimension[] }

export const STANDARD_QUESTIONS: readonly StandardQuestion[] = [
  question('activities'),
  question('submissions', 'state'),
  question('organisers'),
  question('new-organisers'),
  question('municipalities'),
  question('counties'),
  question('collaborations'),
  question('activities', 'county'),
  question('activities', 'format'),
  question('activities', 'type'),
  question('activities', 'theme'),
  question('activities', 'sector'),
]

/** Those that are chosen, of one edition; their filter is in Swedish, whatever language the screen has. */
export function questionsOf(edition: string, chosen: readonly string[]): FiguresInput[] {
  const where = queueQuery({ edition }, 'sv')
  return STANDARD_QUESTIONS.filter(({ id }) => chosen.includes(id)).map(({ measure, by }) => ({
    measure,
    by,
    where,
    language: 'sv',
  }))
}

function question(measure: Measure, ...by: Dimension[]): StandardQuestion {
  return { id: [measure, ...by].join(' '), measure, by }
}
