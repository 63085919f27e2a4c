/** What is counted, what it is split by, and the switches it is counted under. */
import { isMappable } from '../../domain/figures/dimensions.ts'
import { MEASURE_RULES, MEASURES } from '../../domain/figures/measures.ts'
import { SwitchBar } from '../figures/switch-bar.tsx'
import { Radio, Select } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { type Choices, dimensionsOf } from './asked.ts'

export function ChoiceBar({ choices }: { choices: Choices }) {
  const { comparison: t, figures } = useWords()
  const { measure, by, names, digital, series } = choices
  const { hasCounties, hasSeries } = MEASURE_RULES[measure]
  return (
    <div className="choice-bar">
      <Select
        label={t.measure}
        value={measure}
        options={MEASURES.map((one) => ({ value: one, label: figures.measures[one].name }))}
        onChange={choices.changeMeasure}
      />
      <Select
        label={t.by}
        value={by}
        options={dimensionsOf(measure).map((one) => ({ value: one, label: figures.dimensions[one] }))}
        onChange={choices.changeBy}
      />
      <SwitchBar
        {...((hasCounties || by === 'county') && { digital, onDigital: choices.changeDigital })}
        {...(hasSeries && { series, onSeries: choices.changeSeries })}
      />
      {isMappable(by) && (
        <fieldset className="digital-switch">
          <legend>{t.names.label}</legend>
          {(['mapped', 'written'] as const).map((choice) => (
            <Radio
              key={choice}
              name="names"
              label={t.names[choice]}
              checked={names === choice}
              onChange={() => choices.changeNames(choice)}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}
