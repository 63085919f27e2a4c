/** Fetches projects by number from where the team has said, as many at a time as it answers for, and keeps what it says. */
import type { CasesImported } from '../../contract/calls/cases.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { Failure, type Failures } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { askForProjects } from './ask-for-projects.ts'
import { projectSecretOf, projectSourceOf } from './project-source.ts'
import { storeMaterial } from './store-material.ts'

export type FetchOptions = {
  /** In place of the address that is kept. */
  address?: string
  /** Ends a request that has not been answered by then. */
  answerWithinMs?: number
  as?: Reviewer | undefined
  signal?: AbortSignal
}

/**
 * Numbers that are not found are refused. Where the source fails after it has answered for some, those stay, and the
 * rest is refused as not fetched. Throws SOURCE_PROBLEM where it has answered for none.
 */
export async function fetchProjects(
  workspace: Workspace,
  numbers: readonly string[],
  { address, answerWithinMs, as, signal }: FetchOptions = {},
): Promise<CasesImported> {
  const kept = projectSourceOf(workspace)
  const profile = address === undefined ? kept : { ...kept, address }
  const asking = { profile, secret: await projectSecretOf(workspace, profile), answerWithinMs, signal }
  const all: CasesImported = { imported: [], refused: [] }
  const wanted = [...new Set(numbers)]
  for (let at = 0; at < wanted.length; at += profile.mostAtOnce) {
    const some = wanted.slice(at, at + profile.mostAtOnce)
    const answer = await askForProjects(workspace, asking, some).catch((error: unknown) => {
      if (at === 0) throw error
      return notFetched(wanted.slice(at), error)
    })
    if ('stopped' in answer) return { ...all, ...answer, refused: [...all.refused, ...answer.refused] }
    const { from, hash, read } = answer
    const { imported, refused } = storeMaterial(workspace, read, { from, hash }, as)
    all.imported.push(...imported)
    all.refused.push(...refused)
  }
  return all
}

/** What could not be asked for, and why. Throws the error where it is no trouble with the source. */
export function notFetched(numbers: readonly string[], error: unknown) {
  if (!(error instanceof Failure) || error.code !== 'SOURCE_PROBLEM') throw error
  const stopped = error.data as Failures['SOURCE_PROBLEM']
  return { refused: numbers.map((record) => ({ record, why: 'not-fetched' as const })), stopped }
}
