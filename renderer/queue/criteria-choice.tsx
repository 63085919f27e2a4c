/** Which criteria a decision rests on, each with its outcome. */
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { type CriterionCode, KIND_OF } from '../../domain/criterion.ts'
import type { DecisionOutcome } from '../../domain/decision.ts'
import { openFindings } from '../../domain/finding.ts'
import { Checkbox } from '../ui/field.tsx'
import { OutcomeMark, OutcomeShape } from '../ui/outcome-mark.tsx'
import { useWords } from '../ui/use-words.ts'

/** A rejection rests on musts that are not met; a return may name any check, the open ones ticked. */
export function criteriaToChoose(
  submission: SubmissionShown,
  outcome: DecisionOutcome,
): { all: CriterionCode[]; ticked: CriterionCode[] } {
  if (outcome === 'reject') {
    const grounds = submission.groundsForRejection
    return { all: grounds, ticked: grounds }
  }
  if (outcome !== 'return' && outcome !== 'take-down') return { all: [], ticked: [] }
  // What depends on who looks is nothing that an organiser can complete.
  const findings = submission.findings.filter(({ criterion }) => KIND_OF[criterion] !== 'viewer')
  const open = openFindings(findings as Parameters<typeof openFindings>[0])
  const ticked = open
    // What nobody has judged yet, or is only told, is no fault.
    .filter(({ outcome: found, severity }) => found !== 'to-judge' && severity !== 'note')
    .map(({ criterion }) => criterion)
  const first = open.map(({ criterion }) => criterion)
  const others = findings.map(({ criterion }) => criterion).filter((code) => !first.includes(code))
  return { all: [...first, ...others], ticked: outcome === 'return' ? ticked : [] }
}

type CriteriaChoiceProps = {
  submission: SubmissionShown
  outcome: DecisionOutcome
  all: readonly CriterionCode[]
  chosen: readonly CriterionCode[]
  error: string | undefined
  onChange: (criteria: CriterionCode[]) => void
}

export function CriteriaChoice({ submission, outcome, all, chosen, error, onChange }: CriteriaChoiceProps) {
  const t = useWords().queue.dialog
  return (
    <fieldset className="criteria">
      <legend className="group-label">{outcome === 'reject' ? t.criteriaReject : t.criteriaReturn}</legend>
      <div className="criteria-choices">
        {all.map((code) => (
          <Checkbox
            key={code}
            checked={chosen.includes(code)}
            label={<CriterionLabel submission={submission} criterion={code} />}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? all.filter((one) => one === code || chosen.includes(one))
                  : chosen.filter((one) => one !== code),
              )
            }
          />
        ))}
      </div>
      {error && (
        <span className="field-error" role="alert">
          <OutcomeShape outcome="not-met" />
          {error}
        </span>
      )}
    </fieldset>
  )
}

function CriterionLabel({
  submission,
  criterion,
}: {
  submission: SubmissionShown
  criterion: CriterionCode
}) {
  const { common } = useWords()
  const outcome = submission.findings.find((finding) => finding.criterion === criterion)?.outcome
  return (
    <span className="row">
      {common.criteria[criterion]}
      {outcome && (
        <OutcomeMark outcome={outcome} isCalm>
          {common.outcomes[outcome].toLowerCase()}
        </OutcomeMark>
      )}
    </span>
  )
}
