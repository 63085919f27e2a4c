/** Reads one item of the platform at the door: taken in, or set aside in quarantine with the reason. */
import type { QuarantineRow } from '../../contract/calls/sync.ts'
import { platformSubmission, platformTombstone } from '../../contract/platform.ts'
import { sha256 } from '../../db/hash.ts'
import type { Arrival } from '../intake/arrival.ts'
import { IntakeRefusal, type PlatformIntake } from '../intake/intake.ts'
import type { Workspace } from '../workspace.ts'
import { withUnknownKept } from './keep-unknown.ts'
import { releaseRow, setAsideRow } from './quarantine.ts'

/**
 * `older-revision` was passed over; `same-revision` has other content under the number that is here, which is set
 * aside while its state and contacts are followed.
 */
export type ItemFate =
  | 'created'
  | 'updated'
  | 'withdrawn'
  | 'unchanged'
  | 'quarantined'
  | 'older-revision'
  | 'same-revision'

/**
 * A page of items in one transaction. An item that fails while it is written is rare, and a savepoint for each costs a
 * flush of the search index: so the page is tried without, and only a page with such an item is taken with them.
 */
export function takeItems(
  workspace: Workspace,
  intake: PlatformIntake,
  source: string,
  items: readonly unknown[],
  thenInSameTransaction: () => void,
): ItemFate[] {
  const { database } = workspace
  const takeAll = (take: (item: unknown) => ItemFate) =>
    database.inTransaction(() => {
      const fates = items.map(take)
      thenInSameTransaction()
      return fates
    })
  try {
    return takeAll((item) => takeUnguarded(workspace, intake, source, item))
  } catch (error) {
    if (isTrouble(error)) throw error
    return takeAll((item) => takeItem(workspace, intake, source, item))
  }
}

/** In the caller's transaction; what fails leaves no trace but its quarantined row. */
export function takeItem(
  workspace: Workspace,
  intake: PlatformIntake,
  source: string,
  item: unknown,
): ItemFate {
  try {
    return workspace.database.inTransaction(() => takeUnguarded(workspace, intake, source, item))
  } catch (error) {
    if (isTrouble(error)) throw error
    return refuse(workspace, source, item, reasonOf(error))
  }
}

/** What cannot be parsed is set aside; what cannot be written throws and may leave a part behind. */
function takeUnguarded(
  workspace: Workspace,
  intake: PlatformIntake,
  source: string,
  item: unknown,
): ItemFate {
  const fate = takeParsed(intake, source, item)
  if (typeof fate !== 'string') return refuse(workspace, source, item, fate)
  if (fate === 'older-revision') return fate
  if (fate === 'same-revision') {
    const values = { revision: String(fieldOf(item, 'revision')) }
    refuse(workspace, source, item, { code: 'same-revision', values })
    return fate
  }
  releaseRow(workspace, source, rowOf(item))
  return fate
}

function refuse(
  workspace: Workspace,
  source: string,
  item: unknown,
  reason: QuarantineRow['reason'],
): ItemFate {
  const raw = JSON.stringify(item)
  setAsideRow(workspace, { source, sourceRow: rowOf(item), edition: editionOf(item), raw, reason })
  return 'quarantined'
}

export function rowOf(item: unknown): string {
  return idOf(item) ?? unnamed(item)
}

function takeParsed(
  intake: PlatformIntake,
  source: string,
  item: unknown,
): ItemFate | QuarantineRow['reason'] {
  const tombstone = fieldOf(item, 'withdrawn') === true ? platformTombstone.safeParse(item) : null
  if (tombstone?.success) {
    const { id: platformId, changedAt } = tombstone.data
    return intake.withdraw({ platformId, changedAt }) === 'updated' ? 'withdrawn' : 'unchanged'
  }
  const parsed = platformSubmission.safeParse(item)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = issue?.path.join('.') ?? ''
    return {
      code: 'does-not-parse',
      values: { field, problem: issue?.message ?? '', value: valueAt(item, issue?.path) },
    }
  }
  const { id, edition, revision, state, contacts, receivedAt, changedAt } = parsed.data
  const content = withUnknownKept(parsed.data.content, fieldOf(item, 'content'))
  const arrival: Arrival = {
    platformId: id,
    rowKey: null,
    edition,
    origin: 'platform',
    revision,
    state,
    content,
    contacts,
    submittedAt: receivedAt,
    changedAt,
    source,
  }
  const outOfStep = intake.outOfStep(arrival)
  if (outOfStep === 'older-revision') return outOfStep
  const fate = intake.takeIn(arrival)
  return outOfStep ?? fate
}

/** The database or the desk itself is in trouble, and no row is to blame. */
function isTrouble(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT')
}

/** What nobody thought of in a row must not keep all others out, so it is told as it is. */
function reasonOf(error: unknown): QuarantineRow['reason'] {
  if (error instanceof IntakeRefusal) return { code: error.code, values: error.values }
  return { code: 'does-not-parse', values: { field: '', problem: String(error), value: '' } }
}

export function idOf(item: unknown): string | null {
  const id = fieldOf(item, 'id')
  return typeof id === 'string' && id !== '' ? id : null
}

/** A name of its own for an item without one, so that it takes no other's place. */
function unnamed(item: unknown): string {
  return `? ${sha256(JSON.stringify(item)).slice(0, 12)}`
}

export function editionOf(item: unknown): string | null {
  const edition = fieldOf(item, 'edition')
  return typeof edition === 'string' ? edition : null
}

export function fieldOf(item: unknown, name: PropertyKey): unknown {
  return typeof item === 'object' && item !== null ? Reflect.get(item, name) : undefined
}

/** The value that could not be read, shortened, so that a person can find it in the raw text. */
function valueAt(item: unknown, path: readonly PropertyKey[] | undefined): string {
  const value = (path ?? []).reduce<unknown>(fieldOf, item)
  return value === undefined ? '' : JSON.stringify(value).slice(0, 200)
}
