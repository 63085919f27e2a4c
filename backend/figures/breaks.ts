/** Breaks in the series: listing them, and the team's own as entries of the log. */
import type { BreakSet } from '../../contract/calls/figures-breaks.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { findShippedBreak, readBreaks } from '../../db/read/breaks.ts'
import { editionsInTime } from '../../db/read/figures-editions.ts'
import { removeBreak, storeBreak } from '../../db/write/breaks.ts'
import { appendEntry } from '../../db/write/log.ts'
import {
  breaksCrossed,
  type CrossedBreak,
  type FigureBreak,
  type KnownBreak,
} from '../../domain/figures/breaks.ts'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import { knownEdition } from '../editions/editions.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'

export function listBreaks({ database }: Workspace): KnownBreak[] {
  return readBreaks(database)
}

/** The breaks that lie between the editions of an answer that is split by these. */
export function breaksBetween(
  { database }: Workspace,
  editions: readonly string[],
  by: readonly Dimension[],
): CrossedBreak[] {
  if (editions.length < 2) return []
  return breaksCrossed(readBreaks(database), editions, editionsInTime(database), by)
}

/** A shipped one that is changed is stood in for. Throws UNKNOWN_EDITION, UNKNOWN_BREAK, NO_REVIEWER. */
export function setBreak(workspace: Workspace, { id, ...noted }: BreakSet, as?: Reviewer): KnownBreak {
  const { database, newId } = workspace
  return database.inTransaction(() => {
    knownEdition(workspace, noted.edition)
    if (id !== undefined) knownBreak(workspace, id)
    const entryId = newId()
    const breakId = id ?? entryId
    write(workspace, { entryId, breakId, noted, isRemoved: false }, as)
    return { ...noted, id: breakId, origin: 'team' }
  })
}

/** Returns what was removed. A shipped one stays hidden. Throws UNKNOWN_BREAK, NO_REVIEWER. */
export function takeAwayBreak(workspace: Workspace, id: string, as?: Reviewer): KnownBreak {
  const { database, newId } = workspace
  return database.inTransaction(() => {
    const found = knownBreak(workspace, id)
    write(workspace, { entryId: newId(), breakId: id, noted: found, isRemoved: true }, as)
    return found
  })
}

type Written = { entryId: string; breakId: string; noted: FigureBreak; isRemoved: boolean }

function write(
  workspace: Workspace,
  { entryId, breakId, noted, isRemoved }: Written,
  as: Reviewer | undefined,
): void {
  const { database, now } = workspace
  const actor = actorOf(workspace, as)
  const at = now()
  const { edition, dimension, words, source } = noted
  const kept = { edition, dimension, words, source }
  const body = { breakId, break: isRemoved ? null : kept }
  appendEntry(database, { id: entryId, at, actor, kind: 'break', body })
  if (isRemoved && findShippedBreak(breakId) === null) {
    removeBreak(database, breakId)
    return
  }
  const { name: reviewer, organisation } = actor
  const row = { id: breakId, edition, dimension, wordsSv: words.sv, wordsEn: words.en, source }
  // A removed one keeps what ships, so that its row can be made again from the log alone.
  const shipped = isRemoved ? shippedColumns(breakId) : {}
  storeBreak(database, { ...row, ...shipped, isRemoved, reviewer, organisation, at })
}

function shippedColumns(id: string) {
  const shipped = findShippedBreak(id)
  if (!shipped) return {}
  const { edition, dimension, words, source } = shipped
  return { edition, dimension, wordsSv: words.sv, wordsEn: words.en, source }
}

function knownBreak({ database }: Workspace, id: string): KnownBreak {
  const found = readBreaks(database).find((one) => one.id === id)
  if (!found) throw new Failure('UNKNOWN_BREAK', { id })
  return found
}
