/** Writes laid-out HTML as SVG: backgrounds, borders, words line by line, and drawings within it as they are. */
import { type Attributes, element, escapeText, round } from './svg-text.ts'

type Shift = { x: number; y: number }

/** Everything that shows in an element, moved by `shift`. What is only for screen readers is left out. */
export function drawBoxes(node: Element, shift: Shift): string {
  const style = getComputedStyle(node)
  if (isFolded(node, style) || isOnlyHeard(node)) return ''
  if (node instanceof SVGSVGElement) return drawInner(node, shift)
  const inside = [...node.childNodes].map((child) => {
    if (child instanceof Element) return drawBoxes(child, shift)
    return child instanceof Text ? drawWords(child, style, shift) : ''
  })
  return drawBox(node, style, shift) + inside.join('')
}

/** Also what lies within folded details, which has a size although it is not seen. */
function isFolded(node: Element, { display }: CSSStyleDeclaration): boolean {
  return display !== 'contents' && !node.checkVisibility()
}

function isOnlyHeard(node: Element): boolean {
  return node.classList.contains('visually-hidden')
}

const CLEAR = /^(transparent|rgba\(.*, 0\))$/

function drawBox(node: Element, style: CSSStyleDeclaration, shift: Shift): string {
  const { x, y, width, height } = node.getBoundingClientRect()
  const fill = CLEAR.test(style.backgroundColor) ? null : style.backgroundColor
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => ({
    side,
    width: style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]),
    colour: style[`border${side}Color`],
    isDashed: style[`border${side}Style`] === 'dashed',
  }))
  if (width === 0 || height === 0) return ''
  const place = { x: round(x + shift.x), y: round(y + shift.y), width: round(width), height: round(height) }
  const parts = fill
    ? [element('rect', { ...place, fill, rx: Number.parseFloat(style.borderRadius) || null })]
    : []
  for (const { side, width: thick, colour, isDashed } of sides) {
    if (thick === 0 || CLEAR.test(colour)) continue
    const [left, top] = [place.x, place.y]
    const [right, bottom] = [left + place.width, top + place.height]
    const half = thick / 2
    const ends = {
      Top: [left, top + half, right, top + half],
      Right: [right - half, top, right - half, bottom],
      Bottom: [left, bottom - half, right, bottom - half],
      Left: [left + half, top, left + half, bottom],
    }[side].map(round)
    const [x1, y1, x2, y2] = ends
    const dash = isDashed ? `${thick * 3} ${thick * 2}` : null
    parts.push(
      element('line', { x1, y1, x2, y2, stroke: colour, 'stroke-width': thick, 'stroke-dasharray': dash }),
    )
  }
  return parts.join('')
}

/** Each line that the browser broke the words into, at its place. */
function drawWords(node: Text, style: CSSStyleDeclaration, shift: Shift): string {
  const words = node.data
  if (words.trim() === '' || style.visibility === 'hidden') return ''
  const ascent = ascentOf(style)
  return linesOf(node)
    .map(({ text, box }) => {
      const place = { x: round(box.x + shift.x), y: round(box.y + shift.y + ascent) }
      const shown = style.textTransform === 'uppercase' ? text.toLocaleUpperCase('sv') : text
      const length = { textLength: round(box.width), lengthAdjust: 'spacingAndGlyphs' }
      return element('text', { ...place, ...letters(style), fill: style.color, ...length }, escapeText(shown))
    })
    .join('')
}

function letters(style: CSSStyleDeclaration) {
  return {
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-variant-numeric': style.fontVariantNumeric === 'normal' ? null : style.fontVariantNumeric,
  }
}

function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const range = document.createRange()
  const lines: { from: number; to: number; top: number }[] = []
  for (let at = 0; at < node.length; at += 1) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const box = range.getClientRects()[0]
    // White space that was folded away has no place.
    if (!box || box.width === 0) continue
    const last = lines.at(-1)
    if (last && Math.abs(last.top - box.top) < box.height / 2) last.to = at + 1
    else lines.push({ from: at, to: at + 1, top: box.top })
  }
  return lines.flatMap(({ from, to }) => {
    const text = node.data.slice(from, to)
    const end = from + text.trimEnd().length
    range.setStart(node, from)
    range.setEnd(node, end)
    return end > from ? [{ text: text.trim().replace(/\s+/g, ' '), box: range.getBoundingClientRect() }] : []
  })
}

function ascentOf(style: CSSStyleDeclaration): number {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return Number.parseFloat(style.fontSize)
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  return pen.measureText('Ag').fontBoundingBoxAscent
}

/** What a drawing's colours and letters are made of; everything else stands in its attributes. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const

/** A drawing in the page: copied, with what styles gave it written out, and without links and what is only for the screen. */
function drawInner(svg: SVGSVGElement, shift: Shift): string {
  const { x, y, width, height } = svg.getBoundingClientRect()
  if (width === 0 || height === 0) return ''
  const place = { x: round(x + shift.x), y: round(y + shift.y), width: round(width), height: round(height) }
  const viewBox = svg.getAttribute('viewBox')
  const inside = [...svg.childNodes].map(drawNode).join('')
  return element('svg', { ...place, viewBox, overflow: 'visible' }, inside)
}

function drawNode(node: Node): string {
  if (node instanceof Text) return escapeText(node.data)
  if (!(node instanceof SVGElement)) return ''
  const style = getComputedStyle(node)
  if (style.display === 'none' || style.visibility === 'hidden' || isOnlyHeard(node)) return ''
  const inside = [...node.childNodes].map(drawNode).join('')
  if (node.localName === 'a') return element('g', {}, inside)
  const looks = Object.fromEntries(LOOKS.map((name) => [name, style.getPropertyValue(name)]))
  const own = Object.fromEntries(
    [...node.attributes].flatMap(({ name, value }) => (isOfDrawing(name) ? [[name, value] as const] : [])),
  )
  // A reference to a pattern is written as the page's address; in a file it lies beside.
  const fill = looks.fill?.replace(/url\(["']?[^#)]*(#[^"')]+)["']?\)/, 'url($1)')
  if (style.paintOrder.startsWith('stroke')) return rimmed(node.localName, { ...own, ...looks, fill }, inside)
  return element(node.localName, { ...own, ...looks, fill }, inside)
}

/** The rim first and the letters upon it: programs that do not know the order would paint the rim over them. */
function rimmed(name: string, looks: Attributes, inside: string): string {
  const rim = element(name, { ...looks, fill: 'none', 'aria-hidden': 'true' }, inside)
  return rim + element(name, { ...looks, stroke: null, 'stroke-width': null }, inside)
}

function isOfDrawing(name: string): boolean {
  return !/^(class|style|tabindex|role|aria-.*|data-.*|on.*|href|xlink:href|name)$/.test(name)
}
