/** A pace for tests: nothing has come in and nothing is compared unless it is said. */
import type { FiguresNowOutput } from '../../../contract/calls/figures-now.ts'

export type Pace = FiguresNowOutput['pace']

export function paceOf(changes: Partial<Pace>): Pace {
  return {
    edition: '2024',
    daysBefore: 14,
    now: 0,
    curve: [],
    earlier: [],
    leftOut: [],
    forecast: null,
    noForecast: 'too-few-editions',
    ...changes,
  }
}
