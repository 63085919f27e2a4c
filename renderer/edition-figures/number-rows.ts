/** The edition's numbers, each beside what it rests on; measures that nothing is reported of are left out. */
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { MEASURES, type Measure } from '../../domain/figures/measures.ts'
import type { Words } from '../../text/catalog.ts'
import { COUNTIES } from '../figures/figure-rows.ts'
import { ALL_MUNICIPALITIES } from '../figures/key-names.ts'

/** What is asked of an edition as it stands: the work with submissions is shown in *Nu*. */
export const NUMBER_MEASURES = MEASURES.filter(
  (measure) => measure !== 'submissions' && measure !== 'decision-days',
)

export type NumberRow = {
  measure: Measure
  name: string
  /** Null where nothing is known, which is not 0. */
  value: number | null
  beside: string
}

/** Reported afterwards, and so for long by nobody. */
const REPORTED: readonly Measure[] = ['participants', 'connections']

export function numberRows(answers: readonly FiguresOutput[], words: Words): NumberRow[] {
  const { figures } = words
  return answers
    .filter(({ measure, known = 0 }) => !REPORTED.includes(measure) || known > 0)
    .map((answer) => {
      const { measure, total, known } = answer
      const isUnknown = known === 0 && (answer.of ?? 0) > 0
      const name = figures.measures[measure].name
      return { measure, name, value: isUnknown ? null : total, beside: besideOf(answer, words) }
    })
}

function besideOf({ measure, total, of, known }: FiguresOutput, { figures, editionFigures }: Words): string {
  const { numbers: t } = editionFigures
  if (measure === 'municipalities') return t.ofPlaces(ALL_MUNICIPALITIES)
  if (measure === 'counties') return t.ofPlaces(COUNTIES.length)
  if (known !== undefined && of !== undefined) return figures.knownOf(known, of)
  return of === undefined ? '' : t.shareOf(total, of)
}
