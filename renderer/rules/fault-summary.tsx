/** All faults of the rules in one place, each leading to its field. */
import { type RefObject, useEffect, useRef } from 'react'
import type { CriterionRule } from '../../domain/edition.ts'
import type { RuleFault } from '../../domain/rule-fault.ts'
import { nameRuleField, sayRuleFault } from '../../text/say-rule-fault.ts'
import { TextButton } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { closestField } from './fault-fields.ts'

type FaultSummaryProps = {
  faults: readonly RuleFault[]
  criteria: readonly CriterionRule[]
  page: RefObject<HTMLElement | null>
}

export function FaultSummary({ faults, criteria, page }: FaultSummaryProps) {
  const words = useWords()
  const t = words.rules.faults
  const summary = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer with faults is gone to.
  useEffect(() => {
    summary.current?.focus()
  }, [faults])
  return (
    <div ref={summary} tabIndex={-1} className="fault-summary">
      <Note kind="bad" role="alert" title={t.title(faults.length)}>
        {t.text}
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.path} ${fault.problem} ${fault.detail}`}>
              <TextButton onClick={() => goToField(page.current, fault.path)}>
                {t.where(nameRuleField(fault.path, (at) => criteria[at]?.code, words))}{' '}
                {sayRuleFault(fault, words)}
              </TextButton>{' '}
              <code className="small muted">{fault.path}</code>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}

function goToField(page: HTMLElement | null, path: string): void {
  const fields = [...(page?.querySelectorAll<HTMLElement>('[data-path]') ?? [])]
  const closest = closestField(
    fields.map((field) => field.dataset.path ?? ''),
    path,
  )
  const field = fields.find((one) => one.dataset.path === closest)
  if (!field) return
  field.closest('details')?.setAttribute('open', '')
  const target = field.matches('input, select, textarea')
    ? field
    : field.querySelector<HTMLElement>('summary, input, select, textarea')
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}
