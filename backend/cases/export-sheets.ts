/** Writes case sheets in the format that was asked for. */
import type { CaseFormat } from '../../contract/calls/cases.ts'
import type { Workspace } from '../workspace.ts'
import { type SheetDocument, titleOfDocument } from './export-document.ts'
import { writeCaseDocx } from './export-docx.ts'
import { writeCaseHtml } from './export-html.ts'
import { type WrittenFile, writeCaseMarkdown } from './export-markdown.ts'
import { printDocument } from './print-pdf.ts'

export type ExportedSheets = {
  /** What it became: html where pdf was asked for and nothing here can print. */
  format: CaseFormat
  type: string
  /** The document first; with Markdown, its pictures after it, in a folder beside. */
  files: [WrittenFile, ...WrittenFile[]]
}

export async function exportSheets(
  workspace: Pick<Workspace, 'shell'>,
  document: SheetDocument,
  format: CaseFormat,
): Promise<ExportedSheets> {
  const name = fileNameOf(document)
  switch (format) {
    case 'docx':
      return written('docx', `${name}.docx`, await writeCaseDocx(document))
    case 'md': {
      const [text, ...pictures] = writeCaseMarkdown(document, name)
      return { format, type: TYPES.md, files: [text, ...pictures] }
    }
    case 'html':
      return written('html', `${name}.html`, encoded(writeCaseHtml(document)))
    case 'pdf': {
      const html = writeCaseHtml(document)
      const pdf = await printDocument(workspace, html)
      return pdf ? written('pdf', `${name}.pdf`, pdf) : written('html', `${name}.html`, encoded(html))
    }
  }
}

const TYPES: Readonly<Record<CaseFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  pdf: 'application/pdf',
}

function written(format: CaseFormat, name: string, bytes: Uint8Array): ExportedSheets {
  return { format, type: TYPES[format], files: [{ name, bytes }] }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Letters and digits of the title, which may hold anything; never a path, and never a name that Windows keeps for itself. */
function fileNameOf(document: SheetDocument): string {
  const plain = titleOfDocument(document)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .toWellFormed()
    .replace(/^-+|-+$/g, '')
    .toLocaleLowerCase('sv')
  return plain === '' || RESERVED.test(plain) ? `blad-${plain}`.replace(/-$/, '') : plain
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/
