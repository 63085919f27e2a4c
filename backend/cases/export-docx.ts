/** Writes case sheets as a Word document with Word's own headings, so that it can be read, navigated and edited as one. */
import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SectionType,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import type { ComposedPart, ComposedSheet } from '../../domain/case/sheet-composed.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import {
  aboutDocument,
  isCollection,
  isRightToLeft,
  pictureOf,
  type SheetDocument,
  titleOfDocument,
} from './export-document.ts'
import { drawPicture } from './export-docx-picture.ts'
import { docxStyles, lineHeight } from './export-docx-style.ts'
import { cellParagraph, drawTable } from './export-docx-table.ts'
import { type Said, textRuns } from './export-docx-text.ts'

export async function writeCaseDocx(document: SheetDocument): Promise<Uint8Array> {
  const { common, caseSheet } = words(document.language)
  const isMany = isCollection(document)
  const title = titleOfDocument(document)
  const about = aboutDocument(document).map((line) => paragraph(line, own(document), { style: 'Note' }))
  const sheets = document.sheets.map((sheet) => drawSheet(sheet, document))
  const sections = isMany
    ? [cover(document, title, about), ...sheets]
    : sheets.map((children) => [...children, ...about])
  const packed = await Packer.toBuffer(
    new Document({
      title,
      creator: common.product,
      lastModifiedBy: common.product,
      description: aboutDocument(document).join(' '),
      styles: docxStyles(caseSheet.language),
      ...(isMany ? { pageNumbers: estimatePageNumbers } : {}),
      sections: sections.map((children) => section(children, document)),
    }),
  )
  return new Uint8Array(packed)
}

type Drawn = Paragraph | Table | TableOfContents

/** A4 with 2.5 cm around, in twentieths of a point. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 },
}

/** Each begins on a page of its own. */
function section(children: readonly Drawn[], { language }: SheetDocument): ISectionOptions {
  const { page } = words(language).caseSheet.export
  const number = new TextRun({
    children: [`${page} `, PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'],
  })
  return {
    properties: { type: SectionType.NEXT_PAGE, page: PAGE },
    footers: { default: new Footer({ children: [new Paragraph({ style: 'Page', children: [number] })] }) },
    children: [...children],
  }
}

function cover(document: SheetDocument, title: string, about: readonly Paragraph[]): Drawn[] {
  const { contents } = words(document.language).caseSheet.export
  return [
    paragraph(title, own(document), { heading: HeadingLevel.TITLE }),
    ...about,
    paragraph(contents, own(document), { style: 'Contents' }),
    new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-1' }),
  ]
}

function drawSheet(sheet: ComposedSheet, document: SheetDocument): Drawn[] {
  const around = document.language
  const lead = sheet.lead.map(({ text, language }) =>
    paragraph(text, { language, around }, { style: 'Lead' }),
  )
  return [
    paragraph(sheet.title, { language: sheet.language, around }, { heading: HeadingLevel.HEADING_1 }),
    ...lead,
    ...sheet.parts.flatMap((part) => draw(part, sheet, document)),
  ]
}

function draw(part: ComposedPart, sheet: ComposedSheet, document: SheetDocument): Drawn[] {
  const said = { language: sheet.language, around: document.language }
  const written = (language: Language) => ({ ...said, language })
  switch (part.kind) {
    case 'statement':
      return [paragraph(part.text, said, { style: 'Statement' })]
    case 'heading':
      return [paragraph(part.text, written(part.language), { heading: HeadingLevel.HEADING_2 })]
    case 'paragraph':
      return [
        ...(part.note === null ? [] : [paragraph(part.note, said, { style: 'Note', keepNext: true })]),
        paragraph(part.text, written(part.language)),
      ]
    case 'facts':
      return drawFacts(part, said)
    case 'quote':
      return [
        paragraph(part.text, written(part.language), {
          style: 'Quote',
          keepNext: part.attributedTo !== null,
        }),
        ...(part.attributedTo === null ? [] : [paragraph(part.attributedTo, said, { style: 'QuoteSource' })]),
      ]
    case 'picture':
      return drawFigure(part, said, document)
    case 'figures':
      return drawFigures(part, said)
    case 'sources':
      return [
        paragraph(part.title, said, { heading: HeadingLevel.HEADING_2 }),
        ...part.items.map((item) => paragraph(item, said, { bullet: { level: 0 } })),
      ]
  }
}

type Part<Kind extends ComposedPart['kind']> = Extract<ComposedPart, { kind: Kind }>

function drawFacts({ title, columns, rows, links, provenance }: Part<'facts'>, said: Said): Drawn[] {
  const told = rows.map(
    ({ label, value, isMissing }) =>
      [[cellParagraph(label, { said })], [cellParagraph(value, { said, isItalic: isMissing })]] as const,
  )
  const linked = (links?.links ?? []).map(
    ({ label, address }) =>
      new Paragraph({
        spacing: { before: 0, after: 0, ...lineHeight(260) },
        children: [new ExternalHyperlink({ link: strictly(address), children: linkRuns(label) })],
      }),
  )
  const table = drawTable(
    [columns.label, columns.value],
    links ? [...told, [[cellParagraph(links.label, { said })], linked]] : told,
    { share: 0.3, isNumbers: false, said },
  )
  return [paragraph(title, said, { style: 'Caption' }), table, paragraph(provenance, said, { style: 'Note' })]
}

/** Readers of Word's format refuse the whole file for an address that is only nearly one. */
function strictly(address: string): string {
  return new URL(address).href.replace(/%(?![\da-f]{2})/gi, '%25')
}

function linkRuns(label: string): TextRun[] {
  return [new TextRun({ text: label, style: 'Hyperlink' })]
}

function drawFigures({ caption, columns, rows, total, notes }: Part<'figures'>, said: Said): Drawn[] {
  const line = ({ label, value }: { label: string; value: string }, isBold: boolean) =>
    [
      [cellParagraph(label, { said, isBold })],
      [cellParagraph(value, { said, isBold, isRight: true })],
    ] as const
  const table = drawTable(
    [columns.part, columns.value],
    [...rows.map((row) => line(row, false)), line(total, true)],
    { share: 0.75, isNumbers: true, said },
  )
  return [
    paragraph(caption, said, { style: 'Caption' }),
    table,
    ...notes.map((note) => paragraph(note, said, { style: 'Note' })),
  ]
}

function drawFigure(part: Part<'picture'>, said: Said, document: SheetDocument): Drawn[] {
  const lines = [part.caption, part.credit].filter((line) => line !== '')
  const image = drawPicture(pictureOf(document, part.hash), part.alternative)
  return [
    new Paragraph({
      children: [image],
      spacing: { before: 200, after: 60, ...lineHeight(240) },
      keepNext: lines.length > 0,
    }),
    ...lines.map((line) => paragraph(line, said, { style: 'Note' })),
  ]
}

type Look = {
  style?: string
  heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]
  bullet?: { level: number }
  keepNext?: boolean
}

function paragraph(text: string, said: Said, look: Look = {}): Paragraph {
  const children: ParagraphChild[] = textRuns(text, said)
  return new Paragraph({ ...look, ...(isRightToLeft(text) ? { bidirectional: true } : {}), children })
}

function own({ language }: SheetDocument): Said {
  return { language, around: language }
}
