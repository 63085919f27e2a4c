/** What the import is given: the door for submissions, places, profiles, quarantine and the assessment that follows. */
import type { ImportCounts, ImportField, RowsAre } from '../../contract/calls/imports.ts'
import type { Places } from '../../domain/register.ts'
import type { Intake } from '../intake/arrival.ts'

export type ImportProfile = { rowsAre: RowsAre; headings: Record<string, ImportField> }
export type ImportReason = { code: string; values: Record<string, string> }

export type QuarantinedRow = {
  source: string
  sourceRow: string
  edition: string | null
  raw: string
  reason: ImportReason
}

export type ImportRun = ImportCounts & {
  fileName: string
  fileHash: string
  edition: string | null
  rowsAre: RowsAre
  at: string
}

export type ImportDependencies = {
  intake: Intake
  places: Places
  /** Assesses what waits for it; new rows wait for the checks that look at their neighbours. */
  assess: () => Promise<void>
  knownEditions: () => string[]
  profiles: {
    list: () => string[]
    get: (name: string) => ImportProfile | null
    save: (name: string, profile: ImportProfile) => void
  }
  quarantine: (row: QuarantinedRow) => void
  /** The rows of a source that are in quarantine. */
  quarantined: (source: string) => ReadonlySet<string>
  /** Takes a row out of quarantine that could be read after all. */
  release: (source: string, sourceRow: string) => void
  inTransaction: <Result>(work: () => Result) => Result
  now: () => string
  recordRun: (run: ImportRun) => void
}
