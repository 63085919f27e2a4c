/** Collects what taking in pages would do: each submission counted once, and the first rows of each kind. */
import type { SyncNamed, SyncPlan } from '../../contract/calls/sync.ts'
import { findQuarantined } from '../../db/read/intake.ts'
import {
  findByPlatformId,
  readContacts,
  readRevision,
  type SubmissionRow,
} from '../../db/read/submissions.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { diffContent } from '../../domain/diff/content.ts'
import type { State } from '../../domain/state.ts'
import type { Workspace } from '../workspace.ts'
import { nameItem } from './remarks.ts'
import { fieldOf, type ItemFate, idOf, rowOf } from './take-item.ts'
import type { Platform } from './visit.ts'

const FIRST_ROWS = 50

type Before = { known: SubmissionRow; contacts: string | null } | null
type Kind = 'new' | 'changed' | 'unchanged' | 'withdrawn' | 'unreadable'
type Changed = SyncPlan['rows']['changed'][number]

/** Where the platform has a submission, by its id there. */
export type Standing = { revision: number; state: State }

const KINDS: Readonly<Record<ItemFate, Kind>> = {
  created: 'new',
  updated: 'changed',
  withdrawn: 'withdrawn',
  unchanged: 'unchanged',
  quarantined: 'unreadable',
  'same-revision': 'unreadable',
  'older-revision': 'unchanged',
}

export function planCollector(workspace: Workspace, platform: Platform) {
  const { database } = workspace
  const kinds = new Map<string, Kind>()
  const standings = new Map<string, Standing>()
  const rows = {
    new: [] as SyncNamed[],
    changed: [] as Changed[],
    withdrawn: [] as SyncPlan['rows']['withdrawn'],
    unreadable: [] as SyncPlan['rows']['unreadable'],
  }

  /** Before the page is taken in. */
  function lookBefore(items: readonly unknown[]): Before[] {
    const needsContacts = rows.changed.length < FIRST_ROWS
    return items.map((item) => {
      const known = findByPlatformId(database, platform.identity, idOf(item) ?? '')
      if (!known) return null
      return { known, contacts: needsContacts ? canonicalJson(readContacts(database, known.id)) : null }
    })
  }

  /** While the page is taken in, and not yet rolled back. */
  function add(items: readonly unknown[], fates: readonly ItemFate[], before: readonly Before[]): void {
    for (const [index, item] of items.entries()) {
      const kind = KINDS[fates[index] ?? 'unchanged']
      noteStanding(item)
      const row = rowOf(item)
      const earlier = kinds.get(row)
      if (!standsFor(kind, earlier)) continue
      kinds.set(row, kind)
      if (earlier === 'unreadable')
        rows.unreadable = rows.unreadable.filter(({ sourceRow }) => sourceRow !== row)
      if (kind !== 'unchanged' && rows[kind].length < FIRST_ROWS) show(kind, item, before[index] ?? null)
    }
  }

  function show(kind: Exclude<Kind, 'unchanged'>, item: unknown, before: Before): void {
    if (kind === 'new') rows.new.push({ ...nameItem(workspace, platform.identity, item), submissionId: null })
    else if (kind === 'unreadable') showUnreadable(item)
    else if (before && kind === 'withdrawn')
      rows.withdrawn.push({ ...named(before.known), state: before.known.state as State })
    else if (before && kind === 'changed') showChanged(before)
  }

  function showUnreadable(item: unknown): void {
    const [set] = findQuarantined(database, platform.url, rowOf(item))
    if (set) rows.unreadable.push({ sourceRow: set.sourceRow, edition: set.edition, reason: set.reason })
  }

  function showChanged({ known, contacts }: NonNullable<Before>): void {
    const after = findByPlatformId(database, platform.identity, known.platformId ?? '') ?? known
    const [state, stateAfter] = [known, after].map((one) => (one.platformState ?? one.state) as State)
    const contentOf = (row: SubmissionRow) => readRevision(database, row.id, row.revision).content
    const fields =
      known.revision === after.revision
        ? []
        : diffContent(contentOf(known), contentOf(after)).changes.map(({ field }) => field)
    const hasNewContacts = contacts !== canonicalJson(readContacts(database, known.id))
    rows.changed.push({
      ...named(known),
      revision: known.revision,
      revisionAfter: after.revision,
      fields: [
        ...new Set(fields),
        ...(hasNewContacts ? (['contacts'] as const) : []),
        ...(state === stateAfter ? [] : (['state'] as const)),
      ],
      state: state ?? 'new',
      stateAfter: stateAfter ?? 'new',
    })
  }

  function noteStanding(item: unknown): void {
    const [id, revision] = [idOf(item), fieldOf(item, 'revision')]
    if (id === null || typeof revision !== 'number') return
    const state = fieldOf(item, 'withdrawn') === true ? 'withdrawn' : fieldOf(item, 'state')
    standings.set(id, { revision, state: state as State })
  }

  function told({
    conflicts,
    notListed,
  }: {
    conflicts: SyncPlan['rows']['conflicts']
    notListed: readonly SyncNamed[]
  }): Pick<SyncPlan, 'counts' | 'rows'> {
    const number = (kind: Kind) => [...kinds.values()].filter((one) => one === kind).length
    return {
      counts: {
        new: number('new'),
        changed: number('changed'),
        unchanged: number('unchanged'),
        withdrawn: number('withdrawn'),
        unreadable: number('unreadable'),
        conflicts: conflicts.length,
        notListed: notListed.length,
      },
      rows: {
        ...rows,
        conflicts: conflicts.slice(0, FIRST_ROWS),
        notListed: notListed.slice(0, FIRST_ROWS),
      },
    }
  }

  return { lookBefore, add, told, standings: (): ReadonlyMap<string, Standing> => standings }
}

/**
 * What comes again on a later page is told as it came first, unless that was nothing, or could not be read and now can.
 */
function standsFor(kind: Kind, earlier: Kind | undefined): boolean {
  if (earlier === 'unreadable') return kind !== 'unchanged'
  return earlier === undefined || earlier === 'unchanged'
}

function named({ id, platformId, title, edition }: SubmissionRow): SyncNamed {
  return { submissionId: id, platformId: platformId ?? '', title, edition }
}
