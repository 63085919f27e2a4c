/** Whether a text looks like another language than the stated one, by the most common words of both. */
import type { Language } from '../language.ts'

/** Words that the other language does not have, or only as rare ones. */
const SWEDISH =
  'och att det som för med på är av till den vi ett från hur inte kan har ni eller vad om dig oss sig där'
const ENGLISH =
  'the and of with are how we you that from this will our be by which can has have not what your their for'
/** A longer text says no more about its language. */
const READ_LETTERS = 500
const LEAST_WORDS = 8
const LEAST_SHARE = 0.85

const COMMON: Readonly<Record<Language, RegExp>> = { sv: anyOf(SWEDISH), en: anyOf(ENGLISH) }

/** The other language when the text looks like it; null when it does not, or is too short or mixed to tell. */
export function otherLanguageOf(text: string, stated: Language): Language | null {
  const other = stated === 'sv' ? 'en' : 'sv'
  const read = text.slice(0, READ_LETTERS).toLowerCase()
  const others = countOf(COMMON[other], read)
  // Few texts get further, so the stated language's words are seldom counted.
  if (others < LEAST_WORDS) return null
  return others / (others + countOf(COMMON[stated], read)) >= LEAST_SHARE ? other : null
}

function anyOf(words: string): RegExp {
  return new RegExp(`(?:^|[^a-zà-öø-ÿ])(?:${words.replaceAll(' ', '|')})(?![a-zà-öø-ÿ])`, 'g')
}

function countOf(words: RegExp, text: string): number {
  let count = 0
  words.lastIndex = 0
  while (words.test(text)) count++
  return count
}
