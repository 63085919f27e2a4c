/** What differs between two texts, word by word, in pieces that put together are both of them. */
import { type ChangeObject, diffArrays, diffWords, diffWordsWithSpace } from 'diff'

export type Piece = { kind: 'same' | 'removed' | 'added'; text: string }

/** Swedish words: in that language a colon stands within a word, as in `API:er`. */
const WORDS = new Intl.Segmenter('sv', { granularity: 'word' })
const SENTENCES = new Intl.Segmenter('sv', { granularity: 'sentence' })
/** Words that may differ before the search for what is the same is given up; its work grows with the square. */
const MOST_DIFFERENT = 400
const MOST_SENTENCES = 800
/** Words that may differ within sentences that took each other's place: there may be hundreds of those. */
const MOST_WITHIN_SENTENCES = 60
/** Longer texts, in characters of both, are compared by sentences at once. */
const LONGEST_BY_WORDS = 100_000

/**
 * Empty when both are empty; never two pieces of one kind in a row, nor anything added before what it replaced. Without
 * what was removed it is the later text to the letter, without what was added the earlier one but for white space.
 * Texts that only differ in white space show that. Text with very much changed is told by sentences, or whole.
 */
export function diffText(before: string, after: string): Piece[] {
  if (before === after) return tidy([{ kind: 'same', text: after }])
  const isShort = before.length + after.length <= LONGEST_BY_WORDS
  const pieces = isShort ? byWords(before, after, MOST_DIFFERENT) : null
  return tidy(pieces ?? bySentences(before, after))
}

/** Null where more differs than the limit. */
function byWords(before: string, after: string, maxEditLength: number): Piece[] | null {
  const pieces = toPieces(diffWords(before, after, { maxEditLength, intlSegmenter: WORDS }))
  if (pieces === null || pieces.some(({ kind }) => kind !== 'same')) return pieces
  return toPieces(diffWordsWithSpace(before, after, { maxEditLength }))
}

/** Sentences that took each other's place are compared by words, one by one where they are as many. */
function bySentences(before: string, after: string): Piece[] {
  const [were, are] = [sentencesOf(before), sentencesOf(after)]
  const changes = diffArrays(were, are, { maxEditLength: MOST_SENTENCES })
  if (!changes) return inPlace(were, are)
  const pieces: Piece[] = []
  let gone: string[] = []
  for (const [place, { value, added, removed }] of changes.entries()) {
    if (removed) gone = value
    else pieces.push(...(added ? inPlace(gone, value) : [{ kind: 'same' as const, text: value.join('') }]))
    if (removed && !changes[place + 1]?.added) pieces.push({ kind: 'removed', text: value.join('') })
    if (!removed) gone = []
  }
  return pieces
}

function inPlace(gone: readonly string[], come: readonly string[]): Piece[] {
  if (gone.length !== come.length) return withinSentences(gone.join(''), come.join(''))
  return gone.flatMap((sentence, place) => withinSentences(sentence, come[place] ?? ''))
}

function withinSentences(before: string, after: string): Piece[] {
  const isShort = before.length + after.length <= LONGEST_BY_WORDS
  const pieces = isShort ? byWords(before, after, MOST_WITHIN_SENTENCES) : null
  return pieces?.some(({ kind, text }) => kind === 'same' && /\p{L}/u.test(text))
    ? pieces
    : [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ]
}

function sentencesOf(text: string): string[] {
  return Array.from(SENTENCES.segment(text), ({ segment }) => segment)
}

function toPieces(changes: ChangeObject<string>[] | undefined): Piece[] | null {
  return changes?.map((change) => ({ kind: kindOf(change), text: change.value })) ?? null
}

function kindOf({ added, removed }: Pick<ChangeObject<unknown>, 'added' | 'removed'>): Piece['kind'] {
  return added ? 'added' : removed ? 'removed' : 'same'
}

/** Between two pieces that stayed, what went stands together, and then what came. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const tidied: Piece[] = []
  let [same, removed, added] = ['', '', '']
  const flush = () => {
    const parts: Piece[] = [
      { kind: 'same', text: same },
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
    ]
    tidied.push(...parts.filter(({ text }) => text !== ''))
    same = removed = added = ''
  }
  for (const { kind, text } of pieces) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      if (removed || added) flush()
      same += text
    }
  }
  flush()
  return tidied
}
