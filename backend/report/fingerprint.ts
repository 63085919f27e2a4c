/** What a report was made of, so that it can be asked for again: versions of all that decides what its numbers mean. */
import { currentConcordance } from '../../db/read/concordance.ts'
import { CONCORDANCE_DIMENSIONS } from '../../domain/figures/concordance.ts'
import { FIGURES_VERSION } from '../../domain/figures/definition.ts'
import type { Fingerprint, ReportAsked } from '../../domain/report.ts'
import app from '../../resources/app.json' with { type: 'json' }
import { knownEdition } from '../editions/editions.ts'
import type { Workspace } from '../workspace.ts'

/** `madeAt` is UTC. Throws UNKNOWN_EDITION. */
export function fingerprintOf(
  workspace: Workspace,
  asked: ReportAsked,
  { madeAt, hash }: { madeAt: string; hash: string },
): Fingerprint {
  const editions = [asked.edition, ...asked.compare]
  return {
    form: 1,
    ...asked,
    app: app.version,
    madeAt,
    figuresVersion: FIGURES_VERSION,
    rules: Object.fromEntries(editions.map((id) => [id, knownEdition(workspace, id).rules.version])),
    concordances: Object.fromEntries(
      CONCORDANCE_DIMENSIONS.map((dimension) => [
        dimension,
        currentConcordance(workspace.database, dimension).version,
      ]),
    ),
    hash,
  }
}
