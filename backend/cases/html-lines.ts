/** Turns a saved page into its lines of text, with the addresses of links; nothing of its markup is left. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { PageLine } from '../../domain/case/read-project-page.ts'

type Node = DefaultTreeAdapterTypes.Node

const BLOCKS = new Set(
  'address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'noscript', 'iframe', 'svg', 'button'])

/** Stands on the stack where a block ends. */
const END: null = null

/** Without recursion, since markup from outside can be nested deeper than a call stack. */
export function htmlLines(html: string): PageLine[] {
  const lines: PageLine[] = []
  let line: PageLine = { text: '' }
  const end = () => {
    const text = line.text.replace(/\s+/g, ' ').trim()
    if (text !== '') lines.push({ ...line, text })
    line = { text: '' }
  }
  const left: (Node | null)[] = [parse(html)]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === END) end()
    else if ('value' in next) line.text += next.value
    else if (!UNSEEN.has(next.nodeName)) {
      const isBlock = BLOCKS.has(next.nodeName)
      if (isBlock) end()
      const href = hrefOf(next)
      if (href !== undefined) line.href ??= href
      const inside = 'childNodes' in next ? next.childNodes : []
      left.push(...(isBlock ? [END] : []), ...inside.toReversed())
    }
  }
  end()
  return lines
}

function hrefOf(node: Node): string | undefined {
  if (node.nodeName !== 'a' || !('attrs' in node)) return undefined
  return node.attrs.find(({ name }) => name === 'href')?.value
}
