/** Pieces of an Office Open XML package that both workbooks need: names, escapes, and a document's own properties. */
import { strFromU8, strToU8 } from 'fflate'

export const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const CUSTOM_PART = 'docProps/custom.xml'
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
const CUSTOM_SCHEMA = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'
const VALUE_SCHEMA = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
/** The format identifier that all properties of users have (MS-OLEPS). */
const USER_PROPERTIES = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'
/** Numbers below it are the format's own. */
const FIRST_NUMBER = 2

/** Text as an attribute's value or an element's content; control characters must be gone already. */
export function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The package's parts with its own properties added; unchanged where there are none. */
export function withCustomProperties(
  parts: Readonly<Record<string, Uint8Array>>,
  properties: Readonly<Record<string, string>>,
): Record<string, Uint8Array> {
  if (Object.keys(properties).length === 0) return { ...parts }
  const [types, relations] = ['[Content_Types].xml', '_rels/.rels']
  return {
    ...parts,
    [types]: before(parts[types], '</Types>', customContentType),
    [relations]: before(parts[relations], '</Relationships>', customRelationship('rIdCustom')),
    [CUSTOM_PART]: strToU8(customProperties(properties)),
  }
}

export const customContentType = `<Override PartName="/${CUSTOM_PART}" ContentType="${CUSTOM_TYPE}"/>`

export function customRelationship(id: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIP}/custom-properties" Target="${CUSTOM_PART}"/>`
}

export function customProperties(properties: Readonly<Record<string, string>>): string {
  const each = Object.entries(properties).map(
    ([name, value], place) =>
      `<property fmtid="${USER_PROPERTIES}" pid="${place + FIRST_NUMBER}" name="${attribute(name)}"><vt:lpwstr>${attribute(value)}</vt:lpwstr></property>`,
  )
  return `${DECLARATION}<Properties xmlns="${CUSTOM_SCHEMA}" xmlns:vt="${VALUE_SCHEMA}">${each.join('')}</Properties>`
}

function before(part: Uint8Array | undefined, end: string, added: string): Uint8Array {
  const xml = strFromU8(part ?? new Uint8Array())
  if (!xml.endsWith(end)) throw new Error(`A part of the workbook does not end with ${end}`)
  return strToU8(xml.slice(0, -end.length) + added + end)
}
