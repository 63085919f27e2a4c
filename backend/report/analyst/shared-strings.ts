/** Texts that cells share, as many as fit in little memory; all others stand in their own cells. */
import { cellXml, DECLARATION, MAIN } from './xml.ts'

export type SharedStrings = {
  /** The text's number in the table, or null where it must stand in its cell. */
  numberOf: (text: string) => number | null
  /** The table's part, when all cells are written. */
  pieces: () => Generator<string>
}

const MOST_SHARED = 20_000
/** In UTF-16 code units: longer texts seldom come twice. */
const LONGEST_SHARED = 60
const A_PIECE = 1000

export function makeSharedStrings(): SharedStrings {
  const numbers = new Map<string, number>()
  let references = 0
  return {
    numberOf(text) {
      if (text.length > LONGEST_SHARED) return null
      const known = numbers.get(text)
      if (known === undefined && numbers.size >= MOST_SHARED) return null
      const number = known ?? numbers.size
      if (known === undefined) numbers.set(text, number)
      references += 1
      return number
    },
    *pieces() {
      yield `${DECLARATION}<sst xmlns="${MAIN}" count="${references}" uniqueCount="${numbers.size}">`
      const texts = [...numbers.keys()]
      for (let at = 0; at < texts.length; at += A_PIECE)
        yield texts
          .slice(at, at + A_PIECE)
          .map((text) => `<si>${textXml(text)}</si>`)
          .join('')
      yield '</sst>'
    },
  }
}

/** Spaces at its ends are kept. */
export function textXml(text: string): string {
  const mark = text.startsWith(' ') || text.endsWith(' ') ? ' xml:space="preserve"' : ''
  return `<t${mark}>${cellXml(text)}</t>`
}
