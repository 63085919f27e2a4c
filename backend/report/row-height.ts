/** How high a row of wrapped texts stands: programs measure it themselves only when somebody edits the row. */

const LINE_POINTS = 15
/** Excel's own limit. */
const MOST_POINTS = 409
/** Not every machine has the font that widths are given in; others are wider. */
const FILLED = 0.85

/** In points; undefined where one line is enough. Widths are in characters. */
export function rowHeight(texts: readonly { text: string; width: number }[]): number | undefined {
  const lines = Math.max(1, ...texts.map(({ text, width }) => linesOf(text, Math.floor(width * FILLED))))
  return lines === 1 ? undefined : Math.min(lines * LINE_POINTS, MOST_POINTS)
}

/** Breaks at spaces; a word longer than the line takes several. */
function linesOf(text: string, width: number): number {
  if (text.length <= width) return 1
  let lines = 1
  let filled = 0
  for (const word of text.split(' ')) {
    const withSpace = filled === 0 ? word.length : filled + 1 + word.length
    if (withSpace <= width) {
      filled = withSpace
      continue
    }
    if (filled > 0) lines += 1
    lines += Math.ceil(word.length / width) - 1
    filled = word.length % width || width
    if (lines * LINE_POINTS >= MOST_POINTS) return lines
  }
  return lines
}
