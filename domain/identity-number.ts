/** Personal identity numbers and coordination numbers in text: valid ones in every way of writing, not any ten digits. */
import { hasLuhnDigit } from './luhn.ts'
import { isDay } from './time.ts'

export type IdentityNumber = {
  kind: 'identity-number' | 'coordination-number'
  /** The date of birth, the rest hidden: `19121212-****`. */
  masked: string
}

type Found = IdentityNumber & { start: number; end: number }

const DASHES = '+‐‑–—−-'
const SPACE = '[^\\S\\n]'
/** Nearly every text is passed over by this alone. */
const TEN_DIGITS = new RegExp(`(?:\\d[\\s${DASHES}]{0,3}){10}`)
/** A century, a date in one piece or in three alike, then four digits: after a dash where the date is in pieces. */
const NUMBER = new RegExp(
  [
    '(?<![\\d\\p{L}_+/-]|\\d[.,])',
    `(?:(?<century>18|19|20)${SPACE}?)?`,
    `(?<yy>\\d{2})(?<gap>[ -]?)(?<mm>\\d{2})\\k<gap>(?<dd>\\d{2})`,
    `(?<between>${SPACE}?[${DASHES}]${SPACE}?|${SPACE}?)`,
    '(?<last>\\d{4})(?![\\d\\p{L}_]|[-/.,]\\d)',
  ].join(''),
  'gu',
)
const LABEL = /(?:person|samordnings)(?:nummer|nr)|pnr|p-nr|född|identity|birth/i
const PHONE = /(?:tel|telefon|mobil|sms|ring|phone|call|swish)\S*[\s:]*$/i
const LONGEST_LABEL = 24
/** Coordination numbers have sixty added to the day (lag 2022:1697). */
const COORDINATION_DAYS = 60
/** Where no edition says when: the century of a date without one does not matter. */
const ANY_YEAR = 2100

/**
 * `year` is the edition's: nobody who takes part is born in it or later, so what looks like such a date is a time or
 * a reference. Organisation numbers are never found, because their third digit is at least 2 and no month's.
 */
export function identityNumbersIn(text: string, year: number = ANY_YEAR): IdentityNumber[] {
  return findIn(text, year).map(({ kind, masked }) => ({ kind, masked }))
}

/** The text with those numbers taken out and all else as it was. */
export function withoutIdentityNumbers(text: string): string {
  return findIn(text, ANY_YEAR)
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
}

/** The text with the digits after each such date hidden: what lists, files and logs may repeat. */
export function withMaskedIdentityNumbers(text: string): string {
  return findIn(text, ANY_YEAR)
    .toReversed()
    .reduce((rest, { start, end, masked }) => rest.slice(0, start) + masked + rest.slice(end), text)
}

/** Ten digits by themselves: a day of birth, or of a coordination number, and the Luhn digit last. */
export function isIdentityNumber(tenDigits: string): boolean {
  if (!/^\d{10}$/.test(tenDigits) || !hasLuhnDigit(tenDigits)) return false
  const [yy, mm, dd] = [tenDigits.slice(0, 2), tenDigits.slice(2, 4), tenDigits.slice(4, 6)]
  return isDay(`20${yy}-${mm}-${dayOfBirth(dd)}`)
}

function findIn(text: string, year: number): Found[] {
  if (!TEN_DIGITS.test(text)) return []
  return [...text.matchAll(NUMBER)].flatMap((found): Found[] => {
    const { century, yy = '', gap = '', mm = '', dd = '', between = '', last = '' } = found.groups ?? {}
    const sign = between.trim()
    if (gap !== '' && sign === '') return []
    if (!hasLuhnDigit(yy + mm + dd + last)) return []
    const born = bornIn(century, Number(yy), sign, year)
    if (born === null || !isDay(`${born}-${mm}-${dayOfBirth(dd)}`)) return []
    const before = text.slice(Math.max(0, found.index - LONGEST_LABEL), found.index)
    // Ten digits in a row that begin with 0 are a telephone number, unless the text says otherwise.
    const mayBePhone = between === '' && century === undefined && yy.startsWith('0')
    if (PHONE.test(before) || (mayBePhone && !LABEL.test(before))) return []
    return [
      {
        kind: Number(dd) > COORDINATION_DAYS ? 'coordination-number' : 'identity-number',
        masked: `${century ?? ''}${yy}${mm}${dd}${sign === '+' ? '+' : '-'}****`,
        start: found.index,
        end: found.index + found[0].length,
      },
    ]
  })
}

function dayOfBirth(dd: string): string {
  const day = Number(dd)
  return day > COORDINATION_DAYS ? String(day - COORDINATION_DAYS).padStart(2, '0') : dd
}

/** The year of birth, or null when nobody can be born then. A plus sign says a hundred years or older. */
function bornIn(century: string | undefined, yy: number, sign: string, year: number): number | null {
  if (century !== undefined) {
    const born = Number(century) * 100 + yy
    return born >= 1840 && born < year ? born : null
  }
  const latest = year - 1
  const born = latest - ((latest - yy) % 100)
  return sign === '+' ? born - 100 : born
}
