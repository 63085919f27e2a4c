/** An organisation number as people and registers write it; a personal identity number is told and never kept. */
import { isPersonalNumber, numbersIn } from '../../domain/party/organisation-number.ts'

export type NumberRead =
  | { kind: 'none' }
  | { kind: 'organisation'; number: string }
  | { kind: 'personal' }
  | { kind: 'invalid' }

/** With or without dash, with the prefix 16 or without, or as the bare number of a spreadsheet. */
export function readNumber(text: string): NumberRead {
  const digits = text.replace(/\D/g, '')
  if (digits === '') return text.trim() === '' ? { kind: 'none' } : { kind: 'invalid' }
  if (isPersonal(digits)) return { kind: 'personal' }
  const [number] = numbersIn(digits).organisations
  return number === undefined ? { kind: 'invalid' } : { kind: 'organisation', number }
}

/** Ten digits, or twelve with the century or the prefix of registers; a spreadsheet drops the nought of 2001 to 2009. */
function isPersonal(digits: string): boolean {
  return /^(?:16|18|19|20)?\d{9,10}$/.test(digits) && isPersonalNumber(digits.slice(-10).padStart(10, '0'))
}
