/** The checks: the exceptions first, with evidence and source; what is met folded to one line. Then the parties. */
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { openFindings } from '../../domain/finding.ts'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { useWords } from '../ui/use-words.ts'
import { sayEvidence } from './evidence-words.ts'
import { Parties } from './parties.tsx'
import { RuleSources } from './rule-sources.tsx'

type Finding = SubmissionShown['findings'][number]

export function FindingsTab({ submission }: { submission: SubmissionShown }) {
  const { findings: words } = useWords().queue
  const { findings } = submission
  // The contract's findings are the domain's, with optional parts written out.
  const open = openFindings(findings as Parameters<typeof openFindings>[0]) as Finding[]
  return (
    <>
      <section className="panel-part">
        <h3>
          {words.title}{' '}
          <span className="panel-aside">{words.rules(submission.edition, submission.rulesVersion)}</span>
        </h3>
        {findings.length === 0 && <p className="muted">{words.none}</p>}
        {open.map((finding) => (
          <OpenFinding key={finding.criterion} finding={finding} />
        ))}
        <MetFindings findings={findings.filter((finding) => finding.outcome === 'met')} />
        <InapplicableFindings findings={findings.filter((finding) => finding.outcome === 'not-applicable')} />
      </section>
      <Parties parties={submission.parties} />
    </>
  )
}

function OpenFinding({ finding }: { finding: Finding }) {
  const words = useWords()
  const { common, queue } = words
  const { outcome, criterion, severity } = finding
  return (
    <article className="finding">
      <OutcomeMark outcome={outcome} isWordHidden />
      <div>
        <h4>
          {queue.findings.finding(common.outcomes[outcome], common.criteria[criterion])}
          {severity !== 'must' && (
            <span className="panel-aside"> {common.severities[severity].toLowerCase()}</span>
          )}
        </h4>
        <Evidence finding={finding} />
        <RuleSources sources={finding.sources} about={common.criteria[criterion]} />
      </div>
    </article>
  )
}

function Evidence({ finding }: { finding: Finding }) {
  const words = useWords()
  return finding.evidence.map((one) => {
    const said = sayEvidence(one, words)
    return (
      <p key={said} className="muted">
        {said}
      </p>
    )
  })
}

function MetFindings({ findings }: { findings: Finding[] }) {
  const { common, queue } = useWords()
  if (findings.length === 0) return null
  const names = findings.map(({ criterion }) => common.criteria[criterion].toLowerCase())
  return (
    <article className="finding">
      <OutcomeMark outcome="met" isWordHidden />
      <div>
        <h4>{findings.length === 1 ? queue.findings.metOne : queue.findings.met(findings.length)}</h4>
        <p className="muted">{sentence(names)}</p>
        <Grounds findings={findings} />
      </div>
    </article>
  )
}

function InapplicableFindings({ findings }: { findings: Finding[] }) {
  const { common, queue } = useWords()
  if (findings.length === 0) return null
  const names = findings.map(({ criterion }) => common.criteria[criterion].toLowerCase())
  return (
    <article className="finding">
      <OutcomeMark outcome="not-applicable" isWordHidden />
      <div>
        <h4>{queue.findings.notApplicable(findings.length)}</h4>
        <p className="muted">{sentence(names)}</p>
        <Grounds findings={findings} />
      </div>
    </article>
  )
}

function Grounds({ findings }: { findings: Finding[] }) {
  const { common, queue } = useWords()
  return (
    <details className="grounds">
      <summary>{queue.findings.showGrounds}</summary>
      {findings.map((finding) => (
        <div key={finding.criterion}>
          <b className="label">{common.criteria[finding.criterion]}</b>
          <Evidence finding={finding} />
          <RuleSources sources={finding.sources} about={common.criteria[finding.criterion]} />
        </div>
      ))}
    </details>
  )
}

function sentence(names: readonly string[]): string {
  const text = names.join(', ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
