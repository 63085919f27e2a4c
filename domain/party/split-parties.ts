/** Splits an organiser's own words into parties, and leaves commas and conjunctions that belong to a name. */
import { fold } from '../swedish.ts'
import type { RegisterEntry } from './register-index.ts'

/** How the words before a party joined it to the one before. */
export type Joint = 'start' | 'comma' | 'och' | 'and' | 'together' | 'support'

export type PartyPart = { text: string; joint: Joint }

export type NameJudge = {
  find: (name: string) => RegisterEntry | null
  findShort: (name: string) => RegisterEntry | null
  /** Whether a name alone tells what sector it is of; a company's ending does not count, it may end a longer name. */
  isTelling: (name: string) => boolean
}

const JOINTS =
  /(?<paren>\([^()]*\)?)|(?<together>\s+(?:i\s+(?:nära\s+)?(?:samarbete|samverkan|partnerskap)\s+med|tillsammans\s+med|in\s+(?:collaboration|cooperation|partnership)\s+with|together\s+with)\s+)|(?<support>,?\s+med\s+stöd\s+(?:av|från)\s+)|(?<list>\s*[;|•\n]\s*)|(?<comma>\s*(?:(?<!\d),|,(?!\d))\s*(?:(?:och|samt|and)\s+)?)|(?<och>\s+(?:och|samt)\s+|\s*\/\s*)|(?<and>\s+(?:and|&|\+)\s+)/giu
const ENDING = /[\s,.;]+$|(?:,?\s+(?:m\.?\s?fl\.?|med\s+flera|et\s+al\.?|etc\.?))$/giu
const LONGEST_NAME_IN_ATOMS = 5
const SMALL_WORDS = new Set([
  'och',
  'för',
  'i',
  'av',
  'på',
  'mot',
  'till',
  'of',
  'for',
  'the',
  'and',
  'in',
  'de',
  'den',
])
const NUMBER_OR_POSTAL_CODE = /^(?:org\.?|organisationsn|\(?\d{6}|\d{3} ?\d{2}\b)/iu
/** A part of the body named before, as "Medicinska fakulteten". */
const PART = /^(?:\p{L}+ )?\p{L}*(?:fakulteten|institutionen|avdelningen|enheten)$/iu
/** "Muslimer för Fred" and "Rättvisa": a preposition opens what a single word may end. */
const OPEN_ENDED = / (?:för|mot|i|kring|om|of|for) /u
/** Endings after which a name is complete. */
const COMPLETE =
  /(?:^|\s)(?:AB|kommun|stad|universitet|\p{L}*högskola)$|(?:förbundet|föreningen|verket|myndigheten|inspektionen|styrelsen|regionen|partiet|demokraterna)$/u

export function splitParties(text: string, judge: NameJudge): PartyPart[] {
  const whole = text
    .replace(/[^\S\n]+/g, ' ')
    .replace(ENDING, '')
    .trim()
  if (whole === '') return []
  if (judge.find(whole)) return [{ text: whole, joint: 'start' }]
  const atoms = splitAtoms(whole)
  const parts: PartyPart[] = []
  for (let at = 0; at < atoms.length; ) {
    const atom = atoms[at] as Atom
    const run = knownRun(whole, atoms, at, judge)
    const last = atoms[run] as Atom
    const name = whole.slice(atom.start, last.end)
    const before = parts.at(-1)
    if (before && run === at && isSameParty(before.text, name, atom.joint, judge)) {
      before.text = `${before.text}${whole.slice((atoms[at - 1] as Atom).end, atom.end)}`
    } else {
      parts.push({ text: name, joint: atom.joint })
    }
    at = run + 1
  }
  return parts
}

type Atom = { start: number; end: number; joint: Joint }

function splitAtoms(text: string): Atom[] {
  const atoms: Atom[] = []
  let start = 0
  let joint: Joint = 'start'
  const close = (end: number) => {
    if (text.slice(start, end).trim() !== '') atoms.push({ start, end, joint })
  }
  for (const found of text.matchAll(JOINTS)) {
    const groups = found.groups ?? {}
    if (groups.paren !== undefined) continue
    close(found.index)
    start = found.index + found[0].length
    joint = jointOf(groups)
  }
  close(text.length)
  return atoms
}

function jointOf(groups: Record<string, string | undefined>): Joint {
  if (groups.together) return 'together'
  if (groups.support) return 'support'
  if (groups.och) return 'och'
  if (groups.and) return 'and'
  // A line, a semicolon or a bullet lists parties as a comma does, but is never part of a name.
  return groups.list ? 'start' : 'comma'
}

/** The last atom of the longest known name that begins here, or the atom itself. */
function knownRun(whole: string, atoms: readonly Atom[], at: number, judge: NameJudge): number {
  const start = (atoms[at] as Atom).start
  for (let last = Math.min(at + LONGEST_NAME_IN_ATOMS, atoms.length) - 1; last > at; last -= 1) {
    if (judge.find(whole.slice(start, (atoms[last] as Atom).end))) return last
  }
  return at
}

function isSameParty(left: string, right: string, joint: Joint, judge: NameJudge): boolean {
  if (joint === 'comma') return isSameAfterComma(left, right, judge)
  if (joint === 'och' || joint === 'and') return isSameAfterAnd(left, right, joint, judge)
  return false
}

function isSameAfterComma(left: string, right: string, judge: NameJudge): boolean {
  if (NUMBER_OR_POSTAL_CODE.test(right)) return true
  const leftEntry = judge.find(left)
  const rightEntry = judge.find(right)
  if (leftEntry && rightEntry) return leftEntry.name === rightEntry.name
  if (isAbbreviationOf(right, left, judge) || isAbbreviationOf(left, right, judge)) return true
  return (startsLower(right) || PART.test(right)) && !rightEntry && !judge.isTelling(right)
}

function isSameAfterAnd(left: string, right: string, joint: 'och' | 'and', judge: NameJudge): boolean {
  if (left.endsWith('-')) return true
  if (judge.find(right) || judge.isTelling(right)) return false
  if (startsLower(right)) return true
  if (judge.find(left) || COMPLETE.test(left)) return false
  return joint === 'and' || (isPlainWord(right) && (isPlainWord(left) || OPEN_ENDED.test(left)))
}

/** "VA" of "Vetenskap & Allmänhet", unless the register knows the abbreviation as somebody else's. */
function isAbbreviationOf(short: string, long: string, judge: NameJudge): boolean {
  const known = judge.findShort(short)
  if (known && judge.find(long)?.name === known.name) return true
  if (!/^(?=(?:.*\p{Lu}){2})\p{L}{2,8}$/u.test(short)) return false
  const words = fold(long)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
  const initials = words.map((word) => word.charAt(0)).join('')
  const letters = fold(short)
  // The very initials, in any order: "SIS, Swedish Standards Institute" is not the agency that is also called SIS.
  if ([...initials].sort().join('') === [...letters].sort().join('')) return true
  if (known) return false
  return isSubsequence(initials, letters) && isSubsequence(letters, words.join(''))
}

function isSubsequence(inner: string, outer: string): boolean {
  let from = 0
  return [...inner].every((letter) => {
    const at = outer.indexOf(letter, from)
    from = at + 1
    return at >= 0
  })
}

function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}

/** One word that is neither an abbreviation nor in the definite form: "Folk", "Ungdomar (RBU)". */
function isPlainWord(text: string): boolean {
  return /^\p{Lu}?\p{Ll}+(?: \(\p{L}+\))?$/u.test(text) && !/(?:na|en|et|an|erna)$/u.test(text)
}
