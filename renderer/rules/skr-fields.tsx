/** Whether associations of municipalities and regions, such as SKR, count as a public party: the team's choice. */
import { PUBLIC_PARTY } from '../../domain/party/sector.ts'
import { Choice, Radio } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { type RuleFieldsProps, RulePart, useFieldFault } from './rule-part.tsx'
import { withParameters } from './rules-draft.ts'

const PATH = 'parameters.associationsOfMunicipalitiesAndRegions'

export function SkrFields({ rules, faults, onChange }: RuleFieldsProps) {
  const t = useWords().rules
  const { error } = useFieldFault(faults)(PATH)
  return (
    <RulePart title={t.parts.skr} text={t.parts.skrText}>
      <Choice label={t.skr.label} isInline error={error}>
        {PUBLIC_PARTY.map((one) => (
          <Radio
            key={one}
            name="skr"
            label={t.skr[one]}
            data-path={PATH}
            checked={rules.parameters.associationsOfMunicipalitiesAndRegions === one}
            onChange={() => onChange(withParameters(rules, { associationsOfMunicipalitiesAndRegions: one }))}
          />
        ))}
      </Choice>
    </RulePart>
  )
}
