/** Small readers of what sources write: numbers of cases, kronor, months, days, marks of machine translation, addresses. */
import { organisationNumbersIn } from '../party/organisation-number.ts'
import { dayOf } from '../time.ts'
import type { SourceText } from './project.ts'

const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augusti', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const

/** `2016-04008` where the text holds one by itself and no other; a suffix such as `_Vinnova` may follow. */
export function diarienummerIn(text: string): string | null {
  const found = diarienummersIn(text)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Why a record's number could not be told: it has none, or several, and nobody knows whose the rest of it is. */
export function whyNoNumber(text: string): 'no-number' | 'several-projects' {
  return diarienummersIn(text).length > 1 ? 'several-projects' : 'no-number'
}

/** Each once. */
function diarienummersIn(text: string): string[] {
  return [...new Set(text.match(/(?<![\d-])(?:19|20)\d{2}-\d{5}(?![\d-])/g))]
}

/** "3 771 922 kronor", "SEK 300,000", "1 995 858 kr", "2841624": whole kronor; null for anything else. */
export function kronorIn(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
  const match =
    /^(?:SEK |kr )?(\d{1,3}(?:[ .,]\d{3})+|\d+)(?:[.,]00)?(?:,-|:-)? ?(?:kronor|kr|SEK)?\.?$/i.exec(plain)
  if (!match?.[1]) return null
  const value = Number(match[1].replace(/[ .,]/g, ''))
  return Number.isSafeInteger(value) ? value : null
}

/** "november 2016" is `2016-11`, "2016" is itself, "1 nov 2016", `2016-11-01` and times of it the day. */
export function precisionDayIn(text: string): string | null {
  const plain = text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLocaleLowerCase('sv')
  const [, iso, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(z|[+-]\d{2}:?\d{2})?)?$/.exec(plain) ?? []
  if (iso) return isRealDay(iso) && isLikely(iso) ? (zone === undefined ? iso : swedishDay(plain)) : null
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(plain)
  if (month || /^(19|20)\d{2}$/.test(plain)) return plain
  const [, day, name = '', year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th|:e|\.)? )?(\p{L}+)\.?,? (\d{4})$/u.exec(plain) ?? []
  const place = MONTHS.findIndex((names) => names.some((one) => one === name))
  if (place < 0 || !year) return null
  const inMonth = `${year}-${String(place + 1).padStart(2, '0')}`
  if (day === undefined) return inMonth
  const whole = `${inMonth}-${day.padStart(2, '0')}`
  return isRealDay(whole) ? whole : null
}

/** Databases write the first or last of all days where there is none. */
function isLikely(day: string): boolean {
  return /^(?:19|20)/.test(day)
}

/** The day on a Swedish clock of an instant that says where its clock stands. */
function swedishDay(instant: string): string | null {
  const at = Date.parse(instant.toUpperCase().replace(' ', 'T'))
  return Number.isNaN(at) ? null : dayOf(new Date(at).toISOString())
}

/** A whole day, or null. */
export function dayIn(text: string): string | null {
  const found = precisionDayIn(text)
  return found?.length === 10 ? found : null
}

/** "november 2016 - juni 2020": both ends as precise as they are written. */
export function periodIn(text: string): { start: string | null; end: string | null } {
  const [from = '', to = '', ...more] = text.trim().split(/\s+[-–—](?:\s+|$)|\s*[–—]\s*|\s+(?:till|to)\s+/)
  return more.length > 0 ? { start: null, end: null } : periodBetween(from, to)
}

/** Where it would end before it starts one of the two is wrong, and nobody knows which: then there is none. */
export function periodBetween(from: string, to: string): { start: string | null; end: string | null } {
  const [start, end] = [precisionDayIn(from), precisionDayIn(to)]
  const length = Math.min(start?.length ?? 0, end?.length ?? 0)
  const isBackwards = start !== null && end !== null && end.slice(0, length) < start.slice(0, length)
  return isBackwards ? { start: null, end: null } : { start, end }
}

const MACHINE =
  /\*{0,2}[ \n]?(?:Denna text är maskinöversatt|This text is machine translated)\.?[ \n]?\*{0,2}/gi

/** The text with even paragraphs and without marks of machine translation, which are told apart; null when empty. */
export function sourceTextOf(text: string): SourceText | null {
  const even = paragraphs(text)
  const isMachineTranslated = even.search(MACHINE) >= 0
  const plain = isMachineTranslated ? paragraphs(even.replace(MACHINE, ' ')) : even
  return plain === '' ? null : { text: plain, isMachineTranslated }
}

/** Paragraphs apart by a line feed, each on one line. */
export function paragraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(plainLine)
    .filter((line) => line !== '')
    .join('\n')
}

/** One line without control characters and with single blanks. */
export function plainLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}

/** `NNNNNN-NNNN` of an organisation, checked; a person's number, or none, is null. */
export function organisationNumberIn(text: string): string | null {
  return organisationNumbersIn(text)[0] ?? null
}

/** Only `http` and `https`; an address that begins with `www.` is read as `https`. */
export function addressIn(text: string): string | null {
  const plain = text.trim().replace(/[.,;)]+$/, '')
  const written = /^www\./i.test(plain) ? `https://${plain}` : plain
  if (!/^https?:\/\/\S+$/i.test(written) || !URL.canParse(written)) return null
  const { username, password } = new URL(written)
  // What stands before an @ looks like the place that the address leads to, and is not.
  return username === '' && password === '' ? written : null
}

/** All addresses in a line, each with the words before or around it, or itself where there are none. */
export function linksInText(text: string): { label: string; address: string }[] {
  const written = text.match(/(?:https?:\/\/|(?<![\w@.])www\.)[^\s<>"”]+/gi) ?? []
  const [only, ...more] = written
  if (only === undefined) return []
  const around = more.length > 0 ? '' : text.replace(only, ' ').replace(/[\s:()[\]–—-]+/g, ' ')
  return written.flatMap((one) => {
    const address = addressIn(one)
    return address === null ? [] : [{ label: plainLine(around) || address, address }]
  })
}

function isRealDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}
