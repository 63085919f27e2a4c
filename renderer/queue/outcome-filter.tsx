/** How many have each outcome, as buttons that show only those. */
import type { Outcome } from '../../domain/criterion.ts'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { hasTerm, termFor, toggleTerm } from './query-text.ts'

const SHOWN = ['met', 'unclear', 'to-judge', 'not-met'] as const

type OutcomeFilterProps = {
  query: string
  counts: Partial<Record<Outcome, number>>
  onQuery: (query: string) => void
}

export function OutcomeFilter({ query, counts, onQuery }: OutcomeFilterProps) {
  const { outcomeFilter } = useWords().queue
  const language = useLanguage()
  return (
    <fieldset className="outcome-filter">
      <legend className="visually-hidden">{outcomeFilter.name}</legend>
      {SHOWN.map((outcome) => {
        const term = termFor('outcome', outcome, language)
        const isOn = hasTerm(query, term)
        const count = counts[outcome] ?? 0
        if (count === 0 && !isOn) return null
        return (
          <button
            key={outcome}
            type="button"
            aria-pressed={isOn}
            onClick={() => onQuery(toggleTerm(query, term))}
          >
            <OutcomeMark outcome={outcome} isCalm>
              {outcomeFilter[outcome](count)}
            </OutcomeMark>
          </button>
        )
      })}
    </fieldset>
  )
}
