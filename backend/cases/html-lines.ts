/** Turns a saved page into its lines of text, with the addresses of links; nothing of its markup is left. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { isLabel } from '../../domain/case/page-labels.ts'
import type { PageLine } from '../../domain/case/walk-page.ts'

type Node = DefaultTreeAdapterTypes.Node

const BLOCKS = new Set(
  'address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
)
const CELLS = new Set(['td', 'th'])
/** Where a page's label has its value. */
const VALUES = new Set(['dd', 'td'])
/** More cells than a label and its value: a row of a list, in which nothing tells what is whose. */
const CELLS_OF_A_FACT = 2
const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'svg',
  'button',
  'select',
  'textarea',
  'nav',
  'dialog',
])

type Line = {
  text: string
  isTitle: boolean
  links: { label: string; href: string }[]
  isValue: boolean
}

/** Without recursion, since markup from outside can be nested deeper than a call stack. */
export function htmlLines(html: string): PageLine[] {
  const lines: PageLine[] = []
  let line: Line = { text: '', isTitle: false, links: [], isValue: false }
  const end = () => {
    const text = oneLine(line.text)
    if (text !== '') lines.push({ ...line, text })
    line = { text: '', isTitle: false, links: [], isValue: false }
  }
  /** What is still to be looked at, and what is to be done where an element ends. */
  const left: (Node | (() => void))[] = [parse(html)]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'function') next()
    else if ('value' in next) line.text += next.value
    else if (!isUnseen(next)) {
      const ending = begin(next)
      const inside = 'childNodes' in next ? next.childNodes : []
      left.push(...(ending ? [ending] : []), ...inside.toReversed())
    }
  }
  end()
  return lines

  /** Returns what is to be done where the element ends. */
  function begin(node: Node): (() => void) | null {
    if (CELLS.has(node.nodeName) && isInWideRow(node))
      return () => {
        line.text += ' | '
      }
    if (BLOCKS.has(node.nodeName) || CELLS.has(node.nodeName)) {
      const isWithin = line.isValue && line.text.trim() === ''
      end()
      line.isTitle = node.nodeName === 'h1'
      line.isValue = isWithin || VALUES.has(node.nodeName)
      if (line.isValue && isBlank(node)) lines.push({ text: '', isValue: true })
      return end
    }
    if (!('attrs' in node)) return null
    const href = attribute(node, 'href')
    const from = line.text.length
    return () => {
      // A label that is set apart only by its looks.
      if (isLabel(oneLine(line.text))) line.text += ' '
      if (node.nodeName === 'a' && href) line.links.push({ label: oneLine(line.text.slice(from)), href })
    }
  }
}

function isInWideRow({ parentNode }: Node & { parentNode?: Node | null }): boolean {
  if (!parentNode || !('childNodes' in parentNode)) return false
  const cells = parentNode.childNodes.filter(({ nodeName }) => CELLS.has(nodeName))
  return cells.length > CELLS_OF_A_FACT
}

function isBlank(node: Node): boolean {
  return (
    'childNodes' in node && node.childNodes.every((inner) => 'value' in inner && inner.value.trim() === '')
  )
}

function isUnseen(node: Node): boolean {
  if (UNSEEN.has(node.nodeName)) return true
  const style = attribute(node, 'style') ?? ''
  return (
    attribute(node, 'hidden') !== undefined || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  )
}

function attribute(node: Node, asked: string): string | undefined {
  return 'attrs' in node ? node.attrs.find(({ name }) => name === asked)?.value : undefined
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
