/** Tables in a Word document: a head that is repeated on every page, rows that stay whole, lines below rows only. */
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import { lineHeight } from './export-docx-style.ts'
import { type Said, textRuns } from './export-docx-text.ts'

/** Twentieths of a point between the margins of A4. */
const WIDTH = 9070
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9CDD3' }

export type Cell = readonly Paragraph[]

/** `share` is how much of the width the first of two columns has; `isNumbers` puts the second to the right. */
export function drawTable(
  head: readonly [string, string],
  rows: readonly (readonly [Cell, Cell])[],
  { share, isNumbers, said }: { share: number; isNumbers: boolean; said: Said },
): Table {
  const widths = [Math.round(WIDTH * share), WIDTH - Math.round(WIDTH * share)] as const
  const row = (cells: readonly [Cell, Cell], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map(
        (children, column) =>
          new TableCell({
            children: [...children],
            width: { size: widths[column] ?? WIDTH, type: WidthType.DXA },
            margins: { top: 50, bottom: 50, left: 0, right: 120 },
          }),
      ),
    })
  const headCell = (text: string, column: number) => [
    cellParagraph(text, { said, style: 'Note', isRight: isNumbers && column === 1 }),
  ]
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: {
      top: NONE,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
      insideHorizontal: LINE,
      bottom: LINE,
    },
    rows: [
      row([headCell(head[0], 0), headCell(head[1], 1)], true),
      ...rows.map((cells) => row(cells, false)),
    ],
  })
}

export function cellParagraph(
  text: string,
  { said, style, isRight = false, isBold = false, isItalic = false }: CellLook,
): Paragraph {
  return new Paragraph({
    ...(style ? { style } : {}),
    ...(isRight ? { alignment: AlignmentType.RIGHT } : {}),
    spacing: { before: 0, after: 0, ...lineHeight(260) },
    children: textRuns(text, said, { bold: isBold, italics: isItalic }),
  })
}

type CellLook = { said: Said; style?: string; isRight?: boolean; isBold?: boolean; isItalic?: boolean }
