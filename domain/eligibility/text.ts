/** Whether title, lead and description are there, of sensible length, and in a known language. */
import type { Evidence } from '../finding.ts'
import type { Content } from '../submission.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'

/** The team's own limits, in characters. */
export const TITLE_MIN = 5
export const TITLE_MAX = 150
export const LEAD_MAX = 600
/** Lead and description together. */
export const BODY_MIN = 40
/** Shorter words in capitals are abbreviations. */
const CAPITALS_MIN_LETTERS = 8

export function checkText({ content }: Pick<AssessmentInput, 'content'>): CheckResult {
  const remarks = [...titleRemarks(content.title.trim()), ...bodyRemarks(content)]
  if (content.languages.length === 0) {
    const language = evidenceOf('text.language-unknown')
    return result(remarks.length > 0 ? 'not-met' : 'unclear', ...remarks, language)
  }
  return remarks.length > 0 ? result('not-met', ...remarks) : result('met', evidenceOf('text.complete'))
}

function titleRemarks(title: string): Evidence[] {
  const length = lengthOf(title)
  if (length === 0) return [evidenceOf('text.title-missing')]
  const remarks: Evidence[] = []
  if (length < TITLE_MIN) remarks.push(evidenceOf('text.title-short', { length, min: TITLE_MIN }))
  if (length > TITLE_MAX) remarks.push(evidenceOf('text.title-long', { length, max: TITLE_MAX }))
  if (isAllCapitals(title)) remarks.push(evidenceOf('text.title-capitals'))
  return remarks
}

function bodyRemarks({ lead, description }: Content): Evidence[] {
  const leadLength = lengthOf(lead.trim())
  const length = leadLength + lengthOf(description.trim())
  if (length === 0) return [evidenceOf('text.body-missing')]
  const remarks: Evidence[] = []
  if (length < BODY_MIN) remarks.push(evidenceOf('text.body-short', { length, min: BODY_MIN }))
  if (leadLength > LEAD_MAX) {
    remarks.push(evidenceOf('text.lead-long', { length: leadLength, max: LEAD_MAX }))
  }
  return remarks
}

function lengthOf(text: string): number {
  return [...text].length
}

function isAllCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length >= CAPITALS_MIN_LETTERS && letters === letters.toUpperCase()
}
