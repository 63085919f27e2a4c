/** Personal identity numbers and coordination numbers in free text: valid ones, not any ten digits. */
import { hasLuhnDigit } from '../luhn.ts'
import { isDay } from '../time.ts'

export type IdentityNumber = {
  kind: 'identity-number' | 'coordination-number'
  /** The date of birth as written, the rest hidden: `19121212-****`. */
  masked: string
}

const NUMBER =
  /(?<![\d\p{L}_.,+/-])(\d{2})?(\d{2})(\d{2})(\d{2})([-+–‑]?)(\d{3})(\d)(?![\d\p{L}_]|[-/.,]\d)/gu
const LABEL = /(?:person|samordnings)(?:nummer|nr)|pnr|p-nr|född|identity|birth/i
const PHONE = /(?:tel|telefon|mobil|sms|ring|phone|call|swish)\S*[\s:]*$/i
/** Coordination numbers have sixty added to the day (lag 2022:1697). */
const COORDINATION_DAYS = 60

/**
 * `year` is the edition's: nobody who takes part is born in it or later, so what looks like such a date is a time or
 * a reference. Organisation numbers are never found, because their third digit is at least 2 and no month's.
 */
export function identityNumbersIn(text: string, year: number): IdentityNumber[] {
  if (!/\d{6}/.test(text)) return []
  return [...text.matchAll(NUMBER)].flatMap((found): IdentityNumber[] => {
    const [whole, century, yy = '', mm = '', dd = '', sign = '', serial = '', check = ''] = found
    const before = text.slice(Math.max(0, found.index - 24), found.index)
    const isCoordination = Number(dd) > COORDINATION_DAYS
    const day = isCoordination ? String(Number(dd) - COORDINATION_DAYS).padStart(2, '0') : dd
    const born = bornIn(century, Number(yy), sign, year)
    if (born === null || !isDay(`${born}-${mm}-${day}`)) return []
    if (!hasLuhnDigit(yy + mm + dd + serial + check)) return []
    // Ten digits in a row that begin with 0 are a telephone number, unless the text says otherwise.
    const mayBePhone = sign === '' && century === undefined && yy.startsWith('0')
    if (PHONE.test(before) || (mayBePhone && !LABEL.test(before))) return []
    const masked = `${whole.slice(0, whole.length - 4)}${sign === '' ? '-' : ''}****`
    return [{ kind: isCoordination ? 'coordination-number' : 'identity-number', masked }]
  })
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
