/** What is met or does not apply, in one line each that opens to the grounds. */
import type { FindingShown, SubmissionShown } from '../../contract/calls/queue.ts'
import type { Outcome } from '../../domain/criterion.ts'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { useWords } from '../ui/use-words.ts'
import { FindingBody } from './finding-card.tsx'

type FoldedProps = {
  findings: readonly FindingShown[]
  submission: SubmissionShown
  isCurrent: boolean
}

export function MetFindings(props: FoldedProps) {
  const t = useWords().queue.findings
  const { length } = props.findings
  return <Folded title={length === 1 ? t.metOne : t.met(length)} outcome="met" {...props} />
}

export function InapplicableFindings(props: FoldedProps) {
  const t = useWords().queue.findings
  return <Folded title={t.notApplicable(props.findings.length)} outcome="not-applicable" {...props} />
}

function Folded({ title, outcome, findings, ...about }: FoldedProps & { title: string; outcome: Outcome }) {
  const { common, queue } = useWords()
  if (findings.length === 0) return null
  return (
    <article className="finding">
      <OutcomeMark outcome={outcome} isWordHidden />
      <div>
        <h4>{title}</h4>
        <p className="muted">
          {sentence(findings.map(({ criterion }) => common.criteria[criterion].toLowerCase()))}
        </p>
        <details className="grounds">
          <summary>
            {queue.findings.showGrounds}
            <span className="visually-hidden">: {title}</span>
          </summary>
          {findings.map((finding) => (
            <div key={finding.criterion}>
              <b className="label">{common.criteria[finding.criterion]}</b>
              <span className="panel-aside"> {common.severities[finding.severity].toLowerCase()}</span>
              <FindingBody finding={finding} {...about} />
            </div>
          ))}
        </details>
      </div>
    </article>
  )
}

function sentence(names: readonly string[]): string {
  const text = names.join(', ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
