/** Pace: what has come in to date beside earlier editions at the same time before their deadline, and a range for the end. */
import { useState } from 'react'
import type { FiguresNowOutput } from '../../contract/calls/figures-now.ts'
import type { CrossedBreak } from '../../domain/figures/breaks.ts'
import { Figure } from '../figures/figure.tsx'
import { TextButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../ui/use-words.ts'
import { type Asked, receivedHref } from './now-rows.ts'
import { paceChart } from './pace-chart.ts'
import { PaceDrawing } from './pace-drawing.tsx'
import { paceTable } from './pace-table.ts'
import { afterTold, forecastTold, leftOutTold } from './pace-told.ts'

type PaceFigureProps = {
  asked: Asked
  pace: FiguresNowOutput['pace']
  /** Between the editions that are compared. */
  breaks: readonly CrossedBreak[]
  notes: readonly string[]
}

export function PaceFigure({ asked, pace, breaks, notes }: PaceFigureProps) {
  const words = useWords()
  const { now, figuresMore } = words
  const t = now.pace
  const chart = paceChart(pace)
  const others = pace.earlier.map(({ edition, toDate }) => t.atSameTime(edition, toDate))
  const forecast = forecastTold(pace, words)
  const crossed = breaks.map((one) =>
    figuresMore.compare.break(one.after, one.edition, figuresMore.inOwn(one.words)),
  )
  const beside = [...crossed, ...afterTold(chart, words), ...leftOutTold(pace, words)]
  return (
    <Figure
      name={t.name}
      sentence={t.sentence(pace.edition, pace.now, others)}
      table={paceTable(pace, chart, breaks, words)}
      rowsHref={pace.now > 0 ? receivedHref(asked) : undefined}
      foot={
        <>
          <p>
            {forecast.join(' ')} <ForecastMethod />
          </p>
          {beside.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      }
      notes={[...forecast, ...beside, ...notes]}
    >
      {chart ? (
        <PaceDrawing chart={chart} pace={pace} asked={asked} />
      ) : (
        <p className="pace-none">{pace.daysBefore === null ? t.noDeadline : t.nothingYet}</p>
      )}
    </Figure>
  )
}

/** How the range is made and how often it was right. */
function ForecastMethod() {
  const { now } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <TextButton onClick={() => setOpen(true)}>{now.pace.howMade}</TextButton>
      {isOpen && (
        <Dialog title={now.method.title} onClose={() => setOpen(false)}>
          <ul className="definition">
            {[...now.method.points, now.method.name].map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  )
}
