/** Texts of every kind, through the workbook and back: never a formula, never lost, never a broken file. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AnalystSheet, Cell } from '../../../../backend/report/analyst/analyst-sheet.ts'
import { tableSheet } from '../../../../backend/report/analyst/analyst-sheet.ts'
import { writeBook } from '../../../../backend/report/analyst/write-book.ts'
import { cellText } from '../../../../backend/report/cell-text.ts'
import { readCells } from '../../../../backend/report/read-cells.ts'
import { verifyReport } from '../../../../backend/report/verify-report.ts'
import { tempFolder } from '../../desk.ts'
import { workspaceWith } from '../workspace.ts'
import { recordsOf, written } from './written.ts'

const CUT = ' [avkortad]'
/** Formulas, control characters, right-to-left, emoji and halves of them, escapes of XML and of the format, long texts. */
const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '=1+1',
    '+46',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=cmd|calc',
    '_x0041_',
    '_x005F_',
    ' kanter ',
    ']]>',
    '<f>1</f>',
    '&amp;',
    'שלום عالم',
    '👩‍👩‍👧‍👦 🇸🇪',
    '\ud83d',
    '\udc00x',
    '\u0000\u0007\ufffe\uffff',
    'rad\nrad',
    '0123',
    '1e5',
    'TRUE',
    '#N/A',
  ),
  fc.nat(3).map((extra) => `${'å'.repeat(32_764)}${'😀'.repeat(extra)}`),
  fc.constant('x'.repeat(100_000)),
)
const CELL: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: TEXT.map((text) => cellText(text, CUT)) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.constant(null) },
)

const COLUMNS = (['text', 'code', 'whole'] as const).map((kind, index) => ({
  heading: `Kolumn ${index + 1}`,
  kind,
  width: 20,
}))

it('cells come back as they were written, and none is a formula', { timeout: 60_000 }, async () => {
  const file = join(tempFolder(), 'a.xlsx')
  const rows = fc.array(fc.tuple(CELL, CELL, CELL), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      await writeBook(bookOf(cells), file)
      const read: Record<string, string> = {}
      for await (const { sheet, ref, value } of readCells(file)) if (sheet === "Rad's") read[ref] = value
      const expected = cells.flatMap((row, at) =>
        row.flatMap((cell, column) =>
          cell === null || cell === '' ? [] : [[`${'ABC'[column]}${at + 2}`, String(cell)] as const],
        ),
      )
      const headings = COLUMNS.map(({ heading }, at) => [`${'ABC'[at]}1`, heading] as const)
      expect(read).toEqual(Object.fromEntries([...headings, ...expected]))
    }),
    { numRuns: 100 },
  )
  rmSync(file)
})

it("rows with such texts are the database's own, and equal to it when compared", {
  timeout: 60_000,
}, async () => {
  // What has halves of pairs never gets as far as the database; longer texts are for the cells above.
  const drawn = fc.sample(TEXT, 60)
  const texts = drawn.map((text) => text.slice(0, 1000).toWellFormed())
  const workspace = workspaceWith(
    texts.map((text, index) => ({
      title: `${text}${index}`,
      organiser: text,
      type: text,
      themes: [text],
      links: [text],
      languages: [text],
    })),
  )
  const { file, workbook, parts } = await written(workspace)
  expect(Object.values(parts).filter((xml) => /<f[ >]|<hyperlink/.test(xml))).toEqual([])
  const rows = recordsOf(workbook, 'Rader')
  expect(rows).toHaveLength(60)
  const titles = new Set(rows.map(({ Rubrik }) => Rubrik))
  const stored = workspace.database.sqlite.prepare('select title from submissions').pluck().all() as string[]
  expect(stored.filter((title) => !titles.has(cellText(title, CUT)))).toEqual([])
  expect(await verifyReport(workspace, file)).toMatchObject({ differ: 0, isUntouched: true })
})

function bookOf(rows: Cell[][]): Parameters<typeof writeBook>[0] {
  const sheet = (name: string, own: Cell[][]): AnalystSheet =>
    tableSheet({
      name,
      title: name,
      about: '',
      table: name.replace(/\W/g, ''),
      columns: COLUMNS,
      keys: 1,
      rows: own,
    })
  return {
    title: 'Prov',
    creator: 'Prov',
    language: 'sv-SE',
    madeAt: '2024-10-02T12:05:00Z',
    sheets: [sheet("Rad's", rows)],
    cover: () => ({ sheet: { ...sheet('Om', [['a', 'b', 'c']]), isCover: true }, properties: {} }),
  }
}
