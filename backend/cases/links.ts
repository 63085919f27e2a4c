/** What cases are linked to: suggestions, what somebody has said of them, and the cases of what is linked. */
import type { CaseListed } from '../../contract/calls/cases.ts'
import type { LinkAsked, LinkShown, LinksShown, LinkTargetShown } from '../../contract/calls/links.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import type { CaseRow } from '../../db/read/cases.ts'
import type { LinkRow } from '../../db/read/links.ts'
import { storeLink } from '../../db/write/cases.ts'
import { appendEntry } from '../../db/write/log.ts'
import type { LinkGround, LinkState, LinkTarget } from '../../domain/case/link.ts'
import type { LinkSuggestion } from '../../domain/case/suggest-links.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { knownCase, toCaseListed } from './known-case.ts'
import { nameTargets, resolveTarget } from './link-targets.ts'
import { casesLinked, rowsAbout, standingLinks } from './standing-links.ts'
import { suggestFor } from './suggest-links.ts'

const MOST_OF_SUBMISSIONS = 12
const MOST_OF_OTHERS = 8

/** Throws UNKNOWN_CASE. */
export function linksOfCase(workspace: Workspace, named: string): LinksShown {
  return shownFor(workspace, knownCase(workspace, named))
}

/**
 * Keeps what somebody says of a link, with the grounds that it is suggested by. Throws UNKNOWN_CASE, UNKNOWN_TARGET,
 * LINK_REFUSED, NO_REVIEWER.
 */
export function setLink(workspace: Workspace, asked: LinkAsked, as?: Reviewer): LinksShown {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const row = knownCase(workspace, asked.caseId)
    const { target, state } = asked
    const { key, rows } = keptFor(workspace, row, asked)
    const [before] = rows
    const from = before?.state ?? 'none'
    if (from === state && state === 'confirmed') return shownFor(workspace, row)
    if (!NEXT[from].includes(state)) throw new Failure('LINK_REFUSED', { from })
    const at = now()
    const grounds = groundsOf(workspace, row, { target, key }, before?.grounds)
    const keys = before ? rows.filter((one) => one.state !== state).map((one) => one.key) : [key]
    for (const kept of keys) {
      const body = { caseId: row.id, target, key: kept, state, grounds }
      appendEntry(database, { id: newId(), at, actor, kind: 'case-link', body })
      storeLink(database, { ...body, reviewer: actor.name, organisation: actor.organisation, at })
    }
    return shownFor(workspace, row)
  })
}

/** A confirmed link is removed rather than dismissed; removing a dismissal lets it be suggested again. */
const NEXT: Readonly<Record<LinkState | 'none', readonly LinkState[]>> = {
  none: ['confirmed', 'dismissed'],
  confirmed: ['removed'],
  dismissed: ['confirmed', 'removed'],
  removed: ['confirmed', 'dismissed'],
}

/** The cases that somebody has linked there. Throws UNKNOWN_TARGET. */
export function casesOf(workspace: Workspace, asked: { target: LinkTarget; key: string }): CaseListed[] {
  const key = resolveTarget(workspace, asked)
  return casesLinked(workspace, { target: asked.target, key }).map((row) => toCaseListed(workspace, row))
}

/**
 * What has been said of it before, also where what it leads to is no longer here: such a link can still be removed. An
 * organiser may have been linked by several names that are now one, and what is said now is said of each.
 */
function keptFor(
  workspace: Workspace,
  { id }: CaseRow,
  { target, key }: LinkAsked,
): { key: string; rows: LinkRow[] } {
  const rows = rowsAbout(workspace, id, { target, key })
  if (rows.length > 0) return { key, rows }
  const found = resolveTarget(workspace, { target, key })
  return { key: found, rows: rowsAbout(workspace, id, { target, key: found }) }
}

function groundsOf(
  workspace: Workspace,
  row: CaseRow,
  { target, key }: { target: LinkTarget; key: string },
  before: LinkGround[] | undefined,
): LinkGround[] {
  const suggested = suggestFor(workspace, row).find((one) => one.target === target && one.key === key)
  return suggested?.grounds ?? before ?? [{ ground: 'person', evidence: '' }]
}

function shownFor(workspace: Workspace, row: CaseRow): LinksShown {
  const links = nameTargets(workspace, standingLinks(workspace, row.id))
  const of = (state: LinkState): LinkShown[] =>
    links.filter((one) => one.state === state).map(({ caseId: _caseId, ...one }) => one)
  const suggestions = suggestFor(workspace, row)
  const shown = withoutWeak(suggestions)
  return {
    confirmed: of('confirmed'),
    dismissed: of('dismissed'),
    suggestions: nameTargets(
      workspace,
      shown.map(({ strength: _strength, ...one }) => one),
    ) satisfies LinkTargetShown[],
    more: suggestions.length - shown.length,
  }
}

/** The strongest of submissions, and of all else together. */
function withoutWeak(suggestions: readonly LinkSuggestion[]): LinkSuggestion[] {
  const isOfSubmission = ({ target }: LinkSuggestion) => target === 'submission'
  return [
    ...suggestions.filter((one) => !isOfSubmission(one)).slice(0, MOST_OF_OTHERS),
    ...suggestions.filter(isOfSubmission).slice(0, MOST_OF_SUBMISSIONS),
  ].sort((a, b) => b.strength - a.strength)
}
