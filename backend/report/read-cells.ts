/** Reads the cells of a workbook of any program and size, piece by piece; nothing in it is run. */
import { basename, posix } from 'node:path'
import { unreadable } from '../import/unreadable.ts'
import { columnLetters, columnNumber } from './cell-address.ts'
import { readXml, type XmlReader } from './read-xml.ts'
import { openZip, type ZipReader } from './read-zip.ts'

/** Texts as they are; numbers as JavaScript prints them, so that days are numbers too. Empty cells are none. */
export type ReadCell = { sheet: string; ref: string; value: string }

/** `number` counts from 1, columns from 0. */
export type ReadRow = { sheet: string; number: number; cells: { column: number; value: string }[] }

/** Sheet by sheet in the order of the tabs, rows downwards. Throws UNREADABLE, and the file system's own errors. */
export async function* readCells(file: string): AsyncGenerator<ReadCell> {
  for await (const rows of readRows(file))
    for (const { sheet, number, cells } of rows)
      for (const { column, value } of cells) yield { sheet, ref: `${columnLetters(column)}${number}`, value }
}

/** The same in lots, for a large file. */
export async function* readRows(file: string): AsyncGenerator<ReadRow[]> {
  const zip = await openZip(file)
  try {
    const { sheets, strings } = await readBook(zip, file)
    const texts = strings === null ? [] : await readStrings(zip, strings, file)
    for (const { name, path } of sheets) {
      const { reader, taken } = sheetReader(name, texts)
      for await (const _ of readXml(zip.pieces(path), reader, file)) {
        const rows = taken()
        if (rows.length > 0) yield rows
      }
    }
  } finally {
    await zip.close()
  }
}

const PROPERTIES = 'docProps/custom.xml'

/** The texts that the document has as properties of somebody's own. Throws as `readCells`. */
export async function readProperties(file: string): Promise<Record<string, string>> {
  const zip = await openZip(file)
  const properties = new Map<string, string>()
  let name = ''
  let text = ''
  let isText = false
  try {
    if (!zip.has(PROPERTIES)) return {}
    await readWhole(zip, PROPERTIES, file, {
      open(element, attributes) {
        isText = element === 'lpwstr'
        if (element !== 'property') return
        name = attributes.name ?? ''
        text = ''
      },
      text: (piece) => {
        if (isText) text += piece
      },
      close(element) {
        isText = false
        if (element === 'property') properties.set(name, text)
      },
    })
  } finally {
    await zip.close()
  }
  return Object.fromEntries(properties)
}

type Book = { sheets: { name: string; path: string }[]; strings: string | null }

async function readBook(zip: ZipReader, file: string): Promise<Book> {
  const broken = () => unreadable('broken-xlsx', { name: basename(file) })
  const [book] = (await readRelations(zip, '', file)).filter(({ type }) => type === 'officeDocument')
  if (!book) throw broken()
  const relations = await readRelations(zip, book.path, file)
  const listed: { name: string; id: string }[] = []
  await readWhole(zip, book.path, file, {
    open(element, attributes) {
      if (element !== 'sheet') return
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
      listed.push({ name: unescaped(attributes.name ?? ''), id })
    },
    text: () => {},
    close: () => {},
  })
  const sheets = listed.flatMap(({ name, id }) => {
    const relation = relations.find((one) => one.id === id)
    if (!relation) throw broken()
    // A sheet that is one chart has no cells.
    return relation.type === 'worksheet' ? [{ name, path: relation.path }] : []
  })
  return { sheets, strings: relations.find(({ type }) => type === 'sharedStrings')?.path ?? null }
}

type Relation = { id: string; type: string; path: string }

/** Of a part, or of the package where `of` is empty; types by their last word. */
async function readRelations(zip: ZipReader, of: string, file: string): Promise<Relation[]> {
  const folder = posix.dirname(of)
  const relations: Relation[] = []
  const path = posix.join(folder, '_rels', `${posix.basename(of)}.rels`)
  await readWhole(zip, path, file, {
    open(element, { Id = '', Type = '', Target = '' }) {
      if (element !== 'Relationship') return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      relations.push({ id: Id, type: posix.basename(Type), path: target })
    },
    text: () => {},
    close: () => {},
  })
  return relations
}

async function readStrings(zip: ZipReader, path: string, file: string): Promise<string[]> {
  const strings: string[] = []
  const text = textReader()
  await readWhole(zip, path, file, {
    open: text.open,
    text: text.text,
    close(element) {
      text.close(element)
      if (element === 'si') strings.push(text.taken())
    },
  })
  return strings
}

async function readWhole(zip: ZipReader, path: string, file: string, reader: XmlReader): Promise<void> {
  for await (const _ of readXml(zip.pieces(path), reader, file));
}

/** Joins a text's runs; readings of its signs, which East Asian texts can have, are left out. */
function textReader(): XmlReader & { taken: () => string } {
  let text = ''
  let isText = false
  let isReading = false
  return {
    open(element) {
      if (element === 'rPh') isReading = true
      isText = element === 't' && !isReading
    },
    text(piece) {
      if (isText) text += piece
    },
    close(element) {
      if (element === 'rPh') isReading = false
      if (element === 't') isText = false
    },
    taken() {
      const whole = unescaped(text)
      text = ''
      return whole
    },
  }
}

function sheetReader(
  sheet: string,
  strings: readonly string[],
): { reader: XmlReader; taken: () => ReadRow[] } {
  let rows: ReadRow[] = []
  let row: ReadRow = { sheet, number: 0, cells: [] }
  let column = -1
  let type = 'n'
  let value = ''
  let isValue = false
  const inline = textReader()
  const endCell = () => {
    const own = type === 'inlineStr' ? inline.taken() : shown(value, type, strings)
    if (own !== '') row.cells.push({ column, value: own })
  }
  const reader: XmlReader = {
    open(element, attributes) {
      if (element === 'row') {
        row = { sheet, number: Number(attributes.r ?? row.number + 1), cells: [] }
        column = -1
      } else if (element === 'c') {
        column = columnNumber(attributes.r ?? '') ?? column + 1
        type = attributes.t ?? 'n'
        value = ''
      }
      isValue = element === 'v'
      inline.open(element, attributes)
    },
    text(piece) {
      if (isValue) value += piece
      inline.text(piece)
    },
    close(element) {
      isValue = false
      inline.close(element)
      if (element === 'c') endCell()
      else if (element === 'row') rows.push(row)
    },
  }
  return {
    reader,
    taken() {
      const own = rows
      rows = []
      return own
    },
  }
}

function shown(value: string, type: string, strings: readonly string[]): string {
  if (value === '') return ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'str') return unescaped(value)
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  const number = Number(value)
  return type === 'n' && !Number.isNaN(number) ? String(number) : value
}

/** `_x0041_` in a file means the letter A (ECMA-376, ST_Xstring). */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
