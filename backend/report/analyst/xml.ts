/** What every part of a workbook is spelt with: escapes, addresses of cells, namespaces. */
import { escapeXstring } from '../cell-text.ts'

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** For an element's text or an attribute in double quotes; the text must have no control characters. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign) : text
}

/** A cell's, a heading's or a sheet name's text: what looks like an escape of the format is escaped itself. */
export function cellXml(text: string): string {
  return escapeXml(text.includes('_x') ? escapeXstring(text) : text)
}

/** A relationship part; ids count from `rId1`. Types without an address are those of office documents. */
export function relationshipsXml(relations: readonly { type: string; target: string }[]): string {
  const all = relations.map(({ type, target }, index) => {
    const address = type.includes(':') ? type : `${RELATIONS}/${type}`
    return `<Relationship Id="rId${index + 1}" Type="${address}" Target="${escapeXml(target)}"/>`
  })
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}
