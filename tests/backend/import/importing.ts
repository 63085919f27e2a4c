/** Importing made-up files into a desk of a test, and looking at what became of them. */
import { importDependencies } from '../../../backend/import/dependencies.ts'
import { previewImport } from '../../../backend/import/preview.ts'
import { runImport } from '../../../backend/import/run.ts'
import type { ImportCounts, ImportOptions, ImportPreview } from '../../../contract/calls/imports.ts'
import type { Content } from '../../../domain/submission.ts'
import { type Desk, rowsOf } from '../desk.ts'

export type Cells = Readonly<Record<string, unknown>>
type Choices = Partial<ImportOptions & { rememberAs: string | null; name: string }>

/** A file of any text or bytes; rows become JSON. */
export function fileOf(content: string | Uint8Array | readonly Cells[], name: string): File {
  const body =
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content)
  return new File([typeof body === 'string' ? body : new Uint8Array(body)], name)
}

/** CSV with every cell quoted; headings are those of the first row. */
export function csvOf(rows: readonly Cells[], delimiter = ','): string {
  const headings = Object.keys(rows[0] ?? {})
  const quote = (cell: unknown) => `"${String(cell ?? '').replaceAll('"', '""')}"`
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading]))]
    .map((cells) => cells.map(quote).join(delimiter))
    .join('\r\n')
}

export const NO_COUNTS: ImportCounts = { created: 0, updated: 0, unchanged: 0, quarantined: 0 }

export async function importInto(
  desk: Desk,
  content: Parameters<typeof fileOf>[0],
  { name = 'rader.json', ...choices }: Choices = {},
): Promise<ImportCounts> {
  const { created, updated, unchanged, quarantined } = await runImport(
    importDependencies(desk.workspace),
    { ...optionsOf(choices), rememberAs: choices.rememberAs ?? null },
    fileOf(content, name),
  )
  return { created, updated, unchanged, quarantined }
}

export function previewIn(
  desk: Desk,
  content: Parameters<typeof fileOf>[0],
  { name = 'rader.json', ...choices }: Choices = {},
): Promise<ImportPreview> {
  return previewImport(importDependencies(desk.workspace), optionsOf(choices), fileOf(content, name))
}

function optionsOf(choices: Choices): ImportOptions {
  return { edition: '2024', profile: null, rowsAre: null, headings: {}, ...choices }
}

/** Current contents with their submissions, by the number of the row that made them first. */
export function storedIn({ workspace }: Desk) {
  const rows = rowsOf(
    workspace,
    `select s.id, s.edition, s.row_key, s.state, s.origin, s.revision, s.submitted_at, r.changed_at, r.content
       from submissions s join revisions r on r.submission_id = s.id and r.number = s.revision
      order by s.number`,
  )
  return rows.map((row) => ({
    id: String(row.id),
    edition: String(row.edition),
    rowKey: String(row.row_key),
    state: row.state,
    origin: row.origin,
    revision: row.revision,
    submittedAt: row.submitted_at,
    changedAt: row.changed_at,
    content: JSON.parse(String(row.content)) as Content,
  }))
}

/** Every table's rows as text, so that two moments can be compared, or a word looked for. */
export function dumpOf({ workspace }: Desk, except: readonly string[] = []): Record<string, string> {
  const tables = rowsOf(workspace, "select name from sqlite_schema where type = 'table' order by name")
  const names = tables.map(({ name }) => String(name)).filter((name) => !except.includes(name))
  return Object.fromEntries(
    names.map((name) => [name, JSON.stringify(rowsOf(workspace, `select * from "${name}"`).map(readable))]),
  )
}

/** Bytes of the search index as text, so that words in it are found. */
function readable(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    ]),
  )
}
