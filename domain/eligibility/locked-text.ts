/** Whether title and lead are unchanged since publication, and what changed in them. */
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'

const LOCKED = ['title', 'lead'] as const
/** How much of a text is shown around a change, in characters. */
const SHOWN = 160
const BEFORE_CHANGE = 40

export function checkLockedText({
  content,
  published,
}: Pick<AssessmentInput, 'content' | 'published'>): CheckResult {
  if (published === null) return result('not-applicable', evidenceOf('locked-text.not-published'))
  const touched = LOCKED.filter((field) => published[field] !== content[field])
  const changed = touched.filter((field) => lettersOf(published[field]) !== lettersOf(content[field]))
  if (changed.length > 0) {
    return result(
      'not-met',
      ...changed.map((field) =>
        evidenceOf('locked-text.changed', { field, ...changeIn(published[field], content[field]) }),
      ),
    )
  }
  if (touched.length === 0) return result('met', evidenceOf('locked-text.unchanged'))
  return result('met', ...touched.map((field) => evidenceOf('locked-text.spacing-changed', { field })))
}

/** Without spaces and punctuation, whose corrections keep the text. */
function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{P}\u00AD\u200B]/gu, '')
}

/** Both texts from shortly before their first difference. */
function changeIn(before: string, after: string): { before: string; after: string } {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  const from = Math.max(before.length, after.length) <= SHOWN ? 0 : Math.max(0, start - BEFORE_CHANGE)
  return { before: shownFrom(before, from), after: shownFrom(after, from) }
}

function shownFrom(text: string, from: number): string {
  const shown = text.slice(from, from + SHOWN).toWellFormed()
  return `${from > 0 ? '…' : ''}${shown}${from + SHOWN < text.length ? '…' : ''}`
}
