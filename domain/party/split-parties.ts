/** Splits an organiser's own words into parties, and leaves commas and conjunctions that belong to a name. */
import { isAbbreviationOf, isPlainWord } from './abbreviation.ts'
import { withUnits } from './beside-units.ts'
import { roleOfNote } from './part-roles.ts'
import { listSeparately, MENTION } from './partner-forms.ts'
import type { Joint, NameJudge, PartyPart } from './party-part.ts'
import { withPlurals } from './plural-bodies.ts'
import { type Atom, nextName, splitAtoms } from './split-atoms.ts'

const ENDING =
  /[\s,.;]+$|(?:,?\s+(?:m\.?\s?fl\.?|m\.?\s?m\.?|med\s+flera|et\s+al\.?|etc\.?|och|samt|with others))$/giu
const BULLET = /^[\s•·*–—-]+(?=\p{L})/gmu
/** "… är en statlig myndighet under …": what comes after says what it is, not who else takes part. */
const DESCRIPTION =
  /^(?<name>.{3,90}?)\s+är\s+(?:en|ett)\s+(?!(?:\p{L}+\s+){0,3}sam(?:arbet(?!ar)|verkan))(?<rest>.*)$/isu
const WORKS_WITH = /\s(?:med|av|åt|för|with|by|for)\s+/giu
const NOTE = /^(?<name>[^()]+?)\s*\((?<note>[^()]+)\)?$/u
const ALONE = { joint: 'start', role: 'organiser' } as const
/** "…, en del av Region Skåne": says what the party before is. */
const DESCRIBES = /^(?:en|ett|del av|som|där|part of|a part of|ingår|som ingår)\s/u
const OWN_BRANCH = /^(?:region|distrikt|krets|sektion|avdelning|avd\.?|lokalavdelning)\s/u
/** "Acme AB och kommunen": somebody else, though nobody says who. */
const UNNAMED =
  /^(?:kommunen|regionen|landstinget|länsstyrelsen|universitetet|högskolan|myndigheten|staden)$/iu
