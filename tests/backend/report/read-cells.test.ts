/** The reader of workbooks' cells: files of other programs, damaged ones, and those that are far larger than they look. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Excel from 'exceljs'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { columnLetters, columnNumber } from '../../../backend/report/cell-address.ts'
import { readCells, readProperties } from '../../../backend/report/read-cells.ts'
import { tempFolder } from '../desk.ts'

async function cellsOf(file: string): Promise<string[]> {
  const cells: string[] = []
  for await (const { sheet, ref, value } of readCells(file)) cells.push(`${sheet}!${ref}=${value}`)
  return cells
}

function fileOf(parts: Zippable | Uint8Array, name = 'prov.xlsx'): string {
  const file = join(tempFolder(), name)
  writeFileSync(file, parts instanceof Uint8Array ? parts : zipSync(parts))
  return file
}

/** A workbook by hand, with one sheet. */
function handmade(sheet: string, others: Record<string, string> = {}): Record<string, Uint8Array> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://example.test/relationships/${type}" Target="${target}"/>`
  const parts = {
    '_rels/.rels': `<Relationships>${relation('a', 'officeDocument', 'bok/arbetsbok.xml')}</Relationships>`,
    'bok/arbetsbok.xml':
      '<w:workbook xmlns:w="w" xmlns:q="q"><w:sheets><w:sheet name="Bl_x005F_ad &amp; &apos;ett&apos;" sheetId="7" q:id="x"/></w:sheets></w:workbook>',
    'bok/_rels/arbetsbok.xml.rels': `<Relationships>${relation('x', 'worksheet', '/bok/blad/1.xml')}${relation('y', 'sharedStrings', 'texter.xml')}</Relationships>`,
    'bok/blad/1.xml': sheet,
    'bok/texter.xml':
      '<sst><si><t>delad</t></si><si><r><t>ri</t></r><r><rPr><b/></rPr><t>k</t></r><rPh sb="0" eb="1"><t>läst</t></rPh></si></sst>',
    ...others,
  }
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))
}

describe('cells', () => {
  it('of another library are read as they were written', async () => {
    const workbook = new Excel.Workbook()
    const first = workbook.addWorksheet('Första')
    first.addRow(['text', 12.5, new Date('2024-10-01T12:00:00Z'), true, null, '_x0041_ & <å>'])
    first.getCell('A3').value = { formula: '1+1', result: 2 }
    workbook.addWorksheet('Tomt')
    workbook.addWorksheet('Sist').getCell('AB1000').value = '👍'
    const file = fileOf(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(await cellsOf(file)).toEqual([
      'Första!A1=text',
      'Första!B1=12.5',
      'Första!C1=45566.5',
      'Första!D1=TRUE',
      'Första!F1=A & <å>',
      'Första!A3=2',
      'Sist!AB1000=👍',
    ])
  })

  it('are found whatever the parts, prefixes and addresses are called', async () => {
    const sheet =
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>' +
      '<x:row r="5"><x:c r="C5"><x:f>A1</x:f><x:v>1.50</x:v></x:c><x:c t="inlineStr"><x:is><x:t xml:space="preserve"> a_x000A_b </x:t></x:is></x:c>' +
      '<x:c t="e"><x:v>#N/A</x:v></x:c><x:c s="3"/><x:c t="inlineStr"><x:is><x:t><![CDATA[<c>]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await cellsOf(fileOf(handmade(sheet)))).toEqual([
      "Bl_ad & 'ett'!A1=delad",
      "Bl_ad & 'ett'!B1=rik",
      "Bl_ad & 'ett'!C5=1.5",
      "Bl_ad & 'ett'!D5= a\nb ",
      "Bl_ad & 'ett'!E5=#N/A",
      "Bl_ad & 'ett'!G5=<c>",
    ])
  })
})

describe('properties', () => {
  it('are those that somebody made, and none where there are none', async () => {
    const property = (name: string, value: string) =>
      `<property name="${name}"> <vt:lpwstr>${value}</vt:lpwstr> </property>`
    const custom = `<Properties xmlns:vt="vt">${property('Ett &amp; två', ' {"a":1} ')}${property('Tre', '')}</Properties>`
    const file = fileOf(handmade('<worksheet/>', { 'docProps/custom.xml': custom }))
    expect(await readProperties(file)).toEqual({ 'Ett & två': ' {"a":1} ', Tre: '' })
    expect(await readProperties(fileOf(handmade('<worksheet/>')))).toEqual({})
  })
})

describe('a file that cannot be read', () => {
  const broken = { code: 'UNREADABLE', data: { code: 'broken-xlsx', values: { name: 'prov.xlsx' } } }

  it('is refused where it is no zip file, is cut off or lacks a part', async () => {
    await expect(cellsOf(fileOf(strToU8('Id;Rubrik\n1;2\n')))).rejects.toMatchObject(broken)
    await expect(cellsOf(fileOf(new Uint8Array()))).rejects.toMatchObject(broken)
    const whole = zipSync(handmade('<worksheet/>'))
    await expect(cellsOf(fileOf(whole.slice(0, -30)))).rejects.toMatchObject(broken)
    const { 'bok/blad/1.xml': _sheet, ...others } = handmade('<worksheet/>')
    await expect(cellsOf(fileOf(others))).rejects.toMatchObject(broken)
  })

  it('is refused where a part is no XML, or its bytes are none that were packed', async () => {
    await expect(cellsOf(fileOf(handmade('<worksheet><row></worksheet>')))).rejects.toMatchObject(broken)
    await expect(cellsOf(fileOf(handmade('<worksheet>&lol;</worksheet>')))).rejects.toMatchObject(broken)
    const random = Array.from({ length: 4000 }, (_, index) => (index * 7919) % 9973).join(' ')
    const whole = zipSync(handmade(`<worksheet><!--${random}--></worksheet>`))
    const at = Buffer.from(whole).indexOf('bok/blad/1.xml')
    whole.fill(255, at + 200, at + 400)
    await expect(cellsOf(fileOf(whole))).rejects.toMatchObject(broken)
  })

  it('is refused when more comes out of it than its size can hold, told or not', async () => {
    const bomb = zipSync(handmade(`<worksheet>${' '.repeat(21_000_000)}</worksheet>`))
    const tooLarge = { code: 'UNREADABLE', data: { code: 'too-large-inside' } }
    await expect(cellsOf(fileOf(bomb))).rejects.toMatchObject(tooLarge)
    // The directory says that the sheet is small.
    const bytes = Buffer.from(bomb)
    const entry = bytes.lastIndexOf('bok/blad/1.xml') - 46
    expect(bytes.readUInt32LE(entry)).toBe(0x02014b50)
    bytes.writeUInt32LE(1000, entry + 24)
    await expect(cellsOf(fileOf(bytes))).rejects.toMatchObject(broken)
  })

  it('is left as it was', async () => {
    const parts = handmade('<worksheet/>')
    const file = fileOf(parts)
    await cellsOf(file)
    expect(Object.keys(unzipSync(readFileSync(file)))).toEqual(Object.keys(parts))
    expect(strFromU8(unzipSync(readFileSync(file))['bok/blad/1.xml'] ?? new Uint8Array())).toBe(
      '<worksheet/>',
    )
  })
})

describe('columns', () => {
  it('have letters as sheets count them, there and back', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
    for (const column of [0, 25, 26, 27, 701, 702, 16_383])
      expect(columnNumber(`${columnLetters(column)}12`)).toBe(column)
    expect(columnNumber('12')).toBeNull()
  })
})
