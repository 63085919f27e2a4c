/** Describes an export for programs: files, fields, keys and sums, as a Frictionless Data Package (datapackage.json). */
import type { ExportedColumn, ExportedTable } from '../../db/read/export-all.ts'
import { words } from '../../text/catalog.ts'
import type { WrittenFile } from './sink.ts'

export type DescribedFile = WrittenFile & {
  /** Null for a file about the export itself. */
  table: ExportedTable | null
  format: 'jsonl' | 'csv' | 'other'
  rows: number
}
export type ExportFacts = { at: string; withContacts: boolean; files: readonly DescribedFile[] }

const VERSION = 1

export function describePackage({ at, withContacts, files }: ExportFacts) {
  const present = new Set(files.map(({ path }) => path))
  return {
    profile: 'data-package',
    name: 'redaktionen-export',
    title: words('sv').exportAll.readme.title,
    version: VERSION,
    created: at,
    withContacts,
    resources: files.map((file) => describeFile(file, present)),
  }
}

function describeFile(
  { path, bytes, sha256, table, format, rows }: DescribedFile,
  present: ReadonlySet<string>,
) {
  const file = { path, bytes, hash: `sha256:${sha256}`, encoding: 'utf-8' }
  if (!table) return { name: path.toLowerCase().replace(/[^a-z0-9]+/g, '-'), ...file }
  const said = (language: 'sv' | 'en') => words(language).exportAll.tables[table.name] ?? ''
  return {
    name: format === 'csv' ? `${table.name}_csv` : table.name,
    ...file,
    description: said('sv'),
    descriptionEn: said('en'),
    rows,
    ...(format === 'csv'
      ? {
          format: 'csv',
          mediatype: 'text/csv',
          dialect: { delimiter: ';', lineTerminator: '\r\n', header: true },
        }
      : { format: 'jsonl', mediatype: 'application/jsonl' }),
    schema: {
      fields: table.columns.map(describeColumn),
      missingValues: format === 'csv' ? [''] : [],
      primaryKey: table.primaryKey,
      foreignKeys: table.references
        .filter((one) => present.has(`tables/${one.table}.jsonl`))
        .map((one) => ({
          fields: one.columns,
          reference: { resource: one.table, fields: one.tableColumns },
        })),
    },
  }
}

function describeColumn({ name, type, isRequired }: ExportedColumn) {
  return {
    name,
    ...describeType(type),
    ...(isRequired ? { constraints: { required: true } } : {}),
  }
}

/** Bytes are a text in Base64, which the form of packages calls a binary string. */
function describeType(type: ExportedColumn['type']) {
  if (type === 'binary') return { type: 'string', format: 'binary' }
  return { type: type === 'json' ? 'any' : type }
}
