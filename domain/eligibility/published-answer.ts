/** What an earlier publication says of a person's criterion: publishing a text confirmed it. */
import type { AssessmentInput } from './assessment-input.ts'

/** Both criteria are judged by these three texts (`judgementBasis`). `confirmed` as long as what is judged stands as it was published, `changed` when it does not; else null. */
export function publishedAnswer({
  content,
  published,
}: Pick<AssessmentInput, 'content' | 'published'>): 'confirmed' | 'changed' | null {
  if (published === null) return null
  const isSame =
    published.title === content.title &&
    published.lead === content.lead &&
    published.description === content.description
  return isSame ? 'confirmed' : 'changed'
}