const COMPANY = /(?:^|\s)(?:AB|HB|KB|Ltd|Inc|GmbH)$/u
/** "Nationalmuseum och vänner": friends without a name are none of its own, and say who it is not. */
const FRIENDS = /^(?:vänner|friends)$/iu
const LONGEST_NAME_IN_ATOMS = 6
const LONGEST_TAIL_IN_WORDS = 3
const NUMBER_OR_POSTAL_CODE = /^(?:org\.?|organisationsn|\(?\d{6}|\d{3} ?\d{2}\b)/iu
/** "Muslimer för Fred" and "Rättvisa": a preposition opens what a single word may end. */
const OPEN_ENDED =
  / (?:för|mot|i|kring|om|of|for) |^(?:sällskapet|föreningen|forum|institutet|centrum|nätverket|rörelsen|kampanjen|tankesmedjan|riksorganisationen) /iu
/** Endings after which a name is complete. */
const COMPLETE =
  /(?:^|\s)(?:AB|kommun|stad|universitet|\p{L}*högskola)$|(?:förbundet|föreningen|verket|myndigheten|inspektionen|styrelsen|regionen|partiet|demokraterna)$/u

export function splitParties(text: string, judge: NameJudge): PartyPart[] {
  const written = text.trim()
  if (isOneName(written, judge)) return [withNote({ text: written, ...ALONE })]
  const whole = text
    .replace(BULLET, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(ENDING, '')
    .replace(ENDING, '')
    .trim()
  if (whole === '') return []
  const listed = listSeparately(whole, judge)
  if (isOneName(whole, judge)) return [withNote({ text: whole, ...ALONE })]
  const parts = joinAtoms(withoutDescription(listed, judge), judge).map(withNote)
  return withPlurals(withUnits(withinSame(parts, judge), judge), judge)
}

/** A name as it is known, unless the parentheses behind it hold another. */
function isOneName(text: string, judge: NameJudge): boolean {
  if (judge.isCorrected(text)) return true
  return judge.find(text) !== null && listSeparately(text, judge) === text
}

/** Leaves out what a name is described as, but for whom it works with or for, which a company's description may name. */
function withoutDescription(text: string, judge: NameJudge): string {
  const { name, rest = '' } = DESCRIPTION.exec(text)?.groups ?? {}
  if (name === undefined) return text
  if (judge.standing(name)?.publicParty === 'yes') return name
  const partner = [...rest.matchAll(WORKS_WITH)]
    .map((found) => nextName(rest, found).replace(/[\s.]+$/u, ''))
    .find((next) => judge.find(next) !== null)
  return partner === undefined ? name : `${name}${MENTION}${partner}`
}

/** "Umeå kommun (talare)". */
function withNote(part: PartyPart): PartyPart {
  const { name, note } = NOTE.exec(part.text)?.groups ?? {}
  const role = note === undefined ? null : roleOfNote(note)
  return role === null || !name ? part : { ...part, text: name, role }
}

function joinAtoms(whole: string, judge: NameJudge): PartyPart[] {
  const atoms = splitAtoms(whole, judge)
  const parts: PartyPart[] = []
  for (let at = 0; at < atoms.length; ) {
    const atom = atoms[at] as Atom
    const run = knownRun(whole, atoms, at, judge)
    const last = atoms[run] as Atom
    const name = whole.slice(atom.start, last.end)
    const before = atom.role === 'address' ? undefined : parts.at(-1)
    if (before && run === at && isSameParty(before.text, name, atom.joint, judge)) {
      before.text = `${before.text}${whole.slice((atoms[at - 1] as Atom).end, atom.end)}`
    } else if (before && run === at && isBranch(before.text, name, atom.joint, judge)) {
      before.readAs = before.text
      before.text = `${before.text}, ${name}`
    } else {
      parts.push({ text: name, joint: atom.joint, role: atom.role })
    }
    at = run + 1
  }
  return parts
}

/** The last atom of the longest known name that begins here, or the atom itself. */
function knownRun(whole: string, atoms: readonly Atom[], at: number, judge: NameJudge): number {
  const start = (atoms[at] as Atom).start
  for (let last = Math.min(at + LONGEST_NAME_IN_ATOMS, atoms.length) - 1; last > at; last -= 1) {
    const text = whole.slice(start, (atoms[last] as Atom).end)
    if (!text.includes('\n') && (judge.find(text) || endsInside(whole, start, atoms[last] as Atom, judge)))
      return last
  }
  return at
}

/** "Hem och Skola i Nacka": a known name that ends within the last atom, with where it is behind it. */
function endsInside(whole: string, start: number, last: Atom, judge: NameJudge): boolean {
  const words = whole.slice(last.start, last.end).trim().split(' ')
  return words.slice(0, LONGEST_TAIL_IN_WORDS).some((_, at) => {
    if (at + 1 === words.length) return false
    const head = words.slice(0, at + 1).join(' ')
    return judge.find(`${whole.slice(start, last.start)}${head}`) !== null
  })
}

function isSameParty(left: string, right: string, joint: Joint, judge: NameJudge): boolean {
  if (joint === 'comma') return isSameAfterComma(left, right, judge)
  if (joint === 'och' || joint === 'slash' || joint === 'and')
    return isSameAfterAnd(left, right, joint, judge)
  return false
}

/** "Sensus, region Stockholm": in small letters it says which part of somebody who is not public it is. */
function isBranch(left: string, right: string, joint: Joint, judge: NameJudge): boolean {
  if (joint !== 'comma' || !OWN_BRANCH.test(right) || startsLower(left)) return false
  return judge.standing(left)?.publicParty === 'no'
}

function isSameAfterComma(left: string, right: string, judge: NameJudge): boolean {
  if (NUMBER_OR_POSTAL_CODE.test(right)) return true
  if (DESCRIBES.test(right)) return true
  const leftBody = judge.find(left)
  const rightBody = judge.find(right)
  if (leftBody && rightBody) return leftBody === rightBody
  if (isAbbreviationOf(right, left, judge) || isAbbreviationOf(left, right, judge)) return true
  if (right.toLowerCase().startsWith(`${left.toLowerCase()} `)) return true
  if (UNNAMED.test(right)) return false
  return startsLower(right) && !rightBody && !judge.isTelling(right)
}

/** "Lunds universitet, Agenda 2030 Graduate School, Lund University": a stranger between two names of one body. */
function withinSame(parts: readonly PartyPart[], judge: NameJudge): PartyPart[] {
  const done: PartyPart[] = []
  for (const part of parts) {
    const [before, between] = [done.at(-2), done.at(-1)]
    const body =
      before && between?.joint === 'comma' && part.joint === 'comma' ? judge.find(before.text) : null
    if (before && between && body && judge.find(part.text) === body && !judge.isTelling(between.text)) {
      done.splice(-2, 2, { ...before, text: `${before.text}, ${between.text}, ${part.text}` })
    } else done.push(part)
  }
  return done
}

function isSameAfterAnd(left: string, right: string, joint: Joint, judge: NameJudge): boolean {
  if (left.endsWith('-') || FRIENDS.test(right)) return true
  if (COMPANY.test(left) || UNNAMED.test(right)) return false
  if (judge.find(right) || judge.isTelling(right)) return false
  if (startsLower(right)) return true
  if (judge.find(left) || judge.findShort(left) || COMPLETE.test(left)) return false
  const word = right.replace(/ AB$/u, '')
  if (word !== right && joint === 'och' && judge.isTelling(left)) return false
  return (
    joint === 'and' ||
    (isPlainWord(word) &&
      (word !== right || !judge.findShort(right)) &&
      (word !== right || isPlainWord(left) || OPEN_ENDED.test(left)))
  )
}

function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}
