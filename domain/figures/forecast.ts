/**
 * A range for the final number from how much came in late to earlier editions. Method `late-share`: for each of them the
 * logarithm of final by same-day number; the range is their mean with Student's t for one further edition. Back-tested
 * in tests/domain/figures/forecast.test.ts; docs/FORECAST.md has the numbers.
 */

export const FORECAST_METHOD = 'late-share'
/** So much of what will happen should lie in the range. */
export const FORECAST_LEVEL = 0.8
export const LEAST_EDITIONS = 2
/** Fewer to date say too little of an edition, this one or an earlier. */
export const LEAST_TO_DATE = 5

export type Forecast = {
  method: typeof FORECAST_METHOD
  level: typeof FORECAST_LEVEL
  low: number
  high: number
  /** In the middle of the range as proportions go. */
  middle: number
  /** The editions that it rests on, each with the share that had come in at the same time, 0 to 1. */
  restsOn: { edition: string; share: number }[]
}

export type ForecastProblem = 'too-few-editions' | 'too-early'
export type ForecastResult = { ok: true; forecast: Forecast } | { ok: false; problem: ForecastProblem }

export type Earlier = { edition: string; toDate: number; final: number }

/** `now` is what has come in to date; the range is never below it. Whole numbers, the ends in the range. */
export function forecastFinal(now: number, earlier: readonly Earlier[]): ForecastResult {
  if (earlier.length < LEAST_EDITIONS) return { ok: false, problem: 'too-few-editions' }
  const used = earlier.filter(({ toDate }) => toDate >= LEAST_TO_DATE)
  if (used.length < LEAST_EDITIONS || now < LEAST_TO_DATE) return { ok: false, problem: 'too-early' }
  const logs = used.map(({ toDate, final }) => Math.log(final / toDate))
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / (logs.length - 1))
  const half = ninetieth(logs.length - 1) * deviation * Math.sqrt(1 + 1 / logs.length)
  const at = (log: number) => Math.max(now, Math.round(now * Math.exp(log)))
  return {
    ok: true,
    forecast: {
      method: FORECAST_METHOD,
      level: FORECAST_LEVEL,
      low: at(mean - half),
      high: at(mean + half),
      middle: at(mean),
      restsOn: used.map(({ edition, toDate, final }) => ({ edition, share: toDate / final })),
    },
  }
}

/** The 90th percentile of Student's t by degrees of freedom: a range of 80 per cent has a tenth on each side. */
const NINETIETH = [
  3.0777, 1.8856, 1.6377, 1.5332, 1.4759, 1.4398, 1.4149, 1.3968, 1.383, 1.3722, 1.3634, 1.3562, 1.3502,
  1.345, 1.3406,
]
const NORMAL = 1.2816

function ninetieth(freedom: number): number {
  return NINETIETH[freedom - 1] ?? NORMAL
}
