/** Adds to a finished workbook what exceljs's streaming writer leaves out: tables, links between sheets, own properties. */
import { setImmediate as turn } from 'node:timers/promises'
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate'
import { columnLetters } from './cell-address.ts'
import { attribute, DECLARATION, PACKAGE, RELATIONSHIP, withCustomProperties } from './package-xml.ts'

export type TablePart = {
  /** The sheet's number in the workbook, from 1. */
  sheet: number
  name: string
  /** Exactly the texts of the header row, which is row `headerRow`. */
  headings: readonly string[]
  headerRow: number
  rows: number
  /** Cells that lead to the top of another sheet. */
  links: readonly { ref: string; to: string }[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml'
const COMPRESSION = 6
const PIECE_BYTES = 1_000_000

/** The same workbook, compressed, with a table over each sheet's cells: no filter, no fill. */
export async function finishWorkbook(
  workbook: Uint8Array,
  tables: readonly TablePart[],
  properties: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = unzipSync(workbook)
  const types = '[Content_Types].xml'
  parts[types] = insertBefore(parts[types], '</Types>', tables.map(contentType).join(''))
  for (const [index, table] of tables.entries()) {
    const sheet = `xl/worksheets/sheet${table.sheet}.xml`
    if (table.links.length > 0) parts[sheet] = withLinks(parts[sheet], table.links)
    parts[sheet] = insertBefore(
      parts[sheet],
      '</worksheet>',
      '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    )
    parts[`xl/worksheets/_rels/sheet${table.sheet}.xml.rels`] = strToU8(relationship(index + 1))
    parts[`xl/tables/table${index + 1}.xml`] = strToU8(tableXml(table, index + 1))
  }
  return compressed(withCustomProperties(parts, properties))
}

/** A large sheet takes seconds, so that others get their turn between its pieces. */
async function compressed(parts: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for (const [name, bytes] of Object.entries(parts)) {
    const part = new ZipDeflate(name, { level: COMPRESSION })
    zip.add(part)
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      part.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length)
      await turn()
    }
  }
  zip.end()
  return Buffer.concat(pieces)
}

function contentType(_table: TablePart, index: number): string {
  return `<Override PartName="/xl/tables/table${index + 1}.xml" ContentType="${CONTENT_TYPE}"/>`
}

function relationship(number: number): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP}/table" Target="../tables/table${number}.xml"/></Relationships>`
}

function tableXml({ name, headings, headerRow, rows }: TablePart, number: number): string {
  const range = `A${headerRow}:${columnLetters(headings.length - 1)}${headerRow + rows}`
  const columns = headings.map(
    (heading, index) => `<tableColumn id="${index + 1}" name="${attribute(heading)}"/>`,
  )
  return `${DECLARATION}<table xmlns="${MAIN}" id="${number}" name="${attribute(name)}" displayName="${attribute(name)}" ref="${range}" totalsRowShown="0"><tableColumns count="${headings.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
}

/** Links come after the cells and before the page's margins (ECMA-376, CT_Worksheet). */
function withLinks(part: Uint8Array | undefined, links: TablePart['links']): Uint8Array {
  const xml = strFromU8(part ?? new Uint8Array())
  const at = xml.indexOf('<pageMargins')
  if (at < 0) throw new Error('A sheet with links has no margins to put them before')
  const hyperlinks = links.map(
    ({ ref, to }) =>
      `<hyperlink ref="${ref}" location="${attribute(`'${to.replaceAll("'", "''")}'!A1`)}" display="${attribute(to)}"/>`,
  )
  return strToU8(`${xml.slice(0, at)}<hyperlinks>${hyperlinks.join('')}</hyperlinks>${xml.slice(at)}`)
}

/** Looks only at the part's end, since a sheet can be large. */
function insertBefore(part: Uint8Array | undefined, end: string, added: string): Uint8Array {
  if (!part) throw new Error(`The workbook lacks the part that ends with ${end}`)
  const at = part.length - strToU8(end).length
  if (strFromU8(part.subarray(at)) !== end) throw new Error(`A part of the workbook does not end with ${end}`)
  const longer = new Uint8Array(part.length + strToU8(added).length)
  longer.set(part.subarray(0, at))
  longer.set(strToU8(added + end), at)
  return longer
}
