/** Whether an organiser is named and can be reached. */
import type { Evidence } from '../finding.ts'
import { organiserLine } from '../submission.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'

export function checkContact({
  content,
  hasContact,
  origin,
}: Pick<AssessmentInput, 'content' | 'hasContact' | 'origin'>): CheckResult {
  const hasOrganiser = organiserLine(content.parties).trim() !== ''
  if (hasOrganiser && hasContact) return result('met', evidenceOf('contact.given'))
  const evidence: Evidence[] = []
  if (!hasOrganiser) evidence.push(evidenceOf('contact.organiser-missing'))
  if (!hasContact) {
    // A finished programme is printed without contacts: their absence says nothing of the organiser.
    evidence.push(evidenceOf(origin === 'imported' ? 'contact.not-in-source' : 'contact.way-missing'))
  }
  const isOnlyTheSource = hasOrganiser && origin === 'imported'
  return result(isOnlyTheSource ? 'unclear' : 'not-met', ...evidence)
}
