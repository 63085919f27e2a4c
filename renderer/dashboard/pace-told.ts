/** What is said of a pace: the headline, the forecast or why there is none, and which editions were left out and why. */
import type { FiguresNowOutput } from '../../contract/calls/figures-now.ts'
import type { Words } from '../../text/catalog.ts'
import { isOpen, type PaceChart } from './pace-chart.ts'

type Pace = FiguresNowOutput['pace']

/** The sentence that the view begins with; without an earlier edition it only says how many. */
export function headlineOf(pace: Pace, words: Words): string {
  const t = words.now.headline
  const came = t.came(pace.now, isOpen(pace) || pace.daysBefore === null)
  const beside = besideLatest(pace, words)
  const first = beside === null || pace.now === 0 ? `${came}.` : `${came}, ${beside}.`
  const { forecast } = pace
  return forecast && isOpen(pace) ? `${first} ${t.forecast(forecast.low, forecast.high)}` : first
}

/** `31 fler än samma dag 2023`, against the latest earlier edition; null where there is none. */
export function besideLatest(pace: Pace, { now: { headline } }: Words): string | null {
  const latest = pace.earlier.at(-1)
  if (!latest) return null
  const difference = pace.now - latest.toDate
  const isWhole = !isOpen(pace) && latest.toDate === latest.final
  return isWhole ? headline.inAll(difference, latest.edition) : headline.sameDay(difference, latest.edition)
}

/** The forecast with its level, ground and method, or why there is none; a line each. */
export function forecastTold(pace: Pace, { now }: Words): string[] {
  const t = now.pace
  const { forecast, noForecast } = pace
  if (pace.daysBefore !== null && !isOpen(pace)) return [t.noForecast.closed]
  if (!forecast) return noForecast === null ? [] : [t.noForecast[noForecast]]
  const { low, high, level, restsOn, method } = forecast
  const shares = restsOn.flatMap(({ edition }) => {
    const earlier = pace.earlier.find((one) => one.edition === edition)
    return earlier ? [t.share(edition, earlier.toDate, earlier.final)] : []
  })
  return [t.forecast(low, high, level, restsOn.length), ...shares, t.method[method]]
}

/** A line a reason: those with the same one are named together. */
export function leftOutTold({ leftOut }: Pace, { dashboard, now }: Words): string[] {
  const t = now.pace
  return (['no-times', 'no-deadline', 'no-submissions'] as const).flatMap((why) => {
    const names = leftOut
      .filter((one) => one.why === why)
      .map(({ edition, timed, submissions }) =>
        why === 'no-times' ? t.timed(edition, timed, submissions) : edition,
      )
    return names.length === 0 ? [] : [t.leftOut[why](dashboard.list(names))]
  })
}

/** What came in after the figure's last day, since lines end there and their numbers do not. */
export function afterTold(chart: PaceChart | null, { now }: Words): string[] {
  const late = chart?.lines.filter(({ after }) => after > 0) ?? []
  return late.map(({ edition, after }) => now.pace.after(edition, after))
}
