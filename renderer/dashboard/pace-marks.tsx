/** What stands upon the lines of the pace: today, the numbers at the same time, the names at the ends, and the forecast. */
import { Link } from 'wouter'
import type { FiguresNowOutput } from '../../contract/calls/figures-now.ts'
import { useWords } from '../ui/use-words.ts'
import { type Asked, receivedElsewhereHref, receivedHref } from './now-rows.ts'
import { isOpen, type PaceChart } from './pace-chart.ts'
import { spreadLabels } from './spread-labels.ts'

const LINE_HEIGHT = 16
/** Within these parts of the width there is no room for a label to the right or the left of today's line. */
const LATE = 0.7
const EARLY = 0.25

type Plot = { x: number; y: number; width: number; height: number }
type PaceMarksProps = {
  chart: PaceChart
  pace: FiguresNowOutput['pace']
  asked: Asked
  plot: Plot
}

export function PaceMarks({ chart, pace, asked, plot }: PaceMarksProps) {
  const place = placeIn(plot, chart)
  const forecast = isOpen(pace) ? pace.forecast : null
  const now = { x: place.x(Math.max(pace.daysBefore ?? 0, chart.last)), y: place.y(pace.now) }
  const end = plot.x + plot.width
  return (
    <g className="pace-marks">
      {chart.today !== null && <TodayLine chart={chart} plot={plot} x={now.x} />}
      {forecast && (
        <>
          <path
            d={`M${now.x} ${now.y}L${end} ${place.y(forecast.high)}V${place.y(forecast.low)}Z`}
            fill="var(--c1)"
            fillOpacity={0.18}
          />
          <path
            d={`M${end + 4} ${place.y(forecast.high)}h5V${place.y(forecast.low)}h-5`}
            fill="none"
            stroke="var(--c1)"
            strokeWidth={1.5}
          />
        </>
      )}
      <EndLabels chart={chart} pace={pace} asked={asked} plot={plot} />
      {chart.today !== null && <SameDay chart={chart} pace={pace} plot={plot} x={now.x} />}
      {chart.today !== null && <Now pace={pace} asked={asked} at={now} plot={plot} />}
    </g>
  )
}

function TodayLine({ chart, plot, x }: { chart: PaceChart; plot: Plot; x: number }) {
  const t = useWords().now.pace
  const across = (x - plot.x) / plot.width
  const anchor = across < EARLY ? 'start' : across > 1 - EARLY ? 'end' : 'middle'
  return (
    <>
      <line
        x1={x}
        x2={x}
        y1={plot.y - 6}
        y2={plot.y + plot.height}
        stroke="var(--chart-axis)"
        strokeWidth={1}
      />
      <text x={x} y={plot.y - 12} fontSize={12} fontWeight={600} fill="var(--text)" textAnchor={anchor}>
        {t.today(chart.today ?? 0)}
      </text>
    </>
  )
}

/** This edition to date, a link to everything that has come in. */
function Now({ pace, asked, at, plot }: Pick<PaceMarksProps, 'pace' | 'asked' | 'plot'> & { at: Point }) {
  const t = useWords().now.pace
  const isHigher = pace.now >= (pace.earlier.at(-1)?.toDate ?? 0)
  return (
    <Link
      className="pace-mark"
      data-mark
      href={receivedHref(asked)}
      aria-label={t.mark(pace.edition, pace.now)}
    >
      <circle className="pace-mark-target" cx={at.x} cy={at.y} r={12} fill="transparent" />
      <circle cx={at.x} cy={at.y} r={4.5} fill="var(--c1)" />
      <Text {...besidePoint(at, plot, isHigher)} isStrong>
        {t.current(pace.edition, pace.now)}
      </Text>
    </Link>
  )
}

/** What the latest earlier edition had at the same time; of those before it the table tells. */
function SameDay({ chart, pace, plot, x }: Pick<PaceMarksProps, 'chart' | 'pace' | 'plot'> & { x: number }) {
  const t = useWords().now.pace
  const latest = pace.earlier.at(-1)
  if (!latest) return null
  const at = { x, y: placeIn(plot, chart).y(latest.toDate) }
  return (
    <>
      <circle cx={at.x} cy={at.y} r={3.5} fill="var(--c2)" />
      <Text {...besidePoint(at, plot, latest.toDate > pace.now)}>
        {t.sameDay(latest.toDate, latest.edition)}
      </Text>
    </>
  )
}

