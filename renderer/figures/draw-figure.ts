/** Draws a figure as it stands on screen into one SVG that needs nothing else: light colours, real text, no links. */
import { drawBoxes } from './draw-boxes.ts'
import { element, escapeText, round } from './svg-text.ts'

export type Drawing = { text: string; width: number; height: number }
export type DrawingWords = { name: string; sentence: string; notes: readonly string[] }

const MARGIN = 16
const SMALLEST = 320

/**
 * The drawing below its name and sentence, and above what must be said of it. The theme is light whatever the reader has
 * chosen: files are printed and set into documents. `drawing` has to be laid out, also if it is hidden.
 */
export function drawFigure(drawing: HTMLElement, { name, sentence, notes }: DrawingWords): Drawing {
  return inLight(() => {
    const box = drawing.getBoundingClientRect()
    const style = getComputedStyle(drawing)
    const width = Math.max(SMALLEST, box.width) + 2 * MARGIN
    const write = writer(style.fontFamily, width - 2 * MARGIN)
    const head = [
      ...write(name, { size: 16, weight: 600, colour: style.color, leading: 22 }),
      ...write(sentence, { size: 13, weight: 400, colour: style.color, leading: 18 }),
    ]
    const top = MARGIN + head.reduce((sum, line) => sum + line.leading, 0) + 12
    const foot = notes.flatMap((note) =>
      write(note, { size: 11, weight: 400, colour: style.color, leading: 15 }),
    )
    const bottom = top + box.height + 16
    const height = bottom + foot.reduce((sum, line) => sum + line.leading, 0) + MARGIN
    const body = [
      element('rect', { width: round(width), height: round(height), fill: '#ffffff' }),
      ...placed(head, MARGIN),
      drawBoxes(drawing, { x: MARGIN - box.x, y: top - box.y }),
      ...placed(foot, bottom),
    ]
    const size = { width: round(width), height: round(height) }
    const text = element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        ...size,
        viewBox: `0 0 ${size.width} ${size.height}`,
        role: 'img',
        'aria-label': `${name}. ${sentence}`,
      },
      `${element('title', {}, escapeText(name))}${body.join('')}`,
    )
    return { text, width, height }
  })
}

/** Without a paint between, so nobody sees it. */
function inLight<Result>(work: () => Result): Result {
  const { dataset } = document.documentElement
  const before = dataset.theme
  dataset.theme = 'light'
  try {
    return work()
  } finally {
    if (before === undefined) delete dataset.theme
    else dataset.theme = before
  }
}

type Look = { size: number; weight: number; colour: string; leading: number }
type Line = Look & { text: string; family: string }

/** Breaks a text into lines of a width. */
function writer(family: string, width: number): (text: string, look: Look) => Line[] {
  const pen = document.createElement('canvas').getContext('2d')
  return (text, look) => {
    if (text === '') return []
    if (pen) pen.font = `${look.weight} ${look.size}px ${family}`
    const lines: string[] = []
    for (const word of text.split(' ')) {
      const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
      if (lines.length > 0 && pen && pen.measureText(longer).width > width) lines.push(word)
      else lines.splice(-1, 1, longer)
    }
    return lines.map((line) => ({ ...look, text: line, family }))
  }
}

function placed(lines: readonly Line[], top: number): string[] {
  let y = top
  return lines.map(({ text, size, weight, colour, leading, family }) => {
    y += leading
    const look = {
      x: MARGIN,
      y: round(y - (leading - size) / 2 - size * 0.15),
      fill: colour,
      'font-family': family,
      'font-size': size,
      'font-weight': weight,
    }
    return element('text', look, escapeText(text))
  })
}
