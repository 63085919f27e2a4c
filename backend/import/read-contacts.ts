/** Reads whom to reach, and takes it out of the cells before anything else is kept of them. */
import type { Contact } from '../../domain/submission.ts'
import type { CellReader } from './cell-reader.ts'
import { isRecord } from './is-record.ts'
import { cellText, isEmpty, type Json } from './table.ts'

/** One person for each place in the columns, with what the columns tell of them. */
export function readContacts(cells: CellReader): Contact[] {
  const people = cells.all('contact-name').flatMap((cell) => (Array.isArray(cell) ? cell : [cell]))
  const told = people.filter((one) => !isEmpty(one)).map(readPerson)
  const emails = [...cells.all('contact-email').map(cellText), ...cells.takeAll(isEmail).map(cellText)]
  const phones = cells.all('contact-phone').map(cellText)
  const count = Math.max(told.length, emails.length, phones.length)
  return Array.from({ length: count }, (_, index) => ({
    name: told[index]?.name ?? null,
    email: join(told[index]?.email, emails[index]),
    phone: join(told[index]?.phone, phones[index]),
  }))
}

/** Whether a text is an e-mail address, or several, and nothing else. */
export function isEmail(text: string): boolean {
  return /^(?:mailto:)?[^\s@,;]+@[^\s@,;]+\.\p{L}{2,}(?:[\s,;]+[^\s@,;]+@[^\s@,;]+\.\p{L}{2,})*$/iu.test(
    text.trim(),
  )
}

const NAMES = ['name', 'namn']
const EMAILS = ['email', 'e-mail', 'mail', 'epost', 'e-post']
const PHONES = ['phone', 'telephone', 'telefon', 'tel', 'mobil', 'mobile']

/** A name, or an object that tells name, address and number; what else it tells stays beside the name. */
function readPerson(cell: Json): Contact {
  if (!isRecord(cell)) return { name: cellText(cell), email: null, phone: null }
  const entries = Object.entries(cell).filter(([, value]) => !isEmpty(value))
  const among = (names: readonly string[]) => entries.filter(([key]) => names.includes(key.toLowerCase()))
  const known = [NAMES, EMAILS, PHONES].flatMap((names) => among(names).map(([key]) => key))
  const others = entries.filter(([key]) => !known.includes(key)).map(([, value]) => cellText(value))
  const text = (found: [string, Json][]) => found.map(([, value]) => cellText(value)).join(', ') || null
  const name = [text(among(NAMES)), ...others].filter(Boolean).join(', ')
  return { name: name || null, email: text(among(EMAILS)), phone: text(among(PHONES)) }
}

function join(first: string | null | undefined, second: string | undefined): string | null {
  return [first, second].filter(Boolean).join(', ') || null
}
