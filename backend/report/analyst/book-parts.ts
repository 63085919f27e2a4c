/** The parts that hold a workbook together: content types, the list of sheets, and what the document says of itself. */

import { type AnalystSheet, headerRowOf } from './analyst-sheet.ts'
import { cellXml, DECLARATION, escapeXml, MAIN, PACKAGE, RELATIONS } from './xml.ts'

export type BookProperties = {
  title: string
  creator: string
  /** A tag such as `sv-SE`. */
  language: string
  /** UTC. */
  madeAt: string
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
/** The set of properties that people make themselves. */
const CUSTOM_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

export function contentTypesXml(sheets: number, drawings: number, charts: number): string {
  const numbered = (count: number, path: (number: number) => string, type: string) =>
    Array.from({ length: count }, (_, index) => override(path(index + 1), `${OFFICE}.${type}+xml`))
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`),
    ...numbered(sheets, (number) => `/xl/worksheets/sheet${number}.xml`, 'spreadsheetml.worksheet'),
    ...numbered(sheets, (number) => `/xl/tables/table${number}.xml`, 'spreadsheetml.table'),
    ...numbered(drawings, (number) => `/xl/drawings/drawing${number}.xml`, 'drawing'),
    ...numbered(charts, (number) => `/xl/charts/chart${number}.xml`, 'drawingml.chart'),
    override('/xl/styles.xml', `${OFFICE}.spreadsheetml.styles+xml`),
    override('/xl/sharedStrings.xml', `${OFFICE}.spreadsheetml.sharedStrings+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', `${OFFICE}.extended-properties+xml`),
    override('/docProps/custom.xml', `${OFFICE}.custom-properties+xml`),
    '</Types>',
  ].join('')
}

export const PACKAGE_RELATIONS = [
  { type: 'officeDocument', target: 'xl/workbook.xml' },
  { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  { type: 'extended-properties', target: 'docProps/app.xml' },
  { type: 'custom-properties', target: 'docProps/custom.xml' },
] as const

/** Sheets first, so that a sheet's relationship has its number. */
export function workbookRelations(sheets: number): { type: string; target: string }[] {
  const own = Array.from({ length: sheets }, (_, index) => ({
    type: 'worksheet',
    target: `worksheets/sheet${index + 1}.xml`,
  }))
  return [
    ...own,
    { type: 'styles', target: 'styles.xml' },
    { type: 'sharedStrings', target: 'sharedStrings.xml' },
  ]
}

/** Printed pages repeat each sheet's headings. */
export function workbookXml(sheets: readonly AnalystSheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${cellXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const titles = sheets.map((sheet, index) => {
    const row = headerRowOf(sheet)
    const quoted = `'${sheet.name.replaceAll("'", "''")}'`
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(quoted)}!$${row}:$${row}</definedName>`
  })
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    '<workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" tabRatio="800"/></bookViews>',
    `<sheets>${listed.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`,
  ].join('')
}

export function coreXml({ title, creator, language, madeAt }: BookProperties): string {
  const at = `${madeAt.slice(0, 19)}Z`
  return [
    `${DECLARATION}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    `<dc:language>${language}</dc:language></cp:coreProperties>`,
  ].join('')
}

export function appXml({ creator }: BookProperties): string {
  return `${DECLARATION}<Properties xmlns="${EXTENDED}"><Application>${escapeXml(creator)}</Application></Properties>`
}

/** Texts under names of one's own. */
export function customXml(properties: Readonly<Record<string, string>>): string {
  const all = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="${CUSTOM_SET}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  )
  return `${DECLARATION}<Properties xmlns="${CUSTOM}" xmlns:vt="${TYPES}">${all.join('')}</Properties>`
}

function override(path: string, type: string): string {
  return `<Override PartName="${path}" ContentType="${type}"/>`
}
