/** What must be said at a figure, from all answers behind it. */
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { toldOf } from '../figures/told.ts'
import { useWords } from '../ui/use-words.ts'
import type { Asked } from './asked.ts'

/** Each thing once, also where several answers say it; the filter last, for files. */
export function useTold(asked: Asked, ...answers: readonly FiguresOutput[]) {
  const words = useWords()
  const told = [...new Set(answers.flatMap((answer) => toldOf(answer, asked.edition, words, asked.language)))]
  const { filtered } = words.editionFigures
  return { told, notes: asked.filter === '' ? told : [...told, filtered(asked.filter)] }
}
