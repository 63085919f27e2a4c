/** Parts the lines of an interview into questions, text and quotes, each quote with who said it. */
import type { InterviewQuote } from './interview.ts'
import { isQuestion } from './interview-lines.ts'
import { isCertainSpeaker, quotedFrom, speakerBehind, speakerBelow } from './interview-speaker.ts'
import { isTerm, type QuotedPassage, quotedPassageAt } from './quoted-passage.ts'

export type Passage =
  | { kind: 'question'; text: string }
  | { kind: 'text'; text: string }
  | ({ kind: 'quote' } & InterviewQuote)

type Taken = { quote: InterviewQuote; rest: string; lines: number }

/**
 * A passage in quotation marks on lines of its own is somebody's words and stands apart from the answer, however short.
 * No word is lost but "Citat från" and "säger", which say what the others are.
 */
export function passagesOf(lines: readonly string[]): Passage[] {
  const isDialogue = talksInDashes(lines)
  const passages: Passage[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    const taken = introducedAt(lines, at, isDialogue) ?? quoteAt(lines, at, isDialogue)
    if (taken) {
      passages.push({ kind: 'quote', ...taken.quote })
      if (taken.rest !== '') passages.push({ kind: 'text', text: taken.rest })
      at += taken.lines
      continue
    }
    const said = line.endsWith('.') ? null : quotedFrom(line)
    const last = passages.at(-1)
    if (isQuestion(line)) passages.push({ kind: 'question', text: line })
    else if (said !== null && last?.kind === 'text')
      // The marks are missing, and yet the text says that the paragraph before is a quote.
      passages.splice(-1, 1, { kind: 'quote', text: last.text, attributedTo: said })
    else passages.push({ kind: 'text', text: line })
    at += 1
  }
  return passages
}

/** Whether answers begin with dashes, as in a dialogue or a list. A dash below a quote may tell who said it instead. */
function talksInDashes(lines: readonly string[]): boolean {
  return lines.some(
    (line, at) => /^[-–—]\s*[^\s”“"„»«’‘']/.test(line) && !/[”“"»«][.,]?$/.test(lines[at - 1] ?? ''),
  )
}

/** "Citat från en medarbetare:" stands before what was said, with or without marks. */
function introducedAt(lines: readonly string[], at: number, isDialogue: boolean): Taken | null {
  const line = lines[at] ?? ''
  const next = lines[at + 1]
  const said = line.endsWith(':') ? quotedFrom(line.slice(0, -1)) : null
  if (said === null || next === undefined || isQuestion(next)) return null
  const marked = quoteAt(lines, at + 1, isDialogue)
  if (!marked) return { quote: { text: next, attributedTo: said }, rest: '', lines: 2 }
  if (marked.quote.attributedTo !== null) return null
  return { ...marked, quote: { ...marked.quote, attributedTo: said }, lines: marked.lines + 1 }
}

function quoteAt(lines: readonly string[], at: number, isDialogue: boolean): Taken | null {
  const passage = quotedPassageAt(lines, at, isCertainSpeaker)
  if (!passage) return null
  const below = lines[at + passage.lines] ?? ''
  if (!/[\p{L}\d]/u.test(passage.after)) return takenWith(passage, speakerBelow(below, isDialogue), 1)
  const behind = speakerBehind(passage.after, isTerm(passage.text))
  if (behind !== null) return takenWith(passage, behind, 0)
  // A sentence that begins with quoted words goes on: it is the answer's own.
  if (passage.lines === 1) return null
  return { quote: { text: passage.text, attributedTo: null }, rest: passage.after, lines: passage.lines }
}

function takenWith({ text, lines }: QuotedPassage, attributedTo: string | null, ownLines: number): Taken {
  return { quote: { text, attributedTo }, rest: '', lines: lines + (attributedTo === null ? 0 : ownLines) }
}
