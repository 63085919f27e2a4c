/** Splits an organiser's own words into parties, and leaves commas and conjunctions that belong to a name. */
import { foldMarks } from '../swedish.ts'
import { isAbbreviationOf, isPlainWord } from './abbreviation.ts'
import { nameKey } from './name-key.ts'
import { listSeparately } from './partner-forms.ts'
import type { Joint, NameJudge, PartyPart } from './party-part.ts'
import { withPlurals } from './plural-bodies.ts'
import { OTHERS, UNIT_ALONE } from './units.ts'

const JOINTS = new RegExp(
  [
    '(?<paren>\\([^()]*\\)?)',
    '(?<together>[\\s,.–—-]+(?:i\\s+(?:nära\\s+)?(?:samarbete|samverkan|partnerskap|samarrangemang)\\s+med|tillsammans\\s+med|in\\s+(?:collaboration|cooperation|partnership)\\s+with|together\\s+with)\\s+)',
    '(?<between>[\\s,-]+(?:är\\s+)?(?:ett|i|en)\\s+(?:\\p{L}+\\s+){0,3}(?:samarbete|samarbetsprojekt|samverkan)\\s+mellan\\s+)',
    '(?<support>,?\\s+med\\s+(?:ekonomiskt\\s+)?stöd\\s+(?:av|från)\\s+)',
    '(?<through>\\s+genom\\s+)',
    '(?<with>\\s+med\\s+)',
    '(?<list>\\s*[;|\\n]\\s*|\\s*(?:^|\\s)[•·*–-]\\s+(?=\\n)|\\s*[•·]\\s*)',
    '(?<sentence>(?<=\\p{L}{5,}(?<!kungl|studief|sveng))\\.\\s+(?=\\p{Lu}))',
    '(?<comma>\\s*(?:(?<!\\d),|,(?!\\d))\\s*(?:(?:och|samt|and|&)\\s+)?)',
    '(?<och>\\s+(?:och|samt)\\s+)',
    '(?<slash>\\s*\\/\\s*)',
    '(?<and>\\s+(?:and|&|\\+)\\s+)',
  ].join('|'),
  'giu',
)
const ENDING =
  /[\s,.;]+$|(?:,?\s+(?:m\.?\s?fl\.?|m\.?\s?m\.?|med\s+flera|et\s+al\.?|etc\.?|och|samt|with others))$/giu
