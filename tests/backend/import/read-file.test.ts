/** Files as tables: encodings, delimiters, broken rows, JSON, and what is no table at all. */
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../backend/import/read-file.ts'

const TEXT = 'Rubrik,Arrangör\r\nÅtgärd för öl,"Gävle kommun, Region Gävleborg"\r\n'
const ROW = { Rubrik: 'Åtgärd för öl', Arrangör: 'Gävle kommun, Region Gävleborg' }

function read(content: string | Uint8Array, name = 'rader.csv') {
  return readFile({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content })
}

async function reasonOf(content: string | Uint8Array, name?: string): Promise<unknown> {
  return await read(content, name).then(
    () => 'read',
    (error: { code: string; data: unknown }) => (error.code === 'UNREADABLE' ? error.data : error),
  )
}

const cellsOf = async (content: string | Uint8Array, name?: string) =>
  (await read(content, name)).rows.map((row) => (row.broken ? row.broken : row.cells))

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16())
const windows1252 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('encodings', () => {
  test.each([
    ['UTF-8', 'UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a mark', 'UTF-8', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16 LE', 'UTF-16', utf16(TEXT)],
    ['UTF-16 LE with a mark', 'UTF-16', utf16(`\uFEFF${TEXT}`)],
    ['UTF-16 BE', 'UTF-16', swapped(utf16(TEXT))],
    ['UTF-16 BE with a mark', 'UTF-16', swapped(utf16(`\uFEFF${TEXT}`))],
    ['Windows-1252', 'Windows-1252', windows1252(TEXT)],
  ])('%s', async (_, encoding, bytes) => {
    const table = await read(bytes)
    expect(table).toMatchObject({ kind: 'csv', encoding, delimiter: ',', headings: ['Rubrik', 'Arrangör'] })
    expect(table.rows).toEqual([{ number: 2, cells: ROW, broken: null }])
  })

  test('Windows-1252 has dashes and quotation marks of its own', async () => {
    const bytes = Buffer.concat([Buffer.from('Rubrik\nF'), Buffer.from([0x96, 0x93, 0x80, 0xe5])])
    expect(await cellsOf(new Uint8Array(bytes))).toEqual([{ Rubrik: 'F–“€å' }])
  })

  test('one broken character in a file that is marked as UTF-8 spoils only itself', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\uFEFFRubrik,Ort\nÖl'),
      Buffer.from([0xe5]),
      Buffer.from(',Gävle'),
    ])
    expect(await cellsOf(new Uint8Array(bytes))).toEqual([{ Rubrik: 'Öl\uFFFD', Ort: 'Gävle' }])
  })
})

