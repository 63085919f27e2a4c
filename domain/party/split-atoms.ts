/** Cuts an organiser's words at what may stand between parties, and follows the roles that the words there open. */
import { type PartRole, ROLE_JOINTS, roleOfJoint } from './part-roles.ts'
import { CLOSE, MENTION } from './partner-forms.ts'
import type { Joint, NameJudge } from './party-part.ts'

const JOINTS = new RegExp(
  [
    '(?<paren>\\([^()]*\\)?)',
    `(?<mention>[\\s,]*${MENTION})`,
    `(?<close>${CLOSE}\\s*(?:[,;.]\\s*)?(?:(?:och|samt|and|&|\\+)\\s+)?)`,
    ...ROLE_JOINTS,
    '(?<together>(?:^|[\\s,.–—-]+)(?:i\\s+(?:nära\\s+)?(?:samarbete|samverkan|partnerskap|samarrangemang)\\s+med|tillsammans\\s+med|in\\s+(?:collaboration|cooperation|partnership)\\s+with|together\\s+with)\\s+)',
    '(?<between>[\\s,-]+(?:är\\s+)?(?:ett|i|en)\\s+(?:\\p{L}+\\s+){0,3}(?:samarbete|samarbetsprojekt|samverkan)\\s+mellan\\s+)',
    '(?<through>\\s+genom\\s+)',
    '(?<hiredBy>(?:^|[\\s,–—-]+)åt\\s+)',
    '(?<onBehalf>\\s+(?:för|for)\\s+)',
    '(?<with>\\s+(?:med|[x×])\\s+)',
    '(?<list>\\s*[;|\\n]\\s*|\\s*(?:^|\\s)[•·*–-]\\s+(?=\\n)|\\s*[•·]\\s*)',
    '(?<sentence>(?<=\\p{L}{5,}(?<!kungl|studief|sveng))\\.\\s+(?=\\p{Lu}))',
    '(?<comma>\\s*(?:(?<!\\d),|,(?!\\d))\\s*(?:(?:och|samt|and|&)\\s+)?)',
    '(?<och>\\s+(?:och|samt)\\s+)',
    '(?<slash>\\s*\\/\\s*)',
    '(?<and>\\s+(?:and|&|\\+)\\s+)',
  ].join('|'),
  'giu',
)

/** One stretch of the text between joints. */
export type Atom = { start: number; end: number; joint: Joint; role: PartRole }

/** The role that the words before gave, and how far it goes: to the list's end, or down the lines below a heading. */
type RoleNow = { role: PartRole; reach: 'name' | 'comma' | 'list' | 'lines' }

const ORGANISES: RoleNow = { role: 'organiser', reach: 'comma' }

/** The stretches between joints in the order written, each with the role that the words before it gave. */
export function splitAtoms(text: string, judge: NameJudge): Atom[] {
  const atoms: Atom[] = []
  let start = 0
  let joint: Joint = 'start'
  let now = ORGANISES
  const close = (end: number) => {
    if (text.slice(start, end).trim() !== '') atoms.push({ start, end, joint, role: now.role })
  }
  for (const found of text.matchAll(JOINTS)) {
    const groups = found.groups ?? {}
    if (groups.paren !== undefined || found[0].length === text.length) continue
    if (groups.through && !isNamedAfter(text, found, judge)) continue
    if (groups.hiredBy && !isNamedAfter(text, found, judge)) continue
    if (groups.onBehalf && !isBusinessFor(text.slice(start, found.index), text, found, judge)) continue
    if (groups.with && !isWith(text.slice(start, found.index), text, found, judge)) continue
    close(found.index)
    // What is made between others is what they arrange, not one of them.
    if (groups.between && !judge.find(text.slice(start, found.index))) atoms.length = 0
    start = found.index + found[0].length
    joint = jointOf(groups, atoms.length > 0)
    now = roleAfter(now, groups, found[0], joint)
  }
  close(text.length)
  return atoms
}

function roleAfter(
  now: RoleNow,
  groups: Record<string, string | undefined>,
  words: string,
  joint: Joint,
): RoleNow {
  const role = roleOfJoint(groups)
  if (role !== null) {
    const reach = /:\s*\n\s*$/u.test(words) ? 'lines' : /:\s*$/u.test(words) ? 'list' : 'comma'
    return { role, reach }
  }
  if (groups.onBehalf !== undefined || groups.hiredBy !== undefined) return { role: 'client', reach: 'comma' }
  if (groups.mention !== undefined) return { role: 'mention', reach: 'name' }
  if (joint === 'together') return { role: 'co-organiser', reach: 'comma' }
  const isOver =
    groups.close !== undefined ||
    groups.between !== undefined ||
    groups.sentence !== undefined ||
    now.reach === 'name' ||
    (joint === 'list' && now.reach !== 'lines' && (now.reach !== 'list' || words.includes('\n')))
  return isOver ? ORGANISES : now
}

/** "Jönköping University med Företagarna": only between two who are known; "Musik med Helena" is one. */
function isWith(left: string, text: string, found: RegExpMatchArray, judge: NameJudge): boolean {
  if (judge.find(left) === null) return false
  const next = nextName(text, found)
  return judge.find(next) !== null || judge.isTelling(next)
}

/** "Ramboll Management Consulting för Tillväxtverket": between a company and somebody known it says for whom. */
function isBusinessFor(left: string, text: string, found: RegExpMatchArray, judge: NameJudge): boolean {
  return judge.standing(left)?.sector === 'private' && judge.find(nextName(text, found)) !== null
}

/** "Sommartorget genom Försvarsmakten": what comes through a known body is arranged by it. */
function isNamedAfter(text: string, found: RegExpMatchArray, judge: NameJudge): boolean {
  const rest = text.slice((found.index ?? 0) + found[0].length)
  const next = nextName(text, found)
  return judge.find(rest) !== null || judge.find(next) !== null || judge.findShort(next) !== null
}

/** What stands after the words found, up to the next party. */
export function nextName(text: string, found: RegExpMatchArray): string {
  const rest = text.slice((found.index ?? 0) + found[0].length)
  return rest.split(/,|;|\n|\/|\s+(?:och|samt|&)\s+/u, 1)[0] ?? ''
}

function jointOf(groups: Record<string, string | undefined>, hasBefore: boolean): Joint {
  if (groups.together || groups.through || (groups.between && hasBefore)) return 'together'
  if (groups.between) return 'start'
  if (groups.with) return 'with'
  if (groups.och) return 'och'
  if (groups.slash) return 'slash'
  if (groups.and) return 'and'
  // A line, a semicolon or a bullet lists parties as a comma does, but is never part of a name.
  return groups.comma ? 'comma' : 'list'
}
