/** Organisation numbers in free text: found, checked, told apart from personal identity numbers, and taken out. */
import { identityNumbersIn, isIdentityNumber, withoutIdentityNumbers } from '../identity-number.ts'
import { hasLuhnDigit } from '../luhn.ts'

export type NumberHint =
  | 'state'
  | 'municipality'
  | 'region'
  | 'public-body'
  | 'company'
  | 'association'
  | 'economic-association'
  | 'partnership'
  | 'estate'
  | 'foreign'
  | 'other'

export type NumbersFound = {
  /** `NNNNNN-NNNN`, each checked and none of them a person's. */
  organisations: string[]
  /** Whether a personal identity number, as sole traders use, stands in the text. The number itself is not kept. */
  hasPersonal: boolean
}

/** Six digits, perhaps in three pieces, begin every number. */
const MAY_HOLD_ANY = /\d\d[ -]?\d\d[ -]?\d\d/
const DASH = '[-–—−‐‑+]'
/** Ten or twelve digits with or without a dash or space before the last four; or a VAT number, SE before and 01 after. */
const NUMBER = `(?<![\\d-])(?:SE ?(?<vat>\\d{6}-?\\d{4}) ?01|(?<century>\\d{2}[ -]?)?(?<first>\\d{6})(?: ?${DASH} ?| )?(?<last>\\d{4}))(?![\\d-])`
const IN_TEXT = new RegExp(NUMBER, 'gi')
const WITH_LABEL = new RegExp(
  `(?:\\b(?:org(?:anisations)?|person|reg|vat|moms)\\.?\\s*-?\\s*(?:reg\\.?\\s*-?\\s*)?(?:nr|nummer|no|number)?\\.?\\s*:?\\s*)?${NUMBER}`,
  'gi',
)
/** What introduced a personal identity number that is gone. */
const LABEL_LEFT = /[\s,(]*\b(?:(?:person|samordnings)(?:nummer|nr)|p-?nr)\.?\s*:?\s*\)?$/iu
/** With a month in its place, whether or not the last digit is right: it may be a slip. */
const MAY_BE_PERSONAL = /^(?:16|18|19|20)?\d{2}(?:0[1-9]|1[0-2])\d{6}$/
const DIGITS_SHOWN = 2

/**
 * What the first digits suggest, most particular first. Only a hint: SKR is an association with 222000-0315 and the
 * state's pension funds begin with 8.
 */
const HINTS: readonly (readonly [prefix: string, hint: NumberHint])[] = [
  ['2021', 'state'],
  ['2022', 'state'],
  ['2120', 'municipality'],
  ['2321', 'region'],
  ['2', 'public-body'],
  ['1', 'estate'],
  ['3', 'foreign'],
  ['5', 'company'],
  ['6', 'partnership'],
  ['7', 'economic-association'],
  ['8', 'association'],
  ['9', 'partnership'],
]

export function numbersIn(text: string): NumbersFound {
  if (!MAY_HOLD_ANY.test(text)) return { organisations: [], hasPersonal: false }
  const found = [...text.matchAll(IN_TEXT)].map(({ groups = {} }) => ({
    century: (groups.century ?? '').replace(/\D/g, ''),
    digits: groups.vat?.replace('-', '') ?? `${groups.first}${groups.last}`,
  }))
  const organisations = found
    .filter(({ century, digits }) => (century === '' || century === '16') && isOrganisationNumber(digits))
    .map(({ digits }) => `${digits.slice(0, 6)}-${digits.slice(6)}`)
  const hasPersonal =
    identityNumbersIn(text).length > 0 ||
    found.some(({ century, digits }) => /^(?:18|19|20)?$/.test(century) && isIdentityNumber(digits))
  return { organisations: [...new Set(organisations)], hasPersonal }
}

/** The organisation numbers in a text as `NNNNNN-NNNN`. Personal identity numbers and failed checks are left out. */
export function organisationNumbersIn(text: string): string[] {
  return numbersIn(text).organisations
}

/** The text without organisation and personal identity numbers, which do not belong in a party's name. */
export function withoutNumbers(text: string): string {
  if (!MAY_HOLD_ANY.test(text)) return text
  return withoutIdentityNumbers(text.replace(WITH_LABEL, ''))
    .replace(LABEL_LEFT, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:]+|[\s,;:–-]+$/g, '')
    .trim()
}

/**
 * What somebody who is nothing but a number is called: a checked number by itself, what may be a person's without its
 * digits (not even the date of birth is kept of a party), anything else as written.
 */
export function nameOfNumber(text: string): string {
  const [organisation] = organisationNumbersIn(text)
  if (organisation !== undefined) return organisation
  const digits = text.replace(/\D/g, '')
  return MAY_BE_PERSONAL.test(digits) ? `${digits.slice(0, DIGITS_SHOWN)}****-****` : text.trim()
}

export function numberHint(number: string): NumberHint {
  return HINTS.find(([prefix]) => number.startsWith(prefix))?.[1] ?? 'other'
}

/** Third digit at least 2, which no month has, so that a sole trader's personal number is refused; Luhn digit last. */
export function isOrganisationNumber(tenDigits: string): boolean {
  return /^[1-35-9]\d[2-9]\d{7}$/.test(tenDigits) && hasLuhnDigit(tenDigits)
}

/** A sole trader's: the number is a person's. */
export function isPersonalNumber(tenDigits: string): boolean {
  return isIdentityNumber(tenDigits)
}