describe('CSV', () => {
  test.each([
    [',', 'a,b\n1,2'],
    [';', 'a;b\n"1",2'],
    ['\t', 'a\tb\n1\t2'],
    [';', '"a, x, y";b\n1;2'],
    [';', 'Rubrik;Dag, tid\n1;2'],
    [';', '\n\r\na;b\n1;2'],
    [',', 'a\n1'],
  ])('the delimiter is %j', async (delimiter, text) => {
    expect((await read(text)).delimiter).toBe(delimiter)
  })

  test('cells hold newlines, delimiters and quotation marks', async () => {
    expect(await cellsOf('a;b\r\n"rad 1\r\nrad 2;";"säger ""hej"""\r\n5" rör;x')).toEqual([
      { a: 'rad 1\r\nrad 2;', b: 'säger "hej"' },
      { a: '5" rör', b: 'x' },
    ])
  })

  test('lines end in whatever way, also in several ways in one file', async () => {
    expect(await cellsOf('a,b\n1,2\r\n3,4\r5,6')).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '4' },
      { a: '5', b: '6' },
    ])
  })

  test('headings are named by their place when empty and numbered when repeated', async () => {
    expect((await read('a,, a ,b,\n1,2,3,4,\n')).headings).toEqual(['a', '#2', 'a (2)', 'b'])
  })

  test('a row is counted as a spreadsheet counts it, with empty rows and without lines inside cells', async () => {
    const { rows } = await read('a,b\n"1\n1",2\n\n,\n3,4\n')
    expect(rows.map(({ number }) => number)).toEqual([2, 5])
  })

  test('the headings are the first row that is not empty', async () => {
    expect(await read('\n,\na,b\n1,2')).toMatchObject({ headings: ['a', 'b'], rows: [{ number: 4 }] })
  })

  test.each([['a,b,,\n1,2,,\n'], ['a,b\n1,2,,,\n'], ['a,b,,\n1,2\n']])(
    'empty cells at the end of %j are nothing',
    async (text) => {
      expect(await cellsOf(text)).toEqual([{ a: '1', b: '2' }])
    },
  )

  test('a row whose last cells are empty is as long as the others', async () => {
    expect(await cellsOf('a,b,c,,\n1,,,,\n')).toEqual([{ a: '1', b: '', c: '' }])
  })

  test('a short and a long row are set aside with their raw text, the others are read', async () => {
    const { rows } = await read('a;b;c\n1;2;3\n"x;y";"z ""q"""\n4;5;6;7;\n7;8;9')
    expect(rows).toEqual([
      { number: 2, cells: { a: '1', b: '2', c: '3' }, broken: null },
      {
        number: 3,
        raw: '"x;y";"z ""q"""',
        broken: { code: 'other-number-of-cells', values: { cells: '2', headings: '3' } },
      },
      {
        number: 4,
        raw: '4;5;6;7;',
        broken: { code: 'other-number-of-cells', values: { cells: '4', headings: '3' } },
      },
      { number: 5, cells: { a: '7', b: '8', c: '9' }, broken: null },
    ])
  })

  test.each([
    ['a,b\n1,2\n3,"x\ny\nz,1\n5,6\n', '3'],
    ['\uFEFF"a,b\n1,2\n', '1'],
    ['a,b\n"1\n1",2\n"3 "" 3",4\n5,"6', '5'],
    ['a,b\n5" rör,2\n5,"6""', '3'],
  ])('a quotation mark that is never closed is told with its line: %j', async (text, line) => {
    expect(await reasonOf(text)).toEqual({ code: 'open-quote', values: { name: 'rader.csv', line } })
  })

  test('one endless line is read or refused, and breaks nothing', async () => {
    expect((await read(`a;${'b'.repeat(5_000_000)}\n1;2`)).headings).toHaveLength(2)
  })

  test('a heading that is already numbered is not given twice', async () => {
    const { headings } = await read('A,A,A (2),A\n1,2,3,4')
    expect(headings).toEqual(['A', 'A (3)', 'A (2)', 'A (4)'])
  })

  test('a title above the headings is no heading; a single column is one', async () => {
    const table = await read('Anmälningar 2024,,\n\nRubrik,Datum,x\nEtt,2024-10-01,y')
    expect(table).toMatchObject({ headings: ['Rubrik', 'Datum', 'x'], rows: [{ number: 4 }] })
    expect(await read('Anmälningar;;\n\nRubrik;Datum;x\nEtt;2024-10-01;y')).toMatchObject({ delimiter: ';' })
    expect((await read('Namn\nEtt\nTvå')).headings).toEqual(['Namn'])
  })

  test('headings that every object has are headings like others', async () => {
    expect(await cellsOf('constructor,__proto__,toString\n1,2,3')).toEqual([
      Object.fromEntries([
        ['constructor', '1'],
        ['__proto__', '2'],
        ['toString', '3'],
      ]),
    ])
  })
})

