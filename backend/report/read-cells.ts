/** Reads a workbook's cells as a stream, whoever saved it last: for comparing large files with the database. */
import { Failure } from '../failure.ts'
import { readXml, walkXml } from './xml-events.ts'
import { type OpenZip, openZip, UnreadableZip } from './zip-entries.ts'

/** A cell as it stands in a file. */
export type WrittenCell = { sheet: string; ref: string; value: string }

/**
 * In the order of the sheets, rows downwards; a value is the cell's text, numbers as JavaScript prints them, days as
 * serial numbers. Empty cells are passed over. Throws NOT_A_REPORT, and the file system's own errors.
 */
export async function* readCells(file: string): AsyncGenerator<WrittenCell> {
  const zip = await openWorkbook(file)
  try {
    const shared = await sharedStrings(zip)
    for (const { name, part } of await sheetParts(zip)) yield* cellsOf(zip, name, part, shared)
  } catch (error) {
    throw asNotReport(error)
  }
}

/** The document's own properties, by name; none where it has none. Throws NOT_A_REPORT. */
export async function readProperties(file: string): Promise<Record<string, string>> {
  const zip = await openWorkbook(file)
  const properties: Record<string, string> = {}
  let [name, text] = ['', '']
  try {
    await readXml(zip, 'docProps/custom.xml', {
      open: (tag, attributes) => {
        if (tag === 'property') [name, text] = [attributes.name ?? '', '']
      },
      text: (piece) => {
        text += piece
      },
      close: (tag) => {
        if (tag === 'property') properties[name] = text
      },
    })
  } catch (error) {
    throw asNotReport(error)
  }
  return properties
}

async function openWorkbook(file: string): Promise<OpenZip> {
  try {
    const zip = await openZip(file)
    if (zip.entries.has('xl/workbook.xml')) return zip
    throw new UnreadableZip(false)
  } catch (error) {
    throw asNotReport(error)
  }
}

function asNotReport(error: unknown): unknown {
  if (!(error instanceof UnreadableZip)) return error
  return new Failure('NOT_A_REPORT', { why: error.isTooLarge ? 'too-large' : 'not-a-workbook' })
}

/** Each sheet's name and part, in the order of the tabs. */
async function sheetParts(zip: OpenZip): Promise<{ name: string; part: string }[]> {
  const targets = new Map<string, string>()
  await readXml(zip, 'xl/_rels/workbook.xml.rels', {
    open: (tag, { Id = '', Target = '' }) => {
      if (tag === 'Relationship') targets.set(Id, Target)
    },
  })
  const sheets: { name: string; part: string }[] = []
  await readXml(zip, 'xl/workbook.xml', {
    open: (tag, { name = '', 'r:id': id = '' }) => {
      if (tag !== 'sheet') return
      const target = targets.get(id) ?? ''
      sheets.push({ name, part: target.startsWith('/') ? target.slice(1) : `xl/${target}` })
    },
  })
  return sheets
}

async function sharedStrings(zip: OpenZip): Promise<string[]> {
  const texts: string[] = []
  let text = ''
  let isIn = false
  await readXml(zip, 'xl/sharedStrings.xml', {
    open: (tag) => {
      if (tag === 'si') text = ''
      if (tag === 't') isIn = true
    },
    text: (piece) => {
      if (isIn) text += piece
    },
    close: (tag) => {
      if (tag === 't') isIn = false
      if (tag === 'si') texts.push(unescaped(text))
    },
  })
  return texts
}

async function* cellsOf(
  zip: OpenZip,
  sheet: string,
  part: string,
  shared: readonly string[],
): AsyncGenerator<WrittenCell> {
  const entry = zip.entries.get(part)
  if (!entry) throw new UnreadableZip(false)
  const found: WrittenCell[] = []
  let [ref, type, text] = ['', '', '']
  let isIn = false
  const pieces = walkXml(zip, entry, {
    open: (tag, { r = '', t = 'n' }) => {
      if (tag === 'c') [ref, type, text] = [r, t, '']
      if (tag === 'v' || tag === 't') isIn = true
    },
    text: (piece) => {
      if (isIn) text += piece
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') isIn = false
      if (tag === 'c' && text !== '') found.push({ sheet, ref, value: textOf(type, text, shared) })
    },
  })
  for await (const _ of pieces) yield* found.splice(0)
  yield* found
}

function textOf(type: string, text: string, shared: readonly string[]): string {
  if (type === 's') return shared[Number(text)] ?? ''
  return type === 'n' ? String(Number(text)) : unescaped(text)
}

/** `_x0041_` in a file means the letter A (ECMA-376, ST_Xstring). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
