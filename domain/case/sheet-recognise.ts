/** Recognises a quote in another text, also where it was cut, mended or only a sentence of it is left. */
import { comparable, paragraphsOf } from './sheet-text.ts'

/** Shorter than this words may stand in any text by chance. Characters, of a whole quote and of one sentence in it. */
const LEAST_QUOTE = 20
const LEAST_SENTENCE = 25
/** Words in a row by which a changed quote is known, how many it must have for that, and the share that must be left. */
const RUN = 4
const LEAST_RUNS = 5
const SHARE_LEFT = 0.6

type Known = { whole: string; sentences: string[]; runs: Set<string> }

/** Whether a text has the whole of one of the quotes in it. */
export function recogniseWhole(quotes: readonly string[]): (text: string) => boolean {
  const known = quotes.map(comparable).filter(({ length }) => length >= LEAST_QUOTE)
  return (text) => {
    const said = known.length === 0 ? '' : comparable(text)
    return known.some((quote) => said.includes(quote))
  }
}

/** Whether a text has one of the quotes in it, a whole sentence of one, or most of its words in their order. */
export function recogniseAny(quotes: readonly string[]): (text: string) => boolean {
  const known = quotes.map(knownOf).filter(({ whole }) => whole.length >= LEAST_QUOTE)
  return (text) => {
    if (known.length === 0) return false
    const said = comparable(text)
    const isIn = (part: string) => said.includes(part)
    const runs = once(() => runsOf(said))
    return known.some((quote) => {
      if (isIn(quote.whole) || quote.sentences.some(isIn)) return true
      if (quote.runs.size < LEAST_RUNS) return false
      const left = [...quote.runs].filter((run) => runs().has(run))
      return left.length >= quote.runs.size * SHARE_LEFT
    })
  }
}

/** Most texts are passed over without it. */
function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function knownOf(quote: string): Known {
  const whole = comparable(quote)
  const sentences = paragraphsOf(quote)
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?…]["”»]?)\s+/))
    .map(comparable)
    .filter(({ length }) => length >= LEAST_SENTENCE)
  return { whole, sentences, runs: runsOf(whole) }
}

function runsOf(said: string): Set<string> {
  const words = said.split(' ')
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' ')))
}
