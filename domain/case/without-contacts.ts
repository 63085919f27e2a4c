/** Case facts without what reaches a person: addresses of e-mail, telephone and identity numbers are never stored. */
import { withoutContacts } from '../contacts-in-text.ts'
import { withoutIdentityNumbers } from '../identity-number.ts'
import type { CaseFacts } from './case.ts'

/** Stands where something was left out. */
const LEFT_OUT = '[…]'

/** From the word to the end of its sentence: whom to ask, which only the number and the address make of use. */
const WHOM_TO_ASK =
  /(?<=^|[.!?] )(?:Kontakt(?:person(?:er)?|uppgifter)?|Contacts?(?: (?:persons?|details))?) ?: .*?(?:[.!?](?= \p{Lu})|$)/giu
/** Nothing but what was left out, and what introduced it. */
const NOTHING_ELSE =
  /^(?:(?:kontakt|contact|tel|telefon|phone|mobil|mobile|e-?post|e-?mail)\p{L}* ?:? ?)?(?:\[…\][ ,;/|]*)+$/iu

/** Addresses of web pages are left as they are: they lead to no person by themselves. */
export function factsWithoutContacts<Facts extends CaseFacts>(facts: Facts): Facts {
  return cleaned(facts) as Facts
}

function cleaned(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === 'address' ? value : textWithoutContacts(value)
  if (Array.isArray(value)) return value.map((one) => cleaned(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner, name)]))
}

/** Never empty where the text was not: then the mark stands alone. */
function textWithoutContacts(text: string): string {
  if (!/[@\d]/.test(text)) return text
  const lines = text.split('\n').map(lineWithoutContacts)
  return lines.filter((line) => line !== '').join('\n') || LEFT_OUT
}

function lineWithoutContacts(line: string): string {
  const masked = withoutContacts(withoutIdentityNumbers(line), LEFT_OUT)
  if (masked === line) return line
  const rest = masked.replace(WHOM_TO_ASK, (whole) => (whole.includes(LEFT_OUT) ? '' : whole))
  return NOTHING_ELSE.test(rest) ? '' : rest.replace(/ {2,}/g, ' ').trim()
}
