/** Turns marked-up text into plain text: paragraphs and lines stay, scripts, styles and markup go. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg'])

/** Text with neither tags nor entities comes back as it is. */
export function plainTextOf(text: string): string {
  if (!/<[a-z!/]|&(?:[a-z]+|#\w+);/i.test(text)) return text
  const pieces: string[] = []
  walk(parseFragment(text), pieces)
  return pieces
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Without recursion, since markup from outside can be nested deeper than a call stack. */
function walk(root: Node, pieces: string[]): void {
  const left: (Node | string)[] = [root]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'string') pieces.push(next)
    else if ('value' in next) pieces.push(next.value.replace(/\s+/g, ' '))
    else if (!UNSEEN.has(next.nodeName) && 'childNodes' in next) left.push(...inside(next).reverse())
    if (typeof next !== 'string' && next.nodeName === 'br') pieces.push('\n')
  }
}

function inside(node: Node & { childNodes: Node[] }): (Node | string)[] {
  const { nodeName, childNodes } = node
  if (!BLOCKS.has(nodeName)) return [...childNodes]
  const around = nodeName === 'p' ? '\n\n' : '\n'
  return [around, ...(nodeName === 'li' ? ['– '] : []), ...childNodes, around]
}
