/** Reads a file of any kind that can be imported into a table; what it is, is told by its content before its name. */
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { readXlsx } from './read-xlsx.ts'
import type { Table } from './table.ts'
import { unreadable } from './unreadable.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Old Excel and Word, PDF, PNG, JPEG, GIF, gzip: whatever their names say. */
const OTHER_KINDS = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
]

/** Throws UNREADABLE with a reason that says where. */
export async function readFile(file: { name: string; bytes: Uint8Array }): Promise<Table> {
  const { name, bytes } = file
  if (bytes.length === 0) throw unreadable('empty-file', { name })
  const table = startsWith(bytes, ZIP) ? await readXlsx(bytes, name) : readText(bytes, name)
  if (table.headings.length === 0) throw unreadable('no-headings', { name })
  if (table.rows.length === 0) throw unreadable('no-rows', { name })
  return table
}

function readText(bytes: Uint8Array, name: string): Table {
  const isOther = OTHER_KINDS.some((signature) => startsWith(bytes, signature))
  if (isOther || /\.(xls|xlsx|ods|numbers|pdf|docx?)$/i.test(name)) throw unreadable('other-kind', { name })
  const { text, encoding } = decode(bytes)
  const isMarkup = /^\s*<(?:!doctype|\?xml|html|table)/i.test(text)
  if (isMarkup || text.includes('\u0000')) throw unreadable('other-kind', { name })
  const looksLikeJson = /^\s*[[{]/.test(text) && !/\.(csv|tsv|txt)$/i.test(name)
  const table = looksLikeJson || /\.json$/i.test(name) ? readJson(text, name) : readCsv(text, name)
  return { ...table, encoding }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** By its byte order mark, else UTF-16 where every other byte is zero, else UTF-8 where that is whole, else Windows-1252. */
export function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: decodeAs('utf-16le', bytes), encoding: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: decodeAs('utf-16be', bytes), encoding: 'UTF-16' }
  if (startsWith(bytes, UTF8_MARK)) return { text: decodeAs('utf-8', bytes), encoding: 'UTF-8' }
  if (shareOfZeros(bytes, 1) > MANY) return { text: decodeAs('utf-16le', bytes), encoding: 'UTF-16' }
  if (shareOfZeros(bytes, 0) > MANY) return { text: decodeAs('utf-16be', bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: decodeAs('windows-1252', bytes), encoding: 'Windows-1252' }
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

const UTF8_MARK = [0xef, 0xbb, 0xbf]
const BYTES_LOOKED_AT = 4000
const MANY = 0.3

/** The share of zero bytes at even (0) or odd (1) places of the file's head. */
function shareOfZeros(bytes: Uint8Array, place: 0 | 1): number {
  const head = bytes.subarray(0, BYTES_LOOKED_AT)
  const zeros = head.filter((byte, index) => byte === 0 && index % 2 === place)
  return zeros.length / Math.max(1, head.length / 2)
}
