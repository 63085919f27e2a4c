/** Word documents, unzipped and read back. */
import { describe, expect, test } from 'vitest'
import { writeCaseDocx } from '../../../backend/cases/export-docx.ts'
import type { SheetBlock } from '../../../domain/case/sheet.ts'
import { composed } from '../../domain/case-sheet/composing.ts'
import { documentOf, NASTY, picture, textsOf } from './documents.ts'
import { elementsIn, readDocx } from './read-docx.ts'

const read = async (...given: Parameters<typeof documentOf>) =>
  readDocx(await writeCaseDocx(documentOf(...given)))

describe('one sheet', () => {
  test('says all that the sheet says, in its order, under Word’s own headings', async () => {
    const sheet = composed()
    const { paragraphs } = await read([sheet])
    const said = paragraphs.filter(({ isHead }) => !isHead).map(({ text }) => text)
    expect(said.filter((text) => text !== '')).toEqual([
      ...textsOf(sheet),
      'Gjort 2033-10-02 10:00, svensk tid.',
    ])
    const styled = paragraphs
      .filter(({ isInTable }) => !isInTable)
      .map(({ style, text }) => `${style}: ${text}`)
    expect(styled.slice(0, 4)).toEqual([
      'Heading1: Tysta ledningar som hörs',
      'Lead: Två berättelser om vatten.',
      expect.stringMatching(/^Statement: Projektgruppen har själv/),
      'Heading2: Vad projektet gjorde',
    ])
    expect(styled).toContain('Heading2: Källor')
    expect(styled).toContain('QuoteSource: En av våra medarbetare')
  })

  test('is in its language, with properties, repeated table heads and footers', async () => {
    const { parts, body } = await read([composed()])
    const styles = parts.get('word/styles.xml')
    expect(styles && elementsIn(styles, 'w:lang')[0]?.attributes['w:val']).toBe('sv-SE')
    const core = parts.get('docProps/core.xml')
    expect(core && elementsIn(core, 'dc:title')[0]?.children).toEqual(['Tysta ledningar som hörs'])
    expect(core && elementsIn(core, 'dc:creator')[0]?.children).toEqual(['Redaktionen'])
    const tables = elementsIn(body, 'w:tbl')
    expect(tables).toHaveLength(2)
    for (const table of tables) {
      const [head, ...rest] = elementsIn(table, 'w:tr')
      expect(head && elementsIn(head, 'w:tblHeader')).toHaveLength(1)
      expect(rest.flatMap((row) => elementsIn(row, 'w:tblHeader'))).toEqual([])
    }
    const footer = parts.get('word/footer1.xml')
    expect(footer && elementsIn(footer, 'w:instrText').flatMap(({ children }) => children)).toEqual([
      'PAGE',
      'NUMPAGES',
    ])
  })

  test('shows its picture with alternative text, as the bytes that were taken in', async () => {
    const { body, files, names } = await read([composed()])
    expect(elementsIn(body, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual([
      'En rörgrav med stege.',
    ])
    const media = names.filter((name) => name.startsWith('word/media/'))
    expect(media).toHaveLength(1)
    expect(Buffer.from(files[media[0] ?? ''] ?? [])).toEqual(Buffer.from(picture().bytes))
  })

  test('links to the address that the source gave, and to nothing else outside', async () => {
    const { parts } = await read([composed()])
    const links = [...parts].flatMap(([, part]) => elementsIn(part, 'Relationship'))
    const outside = links.filter(({ attributes }) => attributes.TargetMode === 'External')
    expect(outside.map(({ attributes }) => attributes.Target)).toEqual([
      'https://example.org/rapport?a=1&b=2',
    ])
  })

  test('marks what is in another language than the document', async () => {
    const blocks: SheetBlock[] = [
      { kind: 'text', id: 't', text: 'Fyra läckor hittades innan någon hade märkt dem.' },
    ]
    const sheet = composed({ language: 'en', blocks })
    const { paragraphs } = await read([sheet], { language: 'en' })
    expect(paragraphs.filter(({ lang }) => lang !== null).map(({ text, lang }) => [text, lang])).toEqual([
      ['Fyra läckor hittades innan någon hade märkt dem.', 'sv-SE'],
    ])
  })
})

describe('a collection', () => {
  test('has a cover with contents, and each sheet on a page of its own', async () => {
    const sheets = [composed(), composed({ title: 'Ett annat blad' })]
    const { paragraphs, body } = await read(sheets, { isDemo: true })
    expect(paragraphs.slice(0, 5).map(({ style, text }) => `${style}: ${text}`)).toEqual([
      'Title: Vatten & läckor <2033>',
      'Note: 2 exempelblad.',
      'Note: Gjort 2033-10-02 10:00, svensk tid.',
      'Note: Exempeldata: uppgifterna är påhittade.',
      'Contents: Innehåll',
    ])
    const listed = paragraphs.filter(({ style }) => style === 'TOC1').map(({ text }) => text)
    expect(listed.map((text) => text.replace(/\d+$/, ''))).toEqual(sheets.map(({ title }) => title))
    const titles = paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)
    expect(titles).toEqual(['Tysta ledningar som hörs', 'Ett annat blad'])
    expect(elementsIn(body, 'w:sectPr')).toHaveLength(3)
    // Word would ask to update a field that is marked as out of date, at every opening.
    expect(
      elementsIn(body, 'w:fldChar').filter(({ attributes }) => attributes['w:dirty'] !== undefined),
    ).toEqual([])
  })
})

test('whatever people write is text, and the file stays one that Word can open', async () => {
  const blocks = NASTY.flatMap((text, index): SheetBlock[] => [
    { kind: 'heading', id: `h${index}`, text },
    { kind: 'text', id: `t${index}`, text: `${text}\u0000\u000b\ud800` },
  ])
  const sheet = composed({ title: NASTY[0] ?? '', lead: NASTY[1] ?? '', blocks })
  const { paragraphs, parts } = await read([sheet])
  expect(
    paragraphs
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .slice(0, -1),
  ).toEqual(textsOf(sheet))
  expect(
    elementsIn(parts.get('docProps/core.xml') ?? { name: '', attributes: {}, children: [] }, 'dc:title')[0]
      ?.children,
  ).toEqual([NASTY[0]])
  const rightToLeft = paragraphs.filter(({ text }) => text.startsWith('שלום'))
  expect(rightToLeft).toHaveLength(2)
})
