/** Takes in case material that somebody pasted or chose. */
import { createHash } from 'node:crypto'
import type { CasesImported, MaterialKind } from '../../contract/calls/cases.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import type { Workspace } from '../workspace.ts'
import { readGiven } from './read-given.ts'
import { storeMaterial } from './store-material.ts'

/** `name` is a file's, null for what was pasted. */
export async function importMaterial(
  workspace: Workspace,
  given: { bytes: Uint8Array; name: string | null; as?: MaterialKind | undefined },
  as?: Reviewer,
): Promise<CasesImported> {
  const read = await readGiven(given, given.as)
  const hash = createHash('sha256').update(given.bytes).digest('hex')
  return storeMaterial(workspace, read, { from: given.name, hash }, as)
}
