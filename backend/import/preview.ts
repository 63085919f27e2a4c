/** Shows what an import would do, row by row, and changes nothing. */
import type { ImportOptions, ImportPreview } from '../../contract/calls/imports.ts'
import type { ImportDependencies } from './import-dependencies.ts'
import { noticesOf, type PreparedImport, type PreparedRow, prepareImport } from './prepare-import.ts'
import { cellText, isEmpty, ownValue } from './table.ts'

type Fate = ImportPreview['samples'][number]['fate']

const SAMPLES_OF_EACH = 5
const MOST_REFUSED = 200
const LONGEST_EXAMPLE = 120

/** Throws as `prepareImport`. */
export async function previewImport(
  needs: ImportDependencies,
  options: ImportOptions,
  file: File,
): Promise<ImportPreview> {
  const prepared = await prepareImport(needs, options, file)
  const { table, rowsAre, rowsAreBy, looksLike, rows } = prepared
  const fates = rows.map((row) => ({ ...row, fate: foresee(needs, row) }))
  const count = (fate: Fate) => fates.filter((one) => one.fate === fate).length
  return {
    fileName: file.name,
    kind: table.kind,
    encoding: table.encoding,
    delimiter: table.delimiter,
    rows: rows.length,
    rowsAre,
    rowsAreBy,
    looksLike,
    headings: describeHeadings(prepared),
    counts: {
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      quarantined: count('quarantined'),
    },
    samples: (['created', 'updated', 'unchanged', 'quarantined'] as const).flatMap((fate) =>
      fates
        .filter((one) => one.fate === fate)
        .slice(0, fate === 'quarantined' ? MOST_REFUSED : SAMPLES_OF_EACH)
        .map((one) => ({ row: one.row.number, fate, ...describeRow(one) })),
    ),
    repeated: rows.flatMap(({ row, result }) =>
      result.refused === null && result.repeat > 1
        ? [{ row: row.number, title: result.arrival.content.title, number: result.repeat }]
        : [],
    ),
    notices: noticesOf(rows),
    profiles: needs.profiles.list(),
  }
}

function foresee(needs: ImportDependencies, { result }: PreparedRow): Fate {
  return result.refused === null ? needs.intake.foresee(result.arrival) : 'quarantined'
}

function describeRow({
  result,
}: PreparedRow): Pick<ImportPreview['samples'][number], 'title' | 'edition' | 'reason'> {
  if (result.refused) return { title: result.title, edition: result.edition, reason: result.refused }
  const { edition, content } = result.arrival
  return { title: content.title, edition, reason: null }
}

function describeHeadings({ table, headings, by }: PreparedImport): ImportPreview['headings'] {
  return table.headings.map((heading) => {
    const filled = table.rows.flatMap((row) =>
      row.broken || isEmpty(ownValue(row.cells, heading)) ? [] : [ownValue(row.cells, heading)],
    )
    return {
      heading,
      field: ownValue(headings, heading) ?? 'extras',
      by: ownValue(by, heading) ?? 'none',
      example: cellText(filled[0]).slice(0, LONGEST_EXAMPLE),
      filled: filled.length,
    }
  })
}