describe('JSON', () => {
  const item = { title: 'T', themes: ['a', 'b'], when: { day: '2024-10-01' }, n: 1, none: null }

  test.each([
    ['a list', [item]],
    ['an object with a list', { rows: [item] }],
    ['an object with an object with a list', { data: { items: [item], total: 1 } }],
    ['an object with a list of another name', { made: 'x', tags: ['a'], aktiviteter: [item] }],
  ])('%s', async (_, json) => {
    const table = await read(JSON.stringify(json), 'rader.json')
    expect(table).toMatchObject({ kind: 'json', delimiter: null, headings: Object.keys(item) })
    expect(table.rows).toEqual([{ number: 1, cells: item, broken: null }])
  })

  test('objects with different fields make one table; what is no object is set aside', async () => {
    const table = await read('\uFEFF [{"a":1},["b"],{"b":2},7]', 'rader.json')
    expect(table.headings).toEqual(['a', 'b'])
    expect(table.rows[1]).toEqual({ number: 2, raw: '["b"]', broken: { code: 'not-an-object', values: {} } })
    expect(table.rows[3]).toMatchObject({ number: 4, raw: '7' })
  })

  test('is known by its content where the name does not tell', async () => {
    expect((await read('[{"a":1}]', 'export')).kind).toBe('json')
    expect((await read('[a],b\n1,2', 'rader.csv')).kind).toBe('csv')
  })

  test.each([
    ['[{"a":1},\n{"a":x}]', '2', '6'],
    ['[{"a":1},\n {"a":1,}]', '2', '9'],
    ['[{"a":1}\n{"a":1}]', '2', '1'],
    ['[{"a":1},\n{"a":tru}]', '2', '9'],
    ['[{"a":"b\n"}]', '1', '9'],
    ['[{"a":1},\n{"a":', '2', '6'],
    ['[{"a":1}]\n\nx', '3', '1'],
    [' ', '1', '2'],
    ['{', '1', '2'],
  ])('what is not JSON is told with line and column: %j', async (text, line, column) => {
    expect(await reasonOf(text, 'rader.json')).toEqual({
      code: 'not-json',
      values: { name: 'rader.json', line, column },
    })
  })

  test.each([
    ['"text"'],
    ['7'],
    ['null'],
    ['{"a":1}'],
    ['[]'],
    ['[[1,2],[3]]'],
    ['{"rows":{"a":[1]}}'],
    ['[{}]'],
  ])('no list of objects in %s', async (text) => {
    expect(await reasonOf(text, 'rader.json')).toEqual({ code: 'no-list', values: { name: 'rader.json' } })
  })
})

test('an id of more digits than a number holds keeps them all', async () => {
  const [row] = await cellsOf('[{"id":12345678901234567891,"n":1234567890123456,"x":1.5e300}]', 'rader.json')
  expect(row).toEqual({ id: '12345678901234567891', n: 1234567890123456, x: 1.5e300 })
})

describe('what is no table', () => {
  const code = (reason: unknown) => (reason as { code: string }).code

  test('an empty file, headings alone, nothing but empty lines', async () => {
    expect(code(await reasonOf('', 'tom.csv'))).toBe('empty-file')
    expect(code(await reasonOf('Rubrik,Dag\n\n,,\n'))).toBe('no-rows')
    expect(code(await reasonOf('\n\n ,\n'))).toBe('no-headings')
    expect(code(await reasonOf('\uFEFF'))).toBe('no-headings')
  })

  test.each([
    ['an old workbook', 'rader.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['an old workbook by another name', 'rader.csv', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['a PDF by another name', 'rader.csv', [...Buffer.from('%PDF-1.4\n1 0 obj,2\n<< >>\n')]],
    ['a picture by another name', 'rader.csv', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x2c, 0x41]],
    ['a photograph', 'rader.csv', [0xff, 0xd8, 0xff, 0xe0, 0x2c, 0x0a, 0x41, 0x2c]],
    ['bytes of nothing known', 'rader.csv', [0x61, 0x2c, 0x62, 0x0a, 0x00, 0x01, 0x2c, 0x02]],
    ['a web page that is called a workbook', 'rader.xls', [...Buffer.from('<html><table>')]],
    ['a web page that is called a table', 'rader.csv', [...Buffer.from('<!DOCTYPE html>\n<p>Hej, du</p>')]],
    ['text that is called a workbook', 'rader.xlsx', [...Buffer.from('Rubrik\nHej')]],
  ])('%s', async (_, name, bytes) => {
    expect(await reasonOf(new Uint8Array(bytes), name)).toEqual({ code: 'other-kind', values: { name } })
  })
})
