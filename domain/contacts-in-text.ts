/** Addresses of e-mail and telephone numbers in text. */

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu
/** Swedish mobile numbers: 070, 072, 073, 076 and 079, with or without the country's code. */
const MOBILE = /(?<![\d+])(?:(?:\+|00)46[\s-]?(?:\(0\)|0)?|0)7[02369](?:[\s–-]?\d){7}(?!\d)/g
/** Of a place: an area's code, a dash, and five to eight digits in two groups or three. */
const LANDLINE =
  /(?<![\d+-])(?:(?:\+|00)46[\s-]?(?:\(0\)\s?)?[1-9]\d{0,2}|0[1-9]\d{0,2})\s?[\s–-]\s?\d{2,4}(?: \d{2,3}){1,2}(?![\d-])/g

export function emailsIn(text: string): string[] {
  return text.includes('@') ? (text.match(EMAIL) ?? []) : []
}

export function mobilesIn(text: string): string[] {
  return text.match(MOBILE) ?? []
}

/** The text with `mark` in the place of each of them. */
export function withoutContacts(text: string, mark: string): string {
  return text.replace(EMAIL, mark).replace(MOBILE, mark).replace(LANDLINE, mark)
}
