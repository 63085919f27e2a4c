/** How a decision about a source's submission leaves, as its profile says: a link in the checklist, a letter, or a list. */
import { findSourceOnceNamed } from '../../db/read/sources.ts'
import { readRevision, type SubmissionRow } from '../../db/read/submissions.ts'
import { LONGEST_MAIL_ADDRESS, mailAddress } from '../../domain/message.ts'
import type { SourceProfile } from '../../domain/source-profile.ts'
import type { Workspace } from '../workspace.ts'
import { sourceIdIn } from './read-rows.ts'

type FromSource = Pick<SubmissionRow, 'id' | 'revision' | 'platformId' | 'rowKey'>

/** The profile that a submission came in by, as it is now; null for those of platforms and files. Remembers by name. */
export function profileFinder({ database }: Workspace): (submission: FromSource) => SourceProfile | null {
  const known = new Map<string, SourceProfile | null>()
  return ({ id, revision, platformId }) => {
    if (platformId !== null) return null
    const { source } = readRevision(database, id, revision)
    const found = known.get(source)
    if (found !== undefined) return found
    const profile = findSourceOnceNamed(database, source)?.profile ?? null
    known.set(source, profile)
    return profile
  }
}

/** What the checklist opens: the source's own page of the submission, or a letter to those who run it; null for neither. */
export function wayOutLink(
  profile: SourceProfile | null,
  { rowKey }: FromSource,
  letter: { subject: string; body: string },
): string | null {
  if (profile?.wayOut.kind === 'manual') {
    const id = sourceIdIn(rowKey, profile)
    const { link } = profile.wayOut
    if (link === null || (id === null && link.includes('{id}'))) return null
    return link.replaceAll('{id}', encodeURIComponent(id ?? ''))
  }
  if (profile?.wayOut.kind !== 'mailto' || profile.wayOut.to === null) return null
  const to = [profile.wayOut.to]
  const whole = mailAddress({ to, ...letter })
  return whole.length <= LONGEST_MAIL_ADDRESS ? whole : mailAddress({ to, subject: letter.subject, body: '' })
}
