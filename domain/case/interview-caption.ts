/** Finds the caption that tells who is in the picture and who took it, and leaves every other text where it stands. */
import { holdsSentenceEnd, type Person, personIn, tellsSomething } from './interview-lines.ts'

export type Caption = Person & { at: number; credit: string; rest: string }

/** The label is a word of its own: "målbild:" is none. */
const CREDIT = /(?<!\p{L})(?:Foto|Fotograf|Photo|Photographer|Bild)\s*:\s*(\S.*?)\.?$/iu
const LONGEST_CREDIT = 100
const NOBODY: Person = { person: null, role: null, organisation: null }

/**
 * The last one that names a person, else the last credit of all. `rest` is what else its line says, and belongs to the
 * text. A label inside a sentence, or before one, is no credit.
 */
export function captionIn(lines: readonly string[]): Caption | null {
  const found = lines.flatMap((line, at) => captionOf(line, at) ?? [])
  return found.findLast(({ person }) => person !== null) ?? found.at(-1) ?? null
}

function captionOf(line: string, at: number): Caption | null {
  const match = CREDIT.exec(line)
  if (!match?.[1]) return null
  const before = line.slice(0, match.index).trim()
  const inBrackets = before.endsWith('(') && match[1].endsWith(')')
  const credit = inBrackets ? match[1].slice(0, -1).trim() : match[1]
  if (credit === '' || credit.length > LONGEST_CREDIT || holdsSentenceEnd(credit)) return null
  const rest = before.replace(/[\s,;|/(–—-]+$/u, '')
  const named = tellsSomething(rest) ? NOBODY : personIn(rest)
  if (named.person !== null) return { ...named, at, credit, rest: '' }
  const standsApart = before === '' || /[.!?,;|/(–—-]$/.test(before)
  return standsApart && isName(credit) ? { ...NOBODY, at, credit, rest } : null
}

/** "Kim Provberg", "Helsingborgs stad", "privat": a name has no more small words than capitals. */
function isName(credit: string): boolean {
  if (/^(?:privat|private|okänd|unknown|egen|eget)(?!\p{L})/iu.test(credit)) return !tellsSomething(credit)
  const words = credit.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? []
  const capitals = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length
  return /^[©\s]*[\p{Lu}\d]/u.test(credit) && capitals * 2 >= words.length && !tellsSomething(credit)
}
