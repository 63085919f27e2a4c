/** Tests and previews sources, and takes in what was previewed as a run of the import: all its rows or none. */
import type { SourceReading, SourceTaken } from '../../contract/calls/sources.ts'
import { quarantinedRows } from '../../db/read/intake.ts'
import { insertImportRun } from '../../db/write/intake.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { SourceProfile } from '../../domain/source-profile.ts'
import { assessStale } from '../eligibility/background-job.ts'
import { prepareIntake } from '../intake/intake.ts'
import { releaseRow, setAsideRow } from '../sync/quarantine.ts'
import type { Workspace } from '../workspace.ts'
import { notListed } from './not-listed.ts'
import type { SourceRow } from './read-rows.ts'
import { editionDays, placeOf, readSource } from './read-source.ts'
import { sourceProblem } from './source-problem.ts'
import { keepOf, keptOf, openStateOf, readingPart, type WaitingReading } from './source-state.ts'
import { secretOf, sourceOf } from './sources.ts'

const WAITS_MS = 60 * 60 * 1000

/** A test is passed when something could be read and not every row was refused. Throws SOURCE_PROBLEM, UNREADABLE. */
export async function testSource(
  workspace: Workspace,
  asked: {
    profile: SourceProfile
    secret?: string | undefined
    id?: string | undefined
    file?: File | undefined
  },
): Promise<SourceReading> {
  const { profile, file } = asked
  const secret = asked.secret ?? (await keptSecret(workspace, asked.id, profile))
  const { reading } = await readSource(workspace, profile, { secret, file })
  const isPassed = reading.rows > 0 && reading.counts.quarantined < reading.rows
  if (isPassed) openStateOf(workspace).passed.add(readingPart(profile))
  return reading
}

/** A kept secret goes only where it was kept for, whatever address is tried. */
async function keptSecret(
  workspace: Workspace,
  id: string | undefined,
  { address }: SourceProfile,
): Promise<string | null> {
  if (id === undefined || address === null) return null
  const kept = sourceOf(workspace, id).profile.address
  const isSame = kept !== null && URL.parse(kept)?.origin === URL.parse(address)?.origin
  return isSame ? secretOf(workspace, id) : null
}

/** Throws SOURCE_PROBLEM, UNREADABLE. */
export async function previewSource(
  workspace: Workspace,
  { id, file }: { id: string; file?: File | undefined },
): Promise<SourceReading> {
  const { profile } = sourceOf(workspace, id)
  const readBy = canonicalJson([readingPart(profile), editionDays(workspace)])
  const before = keptOf(workspace, id)
  const known = before && before.readBy === readBy && !hasQuarantined(workspace, id) ? before : null
  const secret = await secretOf(workspace, id)
  const read = await readSource(workspace, profile, { secret, file, known })
  const { rows, fileHash } = read
  const gone = read.isWhole ? { notListed: notListed(workspace, { id, profile }, rows.rows) } : {}
  const reading = { ...read.reading, ...gone }
  const validators = reading.isUnchanged ? before : read.validators
  const kept = {
    fetchedAt: workspace.now(),
    etag: validators?.etag ?? null,
    lastModified: validators?.lastModified ?? null,
    readBy,
  }
  openStateOf(workspace).waiting.set(id, {
    reading,
    sourceId: id,
    rows,
    fileHash,
    kept,
    until: Date.now() + WAITS_MS,
  })
  return reading
}

/** Throws SOURCE_PROBLEM `unknown`, or `reading-gone` when it was taken in, replaced or too old. */
export async function takeSource(
  workspace: Workspace,
  { id, readingId }: { id: string; readingId: string },
): Promise<SourceTaken> {
  const { waiting } = openStateOf(workspace)
  const found = waiting.get(id)
  const { profile } = sourceOf(workspace, id)
  const isCurrent =
    found && found.kept.readBy === canonicalJson([readingPart(profile), editionDays(workspace)])
  if (!isCurrent || found.reading.id !== readingId || found.until < Date.now())
    throw sourceProblem('reading-gone')
  const taken = store(workspace, profile, found)
  waiting.delete(id)
  await assessStale(workspace)
  return taken
}

function store(workspace: Workspace, profile: SourceProfile, found: WaitingReading): SourceTaken {
  const { database, newId, now } = workspace
  const { sourceId, fileHash, kept, reading } = found
  return database.inTransaction(() => {
    const intake = prepareIntake(workspace)
    const counts = { created: 0, updated: 0, unchanged: 0, quarantined: 0 }
    let outside = 0
    const setAside = quarantinedRows(database, quarantineSource(sourceId))
    for (const { item, result } of found.rows.rows) {
      const sourceRow = placeOf(item)
      if ('outside' in result) outside += 1
      else if (result.refused === null) {
        counts[intake.takeIn(result.arrival)] += 1
        if (setAside.has(sourceRow)) releaseRow(workspace, quarantineSource(sourceId), sourceRow)
      } else {
        setAsideSourceRow(workspace, sourceId, { item, result })
        counts.quarantined += 1
      }
    }
    keepOf(workspace, sourceId, kept)
    if (!reading.isUnchanged) {
      const { name: fileName, edition, rowsAre } = profile
      insertImportRun(database, { id: newId(), fileName, fileHash, edition, rowsAre, at: now(), ...counts })
    }
    return { ...counts, outside, isUnchanged: reading.isUnchanged }
  })
}

export function setAsideSourceRow(
  workspace: Workspace,
  id: string,
  { item, result }: Pick<SourceRow, 'item' | 'result'>,
): void {
  if ('outside' in result || result.refused === null) return
  const { edition, refused: reason } = result
  setAsideRow(workspace, {
    source: quarantineSource(id),
    sourceRow: placeOf(item),
    edition,
    raw: item.raw,
    reason,
  })
}

const PREFIX = 'profile:'

/** Rows of a profile are set aside under its id, so that they stay with it whatever it is called. */
export function quarantineSource(id: string): string {
  return `${PREFIX}${id}`
}

/** The profile that a source in quarantine means; null for a platform or a file. */
export function profileIdOf(source: string): string | null {
  return source.startsWith(PREFIX) ? source.slice(PREFIX.length) : null
}

/** While rows are set aside, the source is asked for all of them: what was mended here reads them now. */
function hasQuarantined({ database }: Workspace, id: string): boolean {
  return quarantinedRows(database, quarantineSource(id)).size > 0
}
