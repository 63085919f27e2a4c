/** What a return asks for or a refusal rests on, each with how many it is true of. */
import type { BulkOutcome } from '../../domain/bulk.ts'
import type { CriterionCode } from '../../domain/criterion.ts'
import { Checkbox } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import type { Preview } from './use-bulk-preview.ts'

type BulkCriteriaProps = {
  outcome: Exclude<BulkOutcome, 'publish'>
  preview: Preview
  chosen: readonly CriterionCode[]
  onChange: (criteria: CriterionCode[]) => void
}

export function BulkCriteria({ outcome, preview, chosen, onChange }: BulkCriteriaProps) {
  const { bulk, common } = useWords()
  if (preview.citable.length === 0)
    return outcome === 'reject' ? <p className="medium">{bulk.noGrounds}</p> : null
  return (
    <fieldset className="stack">
      <legend className="group-label">{bulk.criteria[outcome]}</legend>
      <p className="field-hint">{bulk.criteriaHint[outcome]}</p>
      <div className="choice-row">
        {preview.citable.map(({ criterion, count }) => (
          <Checkbox
            key={criterion}
            label={bulk.criterionIn(common.criteria[criterion], count)}
            checked={chosen.includes(criterion)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, criterion] : chosen.filter((one) => one !== criterion))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
