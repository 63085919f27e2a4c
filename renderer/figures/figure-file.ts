/** The files of a figure: its numbers as CSV, and a drawing as pixels. */
import { stringify } from 'csv-stringify/browser/esm/sync'
import type { Language } from '../../domain/language.ts'
import type { Drawing, DrawingWords } from './draw-figure.ts'
import { type FigureCell, type FigureTableData, inFile } from './figure-table.tsx'

/** So that spreadsheets read it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The rows with their headings, and what must be said of them below. Fields are parted by semicolons; Swedish decimals
 * have a comma, as a Swedish spreadsheet reads them.
 */
export function csvOf(
  { columns, rows, total }: FigureTableData,
  { name, sentence, notes }: DrawingWords,
  language: Language,
): string {
  const written = (cell: FigureCell): string => {
    const value = inFile(cell)
    if (typeof value !== 'number') return asText(value ?? '')
    return language === 'sv' ? String(value).replace('.', ',') : String(value)
  }
  const lines = [...rows.map(({ cells }) => cells), ...(total ? [total] : [])]
  const said = [name, sentence, ...notes].map((line) => [asText(line)])
  return (
    BYTE_ORDER_MARK +
    stringify(
      [
        columns.map((column) => asText(column.name)),
        ...lines.map((cells) => cells.map(written)),
        [],
        ...said,
      ],
      {
        delimiter: ';',
        record_delimiter: 'windows',
      },
    )
  )
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers may be negative. */
export function asText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** Twice as many pixels each way as on screen, which prints well at the width of a page. */
const PIXELS = 2

/** Throws where the browser cannot read the drawing or gives no pixels. */
export async function pngOf({ text, width, height }: Drawing): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * PIXELS)
  canvas.height = Math.ceil(height * PIXELS)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No pixels'))), 'image/png')
  })
}
