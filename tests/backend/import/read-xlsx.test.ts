/** Workbooks as tables, and zip files that are none or too much. */
import { readFileSync } from 'node:fs'
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { guessHeadings } from '../../../backend/import/guess-headings.ts'
import { readFile } from '../../../backend/import/read-file.ts'
import type { Table } from '../../../backend/import/table.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url))

function read(bytes: Uint8Array, name = 'rader.xlsx'): Promise<Table> {
  return readFile({ name, bytes: new Uint8Array(bytes) })
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  return await read(bytes).then(
    () => 'read',
    (error: { code: string; data?: { code: string } }) => error.data?.code ?? String(error),
  )
}

async function workbookOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The one row of a sheet with one heading for each cell. */
async function cellsOf(...values: ExcelJS.CellValue[]): Promise<unknown[]> {
  const bytes = await workbookOf((workbook) => {
    const sheet = workbook.addWorksheet('Blad1')
    sheet.addRow(values.map((_, index) => `h${index}`))
    sheet.addRow(values)
  })
  const [row] = (await read(bytes)).rows
  return row && !row.broken ? Object.values(row.cells) : [row]
}

describe('cells', () => {
  test('text, numbers, truth, nothing', async () => {
    expect(await cellsOf('Åtgärd', 42, 12.5, true, false, null, 'sist')).toEqual([
      'Åtgärd',
      42,
      12.5,
      true,
      false,
      null,
      'sist',
    ])
  })

  test('dates and times show the clock that the sheet shows', async () => {
    const cells = await cellsOf(
      new Date(Date.UTC(2024, 9, 1)),
      new Date(Date.UTC(2024, 9, 1, 9, 20)),
      new Date(Date.UTC(1899, 11, 30, 13, 15)),
    )
    expect(cells).toEqual(['2024-10-01', '2024-10-01 09:20:00', '13:15:00'])
  })

  test('rich text and links are the text that is shown', async () => {
    const rich = { richText: [{ text: 'fet ' }, { font: { bold: true }, text: 'text' }] }
    const cells = await cellsOf(
      rich,
      { text: 'Läs mer', hyperlink: 'https://exempel.test/mer' },
      { text: 'www.exempel.test', hyperlink: 'http://www.exempel.test/' },
      { text: 'https://exempel.test/#a', hyperlink: 'https://exempel.test/' },
      { text: 'kim@exempel.test', hyperlink: 'mailto:kim@exempel.test?subject=Hej' },
      { text: 'Kim', hyperlink: 'mailto:kim%2Ba@exempel.test' },
      { text: rich as unknown as string, hyperlink: 'https://exempel.test/' },
    )
    expect(cells).toEqual([
      'fet text',
      'Läs mer',
      'www.exempel.test',
      'https://exempel.test/#a',
      'kim@exempel.test',
      'Kim',
      'fet text',
      'https://exempel.test/mer',
      'kim+a@exempel.test',
      'https://exempel.test/',
    ])
  })

  test('addresses behind texts get a column of their own', async () => {
    const bytes = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('Blad1')
      sheet.addRows([['Rubrik', 'Anmälningslänk', 'Kontakt']])
      const link = (text: string, hyperlink: string) => ({ text, hyperlink })
      sheet.addRow([
        link('Titel', 'https://a.test'),
        link('Anmäl dig', 'https://b.test'),
        link('Kim', 'mailto:k@c.test'),
      ])
    })
    const table = await read(bytes)
    expect(table.rows).toMatchObject([
      {
        cells: {
          Rubrik: 'Titel',
          Anmälningslänk: 'Anmäl dig',
          Kontakt: 'Kim',
          'Rubrik (link)': 'https://a.test',
          'Anmälningslänk (link)': 'https://b.test',
          'Kontakt (link)': 'k@c.test',
        },
      },
    ])
    expect(Object.fromEntries(guessHeadings(table))).toEqual({
      Rubrik: 'title',
      Anmälningslänk: 'extras',
      Kontakt: 'contact-name',
      'Rubrik (link)': 'link',
      'Anmälningslänk (link)': 'registration-link',
      'Kontakt (link)': 'contact-email',
    })
  })

  test('a formula is its last result and is never run', async () => {
    const cells = await cellsOf(
      { formula: 'A1&"x"', result: 'Titelx' },
      { formula: '1+1', result: 2 },
      { formula: 'TRUE()', result: true },
      { formula: 'NA()', result: { error: '#N/A' } },
      { formula: 'DATE(2024,10,1)', result: new Date(Date.UTC(2024, 9, 1)) },
      { formula: 'HYPERLINK("https://ont.test","Klicka")', result: 'Klicka' },
      { formula: 'WEBSERVICE("https://ont.test")' },
      '=HYPERLINK("https://ont.test";"Klicka")',
    )
    expect(cells).toEqual([
      'Titelx',
      2,
      true,
      '#N/A',
      '2024-10-01',
      'Klicka',
      '=WEBSERVICE("https://ont.test")',
      '=HYPERLINK("https://ont.test";"Klicka")',
    ])
  })

  test('a result that is nought is a number, and a date that no calendar has is told as the sheet tells it', async () => {
    const files = parts('<f>1-1</f><v>0</v>', 'n')
    const [row] = (await read(zipSync(encoded(files)))).rows
    expect(row).toMatchObject({ cells: { Rubrik: 0 } })
    const bytes = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('Blad1')
      sheet.addRows([['Rubrik'], [1e15]])
      sheet.getCell('A2').numFmt = 'yyyy-mm-dd'
    })
    expect((await read(bytes)).rows).toMatchObject([{ cells: { Rubrik: '#####' } }])
  })
})

