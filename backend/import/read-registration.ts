/** Reads whether registration is needed, and how it is done, cell by cell: people write both in the same column. */
import type { Content } from '../../domain/submission.ts'
import type { CellReader } from './cell-reader.ts'
import { readAnswer } from './read-words.ts'

/** Words after an answer, or instead of one, are how it is done where no other column says it; else they are kept. */
export function readRegistration(cells: CellReader): Content['registration'] {
  const link = cells.text('registration-link')
  const how = cells.text('registration-how')
  const cell = cells.peek('registration-needed')[0]
  if (!cell) return { needed: null, how, link }
  const answer = readAnswer(cell.text)
  if (answer?.isWhole) cells.take(cell.heading)
  if (answer?.isWhole) return { needed: answer.isYes, how, link }
  const isWay = how === null && (answer ? answer.isYes : tellsWay(cell.text))
  if (isWay) cells.take(cell.heading)
  if (!answer) cells.note(cell.heading, false, { code: isWay ? 'answer-is-way' : 'no-answer', values: {} })
  return { needed: answer?.isYes ?? null, how: isWay ? cell.text : how, link }
}

const FEWEST_WORDS = 3

/** "Kanske" and "vet ej" tell no way; an address or a sentence does. */
function tellsWay(text: string): boolean {
  return /@|https?:|www\./i.test(text) || text.trim().split(/\s+/).length >= FEWEST_WORDS
}
