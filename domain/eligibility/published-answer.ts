/** What an earlier publication says of a person's criterion: publishing a text confirmed it. */
import type { CriterionCode } from '../criterion.ts'
import { judgementBasis } from '../judgement.ts'
import type { AssessmentInput } from './assessment-input.ts'

/** `confirmed` as long as what is judged stands as it was published, `changed` when it does not; else null. */
export function publishedAnswer(
  criterion: CriterionCode,
  { content, published }: Pick<AssessmentInput, 'content' | 'published'>,
): 'confirmed' | 'changed' | null {
  if (published === null) return null
  const isSame =
    published === content || judgementBasis(criterion, published) === judgementBasis(criterion, content)
  return isSame ? 'confirmed' : 'changed'
}
