/** A unit beside the body that it is of: "Socialtjänsten, Umeå kommun" is one party. */
import { foldMarks } from '../swedish.ts'
import { nameKey } from './name-key.ts'
import type { Joint, NameJudge, PartyPart } from './party-part.ts'
import type { Sector } from './sector.ts'
import { OTHERS, PLAIN_UNIT, RESEARCH_UNIT, UNIT_ALONE } from './units.ts'

const HAS_RESEARCH: ReadonlySet<Sector> = new Set(['university', 'region'])
const TWO_LETTERS = 2
const UNIT_JOINTS: ReadonlySet<Joint> = new Set(['comma', 'list', 'slash'])

/** "Socialtjänsten, Umeå kommun" and "Umeå kommun, Socialtjänsten": a unit beside the body that it is of. */
export function withUnits(parts: readonly PartyPart[], judge: NameJudge): PartyPart[] {
  const done: PartyPart[] = []
  for (const part of parts) {
    const before = done.at(-1)
    if (
      before?.role === part.role &&
      UNIT_JOINTS.has(part.joint) &&
      isUnitBeside(before.text, part.text, judge)
    ) {
      done[done.length - 1] = joinUnit(before, part, judge)
    } else done.push(part)
  }
  return done
}

/** Read by the body, which its unit belongs to whatever it is called; a number keeps the whole text to be read. */
function joinUnit(before: PartyPart, part: PartyPart, judge: NameJudge): PartyPart {
  const text = `${before.text}, ${part.text}`
  if (/\d/.test(text)) return { ...before, text }
  const isUnitFirst = isUnitAlone(before.text, judge) || isPartOf(before.text, part.text, judge)
  const body = isUnitFirst ? part.text : before.text
  const isReadWhole = judge.find(body) === null && judge.findShort(body) !== null
  return isReadWhole ? { ...before, text } : { ...before, text, readAs: before.readAs ?? body }
}

function isUnitBeside(left: string, right: string, judge: NameJudge): boolean {
  if (isPartOf(left, right, judge) || isPartOf(right, left, judge)) return true
  if (isUnitAlone(left, judge)) return judge.find(right) !== null
  return (
    isUnitAlone(right, judge) &&
    (judge.find(left) !== null || judge.findShort(left) !== null || judge.isTelling(left))
  )
}

/** A name that says what part it is only beside a public body: next to a company, "Kultur" may be anybody. */
function isPartOf(text: string, body: string, judge: NameJudge): boolean {
  const folded = foldMarks(nameKey(text))
  const isResearch = RESEARCH_UNIT.test(folded)
  if (!(isResearch || PLAIN_UNIT.test(folded)) || OTHERS.test(folded) || judge.find(text) !== null)
    return false
  const standing = judge.standing(body)
  if (standing?.publicParty !== 'yes') return false
  if (judge.find(body) !== null) return !isResearch || HAS_RESEARCH.has(standing.sector)
  // "Institutionen för fysik, KTH": what universities have confirms the abbreviation.
  return isResearch && standing.sector === 'university' && body.length > TWO_LETTERS
}

function isUnitAlone(text: string, judge: NameJudge): boolean {
  return isUnit(text) && judge.find(text) === null
}

function isUnit(text: string): boolean {
  const folded = foldMarks(nameKey(text))
  return UNIT_ALONE.test(folded) && !OTHERS.test(folded)
}
