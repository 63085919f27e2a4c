/** Takes in case material that somebody pasted or chose. */
import { createHash } from 'node:crypto'
import type { CasesImported, MaterialKind } from '../../contract/calls/cases.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import type { CaseFacts } from '../../domain/case/case.ts'
import type { Workspace } from '../workspace.ts'
import { readGiven } from './read-given.ts'
import { storeMaterial } from './store-material.ts'

/**
 * `name` is a file's, null for what was pasted. A project that somebody said is an interview is refused, and the other
 * way round.
 */
export async function importMaterial(
  workspace: Workspace,
  given: { bytes: Uint8Array; name: string | null; as?: MaterialKind | undefined },
  as?: Reviewer,
): Promise<CasesImported> {
  const read = await readGiven(given, given.as)
  if (read.facts.some((facts) => !isKind(facts, given.as)))
    return { imported: [], refused: [{ record: '1', why: 'other-form' }] }
  const hash = createHash('sha256').update(given.bytes).digest('hex')
  return storeMaterial(workspace, read, { from: given.name, hash }, as)
}

/** A project is a project whoever tells of it: where its facts are from is seen, and kept. */
function isKind({ kind }: CaseFacts, said: MaterialKind | undefined): boolean {
  return said === undefined || (said === 'interview') === (kind === 'interview')
}