describe('sheets', () => {
  test('a title above the headings is no heading', async () => {
    const bytes = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('Blad1')
      sheet.addRows([['Anmälningar hösten 2024'], [], ['Rubrik', 'Datum', 'Antal'], ['Ett', '2024-10-01', 3]])
    })
    expect(await read(bytes)).toMatchObject({ headings: ['Rubrik', 'Datum', 'Antal'], rows: [{ number: 4 }] })
  })

  test('empty rows are passed over and rows keep their numbers', async () => {
    const bytes = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('Blad1')
      sheet.getCell('A2').value = 'Rubrik'
      sheet.getCell('B2').value = 'Dag'
      sheet.getCell('A4').value = 'Ett'
      sheet.getCell('A5').value = '   '
      sheet.getCell('B7').value = 'tisdag'
    })
    expect(await read(bytes)).toMatchObject({
      kind: 'xlsx',
      encoding: null,
      headings: ['Rubrik', 'Dag'],
      rows: [
        { number: 4, cells: { Rubrik: 'Ett', Dag: null } },
        { number: 7, cells: { Rubrik: null, Dag: 'tisdag' } },
      ],
    })
  })

  test('the first visible sheet with content is read', async () => {
    const bytes = await workbookOf((workbook) => {
      workbook.addWorksheet('Tomt')
      const lists = workbook.addWorksheet('Listor')
      lists.state = 'hidden'
      lists.addRows([['Typ'], ['Seminarium']])
      workbook.addWorksheet('Anmälningar').addRows([['Rubrik'], ['Ett']])
    })
    expect((await read(bytes)).headings).toEqual(['Rubrik'])
  })

  test('a cell beyond the headings sets its row aside; formatted empty ones are nothing', async () => {
    const bytes = await workbookOf((workbook) => {
      const sheet = workbook.addWorksheet('Blad1')
      sheet.addRows([['Rubrik', 'Dag'], ['Ett', 'x', 'y'], ['Två']])
      for (const column of ['C', 'ZZ', 'XFD']) {
        const cell = sheet.getCell(`${column}3`)
        cell.font = { bold: true }
        if (column === 'C') cell.value = ''
      }
    })
    expect((await read(bytes)).rows).toEqual([
      {
        number: 2,
        raw: '["Ett","x","y"]',
        broken: { code: 'other-number-of-cells', values: { cells: '3', headings: '2' } },
      },
      { number: 3, cells: { Rubrik: 'Två', Dag: null }, broken: null },
    ])
  })

  test('nothing in it, or headings alone', async () => {
    expect(await codeOf(await workbookOf((workbook) => workbook.addWorksheet('Tomt')))).toBe('no-headings')
    expect(await codeOf(await workbookOf((w) => w.addWorksheet('A').addRow(['Rubrik'])))).toBe('no-rows')
  })

  test('a workbook that LibreOffice wrote', async () => {
    const { headings, rows } = await read(fixture('anmalningar.xlsx'))
    expect(headings).toHaveLength(9)
    expect(rows).toEqual([
      {
        number: 2,
        broken: null,
        cells: {
          Rubrik: 'Frukost om öppna data',
          Arrangör: 'Gävle kommun',
          Datum: '2024-10-01',
          Starttid: '08:00:00',
          Sluttid: '09:30:00',
          Plats: 'Stadshuset',
          Kommunkod: 380,
          Antal: '12.5',
          Föranmälan: 'Ja',
        },
      },
      expect.objectContaining({ number: 3 }),
    ])
    expect(rows[1]).toMatchObject({ cells: { Rubrik: 'Två rader\ni en cell', Sluttid: '15:00:00' } })
  })
})

