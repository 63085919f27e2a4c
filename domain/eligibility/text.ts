/** Whether title, lead and description are there, of sensible length, said calmly, and in the stated language. */
import type { Content } from '../submission.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, doubtful, evidenceOf, type Remark, resultOf, wrong } from './evidence-codes.ts'
import { otherLanguageOf } from './text-language.ts'

/** The team's own limits, in characters. */
export const TITLE_MIN = 5
export const TITLE_MAX = 150
export const LEAD_MAX = 600
export const DESCRIPTION_MAX = 6000
/** Lead and description together. */
export const BODY_MIN = 40
/** Shorter words in capitals are abbreviations. */
const CAPITALS_MIN_LETTERS = 8
/** The share of capitals above which a text shouts; titles have names and abbreviations, and more of them. */
const TITLE_CAPITALS = 0.7
const BODY_CAPITALS = 0.4
const BODY_LETTERS = 20
const REPEATED = /[!?]{3,}|!{2,}|(?:[!?]\s){2,}[!?]/

export function checkText({ content }: Pick<AssessmentInput, 'content'>): CheckResult {
  const { title, lead, description } = content
  const remarks = [
    ...titleRemarks(title.trim()),
    ...bodyRemarks(content),
    ...shoutingIn('lead', lead),
    ...shoutingIn('description', description),
    ...punctuationIn('title', title),
    ...punctuationIn('lead', lead),
    ...punctuationIn('description', description),
    ...languageRemarks(content),
  ]
  return resultOf(remarks, evidenceOf('text.complete'))
}

function titleRemarks(title: string): Remark[] {
  const length = lengthOf(title)
  if (length === 0) return [wrong('text.title-missing')]
  const remarks: Remark[] = []
  if (length < TITLE_MIN) remarks.push(wrong('text.title-short', { length, min: TITLE_MIN }))
  if (length > TITLE_MAX) remarks.push(wrong('text.title-long', { length, max: TITLE_MAX }))
  const { letters, share } = capitalsIn(title)
  if (letters >= CAPITALS_MIN_LETTERS && share > TITLE_CAPITALS) {
    remarks.push(wrong('text.title-capitals'))
  }
  return remarks
}

function bodyRemarks({ lead, description }: Content): Remark[] {
  const leadLength = lengthOf(lead.trim())
  const descriptionLength = lengthOf(description.trim())
  const length = leadLength + descriptionLength
  if (length === 0) return [wrong('text.body-missing')]
  const remarks: Remark[] = []
  if (length < BODY_MIN) remarks.push(wrong('text.body-short', { length, min: BODY_MIN }))
  if (leadLength === 0) remarks.push(doubtful('text.lead-missing'))
  if (descriptionLength === 0) remarks.push(doubtful('text.description-missing'))
  if (leadLength > LEAD_MAX) remarks.push(wrong('text.lead-long', { length: leadLength, max: LEAD_MAX }))
  if (descriptionLength > DESCRIPTION_MAX) {
    remarks.push(wrong('text.description-long', { length: descriptionLength, max: DESCRIPTION_MAX }))
  }
  return remarks
}

function shoutingIn(field: string, text: string): Remark[] {
  const { letters, share } = capitalsIn(text)
  if (letters < BODY_LETTERS || share <= BODY_CAPITALS) return []
  return [wrong('text.capitals', { field, percent: Math.round(share * 100) })]
}

function punctuationIn(field: string, text: string): Remark[] {
  const found = REPEATED.exec(text)
  return found ? [doubtful('text.punctuation', { field, found: found[0] })] : []
}

/** Only a single stated language is compared; a text in two looks like neither. */
function languageRemarks({ languages, lead, description }: Content): Remark[] {
  const [stated, ...more] = languages
  if (stated === undefined) return [doubtful('text.language-unknown')]
  if (more.length > 0 || (stated !== 'sv' && stated !== 'en')) return []
  const looks = otherLanguageOf(`${lead}\n${description}`, stated)
  return looks ? [doubtful('text.language-differs', { stated, looks })] : []
}

/** In characters, where one of two code units (an emoji) counts once. */
function lengthOf(text: string): number {
  const pairs = /[\uD800-\uDBFF]/.test(text)
  return pairs ? [...text].length : text.length
}

function capitalsIn(text: string): { letters: number; share: number } {
  let [letters, capitals] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Latin letters as Swedish and English have them, and their neighbours with marks. Most are small.
    if ((code >= 97 && code <= 122) || (code >= 223 && code <= 255 && code !== 247)) letters++
    else if ((code >= 65 && code <= 90) || (code >= 192 && code <= 222 && code !== 215)) {
      letters++
      capitals++
    }
  }
  return { letters, share: letters === 0 ? 0 : capitals / letters }
}
