/** The 36 points for statistics in spreadsheets (UK Government Analysis Function), each as a test or left to a person. */
import { strFromU8, unzipSync } from 'fflate'
import type { Sheet, Workbook } from 'hucre'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildTables } from '../../../backend/report/tables-workbook.ts'
import { SECTIONS } from '../../../domain/report.ts'
import { readBack, tableOf } from './read-back.ts'
import { type Row, workspaceWith } from './workspace.ts'

const ROWS: Row[] = Array.from({ length: 40 }, (_, place) => ({
  title: `Aktivitet ${place}`,
  edition: place < 30 ? '2024' : '2023',
  type: place % 2 === 0 ? 'seminarium' : 'workshop',
  themes: place % 3 === 0 ? ['data'] : ['data', 'klimat'],
  format: place % 3 === 0 ? 'digital' : 'on-site',
  county: '14',
  municipality: '1480',
  organiser: place % 2 === 0 ? 'Region Skåne' : 'Gävle kommun',
}))

/** Points that only a person can judge; docs/REPORT.md says who looked, at what and how. */
const BY_A_PERSON = {
  15: 'written content accessible',
  33: 'spelling',
  34: 'the accessibility checker of Excel',
} as const

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  let workbook: Workbook
  let parts: Record<string, string>
  let data: Sheet[]
  beforeAll(async () => {
    const asked = { edition: '2024', compare: ['2023'], kind: 'tables', language } as const
    const { contents } = await buildTables(workspaceWith(ROWS), {
      ...asked,
      compare: [...asked.compare],
      sections: [...SECTIONS],
    })
    workbook = await readBack(contents)
    parts = Object.fromEntries(
      Object.entries(unzipSync(contents)).map(([name, bytes]) => [name, strFromU8(bytes)]),
    )
    data = workbook.sheets.slice(2)
  })
  const cellsOf = (sheet: Sheet) => [...(sheet.cells?.values() ?? [])]
  const worksheets = () => Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))

  test('1 tables are marked up as tables', () => {
    for (const sheet of workbook.sheets) expect(sheet.tables, sheet.name).toHaveLength(1)
  })
  test('2 tables have meaningful names', () => {
    const names = workbook.sheets.map((sheet) => sheet.tables?.[0]?.name ?? '')
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^\p{L}{4,}/u)
  })
  test('3 no cells are merged, and no table stands in another', () => {
    for (const [name, xml] of worksheets()) expect(xml, name).not.toContain('<mergeCell')
  })
  test('4 no rows or columns in a table are blank', () => {
    for (const sheet of workbook.sheets) {
      const { headings, rows } = tableOf(sheet)
      for (const row of rows) expect(row.some((cell) => cell !== null && cell !== '')).toBe(true)
      for (const [column] of headings.entries())
        expect(rows.some((row) => row[column] !== null && row[column] !== '')).toBe(true)
    }
  })
  test('5 one header row, tagged', () => {
    for (const [name, xml] of Object.entries(parts).filter(([part]) => part.startsWith('xl/tables/'))) {
      expect(xml, name).toContain('<tableColumns')
      expect(xml, name).not.toContain('headerRowCount="0"')
    }
  })
  test('6 texts in tables wrap', () => {
    for (const sheet of workbook.sheets) {
      const { headerRow } = tableOf(sheet)
      const texts = [...(sheet.cells?.entries() ?? [])].filter(
        ([, cell]) => typeof cell.value === 'string' && cell.value.length > 30,
      )
      const inTable = texts.filter(([at]) => Number(String(at).split(',')[0]) >= headerRow - 1)
      for (const [at, cell] of inTable)
        expect(cell.style?.alignment?.wrapText, `${sheet.name} ${at}`).toBe(true)
    }
  })
  test('7 no filters and no frozen panes', () => {
    for (const [name, xml] of Object.entries(parts)) expect(xml, name).not.toMatch(/<autoFilter|<pane /)
  })
  test('8 no cell in a table is empty', () => {
    for (const sheet of workbook.sheets)
      for (const row of tableOf(sheet).rows) expect(row).not.toContainEqual(null)
  })
  test('9 nothing is hidden', () => {
    for (const [name, xml] of Object.entries(parts))
      expect(xml, name).not.toMatch(/hidden="(1|true)"|state="hidden"/)
  })
  test('10 columns are wide enough for their longest word', () => {
    for (const sheet of workbook.sheets) {
      const { headings, rows } = tableOf(sheet)
      for (const [column, heading] of headings.entries()) {
        const cells = [heading, ...rows.map((row) => row[column])].filter((cell) => typeof cell === 'string')
        const words = cells
          .flatMap((text) => text.split(/[\s/-]+/))
          .filter((word) => !/^[0-9a-f]{64}$/.test(word))
        const longest = Math.max(0, ...words.map((word) => word.length))
        expect(sheet.columns?.[column]?.width ?? 0, `${sheet.name}: ${heading}`).toBeGreaterThanOrEqual(
          longest,
        )
      }
    }
  })
  test('11 and 13 no marks of notes in cells', () => {
    for (const sheet of data)
      for (const cell of cellsOf(sheet)) expect(String(cell.value)).not.toMatch(/[*†‡¹²³]|\[\w{1,3}\]$/)
  })
  test('12 notes are called notes', () => {
    const referring = data
      .flatMap((sheet) => sheet.rows.map(([first]) => String(first)))
      .filter((text) => /^(Se|See) /.test(text))
    expect(referring.length).toBeGreaterThan(5)
    for (const text of referring) expect(text).toMatch(/anmärkning|note/)
  })
  test('14 the notes stand in a table on a sheet of their own, and each that is referred to is there', () => {
    const notes = workbook.sheets[1]
    if (!notes) throw new Error('No notes')
    const numbers = tableOf(notes).rows.map(([first]) => Number(String(first).match(/\d+/)?.[0]))
    expect(numbers).toEqual(numbers.map((_, place) => place + 1))
    for (const sheet of data)
      for (const [first] of sheet.rows)
        if (/^(Se|See) /.test(String(first)))
          for (const number of String(first).match(/\d+/g) ?? []) expect(numbers).toContain(Number(number))
  })
  test('16 links say where they lead', () => {
    const links = [
      ...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<hyperlink [^>]*display="([^"]+)"/g),
    ]
    expect(links.map(([, text]) => text)).toEqual(workbook.sheets.slice(1).map(({ name }) => name))
  })
  test('17 texts are upright, in one plain font, of eleven points at least', () => {
    const styles = parts['xl/styles.xml'] ?? ''
    const sizes = [...styles.matchAll(/<sz val="([\d.]+)"/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11)
    expect(new Set([...styles.matchAll(/<name val="([^"]+)"/g)].map(([, name]) => name))).toEqual(
      new Set(['Calibri']),
    )
    expect(styles).not.toMatch(/<i\/>|<i val="1"/)
  })
  test('18 each sheet has a title of its own in A1', () => {
    const titles = workbook.sheets.map((sheet) => String(sheet.rows[0]?.[0]))
    expect(new Set(titles).size).toBe(titles.length)
    for (const title of titles) expect(title.length).toBeGreaterThan(10)
  })
  test('19 no cell is a symbol alone', () => {
    for (const sheet of workbook.sheets)
      for (const cell of cellsOf(sheet)) expect(String(cell.value)).toMatch(/[\p{L}\p{N}]/u)
  })
  test('20 no headers, footers or floating boxes', () => {
    for (const [name, xml] of worksheets())
      expect(xml, name).not.toMatch(/<headerFooter|<drawing|<legacyDrawing/)
  })
  test('21 and 22 no dividers and no fills', () => {
    const styles = parts['xl/styles.xml'] ?? ''
    expect(styles).not.toMatch(/<(left|right|top|bottom) style=/)
    expect(styles).not.toMatch(/patternType="(?!none|gray125)/)
  })
  test('23 and 24 colour only on links, which are underlined, and dark enough on white', () => {
    const styles = parts['xl/styles.xml'] ?? ''
    const coloured = [
      ...styles.matchAll(/<font>(?:(?!<\/font>).)*rgb="FF([0-9A-F]{6})"(?:(?!<\/font>).)*<\/font>/gs),
    ]
    for (const [font, colour] of coloured) {
      expect(font).toContain('<u')
      expect(contrastOnWhite(colour ?? '')).toBeGreaterThan(4.5)
    }
  })
  test('25 and 26 no pictures and no macros', () => {
    expect(Object.keys(parts).filter((name) => /media\/|vbaProject/.test(name))).toEqual([])
  })
  test('27 sheets have names of their own that Excel takes', () => {
    const names = workbook.sheets.map(({ name }) => name.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })
  test('28 no sheet is blank', () => {
    for (const sheet of workbook.sheets) expect(tableOf(sheet).rows.length).toBeGreaterThan(0)
  })
  test('29 and 30 tables stand at the left edge, and column A holds what the rows are about', () => {
    for (const sheet of workbook.sheets) {
      expect(sheet.tables?.[0]?.range).toMatch(/^A\d/)
      for (const [first] of tableOf(sheet).rows) expect(first).not.toBeNull()
    }
  })
  test('31 and 32 one table a sheet, and nothing below it', () => {
    for (const sheet of workbook.sheets) expect(sheet.rows).toHaveLength(tableOf(sheet).lastRow)
  })
  test('35 the document is described', () => {
    const core = parts['docProps/core.xml'] ?? ''
    for (const name of ['dc:title', 'dc:subject', 'dc:creator', 'dc:language', 'dcterms:created'])
      expect(core).toMatch(new RegExp(`<${name}[^>]*>[^<]+</${name}>`))
  })
  test('36 the file opens at A1 of the first sheet', () => {
    expect(workbook.activeSheet ?? 0).toBe(0)
    for (const [name, xml] of worksheets()) expect(xml, name).toContain('activeCell="A1"')
  })
  test.each(Object.entries(BY_A_PERSON))('%s %s: told as looked at by a person', async (point, topic) => {
    const { readFileSync } = await import('node:fs')
    const told = readFileSync(new URL('../../../docs/REPORT.md', import.meta.url), 'utf8')
    expect(told).toMatch(new RegExp(`\\| ${point} \\|.*\\| (person|not run)`, 'i'))
    expect(topic.length).toBeGreaterThan(5)
  })
})

/** WCAG's contrast ratio to white. */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
