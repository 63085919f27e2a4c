/** How cells look: a style for each kind of column, the headings, and texts that must never become formulas. */
import type { ColumnKind } from './analyst-sheet.ts'
import { DECLARATION, MAIN } from './xml.ts'

export const KIND_STYLES: Readonly<Record<ColumnKind, number>> = {
  text: 0,
  code: 0,
  whole: 1,
  decimal: 2,
  day: 3,
  moment: 4,
}
export const GUARDED_STYLE = 5
export const HEADING_STYLE = 6
export const TITLE_STYLE = 7
export const WRAPPED_STYLE = 8

const WHOLE = 3
const DECIMAL = 4
const AS_TEXT = 49
const DAY = 164
const MOMENT = 165
/** In a step, to keep it apart from a number before it. */
const TEXT_ALIGNMENT = '<alignment horizontal="left" indent="1"/>'

export function stylesXml(): string {
  const font = (more: string, size = 11) =>
    `<font>${more}<sz val="${size}"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font>`
  const cell = (format: number, more = '', within = '') =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${more}${within === '' ? '/>' : `>${within}</xf>`}`
  const bold = (fontId: number, fill: number, border: number, within: string) =>
    `<xf numFmtId="0" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${within}</xf>`
  const styles = [
    cell(0, ' applyAlignment="1"', TEXT_ALIGNMENT),
    cell(WHOLE),
    cell(DECIMAL),
    cell(DAY),
    cell(MOMENT),
    // Stays a text when somebody edits the cell and presses Enter.
    cell(AS_TEXT, ' quotePrefix="1" applyAlignment="1"', TEXT_ALIGNMENT),
    bold(1, 2, 1, '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>'),
    bold(2, 0, 0, '<alignment horizontal="left" vertical="top" indent="1"/>'),
    cell(0, ' applyAlignment="1"', '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>'),
  ]
  return [
    `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
    `<numFmts count="2"><numFmt numFmtId="${DAY}" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="${MOMENT}" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>`,
    `<fonts count="3">${font('')}${font('<b/>')}${font('<b/>', 14)}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3ECF4"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF404040"/></bottom><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    '</styleSheet>',
  ].join('')
}