const BULLET = /^[\s•·*–—-]+(?=\p{L})/gmu
/** "… är en statlig myndighet under …": what comes after says what it is, not who else takes part. */
const DESCRIPTION = /^(?<name>.{3,90}?)\s+är\s+(?:en|ett)\s+(?!(?:\p{L}+\s+){0,3}sam(?:arbet|verkan))/isu
/** "…, en del av Region Skåne": says what the party before is. */
const DESCRIBES = /^(?:en|ett|del av|som|där|part of|a part of|ingår|som ingår)\s/u
const LONGEST_NAME_IN_ATOMS = 6
const LONGEST_TAIL_IN_WORDS = 3
const NUMBER_OR_POSTAL_CODE = /^(?:org\.?|organisationsn|\(?\d{6}|\d{3} ?\d{2}\b)/iu
/** "Muslimer för Fred" and "Rättvisa": a preposition opens what a single word may end. */
const OPEN_ENDED = / (?:för|mot|i|kring|om|of|for) |^(?:sällskapet|föreningen|forum|institutet|centrum) /iu
/** Endings after which a name is complete. */
const COMPLETE =
  /(?:^|\s)(?:AB|kommun|stad|universitet|\p{L}*högskola)$|(?:förbundet|föreningen|verket|myndigheten|inspektionen|styrelsen|regionen|partiet|demokraterna)$/u

export function splitParties(text: string, judge: NameJudge): PartyPart[] {
  const written = text.trim()
  if (judge.find(written)) return [{ text: written, joint: 'start' }]
  const whole = text
    .replace(BULLET, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(ENDING, '')
    .replace(ENDING, '')
    .trim()
  if (whole === '') return []
  if (judge.find(whole)) return [{ text: whole, joint: 'start' }]
  const listed = listSeparately(whole, judge)
  const described = listed.replace(DESCRIPTION, '$<name>\0').split('\0', 1)[0] ?? listed
  return withPlurals(withUnits(withinSame(joinAtoms(described, judge), judge), judge), judge)
}

function joinAtoms(whole: string, judge: NameJudge): PartyPart[] {
  const atoms = splitAtoms(whole, judge)
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

function splitAtoms(text: string, judge: NameJudge): Atom[] {
  const atoms: Atom[] = []
  let start = 0
  let joint: Joint = 'start'
  const close = (end: number) => {
    if (text.slice(start, end).trim() !== '') atoms.push({ start, end, joint })
  }
  for (const found of text.matchAll(JOINTS)) {
    const groups = found.groups ?? {}
    if (groups.paren !== undefined) continue
    if (groups.through && !isNamedAfter(text, found, judge)) continue
    if (groups.with && !isWith(text.slice(start, found.index), text, found, judge)) continue
    close(found.index)
    // What is made between others is what they arrange, not one of them.
    if (groups.between && !judge.find(text.slice(start, found.index))) atoms.length = 0
    start = found.index + found[0].length
    joint = jointOf(groups, atoms.length > 0)
  }
  close(text.length)
  return atoms
}

/** "Jönköping University med Företagarna": only between two who are known; "Musik med Helena" is one. */
function isWith(left: string, text: string, found: RegExpMatchArray, judge: NameJudge): boolean {
  if (judge.find(left) === null) return false
  const next = nextName(text, found)
  return judge.find(next) !== null || judge.isTelling(next)
}

/** "Sommartorget genom Försvarsmakten": what comes through a known body is arranged by it. */
function isNamedAfter(text: string, found: RegExpMatchArray, judge: NameJudge): boolean {
  const rest = text.slice((found.index ?? 0) + found[0].length)
  const next = nextName(text, found)
  return judge.find(rest) !== null || judge.find(next) !== null || judge.findShort(next) !== null
}

/** What stands after the words found, up to the next party. */
function nextName(text: string, found: RegExpMatchArray): string {
  const rest = text.slice((found.index ?? 0) + found[0].length)
  return rest.split(/,|;|\n|\s+(?:och|samt|&)\s+/u, 1)[0] ?? ''
}

function jointOf(groups: Record<string, string | undefined>, hasBefore: boolean): Joint {
  if (groups.together || groups.through || (groups.between && hasBefore)) return 'together'
  if (groups.support) return 'support'
  if (groups.between) return 'start'
  if (groups.with) return 'with'
  if (groups.och) return 'och'
  if (groups.slash) return 'slash'
  if (groups.and) return 'and'
  // A line, a semicolon or a bullet lists parties as a comma does, but is never part of a name.
  return groups.list || groups.sentence ? 'list' : 'comma'
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

function isSameAfterComma(left: string, right: string, judge: NameJudge): boolean {
  if (NUMBER_OR_POSTAL_CODE.test(right)) return true
  if (DESCRIBES.test(right)) return true
  const leftBody = judge.find(left)
  const rightBody = judge.find(right)
  if (leftBody && rightBody) return leftBody === rightBody
  if (isAbbreviationOf(right, left, judge) || isAbbreviationOf(left, right, judge)) return true
  if (right.toLowerCase().startsWith(`${left.toLowerCase()} `)) return true
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

const UNIT_JOINTS: ReadonlySet<Joint> = new Set(['comma', 'list', 'slash'])

/** "Socialtjänsten, Umeå kommun" and "Umeå kommun, Socialtjänsten": a unit beside the body that it is of. */
function withUnits(parts: readonly PartyPart[], judge: NameJudge): PartyPart[] {
  const done: PartyPart[] = []
  for (const part of parts) {
    const before = done.at(-1)
    if (before && UNIT_JOINTS.has(part.joint) && isUnitBeside(before.text, part.text, judge)) {
      done[done.length - 1] = joinUnit(before, part, judge)
    } else done.push(part)
  }
  return done
}

/** Read by the body, which its unit belongs to whatever it is called; a number keeps the whole text to be read. */
function joinUnit(before: PartyPart, part: PartyPart, judge: NameJudge): PartyPart {
  const text = `${before.text}, ${part.text}`
  if (/\d/.test(text)) return { ...before, text }
  const body = isUnitAlone(before.text, judge) ? part.text : before.text
  const isReadWhole = judge.find(body) === null && judge.findShort(body) !== null
  return isReadWhole ? { ...before, text } : { ...before, text, readAs: before.readAs ?? body }
}

function isUnitBeside(left: string, right: string, judge: NameJudge): boolean {
  if (isUnitAlone(left, judge)) return judge.find(right) !== null
  return (
    isUnitAlone(right, judge) &&
    (judge.find(left) !== null || judge.findShort(left) !== null || judge.isTelling(left))
  )
}

function isUnitAlone(text: string, judge: NameJudge): boolean {
  return isUnit(text) && judge.find(text) === null
}

function isUnit(text: string): boolean {
  const folded = foldMarks(nameKey(text))
  return UNIT_ALONE.test(folded) && !OTHERS.test(folded)
}

function isSameAfterAnd(left: string, right: string, joint: Joint, judge: NameJudge): boolean {
  if (left.endsWith('-')) return true
  if (judge.find(right) || judge.isTelling(right)) return false
  if (startsLower(right)) return true
  if (judge.find(left) || judge.findShort(left) || COMPLETE.test(left)) return false
  const word = right.replace(/ AB$/u, '')
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
