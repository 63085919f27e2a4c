/** What was exported as one file for who can take only one: a document with pictures beside it becomes a zip file. */
import { zipSync } from 'fflate'
import type { ExportedSheets } from './export-sheets.ts'

export function asOneFile({ files: [document, ...beside], type }: ExportedSheets): File {
  if (beside.length === 0) return new File([new Uint8Array(document.bytes)], document.name, { type })
  const entries = [document, ...beside].map(({ name, bytes }): [string, Uint8Array] => [name, bytes])
  const zip = zipSync(Object.fromEntries(entries))
  return new File([new Uint8Array(zip)], document.name.replace(/\.[^.]+$/, '.zip'), {
    type: 'application/zip',
  })
}
