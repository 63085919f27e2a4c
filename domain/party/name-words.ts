/** Regular expressions over names' folded keys (lower case, å ä ö lost, words and single spaces), written in Swedish. */
import { foldMarks } from '../swedish.ts'

/** Any of the alternatives as whole words, anywhere; `\b` does not know all letters. */
export function words(...alternatives: readonly string[]): RegExp {
  return expression(`(?<![\\p{L}\\d])(?:${alternatives.join('|')})(?![\\p{L}\\d])`)
}

/** Any of the alternatives as the name's first words. */
export function startsWith(...alternatives: readonly string[]): RegExp {
  return expression(`^(?:${alternatives.join('|')})(?![\\p{L}\\d])`)
}

export function endsWith(...alternatives: readonly string[]): RegExp {
  return expression(`(?<![\\p{L}\\d])(?:${alternatives.join('|')})$`)
}

export function whole(...alternatives: readonly string[]): RegExp {
  return expression(`^(?:${alternatives.join('|')})$`)
}

function expression(source: string): RegExp {
  return new RegExp(foldMarks(source), 'u')
}
