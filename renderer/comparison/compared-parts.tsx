/** All figures of a comparison, from one answer: the wholes, the chosen step, every part, the mix, and who came and went. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import { HowCounted } from '../figures/how-counted.tsx'
import { Select } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { type Asked, type Compared, type Step, useStep } from './asked.ts'
import { ChangeFigure } from './change-figure.tsx'
import { ComingFigure } from './coming-figure.tsx'
import { EditionsFigure } from './editions-figure.tsx'
import { MeasuresFigure } from './measures-figure.tsx'
import { MixFigure } from './mix-figure.tsx'
import { MultiplesFigure } from './multiples-figure.tsx'
import { type Shown, shownOf } from './shown.ts'
import { Beside } from './stated-beside.tsx'

type ComparedPartsProps = { asked: Asked; compared: Compared; editions: readonly EditionListed[] }

export function ComparedParts({ asked, compared, editions }: ComparedPartsProps) {
  const words = useWords()
  const t = words.comparison
  const shown = shownOf(asked, compared, editions, words)
  const { step, chooseStep } = useStep(compared)
  const missing = editions.filter(({ submissions }) => submissions === 0).map(({ id }) => id)
  return (
    <div className="compared">
      <Headline shown={shown} step={step} />
      {asked.filter !== '' && <p>{t.filtered(asked.filter)}</p>}
      {missing.length > 0 && <Note>{t.missing(words.dashboard.list(missing))}</Note>}
      {compared.steps.length > 1 && step && (
        <div className="field-inline">
          <Select
            label={t.step}
            value={step.to}
            options={compared.steps.map(({ from, to }) => ({ value: to, label: t.stepOf(from, to) }))}
            onChange={chooseStep}
          />
        </div>
      )}
      <div className="compared-pair">
        <EditionsFigure shown={shown} />
        {step && <ChangeFigure shown={shown} step={step} />}
        {step && <MixFigure shown={shown} step={step} />}
        {step && <ComingFigure shown={shown} step={step} of="municipalities" />}
        {step && <ComingFigure shown={shown} step={step} of="organisations" />}
      </div>
      <MultiplesFigure shown={shown} />
      <MeasuresFigure shown={shown} step={step} />
      <Beside shown={shown} />
      <HowCounted name={shown.measureName} told={shown.told} />
      <p className="small muted">{t.symbols}</p>
    </div>
  )
}

type HeadlineProps = { shown: Shown; step: Step | null }

/** The step in a sentence, with the breaks in it. */
function Headline({ shown: { compared, words, measureName, asked }, step }: HeadlineProps) {
  const t = words.comparison
  const counted = compared.editions.filter(({ total }) => total !== null)
  const [only] = counted
  if (step) {
    const crossed = compared.breaks.filter(({ id }) => step.breaks.includes(id))
    return (
      <p className="headline">
        {t.headline(measureName, step.change, step.from, step.to)}{' '}
        {crossed.length > 0 && t.crosses(crossed.map((one) => one.words[asked.language]).join(', '))}
      </p>
    )
  }
  if (!only) return <p className="headline">{t.headlineNone}</p>
  return <p className="headline">{t.headlineOne(measureName, only.edition, only.total ?? 0)}</p>
}
