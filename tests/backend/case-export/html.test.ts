/** HTML files, parsed as a browser parses them. */
import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5'
import { describe, expect, test } from 'vitest'
import { writeCaseHtml } from '../../../backend/cases/export-html.ts'
import type { SheetBlock } from '../../../domain/case/sheet.ts'
import { composed } from '../../domain/case-sheet/composing.ts'
import { documentOf, NASTY, picture, textsOf } from './documents.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

function read(...given: Parameters<typeof documentOf>) {
  const html = writeCaseHtml(documentOf(...given))
  const faults: string[] = []
  const root = parse(html, { onParseError: ({ code }) => faults.push(code) })
  return { html, faults, all: elementsIn(root) }
}

function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return children.flatMap((child) => [...(tree.isElementNode(child) ? [child] : []), ...elementsIn(child)])
}

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

const named = (all: readonly Element[], ...names: string[]) =>
  all.filter(({ tagName }) => names.includes(tagName))
const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((one) => one.name === name)?.value ?? null
const headings = (all: readonly Element[]) =>
  named(all, 'h1', 'h2', 'h3', 'h4').map((element) => `${element.tagName} ${textOf(element)}`)

/** Texts in the order of the document, without heads of tables. */
const said = (all: readonly Element[]) =>
  named(all, 'h1', 'h2', 'h3', 'p', 'caption', 'td', 'th', 'li', 'figcaption')
    .filter((element) => attribute(element, 'scope') !== 'col')
    .filter((element) => elementsIn(element).every(({ tagName }) => tagName === 'a' || tagName === 'span'))
    .flatMap((element) => {
      const spans = named(elementsIn(element), 'span')
      return spans.length > 0 ? spans.map(textOf) : [textOf(element)]
    })

describe('one sheet', () => {
  test('says all that the sheet says, in its order, under headings that skip no level', () => {
    const sheet = composed()
    const { faults, all } = read([sheet])
    expect(faults).toEqual([])
    expect(said(all)).toEqual([...textsOf(sheet), 'Gjort 2033-10-02 10:00, svensk tid.'])
    expect(headings(all)).toEqual(['h1 Tysta ledningar som hörs', 'h2 Vad projektet gjorde', 'h2 Källor'])
    expect(named(all, 'title').map(textOf)).toEqual(['Tysta ledningar som hörs'])
    expect(attribute(named(all, 'html')[0], 'lang')).toBe('sv-SE')
  })

  test('has heads on its tables, and alternative text and credit at its picture', () => {
    const { all } = read([composed()])
    for (const table of named(all, 'table')) {
      const inside = elementsIn(table)
      expect(named(inside, 'caption')).toHaveLength(1)
      expect(named(inside, 'th').map((one) => attribute(one, 'scope'))).toEqual([
        'col',
        'col',
        ...Array.from({ length: named(inside, 'tr').length - 1 }, () => 'row'),
      ])
    }
    const [image] = named(all, 'img')
    expect(attribute(image, 'alt')).toBe('En rörgrav med stege.')
    expect(attribute(image, 'src')).toBe(
      `data:image/jpeg;base64,${Buffer.from(picture().bytes).toString('base64')}`,
    )
    expect([attribute(image, 'width'), attribute(image, 'height')]).toEqual(['40', '24'])
  })

  test('allows itself its own style and pictures within, and nothing else', () => {
    const { all } = read([composed()])
    const policy = named(all, 'meta').find(
      (one) => attribute(one, 'http-equiv') === 'Content-Security-Policy',
    )
    const [style] = named(all, 'style').map(textOf)
    const hash = createHash('sha256')
      .update(style ?? '')
      .digest('base64')
    expect(attribute(policy, 'content')).toBe(
      `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
    expect(style).not.toMatch(/url\(|@import/)
  })

  test('says in which language a text is that is not the sheet’s', () => {
    const blocks: SheetBlock[] = [
      { kind: 'text', id: 't', text: 'Fyra läckor hittades innan någon hade märkt dem.' },
    ]
    const { all } = read([composed({ language: 'en', blocks })], { language: 'en' })
    const inSwedish = all.filter((one) => attribute(one, 'lang') === 'sv-SE')
    expect(inSwedish.map(textOf)).toEqual(['Fyra läckor hittades innan någon hade märkt dem.'])
  })
})

test('a collection lists its sheets with links that lead to each, one level down', () => {
  const sheets = [composed(), composed({ title: 'Another sheet', language: 'en' })]
  const { all, faults } = read(sheets, { isDemo: true })
  expect(faults).toEqual([])
  expect(headings(all)).toEqual([
    'h1 Vatten & läckor <2033>',
    'h2 Innehåll',
    'h2 Tysta ledningar som hörs',
    'h3 Vad projektet gjorde',
    'h3 Källor',
    'h2 Another sheet',
    'h3 Vad projektet gjorde',
    'h3 Sources',
  ])
  const [nav] = named(all, 'nav')
  const links = nav ? named(elementsIn(nav), 'a').map((one) => attribute(one, 'href')) : []
  const articles = named(all, 'article')
  expect(links).toEqual(articles.map((one) => `#${attribute(one, 'id')}`))
  expect(articles.map((one) => attribute(one, 'lang'))).toEqual([null, 'en-GB'])
  const ids = all.flatMap((one) => attribute(one, 'id') ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  expect(said(all)).toContain('Exempeldata: uppgifterna är påhittade.')
})

test('whatever people write is text: no element, attribute or address comes of it', () => {
  const plain = read([composed()]).all
  const expected = new Set(plain.map(({ tagName }) => tagName))
  for (const nasty of NASTY) {
    const blocks = composedBlocks(nasty)
    const sheet = composed({ title: nasty, lead: nasty, blocks })
    const { all, faults } = read([sheet], { title: nasty })
    expect(faults).toEqual([])
    expect(said(all).slice(0, -1)).toEqual(textsOf(sheet))
    expect(named(all, 'title').map(textOf)).toEqual([nasty])
    expect(all.filter(({ tagName }) => !expected.has(tagName))).toEqual([])
    expect(all.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on'))).toEqual([])
    expect(attribute(named(all, 'img')[0], 'alt')).toBe(nasty)
    expect(named(all, 'a').map((one) => attribute(one, 'href'))).toEqual([
      'https://example.org/rapport?a=1&b=2',
    ])
  }
})

function composedBlocks(nasty: string): SheetBlock[] {
  return [
    { kind: 'heading', id: 'h', text: nasty },
    { kind: 'text', id: 't', text: `${nasty}\n${nasty}\u0000\u0007` },
    { kind: 'facts', id: 'f', caseId: 'p1' },
    {
      kind: 'picture',
      id: 'p',
      caseId: 'i1',
      hash: 'a'.repeat(64),
      alternative: nasty,
      caption: nasty,
      credit: nasty,
    },
    { kind: 'figure', id: 'n', caption: nasty, measure: 'activities', by: [], where: '', frozen: null },
  ]
}
