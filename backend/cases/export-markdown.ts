/** Writes case sheets as Markdown with pictures as files beside it; what people and sources wrote is always text, never markup. */
import { type ComposedPart, type ComposedSheet, picturesOf } from '../../domain/case/sheet-composed.ts'
import { words } from '../../text/catalog.ts'
import {
  aboutDocument,
  isCollection,
  pictureOf,
  type SheetDocument,
  titleOfDocument,
} from './export-document.ts'
import { escaped, escapedInTable, linkTo } from './export-markdown-text.ts'
import type { Picture } from './picture-bytes.ts'

export type WrittenFile = { name: string; bytes: Uint8Array }

/** The document first, then its pictures in a folder of their own. `name` is without ending, and holds no path. */
export function writeCaseMarkdown(document: SheetDocument, name: string): [WrittenFile, ...WrittenFile[]] {
  const folder = `${name}-${words(document.language).caseSheet.export.pictures}`
  const pictures = picturesOf(document.sheets).map((hash) => pictureOf(document, hash))
  const place = (hash: string) => `${folder}/${fileNameOf(pictureOf(document, hash))}`
  const text = writeText(document, place)
  return [
    { name: `${name}.md`, bytes: new TextEncoder().encode(text) },
    ...pictures.map((picture) => ({ name: place(picture.hash), bytes: picture.bytes })),
  ]
}

function fileNameOf({ hash, type }: Picture): string {
  return `${hash.slice(0, 16)}.${type === 'image/png' ? 'png' : 'jpg'}`
}

function writeText(document: SheetDocument, place: (hash: string) => string): string {
  const isMany = isCollection(document)
  const about = aboutDocument(document).map(escaped).join(' ')
  const sheets = document.sheets.flatMap((sheet) => writeSheet(sheet, isMany ? 2 : 1, place))
  const blocks = isMany
    ? [`# ${escaped(titleOfDocument(document))}`, about, ...contents(document), ...sheets]
    : [...sheets, '---', about]
  return `${blocks.join('\n\n')}\n`
}

/** Without links: how they are spelt differs from program to program. */
function contents(document: SheetDocument): string[] {
  const { contents: title } = words(document.language).caseSheet.export
  const lines = document.sheets.map((sheet, index) => `${index + 1}. ${escaped(sheet.title)}`)
  return [`**${escaped(title)}**`, lines.join('\n')]
}

function writeSheet(sheet: ComposedSheet, level: number, place: (hash: string) => string): string[] {
  const mark = '#'.repeat(level)
  const write = (part: ComposedPart) => writePart(part, `${mark}#`, place)
  return [`${mark} ${escaped(sheet.title)}`, ...sheet.lead.flatMap(write), ...sheet.parts.flatMap(write)]
}

/** Blocks, which an empty line is to stand between. */
function writePart(part: ComposedPart, mark: string, place: (hash: string) => string): string[] {
  switch (part.kind) {
    case 'statement':
      return [`> **${escaped(part.text)}**`]
    case 'heading':
      return [`${mark} ${escaped(part.text)}`]
    case 'paragraph':
      return [...(part.note === null ? [] : [`*${escaped(part.note)}*`]), escaped(part.text)]
    case 'facts':
      return writeFacts(part)
    case 'quote':
      return [quote([part.text, ...(part.attributedTo === null ? [] : [`– ${part.attributedTo}`])])]
    case 'picture': {
      const said = [part.caption, part.credit].filter((line) => line !== '').map(escaped)
      const image = `![${escaped(part.alternative)}](${linkTo(place(part.hash))})`
      return [image, ...(said.length === 0 ? [] : [`*${said.join('* *')}*`])]
    }
    case 'figures':
      return [
        `**${escaped(part.caption)}**`,
        table(
          [part.columns.part, part.columns.value],
          [...part.rows, part.total].map(({ label, value }) => [label, value]),
          '---:',
        ),
        list(part.notes),
      ]
    case 'sources':
      return [`${mark} ${escaped(part.title)}`, list(part.items)]
  }
}

function writeFacts({
  title,
  columns,
  rows,
  links,
  provenance,
}: Extract<ComposedPart, { kind: 'facts' }>): string[] {
  const shown = links?.links.map(({ label, address }) => `- [${escaped(label)}](${linkTo(address)})`) ?? []
  return [
    `**${escaped(title)}**`,
    table(
      [columns.label, columns.value],
      rows.map(({ label, value }) => [label, value]),
      '---',
    ),
    ...(links ? [`${escaped(links.label)}:`, shown.join('\n')] : []),
    `*${escaped(provenance)}*`,
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[], second: string): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapedInTable).join(' | ')} |`
  return [line(head), `| --- | ${second} |`, ...rows.map(line)].join('\n')
}

function quote(lines: readonly string[]): string {
  return lines.map((line) => `> ${escaped(line)}`).join('\n>\n')
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${escaped(item)}`).join('\n')
}
