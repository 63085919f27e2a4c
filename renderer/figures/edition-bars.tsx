/** Bars of activities per edition: counted ones solid, published figures hatched, floors with an open top and an arrow. */
import { type ReactNode, useId } from 'react'
import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { Link } from 'wouter'
import type { Words } from '../../text/catalog.ts'
import { useArrowFocus } from './arrow-focus.ts'
import { barsOf, type EditionMark } from './edition-marks.ts'
import { statedFigure } from './stated-figure.ts'

type EditionBarsProps = {
  marks: readonly EditionMark[]
  words: Words
  /** The edition that the page is about, set in stronger type. */
  current: string | null
  /** Where a bar leads: to the rows that were counted, or to the edition's published figures. */
  hrefOf: (mark: EditionMark) => string | undefined
  /** What is heard as the drawing and at a mark, where others than activities are drawn. */
  said?: { name: string; mark: (mark: EditionMark) => string }
  /** Drawn before the edition that each begins with. */
  breaks?: readonly { edition: string; words: string }[]
  height?: number
}

export function EditionBars(props: EditionBarsProps) {
  const { marks, words, current, hrefOf, said, breaks = [], height = 330 } = props
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  const arrows = useArrowFocus()
  const t = words.dashboard.perEdition
  const bars = barsOf(marks)
  return (
    <div className="edition-bars" {...arrows}>
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 600, height }}>
        <BarChart
          data={bars}
          accessibilityLayer
          role="group"
          tabIndex={-1}
          title={said?.name ?? t.name}
          margin={{ top: 44, right: 8, bottom: 0, left: 0 }}
          barCategoryGap="22%"
        >
          <defs>
            <pattern
              id={hatch}
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="7" height="7" fill="var(--surface)" />
              <rect width="1.3" height="7" fill="var(--text-3)" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
          <YAxis
            domain={[0, 'auto']}
            allowDecimals={false}
            width={36}
            axisLine={false}
            tickLine={false}
            tick={{ fontSize: 12, fill: 'var(--text-2)' }}
          />
          <XAxis
            dataKey="key"
            height={44}
            interval={0}
            axisLine={{ stroke: 'var(--chart-axis)' }}
            tickLine={false}
            tick={({ x, y, index }) => (
              <EditionTick
                x={Number(x)}
                y={Number(y)}
                mark={bars[index]}
                words={words}
                current={current}
                hasRoom={bars.length <= MOST_WITH_WORDS}
              />
            )}
          />
          {breaks.map((one) => (
            <ReferenceLine
              key={one.edition}
              x={bars.find(({ id }) => id === one.edition)?.key ?? ''}
              position="start"
              stroke="var(--text-2)"
              strokeWidth={1.5}
              strokeDasharray="4 3"
              label={({ viewBox }) => <BreakWords box={viewBox} words={one.words} />}
            />
          ))}
          <Bar
            dataKey="value"
            maxBarSize={72}
            minPointSize={1}
            isAnimationActive={false}
            shape={({ x, y, width, height: barHeight, index }) => {
              const mark = bars[index]
              if (!mark) return <g />
              return (
                <EditionBar
                  box={{ x, y, width, height: barHeight }}
                  mark={mark}
                  words={words}
                  hatch={hatch}
                  href={hrefOf(mark)}
                  label={said?.mark(mark) ?? markName(mark, words)}
                />
              )
            }}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

type BreakWordsProps = { box: { x?: number } | undefined; words: string }

/** Over the line, whose end is the diamond; to the left of a line that stands far to the right. */
function BreakWords({ box, words }: BreakWordsProps) {
  const x = box?.x ?? 0
  const isFarRight = x > LITTLE_ROOM_AFTER
  return (
    <text
      x={isFarRight ? x + 5 : x - 5}
      y={14}
      fontSize={12}
      fill="var(--text-2)"
      textAnchor={isFarRight ? 'end' : 'start'}
    >
      {isFarRight ? `${words} ◇` : `◇ ${words}`}
    </text>
  )
}

const LITTLE_ROOM_AFTER = 420

/** Above this many bars the words below them would run together; the key says what hatching means. */
const MOST_WITH_WORDS = 8

type EditionTickProps = {
  x: number
  y: number
  mark: EditionMark | undefined
  words: Words
  current: string | null
  hasRoom: boolean
}

function EditionTick({ x, y, mark, words, current, hasRoom }: EditionTickProps) {
  if (!mark) return null
  const t = words.dashboard.perEdition
  const basis = mark.kind === 'counted' ? t.counted : mark.kind === 'none' ? t.none : t.published
  return (
    <text textAnchor="middle" fontSize={12}>
      <tspan x={x} y={y + 8} fill="var(--text)" fontWeight={mark.id === current ? 700 : 550}>
        {mark.name}
      </tspan>
      <tspan x={x} y={y + 24} fill="var(--text-2)">
        {hasRoom ? basis : ''}
      </tspan>
    </text>
  )
}

type EditionBarProps = {
  box: { x: number; y: number; width: number; height: number }
  mark: EditionMark
  words: Words
  hatch: string
  href: string | undefined
  label: string
}

function EditionBar({ box, mark, words, hatch, href, label }: EditionBarProps) {
  const { x, y, width, height } = box
  const middle = x + width / 2
  const isFloor = mark.kind === 'floor'
  return (
    <MarkLink href={href} label={label}>
      {/* The whole column is the target, so that a low bar is as easy to hit as a high one. */}
      <rect
        className="edition-bar-target"
        x={x - 4}
        y={0}
        width={width + 8}
        height={y + height}
        fill="transparent"
      />
      {mark.kind === 'counted' && <rect x={x} y={y} width={width} height={height} fill="var(--c1)" />}
      {mark.kind === 'exact' && (
        <rect x={x} y={y} width={width} height={height} fill={`url(#${hatch})`} stroke="var(--text-2)" />
      )}
      {isFloor && (
        <>
          <rect x={x} y={y} width={width} height={height} fill={`url(#${hatch})`} />
          <path d={`M${x} ${y}v${height}M${x + width} ${y}v${height}`} stroke="var(--text-2)" />
          <path d={`M${x} ${y}h${width}`} stroke="var(--text)" strokeWidth={2.5} />
          <path
            d={`M${middle} ${y - 4}v-12m-4 4 4-4 4 4`}
            stroke="var(--text)"
            strokeWidth={1.5}
            fill="none"
          />
        </>
      )}
      <text
        x={middle}
        y={y - (isFloor ? 22 : 8)}
        textAnchor="middle"
        fontSize={12}
        fontWeight={600}
        fill="var(--text)"
      >
        {barLabel(mark, words)}
      </text>
    </MarkLink>
  )
}

type MarkLinkProps = { href: string | undefined; label: string; children: ReactNode }

/** Where no search finds the rows alone it is a drawing with a name. */
function MarkLink({ href, label, children }: MarkLinkProps) {
  if (href === undefined)
    return (
      <g className="edition-bar">
        <title>{label}</title>
        {children}
      </g>
    )
  return (
    <Link className="edition-bar" data-mark href={href} aria-label={label}>
      {children}
    </Link>
  )
}

function barLabel(mark: EditionMark, words: Words): string {
  if (mark.kind === 'counted') return words.dashboard.number(mark.value)
  return mark.published ? statedFigure(mark.published, words) : words.dashboard.perEdition.missing
}

function markName(mark: EditionMark, words: Words): string {
  const t = words.dashboard.perEdition
  if (mark.kind === 'counted') return t.mark(mark.name, mark.value)
  return mark.published
    ? t.markPublished(mark.name, statedFigure(mark.published, words))
    : t.markNone(mark.name)
}
