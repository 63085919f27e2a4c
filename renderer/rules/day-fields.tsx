/** The edition's days and its deadline. */
import { deadlineDay } from '../editions/edition-days.ts'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { type RuleFieldsProps, RulePart, useFieldFault } from './rule-part.tsx'
import { withDeadlineDay, withParameters } from './rules-draft.ts'

export function DayFields({ rules, faults, onChange }: RuleFieldsProps) {
  const t = useWords().rules
  const fault = useFieldFault(faults)
  const { startsOn, endsOn } = rules.parameters
  return (
    <RulePart title={t.parts.days} text={t.parts.daysText}>
      <div className="field-row">
        <TextField
          label={t.startsOn}
          type="date"
          value={startsOn}
          onChange={(event) => onChange(withParameters(rules, { startsOn: event.target.value }))}
          {...fault('parameters.startsOn')}
        />
        <TextField
          label={t.endsOn}
          type="date"
          value={endsOn}
          onChange={(event) => onChange(withParameters(rules, { endsOn: event.target.value }))}
          {...fault('parameters.endsOn')}
        />
        <TextField
          label={t.deadline}
          hint={t.deadlineHint}
          type="date"
          value={deadlineDay(rules.parameters) ?? ''}
          onChange={(event) => onChange(withDeadlineDay(rules, event.target.value))}
          {...fault('parameters.deadlineAt')}
        />
      </div>
    </RulePart>
  )
}
