/** The two switches of the view, and what they mean for every figure below. */
import type { Switches } from '../../domain/figures/switches.ts'
import { Radio } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { DigitalSwitch } from './county-figure.tsx'

type Chosen = Pick<Switches, 'digital' | 'series'>

/** A switch that would change nothing is left out. */
type SwitchBarProps = {
  digital?: Switches['digital']
  onDigital?: (choice: Switches['digital']) => void
  series?: Switches['series']
  onSeries?: (choice: Switches['series']) => void
}

export function SwitchBar({ digital, series, onDigital, onSeries }: SwitchBarProps) {
  const t = useWords().editionFigures.series
  return (
    <div className="switch-bar">
      {digital && onDigital && <DigitalSwitch digitalCounty={digital} onDigitalCounty={onDigital} />}
      {series && onSeries && (
        <fieldset className="digital-switch">
          <legend>{t.label}</legend>
          {(['each', 'once'] as const).map((choice) => (
            <Radio
              key={choice}
              name="series"
              label={t[choice]}
              checked={series === choice}
              onChange={() => onSeries(choice)}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}

export function ToldSwitches({ digital, series }: Chosen) {
  const { figures, editionFigures } = useWords()
  return (
    <p className="told-switches">
      {figures.switches.digital[digital]} {figures.switches.series[series]}{' '}
      {series === 'once' && editionFigures.onceLinks}
    </p>
  )
}
