/** Organisation numbers in free text: found, checked, told apart from personal identity numbers, and taken out. */

export type NumberHint =
  | 'state'
  | 'municipality'
  | 'region'
  | 'public-body'
  | 'company'
  | 'association'
  | 'other'

const IN_TEXT = /(?<![\d-])(\d{2})?(\d{6})[-–+]?(\d{4})(?![\d-])/g
const WITH_LABEL =
  /(?:\borg(?:anisations)?\.?\s*-?\s*(?:nr|nummer|no)\.?\s*:?\s*)?(?<![\d-])(?:\d{2})?\d{6}[-–+]?\d{4}(?![\d-])/gi

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
  ['5', 'company'],
  ['8', 'association'],
]

/** The organisation numbers in a text as `NNNNNN-NNNN`. Personal identity numbers and failed checks are left out. */
export function organisationNumbersIn(text: string): string[] {
  return [...text.matchAll(IN_TEXT)].flatMap(([, century, first = '', last = '']) => {
    const isTwelveDigits = century !== undefined && century !== '16'
    return !isTwelveDigits && isOrganisationNumber(first + last) ? [`${first}-${last}`] : []
  })
}

/** The text without organisation and personal identity numbers, which do not belong in a party's name. */
export function withoutNumbers(text: string): string {
  if (!/\d{6}/.test(text)) return text
  return text
    .replace(WITH_LABEL, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:-]+$/, '')
    .trim()
}

export function numberHint(number: string): NumberHint {
  return HINTS.find(([prefix]) => number.startsWith(prefix))?.[1] ?? 'other'
}

/** Third digit at least 2, which no month has, so that a sole trader's personal number is refused; Luhn digit last. */
function isOrganisationNumber(tenDigits: string): boolean {
  if (!/^[1-35-9]\d[2-9]\d{7}$/.test(tenDigits)) return false
  const sum = [...tenDigits].reduce((total, digit, place) => {
    const weighted = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return sum % 10 === 0
}
