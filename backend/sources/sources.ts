/** Source profiles as the team keeps them: listed, saved and removed, each time one entry of the log. */
import type { Reviewer } from '../../contract/calls/session.ts'
import type { ShownSource, SourceTemplate } from '../../contract/calls/sources.ts'
import { findSource, readSources, type SourceRowStored } from '../../db/read/sources.ts'
import { appendEntry } from '../../db/write/log.ts'
import { deleteSource, storeSource } from '../../db/write/sources.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { SourceProfile } from '../../domain/source-profile.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { typedAddress } from './guarded-address.ts'
import { sourceTemplates } from './shipped-sources.ts'
import { sourceProblem } from './source-problem.ts'
import { forgetOf, keptOf, openStateOf, readingPart } from './source-state.ts'

export async function listSources(
  workspace: Workspace,
): Promise<{ sources: ShownSource[]; templates: SourceTemplate[] }> {
  const rows = readSources(workspace.database)
  return {
    sources: await Promise.all(rows.map((row) => shown(workspace, row))),
    templates: sourceTemplates(),
  }
}

export type SourceSaved = {
  id?: string | undefined
  profile: SourceProfile
  secret?: string | null | undefined
  allowsUntested?: boolean | undefined
}

/** Throws SOURCE_PROBLEM `unknown`, `name-taken`, `bad-address`, `insecure-secret`, `not-tested`; NO_REVIEWER. */
export async function saveSource(
  workspace: Workspace,
  asked: SourceSaved,
  as?: Reviewer,
): Promise<ShownSource> {
  const { database, newId, now, shell } = workspace
  const { profile, secret } = asked
  const actor = actorOf(workspace, as)
  const before = asked.id === undefined ? null : sourceOf(workspace, asked.id)
  refuseTakenName(workspace, profile.name, before?.id)
  const needsSecret = profile.authentication.kind !== 'none'
  if (profile.address !== null) typedAddress(profile.address, needsSecret)
  const isRead = before !== null && readingPart(before.profile) === readingPart(profile)
  // The platform's own interface is tested when the desk connects with it.
  const isTested = isRead || openStateOf(workspace).passed.has(readingPart(profile))
  if (!isTested && !asked.allowsUntested && profile.kind !== 'desk-protocol')
    throw sourceProblem('not-tested')
  const id = before?.id ?? newId()
  if (secret !== undefined) await shell.secrets.set({ key: secretKey(id), value: secret })
  // A secret for one address is none for another.
  else if (before && originOf(before.profile) !== originOf(profile))
    await shell.secrets.set({ key: secretKey(id), value: null })
  database.inTransaction(() => {
    if (before && canonicalJson(before.profile) === canonicalJson(profile)) return
    const at = now()
    const entryId = appendEntry(database, {
      id: newId(),
      at,
      actor,
      kind: 'source-profile',
      body: { profileId: id, profile },
    })
    const { name: reviewer, organisation } = actor
    storeSource(database, { id, entryId, name: profile.name, profile, reviewer, organisation, at })
  })
  return shown(workspace, sourceOf(workspace, id))
}

/** Throws SOURCE_PROBLEM `unknown`, NO_REVIEWER. */
export async function removeSource(
  workspace: Workspace,
  id: string,
  as?: Reviewer,
): Promise<{ name: string }> {
  const { database, newId, now, shell } = workspace
  const actor = actorOf(workspace, as)
  const { name } = sourceOf(workspace, id)
  await shell.secrets.set({ key: secretKey(id), value: null })
  database.inTransaction(() => {
    const body = { profileId: id, profile: null }
    appendEntry(database, { id: newId(), at: now(), actor, kind: 'source-profile', body })
    deleteSource(database, id)
    forgetOf(workspace, id)
  })
  openStateOf(workspace).waiting.delete(id)
  return { name }
}

/** Throws SOURCE_PROBLEM `unknown`. */
export function sourceOf({ database }: Workspace, id: string): SourceRowStored {
  const row = findSource(database, id)
  if (!row) throw sourceProblem('unknown', { name: id })
  return row
}

/** By its name, as the command line asks; letters' case says nothing. Throws SOURCE_PROBLEM `unknown`. */
export function sourceNamed({ database }: Workspace, name: string): SourceRowStored {
  const row = readSources(database).find((one) => sameName(one.name, name))
  if (!row) throw sourceProblem('unknown', { name })
  return row
}

/** A profile's secret in the system's key store. */
export async function secretOf({ shell }: Workspace, id: string): Promise<string | null> {
  return shell.secrets.get({ key: secretKey(id) })
}

export async function shown(workspace: Workspace, row: SourceRowStored): Promise<ShownSource> {
  const { id, profile, reviewer, at } = row
  const hasSecret = (await secretOf(workspace, id)) !== null
  const fetchedAt = keptOf(workspace, id)?.fetchedAt ?? null
  return { id, profile, hasSecret, savedBy: reviewer, savedAt: at, fetchedAt }
}

function refuseTakenName({ database }: Workspace, name: string, own: string | undefined): void {
  const taken = readSources(database).find((one) => one.id !== own && sameName(one.name, name))
  if (taken) throw sourceProblem('name-taken', { name: taken.name })
}

const sameName = (one: string, other: string) =>
  one.normalize('NFC').toLocaleLowerCase('sv') === other.trim().normalize('NFC').toLocaleLowerCase('sv')

const originOf = ({ address }: SourceProfile) =>
  address === null ? null : (URL.parse(address)?.origin ?? null)
const secretKey = (id: string) => `source ${id}`
