/** Finds a quoted passage that begins on a line of an interview: how far it goes, its words, and what follows them. */
import { isQuestion } from './interview-lines.ts'

/** `after` is what stands on the passage's last line behind its closing mark; `lines` is how many it takes. */
export type QuotedPassage = { text: string; after: string; lines: number }

/** A dash of speech, or of a list, may stand before the mark. Single marks are also apostrophes, and count less. */
const OPENED = /^(?:[-–—•*>] ?)?([”“"„»«’‘'])\s*/u
const MARK = /[”“"„»«]/
const SINGLE = /[’‘']/
const CLOSED = /[”“"»«’‘'][.,;:!?…]*$/
/** Closed without having been opened: not the mark of inches, and not an arrow. */
const ONLY_CLOSED = /(?:[\p{L}.!?…,][”“"]|[.!?…][»«])[.,]?$/u
/** Paragraphs. */
const FARTHEST = 20
/** Words. */
const LONGEST_TERM = 3

/**
 * Null where the line begins no quote. One that is never closed ends before `isSpeaker`, else with its own paragraph:
 * whose words they are is asked for once too often rather than never.
 */
export function quotedPassageAt(
  lines: readonly string[],
  at: number,
  isSpeaker: (line: string) => boolean,
): QuotedPassage | null {
  const line = lines[at] ?? ''
  const opened = OPENED.exec(line)
  if (!opened?.[1]) return onlyClosed(line)
  const body = line.slice(opened[0].length)
  const whole = wholeLine(body)
  const closedAt = closingMark(body)
  if (whole !== null) {
    const isBroken = closedAt !== null && letters(body.slice(closedAt)) > 0
    return isBroken && hasOnlyTerms(line) ? null : { text: whole, after: '', lines: 1 }
  }
  if (SINGLE.test(opened[1])) return null
  if (closedAt !== null) return cut(body, closedAt, 1)
  return overParagraphs(body, lines.slice(at + 1, at + FARTHEST), isSpeaker)
}

/** The words of a line that ends with a mark; a full stop may stand behind it. */
function wholeLine(body: string): string | null {
  const text = body.replace(CLOSED, '').trim()
  return CLOSED.test(body) && text !== '' ? text : null
}

/** "”Enkelhet” var det som vi kallade ”hållbart”." quotes nobody; "”Ja!”, säger hon. ”Det gick.”" does. */
function hasOnlyTerms(line: string): boolean {
  const pieces = [...line.matchAll(/[”“"„»«’‘'](.*?)[”“"»«’‘'](?!\p{L})/gu)].map(([, words = '']) => words)
  return pieces.every(isTerm)
}

/** A word or two that are named rather than said. */
export function isTerm(words: string): boolean {
  return !/[.!?…]/.test(words) && words.trim().split(' ').length <= LONGEST_TERM
}

function onlyClosed(line: string): QuotedPassage | null {
  if (!ONLY_CLOSED.test(line)) return null
  const closedAt = closingMark(line)
  if (closedAt === null || letters(line.slice(closedAt)) > 0) return null
  return cut(line, closedAt, 1)
}

function overParagraphs(
  first: string,
  next: readonly string[],
  isSpeaker: (line: string) => boolean,
): QuotedPassage | null {
  const paragraphs = [first]
  for (const [place, line] of next.entries()) {
    if (isQuestion(line)) break
    if (isSpeaker(line)) return { text: joined(paragraphs), after: '', lines: place + 1 }
    // Each paragraph of a long quote may begin with a mark of its own.
    const body = letters(line) > 0 ? line.replace(OPENED, '') : line
    const closedAt = closingMark(body)
    if (closedAt !== null) {
      const { text, after } = cut(body, closedAt, 1)
      return { text: joined([...paragraphs, text]), after, lines: place + 2 }
    }
    paragraphs.push(body)
  }
  if (letters(first) > 0) return { text: first, after: '', lines: 1 }
  // A mark by itself opens the paragraph after it.
  const [second] = next
  return second === undefined || isQuestion(second) ? null : { text: second, after: '', lines: 2 }
}

/** Where the words inside an opened mark are closed, past what is quoted inside them. */
function closingMark(body: string): number | null {
  let deep = 1
  for (let place = 0; place < body.length; place += 1) {
    if (!MARK.test(body[place] ?? '')) continue
    const isAfterBlank = place > 0 && /[\s([–—-]/.test(body[place - 1] ?? '')
    const isBeforeBlank = place + 1 === body.length || /\s/.test(body[place + 1] ?? '')
    if (isAfterBlank && !isBeforeBlank) deep += 1
    else deep -= 1
    if (deep === 0) return place
  }
  return null
}

function cut(body: string, closedAt: number, lines: number): QuotedPassage {
  return { text: body.slice(0, closedAt).trim(), after: body.slice(closedAt + 1).trim(), lines }
}

function joined(paragraphs: readonly string[]): string {
  return paragraphs.filter((one) => one !== '').join('\n')
}

function letters(text: string): number {
  return text.match(/[\p{L}\d]/gu)?.length ?? 0
}
