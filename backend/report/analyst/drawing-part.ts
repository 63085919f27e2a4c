/** Where the charts of a sheet stand: beside its table, one below the other, each with a name and a text for who does not see it. */
import type { AnalystSheet } from './analyst-sheet.ts'
import { CHART, DRAWING } from './chart-part.ts'
import { DECLARATION, escapeXml, RELATIONS } from './xml.ts'

const SPREADSHEET = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'
const COLUMNS = 10
const LEAST_ROWS = 22
const MOST_ROWS = 46
/** Rows of a sheet that a bar with its name needs, and those that titles and axes take. */
const ROWS_A_BAR = 1
const ROWS_AROUND = 7
/** Ends inside its last cell, in EMU (914,400 an inch): on paper the frame is else cut where the cell ends. */
const INSIDE = 90_000

/** The relationships of the part are the sheet's charts, in order. */
export function drawingXml({ columns, charts }: AnalystSheet): string {
  const left = columns.length + 1
  let top = 1
  const anchors = charts.map((chart, index) => {
    const bars = chart.kind === 'bar' ? (chart.to - chart.from) * ROWS_A_BAR + ROWS_AROUND : 0
    const rows = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, bars))
    const anchor = anchorXml(
      { left, top, right: left + COLUMNS, bottom: top + rows },
      frameXml(index, chart.title, chart.description),
    )
    top += rows + 2
    return anchor
  })
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="${SPREADSHEET}" xmlns:a="${DRAWING}">${anchors.join('')}</xdr:wsDr>`
}

type Place = { left: number; top: number; right: number; bottom: number }

function anchorXml({ left, top, right, bottom }: Place, frame: string): string {
  const corner = (column: number, row: number, beyond: number) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>${beyond}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${beyond}</xdr:rowOff>`
  return `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${corner(left, top, 0)}</xdr:from><xdr:to>${corner(right - 1, bottom - 1, INSIDE)}</xdr:to>${frame}<xdr:clientData/></xdr:twoCellAnchor>`
}

function frameXml(index: number, title: string, description: string): string {
  return [
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${index + 2}" name="${escapeXml(title)}" descr="${escapeXml(description)}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame>',
  ].join('')
}
