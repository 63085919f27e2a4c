/** An outcome: shape, word and colour together, so that none of them carries the message alone. */
import type { ReactNode } from 'react'
import type { Outcome } from '../../domain/criterion.ts'
import { useWords } from './use-words.ts'

const CLASSES: Record<Outcome, string> = {
  met: 'outcome-met',
  'not-met': 'outcome-unmet',
  unclear: 'outcome-unclear',
  'to-judge': 'outcome-judge',
  'not-applicable': 'outcome-none',
}

type OutcomeMarkProps = {
  outcome: Outcome
  /** Other words than the outcome's own, such as "14 uppfyllt". */
  children?: ReactNode
  /** The shape alone, its name only heard. */
  isWordHidden?: boolean
  /** For use among words: the colour stays in the shape. */
  isCalm?: boolean
}

export function OutcomeMark({ outcome, children, isWordHidden = false, isCalm = false }: OutcomeMarkProps) {
  const { outcomes } = useWords().common
  return (
    <span className={`outcome ${CLASSES[outcome]}${isCalm ? ' outcome-calm' : ''}`}>
      <OutcomeShape outcome={outcome} />
      <span className={isWordHidden ? 'visually-hidden' : undefined}>{children ?? outcomes[outcome]}</span>
    </span>
  )
}

/** The shape alone, coloured by what is around it; the word must stand beside it. */
export function OutcomeShape({ outcome }: { outcome: Outcome }) {
  return (
    <svg className="outcome-shape" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[outcome]}
    </svg>
  )
}

const SHAPES: Record<Outcome, ReactNode> = {
  met: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path className="cut" d="m4.8 8.3 2.2 2.2 4.2-4.7" />
    </>
  ),
  'not-met': (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="1.5" />
      <path className="cut" d="m5 5 6 6M11 5l-6 6" />
    </>
  ),
  unclear: (
    <>
      <path d="M8 1 15.5 14.500H.500z" />
      <path
        className="cut"
        d="M6.3 7.200c.1-1 .8-1.5 1.7-1.500s1.7.6 1.7 1.500c0 1.1-1.7 1.3-1.7 2.600M8 12.200v.1"
      />
    </>
  ),
  'to-judge': (
    <>
      <path className="hollow" d="M8 1.2 14.8 8 8 14.8 1.2 8z" />
      <circle cx="8" cy="8" r="1.7" />
    </>
  ),
  'not-applicable': <path className="hollow" d="M3 8h10" />,
}
