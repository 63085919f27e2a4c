/** Imports a file in one transaction: all its rows, or none when anything unexpected happens. */
import type { ImportCounts, ImportDone, ImportOptions } from '../../contract/calls/imports.ts'
import type { ImportDependencies } from './import-dependencies.ts'
import { noticesOf, type PreparedImport, type PreparedRow, prepareImport } from './prepare-import.ts'

/**
 * The counts add up to the file's rows; the same file again changes nothing. Findings are current when it ends. `rememberAs` keeps the headings as a
 * profile of that name. Throws as `prepareImport`.
 */
export async function runImport(
  needs: ImportDependencies,
  options: ImportOptions & { rememberAs: string | null },
  file: File,
): Promise<ImportDone> {
  const prepared = await prepareImport(needs, options, file)
  const counts = store(needs, prepared, options, file.name)
  await needs.assess()
  const { rowsAre, rowsAreBy, looksLike, rows } = prepared
  return { ...counts, rowsAre, rowsAreBy, looksLike, notices: noticesOf(rows) }
}

function store(
  needs: ImportDependencies,
  prepared: PreparedImport,
  options: ImportOptions & { rememberAs: string | null },
  fileName: string,
): ImportCounts {
  return needs.inTransaction(() => {
    const counts: ImportCounts = { created: 0, updated: 0, unchanged: 0, quarantined: 0 }
    const setAside = needs.quarantined(fileName)
    for (const row of prepared.rows) {
      const fate = take(needs, row, fileName)
      counts[fate] += 1
      const sourceRow = String(row.row.number)
      if (fate !== 'quarantined' && setAside.has(sourceRow)) needs.release(fileName, sourceRow)
    }
    remember(needs, prepared, options.rememberAs)
    const { fileHash, rowsAre } = prepared
    const { edition } = options
    needs.recordRun({ fileName, fileHash, edition, rowsAre, at: needs.now(), ...counts })
    return counts
  })
}

function take(needs: ImportDependencies, { row, result }: PreparedRow, source: string): keyof ImportCounts {
  if (result.refused === null) return needs.intake.takeIn(result.arrival)
  const sourceRow = String(row.number)
  const raw = row.broken ? row.raw : JSON.stringify(row.cells)
  needs.quarantine({ source, sourceRow, edition: result.edition, raw, reason: result.refused })
  return 'quarantined'
}

function remember(
  needs: ImportDependencies,
  { headings, rowsAre }: PreparedImport,
  name: string | null,
): void {
  if (name !== null) needs.profiles.save(name, { rowsAre, headings })
}
