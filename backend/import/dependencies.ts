/** The import's dependencies from a workspace. */
import { IMPORT_FIELDS, type ImportField, type RowsAre } from '../../contract/calls/imports.ts'
import { editionIds } from '../../db/read/editions.ts'
import { profileNames, quarantinedRows, readProfile } from '../../db/read/intake.ts'
import { insertImportRun, saveProfile } from '../../db/write/intake.ts'
import { assessStale } from '../eligibility/background-job.ts'
import { prepareIntake } from '../intake/intake.ts'
import { places } from '../registers.ts'
import { releaseRow, setAsideRow } from '../sync/quarantine.ts'
import type { Workspace } from '../workspace.ts'
import type { ImportDependencies, ImportProfile } from './import-dependencies.ts'

export function importDependencies(workspace: Workspace): ImportDependencies {
  const { database, now, newId } = workspace
  return {
    intake: prepareIntake(workspace),
    places,
    assess: () => assessStale(workspace),
    knownEditions: () => editionIds(database),
    profiles: {
      list: () => profileNames(database),
      get: (name) => {
        const profile = readProfile(database, name)
        return profile && { rowsAre: profile.rowsAre as RowsAre, headings: knownFields(profile.headings) }
      },
      save: (name, profile) => saveProfile(database, { name, ...profile, changedAt: now() }),
    },
    quarantine: (row) => setAsideRow(workspace, row),
    quarantined: (source) => quarantinedRows(database, source),
    release: (source, sourceRow) => releaseRow(workspace, source, sourceRow),
    inTransaction: database.inTransaction,
    now,
    recordRun: (run) => insertImportRun(database, { id: newId(), ...run }),
  }
}

/** Fields that this version does not know are guessed anew. */
function knownFields(headings: Record<string, string>): ImportProfile['headings'] {
  const known = Object.entries(headings).filter(([, field]) => IMPORT_FIELDS.includes(field as ImportField))
  return Object.fromEntries(known) as ImportProfile['headings']
}
