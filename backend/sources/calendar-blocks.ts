/** Finds the parts of a calendar line by line, so that one that is damaged does not take the others with it. */

/** `number` is the line where it begins. */
export type Block = { number: number; raw: string }

/** Parts of a kind, such as VEVENT. One that never ends goes to the next one, or to the calendar's end. */
export function blocksOf(text: string, kind: 'VEVENT' | 'VTIMEZONE'): Block[] {
  const blocks: { number: number; lines: string[] }[] = []
  let open: { number: number; lines: string[] } | null = null
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const mark = /^(BEGIN|END):(\w+)\s*$/i.exec(line)
    const [edge, of] = [mark?.[1]?.toUpperCase(), mark?.[2]?.toUpperCase()]
    if (edge === 'BEGIN' && of === kind) {
      open = { number: index + 1, lines: [] }
      blocks.push(open)
    }
    open?.lines.push(line)
    if (edge === 'END' && (of === kind || of === 'VCALENDAR')) open = null
  }
  return blocks.map(({ number, lines }) => ({ number, raw: lines.join('\r\n') }))
}
