/**
 * What stands of links, by what they lead to today: what was said of an organiser holds whatever its key is now. Of two
 * that are now one a link that somebody has confirmed stands, since it can be seen and taken away.
 */

import type { CaseRow } from '../../db/read/cases.ts'
import { casesLinkedBy, type LinkRow, linkedKeys, linksOf } from '../../db/read/links.ts'
import type { LinkState, LinkTarget } from '../../domain/case/link.ts'
import { linkName } from '../../domain/case/suggest-links.ts'
import type { Workspace } from '../workspace.ts'
import { keyToday } from './organiser-today.ts'

type Key = { target: LinkTarget; key: string }

/** One for each thing, with its key as it is today. */
export function standingLinks(workspace: Workspace, caseId: string): LinkRow[] {
  const rows = linksOf(workspace.database, caseId).map((row) => ({ ...row, key: today(workspace, row) }))
  const byThing = Map.groupBy(rows, ({ target, key }) => linkName(target, key))
  return [...byThing.values()].flatMap((same) => standingFirst(same).slice(0, 1))
}

/** What was said of one thing under each key that it has been kept by, what stands first. */
export function rowsAbout(workspace: Workspace, caseId: string, asked: Key): LinkRow[] {
  const key = today(workspace, asked)
  const isSame = (row: LinkRow) =>
    row.target === asked.target && (row.key === asked.key || today(workspace, row) === key)
  return standingFirst(linksOf(workspace.database, caseId).filter(isSame))
}

/** The cases that somebody has linked there, in Swedish order of titles. */
export function casesLinked(workspace: Workspace, asked: Key): CaseRow[] {
  const { database } = workspace
  const key = today(workspace, asked)
  const keys =
    asked.target === 'organiser'
      ? linkedKeys(database, 'organiser').filter((kept) => keyToday(workspace, kept) === key)
      : [key]
  return casesLinkedBy(database, asked.target, keys)
}

function today(workspace: Workspace, { target, key }: Key): string {
  return target === 'organiser' ? keyToday(workspace, key) : key
}

const STANDS: readonly LinkState[] = ['confirmed', 'dismissed', 'removed']

function standingFirst(rows: readonly LinkRow[]): LinkRow[] {
  return rows.toSorted((a, b) => STANDS.indexOf(a.state) - STANDS.indexOf(b.state))
}
