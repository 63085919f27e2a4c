/** One part of the rules being edited: its name, what it means, and its fields. */
import { type ReactNode, useId } from 'react'
import type { RuleSet } from '../../domain/edition.ts'
import type { RuleFault } from '../../domain/rule-fault.ts'
import { sayRuleFault } from '../../text/say-rule-fault.ts'
import { useWords } from '../ui/use-words.ts'
import { faultsAt } from './fault-fields.ts'

export type RuleFieldsProps = {
  rules: RuleSet
  faults: readonly RuleFault[]
  onChange: (rules: RuleSet) => void
}

type RulePartProps = { title: string; text: string; name?: string; children: ReactNode }

export function RulePart({ title, text, name, children }: RulePartProps) {
  const heading = useId()
  return (
    <section className="rule-part" aria-labelledby={heading}>
      <div>
        <h2 id={heading} tabIndex={-1} data-part={name}>
          {title}
        </h2>
        <p className="medium muted">{text}</p>
      </div>
      <div className="stack">{children}</div>
    </section>
  )
}

/** What is wrong at a field, in words, and the path that the summary of faults leads to. */
export function useFieldFault(faults: readonly RuleFault[]) {
  const words = useWords()
  return (path: string) => {
    const [fault] = faultsAt(faults, path)
    return { 'data-path': path, error: fault && sayRuleFault(fault, words) }
  }
}
