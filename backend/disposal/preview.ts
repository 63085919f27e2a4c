/** Tells what is due to be disposed of by a day; changes nothing. */
import type { DisposalCounts, DisposalGroup, DisposalPreview } from '../../contract/calls/disposal.ts'
import { countDue, type DueCount, readDue, readDueEditions, titlesOfDue } from '../../db/read/disposal.ts'
import { latestDueBy, staleBefore } from '../../domain/disposal.ts'
import { isDay } from '../../domain/time.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'

const MOST_EXAMPLES = 3

/** Throws DISPOSAL_TOO_EARLY. */
export function previewDisposal(
  workspace: Workspace,
  { dueBy: asked }: { dueBy?: string | undefined },
): DisposalPreview {
  const { database } = workspace
  const dueBy = asked ?? latestDueBy(workspace.now())
  const { token, counts } = readDue(database, dueAsked(workspace, dueBy))
  const total = counts.reduce((sum, { rows }) => sum + rows, 0)
  return { dueBy, token, total, counts: countsOf(counts), groups: groupsOf(workspace, dueBy, counts) }
}

/** How much is due today, without naming it. */
export function dueToday(workspace: Workspace): { total: number; contacts: number } {
  const counts = countDue(workspace.database, dueAsked(workspace, latestDueBy(workspace.now())))
  return { total: Object.values(counts).reduce((sum, count) => sum + count, 0), contacts: counts.contacts }
}

/** Throws DISPOSAL_TOO_EARLY where the day has not passed, or is none. */
export function dueAsked({ now }: Pick<Workspace, 'now'>, dueBy: string) {
  const latest = latestDueBy(now())
  if (!isDay(dueBy) || dueBy > latest) throw new Failure('DISPOSAL_TOO_EARLY', { dueBy, latest })
  return { dueBy, staleBefore: staleBefore(dueBy) }
}

export function countsOf(counts: readonly Pick<DueCount, 'kind' | 'rows'>[]): DisposalCounts {
  const sums: DisposalCounts = {}
  for (const { kind, rows } of counts) sums[kind] = (sums[kind] ?? 0) + rows
  return sums
}

/** One for each edition that something is due of, newest first, and one for what belongs to none. */
function groupsOf({ database }: Workspace, dueBy: string, counts: readonly DueCount[]): DisposalGroup[] {
  const editions = [...readDueEditions(database, { dueBy }), null]
  return editions.flatMap((edition) => {
    const own = counts.filter((one) => one.edition === (edition?.id ?? null))
    if (own.length === 0) return []
    const examples = edition ? titlesOfDue(database, edition.id, MOST_EXAMPLES) : []
    return [{ edition, counts: countsOf(own), examples }]
  })
}
