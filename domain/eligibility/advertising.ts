/** The sentences that make a text look like an advertisement or like information. Only a person says which it is. */
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'
import { publishedAnswer } from './published-answer.ts'
import { quoteTelling, readSignals } from './read-signals.ts'

export function checkAdvertising(input: Pick<AssessmentInput, 'content' | 'published'>): CheckResult {
  const answer = publishedAnswer(input)
  if (answer === 'confirmed') return result('met', evidenceOf('person.published'))
  const { content } = input
  const tellings = readSignals(content)
  const against = quoteTelling('advertising.speaks-against', content, tellings, ['sell', 'praise'])
  // What informs is worth reading only where something sells.
  const speaking =
    against.length > 0
      ? [...against, ...quoteTelling('advertising.speaks-for', content, tellings, ['do'])]
      : [evidenceOf('advertising.no-signs')]
  return result(
    'to-judge',
    ...(answer === 'changed' ? [evidenceOf('person.changed-since')] : []),
    ...speaking,
  )
}
