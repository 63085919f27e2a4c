/** Writes sheets as a workbook to a file, row by row, whole or not at all. */
import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { startCellHash } from '../cell-hash.ts'
import type { AnalystSheet, Cell } from './analyst-sheet.ts'
import {
  appXml,
  type BookProperties,
  contentTypesXml,
  coreXml,
  customXml,
  PACKAGE_RELATIONS,
  workbookRelations,
  workbookXml,
} from './book-parts.ts'
import { chartXml } from './chart-part.ts'
import { drawingXml } from './drawing-part.ts'
import { makeSharedStrings } from './shared-strings.ts'
import { stylesXml } from './styles-part.ts'
import { tableXml } from './table-part.ts'
import { worksheetPieces } from './worksheet-part.ts'
import { zipInto } from './write-zip.ts'
import { relationshipsXml } from './xml.ts'

export type Book = BookProperties & {
  /** All but the cover, in the order of the tabs. */
  sheets: readonly AnalystSheet[]
  /** Made when all other cells are written, since it tells their hash. */
  cover: (hash: string) => { sheet: AnalystSheet; properties: Readonly<Record<string, string>> }
}

export type BookOptions = {
  /** Stops between two blocks; what was written is then removed. */
  signal?: AbortSignal
  /** After each block of rows, of those of all sheets but the cover. */
  onRows?: (done: number, total: number) => void
}

/** What was there stays until the new one is complete. Throws the file system's own errors and the signal's reason. */
export async function writeBook(book: Book, file: string, options: BookOptions = {}): Promise<void> {
  const partial = `${file}.${randomUUID()}.partial`
  try {
    const handle = await open(partial, 'wx')
    try {
      await writeParts(book, handle, options)
      await handle.sync()
    } finally {
      await handle.close()
    }
    options.signal?.throwIfAborted()
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** The cover is the first tab and the last sheet written, and shared texts come after all that share them. */
async function writeParts(book: Book, handle: FileHandle, { signal, onRows }: BookOptions): Promise<void> {
  signal?.throwIfAborted()
  const zip = zipInto(handle, signal)
  const strings = makeSharedStrings()
  const hash = startCellHash()
  // Which sheets there are is known before, what the cover says is not.
  const sheets = [book.cover('').sheet, ...book.sheets]
  const withCharts = sheets.filter(({ charts }) => charts.length > 0)
  const charts = withCharts.reduce((sum, sheet) => sum + sheet.charts.length, 0)
  const add = (path: string, xml: string) => zip.add(path, [xml])
  const total = book.sheets.reduce((sum, sheet) => sum + sheet.totalRows, 0)
  let done = 0
  const writeSheet = async (sheet: AnalystSheet, number: number) => {
    const pieces = worksheetPieces(sheet, {
      strings,
      hash,
      isFirst: sheet.isCover,
      onBlock: (rows) => {
        if (sheet.isCover) return
        done += rows
        onRows?.(done, total)
      },
    })
    await zip.add(`xl/worksheets/sheet${number}.xml`, pieces)
    const drawing = withCharts.indexOf(sheet) + 1
    await add(`xl/worksheets/_rels/sheet${number}.xml.rels`, sheetRelations(number, drawing))
    await add(`xl/tables/table${number}.xml`, tableXml(sheet, number))
  }

  await add('[Content_Types].xml', contentTypesXml(sheets.length, withCharts.length, charts))
  await add('_rels/.rels', relationshipsXml(PACKAGE_RELATIONS))
  await add('docProps/app.xml', appXml(book))
  await add('docProps/core.xml', coreXml(book))
  await add('xl/workbook.xml', workbookXml(sheets))
  await add('xl/_rels/workbook.xml.rels', relationshipsXml(workbookRelations(sheets.length)))
  await add('xl/styles.xml', stylesXml())
  for (const [index, sheet] of book.sheets.entries()) await writeSheet(sheet, index + 2)
  let chartsBefore = 0
  for (const [index, sheet] of withCharts.entries()) {
    const rows = allRows(sheet)
    const targets = sheet.charts.map((_, at) => `../charts/chart${chartsBefore + at + 1}.xml`)
    await add(`xl/drawings/drawing${index + 1}.xml`, drawingXml(sheet))
    await add(
      `xl/drawings/_rels/drawing${index + 1}.xml.rels`,
      relationshipsXml(targets.map((target) => ({ type: 'chart', target }))),
    )
    for (const [at, chart] of sheet.charts.entries())
      await add(`xl/charts/chart${chartsBefore + at + 1}.xml`, chartXml(sheet, chart, rows, book.language))
    chartsBefore += sheet.charts.length
  }
  const { sheet: cover, properties } = book.cover(hash.digest())
  await writeSheet(cover, 1)
  await add('docProps/custom.xml', customXml(properties))
  await zip.add('xl/sharedStrings.xml', strings.pieces())
  await zip.finish()
}

/** The table is the first, the drawing the second. */
function sheetRelations(number: number, drawing: number): string {
  return relationshipsXml([
    { type: 'table', target: `../tables/table${number}.xml` },
    ...(drawing > 0 ? [{ type: 'drawing', target: `../drawings/drawing${drawing}.xml` }] : []),
  ])
}

/** Of a sheet with charts, which is small. */
function allRows(sheet: AnalystSheet): (readonly Cell[])[] {
  return [...sheet.blocks()].flat()
}
