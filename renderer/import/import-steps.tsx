/** The three steps, with the present one marked. */
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../ui/use-words.ts'

const STEPS = ['file', 'preview', 'done'] as const
type Step = (typeof STEPS)[number]

export function ImportSteps({ current }: { current: Step }) {
  const t = useWords().importView.steps
  const at = STEPS.indexOf(current)
  return (
    <ol className="import-steps" aria-label={t.name}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          <span className="import-step-number">{index < at ? <Icon name="check" /> : index + 1}</span>
          {t[step]}
        </li>
      ))}
    </ol>
  )
}
