/** What somebody at another desk decided, as the platform tells it: outcome, criteria and reason in their own words. */
import type { ConflictShown } from '../../contract/calls/queue.ts'
import { CRITERIA } from '../../domain/criterion.ts'
import { DECISIONS } from '../../domain/decision.ts'
import type { Words } from '../../text/catalog.ts'
import { useWords } from '../ui/use-words.ts'

type Other = NonNullable<ConflictShown['other']>

export function OtherSaid({ other }: { other: Other }) {
  const words = useWords()
  const { timeline: t } = words.panel
  const criteria = criteriaWords(other, words)
  return (
    <>
      <p>
        {t.other(decisionWord(other.outcome, words), t.by(other.reviewer, other.organisation))}
        {criteria.length > 0 && `: ${criteria.join(', ')}`}
      </p>
      {other.reason && <p className="said">{other.reason}</p>}
    </>
  )
}

/** What another version of the desk or platform calls otherwise stays as it is written. */
export function decisionWord(outcome: string, { common }: Words): string {
  const known = DECISIONS.find((one) => one === outcome)
  return known ? common.decisions[known] : outcome
}

export function criteriaWords({ criteria }: Pick<Other, 'criteria'>, { common }: Words): string[] {
  return criteria.map((code) => {
    const known = CRITERIA.find((one) => one === code)
    return known ? common.criteria[known].toLowerCase() : code
  })
}
