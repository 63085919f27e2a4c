/** What holds in every format: the statement stays whatever is edited, and a withdrawn quote leaves no more. */
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCaseDocx } from '../../../backend/cases/export-docx.ts'
import { writeCaseHtml } from '../../../backend/cases/export-html.ts'
import { writeCaseMarkdown } from '../../../backend/cases/export-markdown.ts'
import { type CaseFormat, exportSheets } from '../../../backend/cases/export-sheets.ts'
import type { ConsentState } from '../../../domain/case/consent.ts'
import type { SheetBlock } from '../../../domain/case/sheet.ts'
import type { ComposedSheet } from '../../../domain/case/sheet-composed.ts'
import { fillTemplate } from '../../../domain/case/sheet-template.ts'
import { findChromium, printPdf } from '../../../hosts/print-pdf.ts'
import { words } from '../../../text/catalog.ts'
import { composed } from '../../domain/case-sheet/composing.ts'
import { knownOf, QUOTE, sheetOf } from '../../domain/case-sheet/known.ts'
import { tempFolder } from '../desk.ts'
import { documentOf } from './documents.ts'
import { readDocx } from './read-docx.ts'

const STATEMENT = words('sv').caseSheet.statement.projects
const CHROMIUM = findChromium(process.env, process.platform)
const PDF_TO_TEXT = '/usr/bin/pdftotext'

type Printer = (html: string) => Promise<File | null>

function exported(sheet: ComposedSheet, format: CaseFormat, print: Printer = printPdf) {
  const shell = { pdf: { fromHtml: async ({ html }: { html: string }) => ({ pdf: await print(html) }) } }
  return exportSheets({ shell } as unknown as Parameters<typeof exportSheets>[0], documentOf([sheet]), format)
}

/** What can be read in a file, with every blank as one space. */
async function readable(sheet: ComposedSheet, format: CaseFormat): Promise<string> {
  const { files } = await exported(sheet, format)
  return plain(
    format === 'docx'
      ? wordText(files[0].bytes)
      : format === 'pdf'
        ? pdfText(files[0].bytes)
        : utf8(files[0].bytes),
  )
}

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const plain = (text: string) => text.replace(/\\/g, '').replace(/\s+/g, ' ')
const wordText = (bytes: Uint8Array) =>
  readDocx(bytes)
    .paragraphs.map(({ text }) => text)
    .join('\n')

function pdfText(bytes: Uint8Array): string {
  const file = join(tempFolder(), 'blad.pdf')
  writeFileSync(file, bytes)
  return execFileSync(PDF_TO_TEXT, ['-raw', file, '-']).toString()
}

const consent = (state: ConsentState) => ({
  consents: [{ caseId: 'i1', subject: 'quote', key: QUOTE, state } as const],
})
const blocks: SheetBlock[] = [
  { kind: 'quote', id: 'q', caseId: 'i1', text: QUOTE, attributedTo: 'En av våra medarbetare' },
  { kind: 'text', id: 't', text: `Kvar.\nHon sa: ”${QUOTE}” och log.` },
]

describe.each(['docx', 'html', 'md', 'pdf'] satisfies CaseFormat[])('%s', (format) => {
  test('says the quote while it is approved, and not after it was withdrawn', async (context) => {
    if (format === 'pdf' && (!CHROMIUM || !existsSync(PDF_TO_TEXT)))
      context.skip('no Chromium or no pdftotext on this machine')
    const before = await readable(composed({ blocks }, consent('approved')), format)
    expect(before.split('en läcka som ingen hade sett')).toHaveLength(3)
    expect(before).toContain('En av våra medarbetare')
    const after = await readable(composed({ blocks }, consent('withdrawn')), format)
    expect(after).toContain('Kvar.')
    for (const gone of ['en läcka som ingen', 'elva år', 'tyst i rummet', 'En av våra medarbetare'])
      expect(after).not.toContain(gone)
    for (const text of [before, after]) expect(text.split(STATEMENT)).toHaveLength(2)
  })
})

/** What an editor may do to a sheet, one thing after another. */
const edits = fc.array(
  fc.record({
    act: fc.constantFrom('remove', 'move', 'copy', 'empty', 'clear', 'uncase'),
    at: fc.nat(),
    to: fc.nat(),
  }),
  { minLength: 1, maxLength: 15 },
)
type Edit = { act: string; at: number; to: number }

function edited(given: readonly SheetBlock[], { act, at, to }: Edit): SheetBlock[] {
  const block = given[at % Math.max(1, given.length)]
  if (!block || act === 'uncase') return [...given]
  if (act === 'clear') return []
  if (act === 'empty')
    return given.map((one) => (one === block && 'text' in one ? { ...one, text: '' } : one))
  const rest = given.filter((one) => one !== block)
  if (act === 'remove') return rest
  const kept = act === 'copy' ? [...given] : rest
  return kept.toSpliced(to % (kept.length + 1), 0, { ...block, id: `${block.id}-${to}` })
}

test('the statement stands once, after the lead, whatever is done to the blocks and the cases', async () => {
  let made = 0
  const nextId = () => `${++made}`
  const { cases, words: said } = knownOf()
  const sheets = (['project', 'theme', 'edition'] as const).map((template) =>
    fillTemplate(template, { language: 'sv', cases, words: said, nextId }),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sheets, sheetOf()), edits, async (sheet, done) => {
      const caseIds =
        sheet.template === 'project' && done.some(({ act }) => act === 'uncase') ? [] : sheet.caseIds
      const changed = done.reduce(edited, sheet.blocks)
      const out = composed({ ...sheet, title: 'Blad', lead: 'Ingressen.', caseIds, blocks: changed })
      const document = documentOf([out])
      const html = writeCaseHtml(document)
      const [{ bytes }] = writeCaseMarkdown(document, 'blad')
      const texts = [html, plain(utf8(bytes)), wordText(await writeCaseDocx(document))]
      for (const text of texts) {
        expect(text.split(STATEMENT)).toHaveLength(2)
        expect(text.indexOf(STATEMENT)).toBeGreaterThan(text.indexOf('Ingressen.'))
      }
      expect(out.parts[0]?.kind).toBe('statement')
    }),
    { numRuns: 60 },
  )
})

describe('a file', () => {
  test('is HTML where PDF was asked for and nothing can print', async () => {
    const { format, type, files } = await exported(composed(), 'pdf', async () => null)
    expect(format).toBe('html')
    expect(type).toBe('text/html;charset=utf-8')
    expect(files.map(({ name }) => name)).toEqual(['tysta-ledningar-som-hörs.html'])
  })

  test('has a name of letters and digits, whatever the title is', async () => {
    const nameOf = async (title: string) => (await exported(composed({ title }), 'html')).files[0].name
    expect(await nameOf('../../etc/passwd')).toBe('etc-passwd.html')
    expect(await nameOf('CON')).toBe('blad-con.html')
    expect(await nameOf(`${'å'.repeat(59)}😀x`)).toBe(`${'å'.repeat(59)}.html`)
    expect(await nameOf('x\u0000y: <b>*?"|')).toBe('xy-b.html')
  })
})
