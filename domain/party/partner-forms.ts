/** Rewrites partners that stand in parentheses, after a dash or after a colon as a list, before a text is split. */
import { opensRole } from './part-roles.ts'
import type { NameJudge } from './party-part.ts'

/** Marks that no text holds when it is split: before somebody who is only mentioned, and where a role ends. */
export const MENTION = '\ue000'
export const CLOSE = '\ue001'

/** "(i samarbete med Polisen)", "(medarrangör: Umeå kommun)". */
const PARTNERS =
  /\s*\((?:i\s+(?:nära\s+)?(?:samarbete|samverkan|partnerskap)\s+med|tillsammans\s+med|(?:med|sam)arrangör(?:er)?\s*:?|in\s+(?:collaboration|cooperation|partnership)\s+with|together\s+with)\s+([^()]+)\)/giu
const INSIDE = /\s*\(([^()]+)\)/gu
const BESIDE = /(?:\s+[-–—]\s+|:\s+)/gu
/** What stands before or after, up to another party. */
const EDGES = /[,;()\n]|\s(?:och|samt|&|[-–—])\s/u
const LIST = /\s*[,;/]\s*|\s+(?:och|samt|&)\s+/u
/** "ABB AB - Region Stockholm" may be the company's own region. */
const OWN_REGION = /^region/iu
const COMPANY = /(?:^|\s)(?:AB|HB|KB|Inc|Ltd|GmbH)$/u

/** "Acme AB (Umeå kommun)" and "Acme AB: Umeå kommun" name two; "Kulturförvaltningen (Umeå kommun)" one. */
export function listSeparately(text: string, judge: NameJudge): string {
  if (!/[(:–—-]/u.test(text)) return text
  return text
    .replace(PARTNERS, ' tillsammans med $1')
    .replace(INSIDE, (whole, inner: string, at: number, all: string) => {
      if (opensRole(inner)) return `, ${inner}${CLOSE}`
      const before = nameBefore(all, at)
      const isListed = judge.standing(before) === null && isListOfKnown(inner, judge)
      const joint = isListed ? ', ' : jointBeside(before, inner, judge)
      return joint === null ? whole : `${joint}${inner}${CLOSE}`
    })
    .replace(BESIDE, (whole, at: number, all: string) => {
      const next = all.slice(at + whole.length).split(EDGES, 1)[0] ?? ''
      return (OWN_REGION.test(next) ? null : jointBeside(nameBefore(all, at), next, judge)) ?? whole
    })
}

function nameBefore(text: string, at: number): string {
  return text.slice(0, at).split(EDGES).at(-1)?.trim() ?? ''
}

/** "Projekt X (Luleå kommun, Skellefteå kommun)": more than one, each of them known, behind a name that nobody knows. */
function isListOfKnown(text: string, judge: NameJudge): boolean {
  const names = text.split(LIST)
  return (
    names.length > 1 && names.every((name) => judge.find(name) !== null || judge.findShort(name) !== null)
  )
}

/**
 * A known body behind a company that nobody knows is another party. Behind one that is known it may be its owner
 * ("Göteborg Energi (Göteborgs Stad)"), where it is or its customer, and a region may be the company's own: it is only
 * mentioned. Behind an association, and behind any other name, it is a branch or the owner: null.
 */
function jointBeside(company: string, name: string, judge: NameJudge): string | null {
  const sector = judge.standing(company)?.sector ?? null
  const body = judge.find(name.trim())
  if (body === null || judge.find(company) === body) return null
  const isKnown = judge.find(company) !== null || judge.findShort(company) !== null
  if (sector === 'private') return isKnown || OWN_REGION.test(name.trim()) ? MENTION : ', '
  return sector === 'public-company' || (sector === null && COMPANY.test(company)) ? MENTION : null
}
