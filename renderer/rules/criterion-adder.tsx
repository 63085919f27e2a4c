/** Adds one of the criteria that the rules lack. */
import { useState } from 'react'
import type { CriterionRule } from '../../domain/edition.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'

type CriterionAdderProps = {
  criteria: readonly CriterionRule[]
  /** Whether the rules have every criterion when there is none to add: those taken away are put back where they were. */
  isComplete: boolean
  onAdd: (rule: CriterionRule) => void
}

export function CriterionAdder({ criteria, isComplete, onAdd }: CriterionAdderProps) {
  const { rules, common } = useWords()
  const t = rules.criterion
  const [asked, setAsked] = useState('')
  const chosen = criteria.find(({ code }) => code === asked) ?? criteria[0]
  if (!chosen) return isComplete && <p className="medium muted">{t.allThere}</p>
  return (
    <div className="criterion-adder">
      <Select
        label={t.toAdd}
        hint={t.toAddHint}
        value={chosen.code}
        options={criteria.map(({ code }) => ({ value: code, label: common.criteria[code] }))}
        onChange={setAsked}
      />
      <Button onClick={() => onAdd(chosen)}>{t.add}</Button>
    </div>
  )
}