describe('zip files', () => {
  test('old workbooks and other offices’ files are another kind, whatever they are called', async () => {
    expect(await codeOf(fixture('anmalningar.xls'))).toBe('other-kind')
    expect(await codeOf(fixture('anmalningar.ods'))).toBe('other-kind')
    expect(await codeOf(zipSync({ 'word/document.xml': strToU8('<w/>'), 'a.txt': strToU8('a') }))).toBe(
      'other-kind',
    )
  })

  test('a damaged one is told as such', async () => {
    const whole = fixture('anmalningar.xlsx')
    expect(await codeOf(whole.subarray(0, 2000))).toBe('broken-xlsx')
    expect(await codeOf(whole.subarray(0, whole.length - 100))).toBe('broken-xlsx')
    expect(await codeOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook') }))).toBe('broken-xlsx')
    expect(await codeOf(new Uint8Array([0x50, 0x4b, 0x03, 0x04]))).toBe('broken-xlsx')
  })

  test('a file written in a stream tells no sizes beforehand, and is read', async () => {
    const chunks: Uint8Array[] = []
    const zip = new Zip((_error, chunk) => chunks.push(chunk))
    for (const [path, content] of Object.entries(parts('Strömmad'))) {
      const entry = new ZipDeflate(path)
      zip.add(entry)
      entry.push(strToU8(content), true)
    }
    zip.end()
    expect((await read(new Uint8Array(Buffer.concat(chunks)))).rows).toMatchObject([
      { cells: { Rubrik: 'Strömmad' } },
    ])
  })

  test('400 MB in 400 KB is refused before it fills the memory', async () => {
    const bomb = bombOf(400)
    expect(bomb.length).toBeLessThan(500 * 1024)
    expect(inflateRawSync(deflatedZeros(2))).toHaveLength(2 * MEGABYTE)
    const before = process.memoryUsage.rss()
    expect(await codeOf(bomb)).toBe('too-large-inside')
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * MEGABYTE)
  })

  test('a size that is told too small changes nothing, one that is told too large is refused', async () => {
    expect(await codeOf(bombOf(400, 1000))).toBe('too-large-inside')
    expect(await codeOf(bombOf(1, 2_000_000_000))).toBe('too-large-inside')
  })

  test('what is large, but no bomb, is read', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [`Titel ${index}`, 'Text '.repeat(40)])
    const bytes = await workbookOf((workbook) => {
      workbook.addWorksheet('Blad1').addRows([['Rubrik', 'Text'], ...rows])
    })
    expect((await read(bytes)).rows).toHaveLength(3000)
  })

  test('many entries that are each small are refused together', async () => {
    const entries = Array.from({ length: 5001 }, (_, index) => [`e${index}`, new Uint8Array(0)])
    expect(await codeOf(zipSync(Object.fromEntries(entries)))).toBe('too-large-inside')
    const large = deflatedZeros(1)
    const twenty = Array.from({ length: 22 }, (_, index) => localEntry(`xl/media/${index}`, large, MEGABYTE))
    expect(await codeOf(new Uint8Array(Buffer.concat(twenty)))).toBe('too-large-inside')
  })

  test('what only the directory at the end names is not read', async () => {
    const honest = zipSync(encoded(parts('Ärlig')))
    const hidden = zipSync(encoded(parts('Gömd')))
    // The directory points past the first entries, at others that a reader from the start takes for something else.
    const stored = zipSync({ 'hidden.bin': hidden }, { level: 0 })
    const joined = new Uint8Array(Buffer.concat([bodyOf(honest), stored]))
    const code = await read(joined).then(
      ({ rows }) => JSON.stringify(rows),
      (error: { data?: { code: string } }) => error.data?.code,
    )
    expect(code).toContain('Ärlig')
    expect(code).not.toContain('Gömd')
  })
})

const MEGABYTE = 1024 * 1024

/** Zeros as DEFLATE: one megabyte's packed bytes over and over, and an end. */
function deflatedZeros(megabytes: number): Uint8Array {
  const one = deflateRawSync(new Uint8Array(MEGABYTE), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return new Uint8Array(Buffer.concat([...Array.from({ length: megabytes }, () => one), Buffer.from([3, 0])]))
}

/** A sheet of zeros in a zip file that tells some size. */
function bombOf(megabytes: number, told = megabytes * MEGABYTE): Uint8Array {
  const path = 'xl/worksheets/sheet1.xml'
  const packed = deflatedZeros(megabytes)
  const directory = Buffer.alloc(46)
  directory.writeUInt32LE(0x02014b50, 0)
  directory.writeUInt16LE(8, 10)
  directory.writeUInt32LE(packed.length, 20)
  directory.writeUInt32LE(told, 24)
  directory.writeUInt16LE(path.length, 28)
  const entry = localEntry(path, packed, told)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length + path.length, 12)
  end.writeUInt32LE(entry.length, 16)
  return new Uint8Array(Buffer.concat([entry, directory, Buffer.from(path), end]))
}

function localEntry(path: string, packed: Uint8Array, told: number): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(told, 22)
  head.writeUInt16LE(path.length, 26)
  return Buffer.concat([head, Buffer.from(path), packed])
}

/** The smallest workbook: one heading and one row. */
function parts(title: string, type = 'inlineStr'): Record<string, string> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const row = (number: number, kind: string, inside: string) =>
    `<row r="${number}"><c r="A${number}" t="${kind}">${inside}</c></row>`
  const text = (shown: string) => `<is><t>${shown}</t></is>`
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${row(1, 'inlineStr', text('Rubrik'))}${row(2, type, type === 'inlineStr' ? text(title) : title)}</sheetData></worksheet>`,
  }
}

function encoded(files: Record<string, string>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))
}

/** A zip file without its directory. */
function bodyOf(zip: Uint8Array): Uint8Array {
  const directory = Buffer.from(zip).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  return zip.subarray(0, directory)
}
