/** The sentence around a place in a text, for quoting it as it stands. */

/** A longer sentence is cut around the place, at words. */
const LONGEST_QUOTE = 240
/** A full stop after these ends nothing. */
const ABBREVIATION =
  /(?:^|[\s(])(?:t\.?\s?ex|bl\.?\s?a|m\.?\s?m|d\.?\s?v\.?\s?s|o\.?\s?s\.?\s?v|kl|ca|nr|tel|st|dr|prof|resp|fr\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|e\.g|i\.e|etc|no|mr|ms|mrs|[a-zåäö])$/i

export type Sentence = { from: number; to: number }

/** The sentence that holds the character at `place`, without the spaces around it. A line break ends one too. */
export function sentenceAround(text: string, place: number): Sentence {
  let from = place
  while (from > 0 && !isEnd(text, from - 1)) from--
  let to = place
  while (to < text.length && !isEnd(text, to)) to++
  if (to < text.length && text[to] !== '\n') to++
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return { from, to }
}

/** The sentence's words, cut around the place when it is long. */
export function quote(text: string, { from, to }: Sentence, place: number): string {
  if (to - from <= LONGEST_QUOTE) return text.slice(from, to)
  const start = Math.max(from, Math.min(place - LONGEST_QUOTE / 3, to - LONGEST_QUOTE))
  const cut = text.slice(start, start + LONGEST_QUOTE).toWellFormed()
  const words = cut
    .replace(start > from ? /^\S*\s/ : '', '')
    .replace(start + LONGEST_QUOTE < to ? /\s\S*$/ : '', '')
  return `${start > from ? '…' : ''}${words}${start + LONGEST_QUOTE < to ? '…' : ''}`
}

function isEnd(text: string, at: number): boolean {
  const mark = text[at]
  if (mark === '\n') return true
  if (mark !== '.' && mark !== '!' && mark !== '?') return false
  const next = text[at + 1]
  if (next !== undefined && !/\s/.test(next)) return false
  return mark !== '.' || !ABBREVIATION.test(text.slice(Math.max(0, at - 10), at))
}
