/** `node bench/report-writers.ts WRITER ROWS FILE`: writes the same made-up rows in one of three ways, and tells time and memory. */
import { readFileSync } from 'node:fs'
import type { AnalystSheet, Cell, ColumnKind } from '../backend/report/analyst/analyst-sheet.ts'
import { tableSheet } from '../backend/report/analyst/analyst-sheet.ts'
import { writeBook } from '../backend/report/analyst/write-book.ts'

const KINDS: readonly ColumnKind[] = [
  ...Array.from({ length: 8 }, () => 'text' as const),
  ...Array.from({ length: 8 }, () => 'code' as const),
  ...Array.from({ length: 6 }, () => 'whole' as const),
  ...Array.from({ length: 2 }, () => 'decimal' as const),
  ...Array.from({ length: 4 }, () => 'day' as const),
  ...Array.from({ length: 2 }, () => 'moment' as const),
]
const FORMATS: Partial<Record<ColumnKind, string>> = {
  whole: '#,##0',
  decimal: '#,##0.00',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
}
const BLOCK = 500
/** Rows of one sheet; more go on in the next. */
const MOST_ROWS = 1_048_575

type Writer = (rows: number, file: string) => Promise<void>

/** What each needs is loaded before it is measured, and nothing that another needs. */
const WRITERS: Record<string, (rows: number) => Promise<Writer>> = {
  own: async () => writeOwn,
  exceljs: writerWithExcel,
  desk: writerFromDatabase,
}

const [writer = '', rows = '', file = ''] = process.argv.slice(2)
const load = WRITERS[writer]
if (!load) throw new Error(`${Object.keys(WRITERS).join(', ')} are the writers`)
const write = await load(Number(rows))
const begun = performance.now()
await write(Number(rows), file)
const ms = performance.now() - begun
console.log(JSON.stringify({ ms, peakKb: peakKb() }))

/** Of this process alone: what the system's own call tells begins with the process that started it. */
function peakKb(): number {
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(peak)
}

/** The same as `bench/report-xlsxwriter.py` makes. */
function cellsAt(index: number): Cell[] {
  return KINDS.map((kind, column) => {
    const draw = (index * 7919 + column * 104_729) % 1_000_003
    if (kind === 'text') return `Rad ${index} om välfärd & innovation, ${draw} i kommunen`
    if (kind === 'code') return `kod-${draw % 20}`
    if (kind === 'whole') return draw % 1000
    if (kind === 'decimal') return (draw % 1000) / 8
    return kind === 'day' ? 45_000 + (draw % 400) : 45_000 + (draw % 4000) / 8
  })
}

async function writeOwn(count: number, to: string): Promise<void> {
  const columns = KINDS.map((kind, index) => ({ heading: `Kolumn ${index + 1}`, kind, width: 12 }))
  const sheetOf = (from: number, totalRows: number, number: number): AnalystSheet => ({
    ...tableSheet({
      name: `Rader ${number}`,
      title: 'Rader',
      about: '',
      table: `Rader_${number}`,
      columns,
      keys: 1,
      rows: [],
    }),
    totalRows,
    blocks: function* () {
      for (let at = 0; at < totalRows; at += BLOCK)
        yield Array.from({ length: Math.min(BLOCK, totalRows - at) }, (_, index) =>
          cellsAt(from + at + index),
        )
    },
  })
  const sheets: AnalystSheet[] = []
  for (let from = 0; from < count; from += MOST_ROWS)
    sheets.push(sheetOf(from, Math.min(MOST_ROWS, count - from), sheets.length + 1))
  const cover = {
    ...tableSheet({ name: 'Om', title: 'Om', about: '', table: 'Om', columns, keys: 1, rows: [] }),
    isCover: true,
  }
  await writeBook(
    {
      title: 'Bench',
      creator: 'Bench',
      language: 'sv-SE',
      madeAt: '2024-09-20T08:00:00Z',
      sheets,
      cover: () => ({ sheet: cover, properties: {} }),
    },
    to,
  )
}

async function writerWithExcel(): Promise<Writer> {
  const { default: Excel } = await import('exceljs')
  return async (count, to) => {
    const workbook = new Excel.stream.xlsx.WorkbookWriter({ filename: to, useStyles: true })
    for (let from = 0; from < count; from += MOST_ROWS) {
      const sheet = workbook.addWorksheet(`Rader ${from}`, { views: [{ state: 'frozen', ySplit: 1 }] })
      sheet.columns = KINDS.map((kind) => ({ width: 12, style: { numFmt: FORMATS[kind] ?? 'General' } }))
      sheet.addRow(KINDS.map((_, index) => `Kolumn ${index + 1}`)).commit()
      for (let at = from; at < Math.min(count, from + MOST_ROWS); at += 1) sheet.addRow(cellsAt(at)).commit()
      sheet.commit()
    }
    await workbook.commit()
  }
}

/** All of the made-up database, with all that is read and counted for it. */
async function writerFromDatabase(count: number): Promise<Writer> {
  const { fileOf, workspaceOn } = await import('./database.ts')
  const { writeAnalyst } = await import('../backend/report/analyst/write-analyst.ts')
  const { SECTIONS } = await import('../domain/report.ts')
  // Made before the clock starts, where the parent had another shape of the schema.
  const made = await fileOf(count)
  return async (_count, to) => {
    const workspace = workspaceOn(made)
    const sections = [...SECTIONS]
    const asked = {
      edition: '2024',
      compare: ['2022', '2023'],
      kind: 'analyst',
      language: 'sv',
      sections,
    } as const
    await writeAnalyst(workspace, { ...asked, compare: [...asked.compare] }, to)
    workspace.database.close()
  }
}
