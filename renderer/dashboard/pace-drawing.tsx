/** The pace as lines: this edition strong, earlier ones thin, each named at its end; the forecast as a wedge and a bracket. */
import { CartesianGrid, Line, LineChart, ResponsiveContainer, usePlotArea, XAxis, YAxis } from 'recharts'
import type { FiguresNowOutput } from '../../contract/calls/figures-now.ts'
import type { Words } from '../../text/catalog.ts'
import { useArrowFocus } from '../figures/arrow-focus.ts'
import { useWords } from '../ui/use-words.ts'
import type { Asked } from './now-rows.ts'
import { isOpen, type PaceChart, type PaceLine } from './pace-chart.ts'
import { PaceMarks } from './pace-marks.tsx'

const HEIGHT = 320
const LETTER = 7
const WIDEST_LABELS = 220

type Pace = FiguresNowOutput['pace']
type PaceDrawingProps = { chart: PaceChart; pace: Pace; asked: Asked }

export function PaceDrawing({ chart, pace, asked }: PaceDrawingProps) {
  const words = useWords()
  const t = words.now.pace
  const arrows = useArrowFocus()
  const days = chart.lines.at(-1)?.points ?? []
  return (
    <div className="pace-chart" {...arrows}>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 640, height: HEIGHT }}>
        <LineChart
          data={days}
          accessibilityLayer
          role="group"
          tabIndex={-1}
          title={t.name}
          margin={{ top: 28, right: labelWidth(chart, pace, words), bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
          <YAxis
            type="number"
            domain={[0, chart.steps.at(-1) ?? 1]}
            ticks={chart.steps}
            interval={0}
            width={40}
            axisLine={false}
            tickLine={false}
            tickFormatter={(value: number) => words.dashboard.number(value)}
            tick={{ fontSize: 12, fill: 'var(--text-2)' }}
          />
          <XAxis
            type="number"
            dataKey="daysBefore"
            domain={[chart.last, chart.first]}
            reversed
            allowDataOverflow
            ticks={chart.days}
            interval={0}
            height={28}
            axisLine={{ stroke: 'var(--chart-axis)' }}
            tickLine={{ stroke: 'var(--chart-axis)' }}
            tick={({ x, y, payload }) => (
              <DayTick x={Number(x)} y={Number(y)} day={Number(payload.value)} chart={chart} words={words} />
            )}
          />
          {chart.lines.map((line, place) => (
            <Line
              key={line.edition}
              data={line.points}
              dataKey="submissions"
              type="linear"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
              {...looksOf(line, chart.lines.length - 2 - place)}
            />
          ))}
          <OnPlot chart={chart} pace={pace} asked={asked} />
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}

/** Knows where the plot lies once it has been laid out. */
function OnPlot(props: PaceDrawingProps) {
  const plot = usePlotArea()
  return plot ? <PaceMarks {...props} plot={plot} /> : null
}

/** The latest earlier edition is whole and in a colour; those before it are grey and told apart by their dashes. */
function looksOf({ isCurrent }: PaceLine, age: number) {
  if (isCurrent) return { stroke: 'var(--c1)', strokeWidth: 2.8 }
  if (age === 0) return { stroke: 'var(--c2)', strokeWidth: 1.6 }
  return {
    stroke: 'var(--text-2)',
    strokeWidth: 1.3,
    strokeDasharray: DASHES[(age - 1) % DASHES.length] ?? '',
  }
}
const DASHES = ['5 3', '1.5 3', '9 3 2 3']

type DayTickProps = { x: number; y: number; day: number; chart: PaceChart; words: Words }

function DayTick({ x, y, day, chart, words }: DayTickProps) {
  const isFirst = day === chart.first
  return (
    <text x={x} y={y + 12} fontSize={12} fill="var(--text-2)" textAnchor={isFirst ? 'start' : 'middle'}>
      {words.now.pace.axis(day, isFirst)}
    </text>
  )
}

/** Room to the right for the longest of what stands there. */
function labelWidth({ lines }: PaceChart, pace: Pace, { now }: Words): number {
  const t = now.pace
  const written = lines.map(({ edition, whole }) => {
    const { value, rest } = t.final(whole, edition)
    return value + rest
  })
  if (pace.forecast && isOpen(pace)) written.push(`  ${t.likely}`)
  const longest = Math.max(...written.map(({ length }) => length))
  return Math.min(WIDEST_LABELS, longest * LETTER + 16)
}
