/** Tells who said a quote, where the text around it says so; a sentence is never taken for a name. */
import { holdsSentenceEnd, personIn, tellsSomething } from './interview-lines.ts'

const QUOTED_FROM = /^(?:[-–—]\s*)?(?:Citat från|Quote from)\s+(.{2,150})$/i
const DASH = /^[-–—]\s*/
const SAYS = /^(?:säger|sa|sade|berättar|menar|says|said)\s+/i
/** An address, a list's mark or a quotation mark begins or fills a line that names nobody. */
const NAMES_NOBODY = /^[•*”“"„»«’‘']|https?:|www\./i
/** Letters. A name with its role may be longer than a line that only looks like one. */
const LONGEST = 80
const LONGEST_PERSON = 160

/** "Citat från en av våra medarbetare" is "en av våra medarbetare"; null where the line goes on to say more. */
export function quotedFrom(line: string): string | null {
  const [, said] = QUOTED_FROM.exec(line) ?? []
  return said === undefined || said.endsWith(':') || holdsSentenceEnd(said) ? null : said
}

/** Says so itself, or has a name and where it belongs. */
export function isCertainSpeaker(line: string): boolean {
  const name = line.replace(DASH, '')
  return quotedFrom(line) !== null || (isPerson(name) && personIn(name).organisation !== null)
}

/**
 * On the line below a quote: "Citat från …", a person, or a short line that tells nothing. Where dashes begin answers
 * (`isDialogue`) one below a quote does too, unless a person is named.
 */
export function speakerBelow(line: string, isDialogue: boolean): string | null {
  const said = quotedFrom(line)
  if (said !== null) return said
  const name = line.replace(DASH, '').replace(SAYS, '')
  if (NAMES_NOBODY.test(name)) return null
  if (isPerson(name)) return name.replace(/\.$/, '')
  if (isDialogue && DASH.test(line)) return null
  return name.length <= LONGEST && /\p{L}/u.test(name) && !/[.!?:…]$/.test(name) && !tellsSomething(name)
    ? name
    : null
}

/** On the quote's own line, behind a dash, in brackets or after "säger". What follows a mere term must be a person. */
export function speakerBehind(after: string, isTerm: boolean): string | null {
  const plain = after.replace(/^[.,;!?…]+\s*/, '').replace(/\.$/, '')
  const inBrackets = /^\((.+)\)$/.exec(plain)?.[1]
  const name = inBrackets ?? plain.replace(/^[-–—/|]\s*/, '').replace(SAYS, '')
  if (NAMES_NOBODY.test(name) || /[”“"„»«]/.test(name)) return null
  if (isPerson(name)) return name
  const isSaid = SAYS.test(plain) || (name !== plain && !isTerm)
  return isSaid && name.length <= LONGEST && /\p{L}/u.test(name) && !tellsSomething(name) ? name : null
}

function isPerson(name: string): boolean {
  return name.length <= LONGEST_PERSON && personIn(name).person !== null && !tellsSomething(name)
}
