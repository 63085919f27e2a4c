/** Reads a Word document back: every part well-formed, and its body as paragraphs with their styles. */
import { unzipSync } from 'fflate'

export type ReadParagraph = {
  style: string
  text: string
  isInTable: boolean
  isHead: boolean
  lang: string | null
}

export function readDocx(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const parts = new Map(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [
        name,
        readXml(new TextDecoder('utf-8', { fatal: true }).decode(content), name),
      ]),
  )
  const body = parts.get('word/document.xml')
  if (!body) throw new Error('There is no document')
  return { names: Object.keys(files), files, parts, body, paragraphs: paragraphsIn(body, false, false) }
}

export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] }

const TOKEN = /<\?xml[^>]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy

/** Strict: whatever is not a start, an end or text ends it with an error, as does an end of something else. */
export function readXml(xml: string, name: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < xml.length) {
    const from = TOKEN.lastIndex
    const token = TOKEN.exec(xml)
    const inner = open.at(-1)
    if (!token || !inner) throw new Error(`${name} is no XML from ${from}: ${xml.slice(from, from + 80)}`)
    const [, end, start, attributes = '', empty, text] = token
    if (end !== undefined) {
      if (inner.name !== end) throw new Error(`${name}: ${end} ends ${inner.name}`)
      open.pop()
    } else if (start !== undefined) {
      const element = { name: start, attributes: attributesOf(attributes), children: [] }
      inner.children.push(element)
      if (empty === '') open.push(element)
    } else if (text !== undefined) inner.children.push(decoded(text))
  }
  if (open.length !== 1) throw new Error(`${name} has ends missing`)
  return root
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
    key,
    decoded(value),
  ])
  return Object.fromEntries(pairs)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  // Signs that XML 1.0 forbids make Word refuse the file.
  if (/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u.test(text) || !text.isWellFormed())
    throw new Error(`Forbidden sign in ${text}`)
  return text.replace(/&(#?\w+);|&/g, (whole, name?: string) => {
    const sign = name?.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : ENTITIES[name ?? '']
    if (sign === undefined) throw new Error(`Unknown entity ${whole}`)
    return sign
  })
}

export function elementsIn(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsIn(child, name)],
  )
}

function paragraphsIn(element: Element, isInTable: boolean, isHead: boolean): ReadParagraph[] {
  return element.children.flatMap((child): ReadParagraph[] => {
    if (typeof child === 'string') return []
    if (child.name === 'w:p') return [paragraph(child, isInTable, isHead)]
    const isRow = child.name === 'w:tr'
    return paragraphsIn(
      child,
      isInTable || child.name === 'w:tbl',
      isRow ? elementsIn(child, 'w:tblHeader').length > 0 : isHead,
    )
  })
}

function paragraph(element: Element, isInTable: boolean, isHead: boolean): ReadParagraph {
  const texts = elementsIn(element, 'w:t').flatMap(({ children }) => children)
  return {
    style: elementsIn(element, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
    text: texts.join(''),
    isInTable,
    isHead,
    lang: elementsIn(element, 'w:lang')[0]?.attributes['w:val'] ?? null,
  }
}
