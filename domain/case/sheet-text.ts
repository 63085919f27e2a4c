/** Text from people and sources as a sheet shows it: without signs that no reader sees and some programs trip over. */

/** Paragraphs without empty ones. */
export function paragraphsOf(text: string): string[] {
  return wellFormed(text)
    .split('\n')
    .map(inOneLine)
    .filter((paragraph) => paragraph !== '')
}

/** One line, whatever the breaks in it. */
export function lineOf(text: string): string {
  return inOneLine(wellFormed(text))
}

/** A text's letters and digits: what two texts have alike when only case, blanks, hidden signs and punctuation differ. */
export function comparable(text: string): string {
  return wellFormed(text)
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .toLocaleLowerCase('sv')
}

/** Whether there is anything to read. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Without the quotation marks around it, if there are any. */
export function withoutQuotationMarks(text: string): string {
  return text.replace(/^["”“„»«]+\s*(.*?)\s*["”“„»«]+$/su, '$1')
}

const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Control characters, byte order marks, non-characters, and what turns the direction of all that follows. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\uFEFF\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu

function wellFormed(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(LINE_BREAKS, '\n').replace(UNSEEN, '')
}

function inOneLine(text: string): string {
  return text.replace(/[\s\t]+/g, (blanks) => (blanks.includes('\u00a0') ? '\u00a0' : ' ')).trim()
}
