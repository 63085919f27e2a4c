/** How a case sheet looks in Word: Word's own styles by their own names, so that an organisation's template takes over. */
import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx'

const INK = '16181D'
const MUTED = '4A4F57'
const FONT = 'Calibri'

/** Text goes by the document's language where nothing else is said. Sizes are half points, distances twentieths. */
export function docxStyles(language: string): IStylesOptions {
  const heading = { font: FONT, color: INK, bold: true }
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 140, ...lineHeight(300) } },
      },
      title: {
        run: { ...heading, size: 56 },
        paragraph: { spacing: { before: 2400, after: 200, ...lineHeight(264) } },
      },
      heading1: {
        run: { ...heading, size: 40 },
        paragraph: { spacing: { before: 0, after: 160, ...lineHeight(264) }, keepNext: true },
      },
      heading2: {
        run: { ...heading, size: 26 },
        paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
      },
      hyperlink: { run: { color: '0B4F8A', underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Lead',
        name: 'Lead',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 26 },
        paragraph: { spacing: { after: 200 } },
      },
      {
        id: 'Statement',
        name: 'Statement',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          spacing: { before: 120, after: 240 },
          border: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
          indent: { left: 180, right: 180 },
          keepLines: true,
        },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 24 },
        paragraph: {
          indent: { left: 280 },
          spacing: { before: 200, after: 0 },
          border: { left: BAR },
          keepLines: true,
        },
      },
      {
        id: 'QuoteSource',
        name: 'Quote source',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 19, color: MUTED },
        paragraph: { indent: { left: 280 }, spacing: { before: 0, after: 240 }, border: { left: BAR } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        quickFormat: true,
        run: { bold: true },
        paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18, color: MUTED },
        paragraph: { spacing: { before: 60, after: 120, ...lineHeight(260) } },
      },
      {
        id: 'Contents',
        name: 'TOC Heading',
        basedOn: 'Normal',
        run: { bold: true, size: 26 },
        paragraph: { spacing: { before: 480, after: 120 } },
      },
      {
        id: 'Page',
        name: 'Page number',
        basedOn: 'Normal',
        run: { size: 18, color: MUTED },
        paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 0 } },
      },
    ],
  }
}

/** Of so many 240ths of a line; some programs take them for exact heights when nothing is said. */
export function lineHeight(line: number) {
  return { line, lineRule: LineRuleType.AUTO }
}

const BAR = { style: BorderStyle.SINGLE, size: 18, color: '8A5A12', space: 10 }
const EDGE = { style: BorderStyle.SINGLE, size: 6, color: '7A7F87', space: 8 }
