/** One check opened: outcome, evidence, the rule with its sources, what a person has judged, and the ways on. */
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { FindingShown, SubmissionShown } from '../../contract/calls/queue.ts'
import { rulesAddress } from '../address.ts'
import { CorrectParty } from '../parties/correct-party.tsx'
import { Button } from '../ui/button.tsx'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { FindingEvidence } from './finding-evidence.tsx'
import { checkedFinding, findingId, judgementOf } from './group-findings.ts'
import { JudgementDialog } from './judgement-dialog.tsx'
import { JudgementLine } from './judgement-line.tsx'
import { RuleSources } from './rule-sources.tsx'

type FindingCardProps = {
  finding: FindingShown
  submission: SubmissionShown
  /** Whether it may be judged here: older rules are only read. */
  isCurrent: boolean
}

export function FindingCard({ finding, submission, isCurrent }: FindingCardProps) {
  const { common, queue } = useWords()
  const { outcome, criterion, severity } = finding
  return (
    <article className="finding">
      <OutcomeMark outcome={outcome} isWordHidden />
      <div>
        <h4 id={findingId(criterion)} tabIndex={-1}>
          {queue.findings.finding(common.outcomes[outcome], common.criteria[criterion])}
          <span className="panel-aside"> {common.severities[severity].toLowerCase()}</span>
        </h4>
        <FindingBody finding={finding} submission={submission} isCurrent={isCurrent} />
      </div>
    </article>
  )
}

/** Everything about a finding below its name, also where met ones are listed together. */
export function FindingBody({ finding, submission, isCurrent }: FindingCardProps) {
  const { common, queue } = useWords()
  const language = useLanguage()
  const judgement = judgementOf(submission.judgements, finding.criterion)
  const checked = checkedFinding(finding)
  return (
    <>
      {isCurrent && judgement && (
        <JudgementLine judgement={judgement} checked={checked.outcome} submission={submission} />
      )}
      <FindingEvidence evidence={checked.evidence} related={submission.related} />
      {finding.rule && finding.severity === 'must' && (
        <p className="finding-rule">
          <span className="muted">{queue.findings.rule}</span> {finding.rule[language]}
        </p>
      )}
      <div className="finding-foot">
        {isCurrent && <Ways finding={finding} submission={submission} isJudged={judgement !== null} />}
        <RuleSources
          sources={finding.sources}
          rule={finding.severity === 'must' ? null : (finding.rule?.[language] ?? null)}
          about={common.criteria[finding.criterion]}
        />
      </div>
    </>
  )
}

function Ways({
  finding,
  submission,
  isJudged,
}: {
  finding: FindingShown
  submission: SubmissionShown
  isJudged: boolean
}): ReactNode {
  const { queue, common } = useWords()
  const t = queue.judging
  const [doing, setDoing] = useState<'judge' | 'correct' | null>(null)
  if (finding.kind === 'viewer') return null
  const isParty = finding.criterion === 'party'
  const criterion = common.criteria[finding.criterion]
  return (
    <>
      <Button
        size="small"
        aria-label={isJudged ? t.judgeAgainOf(criterion) : t.judgeOf(criterion)}
        onClick={() => setDoing('judge')}
      >
        {isJudged ? t.judgeAgain : t.judge}
      </Button>
      {isParty && submission.parties.length > 0 && (
        <Button size="small" onClick={() => setDoing('correct')}>
          {t.correctParty}
        </Button>
      )}
      {isParty && isReadingOpen(finding) && (
        <Link href={rulesAddress(submission.edition, { part: 'reading' })}>
          {queue.findings.chooseReading(submission.edition)}
        </Link>
      )}
      {doing === 'judge' && (
        <JudgementDialog submission={submission} finding={finding} onClose={() => setDoing(null)} />
      )}
      {doing === 'correct' && <CorrectParty parties={submission.parties} onClose={() => setDoing(null)} />}
    </>
  )
}

/** The check says so itself: what it found depends on which reading is chosen. */
function isReadingOpen({ evidence }: FindingShown): boolean {
  return evidence.some(({ code }) => code === 'party.reading-not-chosen')
}
