/** Organisation numbers in free text: found, checked, told apart from personal identity numbers, and taken out. */
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

const DASH = '[-–—−‐‑+]'
/** Ten or twelve digits with or without a dash or space before the last four; or a VAT number, SE before and 01 after. */
const NUMBER = `(?<![\\d-])(?:SE ?(?<vat>\\d{6}-?\\d{4}) ?01|(?<century>\\d{2}[ -]?)?(?<first>\\d{6})(?: ?${DASH} ?| )?(?<last>\\d{4}))(?![\\d-])`
const IN_TEXT = new RegExp(NUMBER, 'gi')
const WITH_LABEL = new RegExp(
  `(?:\\b(?:org(?:anisations)?|person|reg|vat|moms)\\.?\\s*-?\\s*(?:reg\\.?\\s*-?\\s*)?(?:nr|nummer|no|number)?\\.?\\s*:?\\s*)?${NUMBER}`,
  'gi',
)
const DAYS_MOST = 31
/** Coordination numbers, for people who are not in the population register, have 60 added to the day. */
const COORDINATION = 60

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
  if (!/\d{6}/.test(text)) return { organisations: [], hasPersonal: false }
  const found = [...text.matchAll(IN_TEXT)].map(({ groups = {} }) => ({
    century: (groups.century ?? '').replace(/\D/g, ''),
    digits: groups.vat?.replace('-', '') ?? `${groups.first}${groups.last}`,
  }))
  const organisations = found
    .filter(({ century, digits }) => (century === '' || century === '16') && isOrganisationNumber(digits))
    .map(({ digits }) => `${digits.slice(0, 6)}-${digits.slice(6)}`)
  const hasPersonal = found.some(
    ({ century, digits }) => /^(?:18|19|20)?$/.test(century) && isPersonalNumber(digits),
  )
  return { organisations: [...new Set(organisations)], hasPersonal }
}

/** The organisation numbers in a text as `NNNNNN-NNNN`. Personal identity numbers and failed checks are left out. */
export function organisationNumbersIn(text: string): string[] {
  return numbersIn(text).organisations
}

/** The text without organisation and personal identity numbers, which do not belong in a party's name. */
export function withoutNumbers(text: string): string {
  if (!/\d{6}/.test(text)) return text
  return text
    .replace(WITH_LABEL, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:]+|[\s,;:–-]+$/g, '')
    .trim()
}

export function numberHint(number: string): NumberHint {
  return HINTS.find(([prefix]) => number.startsWith(prefix))?.[1] ?? 'other'
}

/** Third digit at least 2, which no month has, so that a sole trader's personal number is refused; Luhn digit last. */
export function isOrganisationNumber(tenDigits: string): boolean {
  return /^[1-35-9]\d[2-9]\d{7}$/.test(tenDigits) && hasLuhnDigit(tenDigits)
}

/** A day of birth (or of a coordination number) and the Luhn digit last. */
export function isPersonalNumber(tenDigits: string): boolean {
  const month = Number(tenDigits.slice(2, 4))
  const day = Number(tenDigits.slice(4, 6)) % COORDINATION
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= DAYS_MOST
  return /^\d{10}$/.test(tenDigits) && isDay && hasLuhnDigit(tenDigits)
}
