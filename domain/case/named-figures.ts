/** Finds the numbers that a text names, each with the words that make it a floor or a guess, and its sentence. */
import type { InterviewFacts } from './interview.ts'

/** A number with the word that it counts; years, clock times, codes and percentages by themselves are left. */
const COUNTED =
  /(?<![\p{L}\d:.,-])(\d{1,3}(?: \d{3})+|\d+(?:,\d+)?)(?: (procent|%|miljoner|tusen))? \p{Ll}{3,}/gu
const YEAR = /^(?:19|20)\d{2}$/
/** "Över 200" is a floor and never 200. */
const QUALIFIER =
  /(?<!\p{L})(över|mer än|fler än|minst|drygt|ca|ca\.|cirka|omkring|ungefär|runt|närmare|nästan|knappt|under|högst|upp till|more than|over|at least|about|around|nearly|almost|up to|under) $/iu

/** A day of the month is no count either. */
const MONTH = /^\d{1,2} (?:jan|feb|mars|march|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)/i

export function namedFigures(text: string): InterviewFacts['figures'] {
  return text.split(/(?<=[.!?])\s+|\n/).flatMap((sentence) =>
    [...sentence.matchAll(COUNTED)]
      .filter(([named, value = '']) => !YEAR.test(value) && !MONTH.test(named))
      .map(({ index, 1: value, 2: unit }) => {
        const [, qualifier] = QUALIFIER.exec(sentence.slice(0, index)) ?? []
        const words = [qualifier?.toLowerCase(), value, unit].filter((word) => word !== undefined)
        return { value: words.join(' '), sentence: sentence.trim() }
      }),
  )
}
