/** The sentences that speak for and against a benefit to the public sector and welfare. Only a person says which. */
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'
import { publishedAnswer } from './published-answer.ts'
import { quoteTelling, readSignals } from './read-signals.ts'

export function checkBenefit(input: Pick<AssessmentInput, 'content' | 'published'>): CheckResult {
  const answer = publishedAnswer(input)
  if (answer === 'confirmed') return result('met', evidenceOf('person.published'))
  const { content } = input
  const tellings = readSignals(content)
  const speaking = [
    ...quoteTelling('benefit.speaks-for', content, tellings, ['who', 'what', 'do']),
    ...quoteTelling('benefit.speaks-against', content, tellings, ['sell']),
  ]
  return result(
    'to-judge',
    ...(answer === 'changed' ? [evidenceOf('person.changed-since')] : []),
    ...(speaking.length > 0 ? speaking : [evidenceOf('benefit.no-signs')]),
  )
}
