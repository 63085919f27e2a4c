/** Fetches projects by number from where the team has said, as many at a time as it answers for, and keeps what it says. */
import type { CasesImported } from '../../contract/calls/cases.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
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
 * What came before a failure is kept: asking again changes nothing of it. Numbers that are not found are refused.
 * Throws SOURCE_PROBLEM.
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
    const { from, hash, read } = await askForProjects(workspace, asking, some)
    const { imported, refused } = storeMaterial(workspace, read, { from, hash }, as)
    all.imported.push(...imported)
    all.refused.push(...refused)
  }
  return all
}
