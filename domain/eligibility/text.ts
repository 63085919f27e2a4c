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
/** So few and so short words in capitals may all be abbreviations, such as DIGG and SKR. */
const ABBREVIATIONS_MOST = 4
const ABBREVIATION_LETTERS = 4
/** Fewer cannot be too large a share of what is long enough to count. */
const FEWEST_CAPITALS = Math.min(CAPITALS_MIN_LETTERS * TITLE_CAPITALS, BODY_LETTERS * BODY_CAPITALS)
/** Latin letters as Swedish and English have them, and their neighbours with marks. */
const CAPITALS = /[A-ZÀ-ÖØ-Þ]/g
const LETTERS = /[A-Za-zÀ-ÖØ-öø-ÿ]/g
const WORDS = /[A-Za-zÀ-ÖØ-öø-ÿ]+/g
const REPEATED = /[!?]{3,}|!{2,}|(?:[!?]\s){2,}[!?]/

export function checkText({ content }: Pick<AssessmentInput, 'content'>): CheckResult {
  const { title, lead, description } = content
  const remarks = [
    ...titleRemarks(title.trim()),
    ...bodyRemarks(content),
    ...[
      shoutingIn('lead', lead),
      shoutingIn('description', description),
      punctuationIn('title', title),
      punctuationIn('lead', lead),
      punctuationIn('description', description),
      languageRemark(content),
    ].filter((remark) => remark !== null),
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

function shoutingIn(field: string, text: string): Remark | null {
  const { letters, share } = capitalsIn(text)
  if (letters < BODY_LETTERS || share <= BODY_CAPITALS) return null
  return wrong('text.capitals', { field, percent: Math.round(share * 100) })
}

function punctuationIn(field: string, text: string): Remark | null {
  const found = REPEATED.exec(text)
  return found ? doubtful('text.punctuation', { field, found: found[0] }) : null
}

/** Only a single stated language is compared; a text in two looks like neither. */
function languageRemark({ languages, lead, description }: Content): Remark | null {
  const [stated] = languages
  if (stated === undefined) return doubtful('text.language-unknown')
  if (languages.length > 1 || (stated !== 'sv' && stated !== 'en')) return null
  const looks = otherLanguageOf(`${lead}\n${description}`, stated)
  return looks ? doubtful('text.language-differs', { stated, looks }) : null
}

/** In characters, where one of two code units (an emoji) counts once. */
function lengthOf(text: string): number {
  const pairs = /[\uD800-\uDBFF]/.test(text)
  return pairs ? [...text].length : text.length
}

/** None where the text has too few capitals to shout, as most have, or may be nothing but abbreviations. */
function capitalsIn(text: string): { letters: number; share: number } {
  const capitals = text.match(CAPITALS)?.length ?? 0
  if (capitals < FEWEST_CAPITALS || areAbbreviations(text)) return { letters: 0, share: 0 }
  const letters = text.match(LETTERS)?.length ?? 0
  return { letters, share: capitals / letters }
}

function areAbbreviations(text: string): boolean {
  const words = text.match(WORDS) ?? []
  return words.length <= ABBREVIATIONS_MOST && words.every((word) => word.length <= ABBREVIATION_LETTERS)
}