/** Lines only rise: above to the left and below to the right of a point there is room, where the edges leave any. */
function besidePoint({ x, y }: Point, plot: Plot, isHigher: boolean) {
  const across = (x - plot.x) / plot.width
  const isLeft = isHigher ? across > EARLY : across > LATE
  const anchor = isLeft ? ('end' as const) : ('start' as const)
  return { x: x + (isLeft ? -9 : 9), y: isHigher ? y - 10 : y + 18, anchor }
}

function EndLabels({ chart, pace, asked, plot }: PaceMarksProps) {
  const t = useWords().now.pace
  const place = placeIn(plot, chart)
  const forecast = isOpen(pace) ? pace.forecast : null
  // The current edition is named at today's line, or at its end once that has passed.
  const ended = chart.lines.filter(({ isCurrent }) => !isCurrent || chart.today === null)
  const labels = spreadLabels(
    [
      ...ended.map(({ edition, whole }) => ({ key: edition, at: place.y(whole), height: LINE_HEIGHT })),
      ...(forecast
        ? [
            {
              key: FORECAST,
              at: (place.y(forecast.low) + place.y(forecast.high)) / 2,
              height: 2 * LINE_HEIGHT,
            },
          ]
        : []),
    ],
    plot.y - LINE_HEIGHT,
    plot.y + plot.height,
  )
  const x = plot.x + plot.width + 14
  const middle = (key: string) => (labels.get(key) ?? 0) + 4
  return (
    <>
      {ended.map(({ edition, whole, isCurrent }) => {
        const then = pace.earlier.find((one) => one.edition === edition)?.toDate ?? whole
        const { value, rest } = t.final(whole, edition)
        return (
          <Link
            key={edition}
            className="pace-mark"
            data-mark
            href={isCurrent ? receivedHref(asked) : receivedElsewhereHref(edition, asked)}
            aria-label={isCurrent ? t.mark(edition, whole) : t.markEarlier(edition, then, whole)}
          >
            <rect
              className="pace-mark-target"
              x={x - 6}
              y={middle(edition) - 13}
              width={(value + rest).length * 7 + 10}
              height={18}
              fill="transparent"
            />
            {isCurrent ? (
              <Text x={x} y={middle(edition)} anchor="start" isStrong>
                {t.current(edition, whole)}
              </Text>
            ) : (
              <text x={x} y={middle(edition)} fontSize={12} fill="var(--text)">
                <tspan fontWeight={600}>{value}</tspan>
                {rest}
              </text>
            )}
          </Link>
        )
      })}
      {forecast && (
        <>
          <Text x={x} y={middle(FORECAST) - LINE_HEIGHT / 2} anchor="start" isStrong>
            {t.range(forecast.low, forecast.high)}
          </Text>
          <Text x={x} y={middle(FORECAST) + LINE_HEIGHT / 2} anchor="start">
            {t.likely}
          </Text>
        </>
      )}
    </>
  )
}

/** No edition has this for its name. */
const FORECAST = ' forecast'

type TextProps = { x: number; y: number; anchor: 'start' | 'end'; isStrong?: boolean; children: string }

/** With a rim of the ground, so that lines behind it do not cross the letters. */
function Text({ x, y, anchor, isStrong = false, children }: TextProps) {
  return (
    <text
      className="pace-text"
      x={x}
      y={y}
      fontSize={12}
      fontWeight={isStrong ? 600 : 400}
      fill={isStrong ? 'var(--text)' : 'var(--text-2)'}
      textAnchor={anchor}
    >
      {children}
    </text>
  )
}

type Point = { x: number; y: number }

function placeIn(plot: Plot, { first, last, steps }: PaceChart) {
  const top = steps.at(-1) ?? 1
  return {
    x: (day: number) => plot.x + (plot.width * (first - day)) / (first - last),
    y: (value: number) => plot.y + plot.height * (1 - value / top),
  }
}
