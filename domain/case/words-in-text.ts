/** Words, phrases and municipalities as they stand in a text: whole words with Swedish letters, never parts of others. */
import type { Municipality } from '../register.ts'

const LEAST_LETTERS = 5

/** The distinct words of five letters or more, in lower case and in their order. */
export function longWordsIn(text: string): string[] {
  const found =
    text
      .normalize('NFC')
      .toLocaleLowerCase('sv')
      .match(/\p{L}+/gu) ?? []
  return [...new Set(found.filter((word) => word.length >= LEAST_LETTERS))]
}

/** How many times the phrase stands there as whole words, whatever the case. */
export function countPhrase(text: string, phrase: string): number {
  const wanted = phrase.normalize('NFC').trim()
  if (wanted === '') return 0
  return [...text.normalize('NFC').matchAll(wholeWords(escaped(wanted), 'giu'))].length
}

/**
 * Names that are also words or surnames, by their codes: Nacka, Lund, Mark, Ale, Vara, Hjo, Habo, Kil, Eda, Nora, Sala,
 * Norberg, Mora, Säter, Sandviken, Ånge, Berg, Åre and Boden.
 */
const ALSO_WORDS: ReadonlySet<string> = new Set([
  ...['0182', '1281', '1463', '1440', '1470', '1497', '1643', '1715', '1730', '1884'],
  ...['1981', '1962', '2062', '2082', '2181', '2260', '2326', '2321', '2582'],
])

/**
 * Whether the text names the municipality: with a capital, and not as a region or county of the same name. A name that
 * is also a word needs "kommun" or "stad" after it or "i" before it, or stands inside a sentence after a small word.
 */
export function namesMunicipality(
  text: string,
  { code, shortName }: Pick<Municipality, 'code' | 'shortName'>,
): boolean {
  if (!text.includes(shortName)) return false
  const found = text.matchAll(wholeWords(`${escaped(shortName)}(?:s(?=\\s+(?:kommun|stad)))?`, 'gu'))
  return [...found].some((match) => {
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length)
    if (/(?:^|\P{L})Region\s+$/u.test(before) || /^s?\s+län/u.test(after)) return false
    if (!ALSO_WORDS.has(code) || /^\s+(?:kommun|stad)(?:s|en|ens)?(?!\p{L})/u.test(after)) return true
    return /(?:^|\P{L})i\s+$/iu.test(before) || /(?:^|\P{L})\p{Ll}+,?[ \t]+$/u.test(before)
  })
}

function wholeWords(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${pattern}(?![\\p{L}\\p{N}\\p{M}])`, flags)
}

/** Blanks may be of any kind within a line; what stands in two paragraphs is no phrase. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[^\\S\\n]+')
}
