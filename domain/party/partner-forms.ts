/** Rewrites partners that stand in parentheses, after a dash or after a colon as a list, before a text is split. */
import type { NameJudge } from './party-part.ts'

/** "(i samarbete med Polisen)", "(medarrangör: Umeå kommun)". */
const PARTNERS =
  /\s*\((?:i\s+(?:nära\s+)?(?:samarbete|samverkan|partnerskap)\s+med|tillsammans\s+med|(?:med|sam)arrangör(?:er)?\s*:?|in\s+(?:collaboration|cooperation|partnership)\s+with|together\s+with)\s+([^()]+)\)/giu
const INSIDE = /\s*\(([^()]+)\)/gu
const BESIDE = /(?:\s+[-–—]\s+|:\s+)/gu
/** What stands before or after, up to another party. */
const EDGES = /[,;()\n]|\s(?:och|samt|&)\s/u
/** "ABB AB - Region Stockholm" may be the company's own region. */
const OWN_REGION = /^region/iu
const COMPANY = /(?:^|\s)(?:AB|HB|KB|Inc|Ltd|GmbH)$/u

/** "Acme AB (Umeå kommun)" and "Acme AB: Umeå kommun" name two; "Kulturförvaltningen (Umeå kommun)" one. */
export function listSeparately(text: string, judge: NameJudge): string {
  if (!/[(:–—-]/u.test(text)) return text
  return text
    .replace(PARTNERS, ' tillsammans med $1')
    .replace(INSIDE, (whole, inner: string, at: number, all: string) =>
      areStrangers(nameBefore(all, at), inner, judge) ? `, ${inner}` : whole,
    )
    .replace(BESIDE, (whole, at: number, all: string) => {
      const next = all.slice(at + whole.length).split(EDGES, 1)[0] ?? ''
      return !OWN_REGION.test(next) && areStrangers(nameBefore(all, at), next, judge) ? ', ' : whole
    })
}

function nameBefore(text: string, at: number): string {
  return text.slice(0, at).split(EDGES).at(-1)?.trim() ?? ''
}

/** Whether the right is a known body and the left a company. Behind an association it would be a branch of its own. */
function areStrangers(company: string, name: string, judge: NameJudge): boolean {
  if (!COMPANY.test(company)) return false
  const body = judge.find(name.trim())
  return body !== null && judge.find(company) !== body
}
