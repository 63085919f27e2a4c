/** Finds the sentences of a submission that speak for or against a person's criterion, the most telling first. */
import type { Evidence } from '../finding.ts'
import type { Content } from '../submission.ts'
import { type EvidenceCode, evidenceOf } from './evidence-codes.ts'
import { rememberLast } from './remember-last.ts'
import { quote, type Sentence, sentenceAround } from './sentences.ts'
import { SIGNAL_WORDS, SIGNALS, type Signal } from './signal-words.ts'

/** A sentence with at least one sign. `places` are where the signs stand in the field. */
export type Telling = {
  field: 'title' | 'lead' | 'description'
  sentence: Sentence
  places: number[]
  words: string[]
  signals: Set<Signal>
}

/** At most so many sentences are shown each way. */
const MOST_QUOTES = 3

// Without the flag u, letters are said as the Latin alphabets here have them, and the letter before is taken along
// rather than looked back at: both make it several times faster.
const SIGN = new RegExp(
  `(?:^|[^0-9a-zà-öø-ÿ])(?:${SIGNALS.map((signal) => `(${SIGNAL_WORDS[signal].map(pattern).join('|')})`).join('|')})`,
  'g',
)
const MAY_HOLD_PRICE = /[\d€®™]/
/** A price or a registered name sells whatever the language. */
const PRICE = /(?<![\d])\d[\d {2}.]{0,9}(?:,\d\d)?\s?(?:kr|kronor|sek|eur|euro)(?![a-zà-öø-ÿ])|€\s?\d|[®™]/g

function pattern(word: string): string {
  return word.endsWith('$') ? `${word.slice(0, -1)}(?![a-zà-öø-ÿ])` : word
}

/** Two criteria ask for the same content in turn. */
export const readSignals = rememberLast((content: Content): readonly Telling[] => [
  ...readField('title', content.title),
  ...readField('lead', content.lead),
  ...readField('description', content.description),
])

function readField(field: Telling['field'], text: string): Telling[] {
  const lower = text.toLowerCase()
  // Some letters grow when made small; then places would not fit, and the text is read as it stands.
  const readable = lower.length === text.length ? lower : text
  const tellings: Telling[] = []
  for (const { place, word, signal } of signsIn(readable)) {
    const last = tellings.at(-1)
    const isInLast = last !== undefined && place < last.sentence.to
    const telling: Telling = isInLast
      ? last
      : { field, sentence: sentenceAround(text, place), places: [], words: [], signals: new Set() }
    if (!isInLast) tellings.push(telling)
    telling.places.push(place)
    telling.signals.add(signal)
    if (!telling.words.includes(word)) telling.words.push(word)
  }
  return tellings
}

function signsIn(text: string): { place: number; word: string; signal: Signal }[] {
  const signs: { place: number; word: string; signal: Signal }[] = []
  SIGN.lastIndex = 0
  for (let found = SIGN.exec(text); found; found = SIGN.exec(text)) {
    const group = found.findIndex((word, at) => at > 0 && word !== undefined)
    const word = found[group] ?? ''
    signs.push({ place: SIGN.lastIndex - word.length, word, signal: SIGNALS[group - 1] ?? 'what' })
  }
  if (!MAY_HOLD_PRICE.test(text)) return signs
  for (const found of text.matchAll(PRICE)) signs.push({ place: found.index, word: found[0], signal: 'sell' })
  return signs.sort((a, b) => a.place - b.place)
}

/** The sentences with most of the signals asked for, as quotations; the earlier first among equals. */
export function quoteTelling(
  code: EvidenceCode,
  content: Content,
  tellings: readonly Telling[],
  asked: readonly Signal[],
): Evidence[] {
  return tellings
    .map((telling) => ({ telling, score: asked.filter((signal) => telling.signals.has(signal)).length }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.telling.words.length - a.telling.words.length)
    .slice(0, MOST_QUOTES)
    .map(({ telling: { field, sentence, places, words } }) =>
      evidenceOf(code, { field, quote: quote(content[field], sentence, places[0] ?? sentence.from), words }),
    )
}
