/** A published figure in words with its qualifier: `över 200`. */
import type { PublishedFigure } from '../../domain/edition.ts'
import type { Words } from '../../text/catalog.ts'

export function statedFigure(figure: PublishedFigure, words: Words): string {
  return words.dashboard.stated[figure.qualifier](figure.value)
}
