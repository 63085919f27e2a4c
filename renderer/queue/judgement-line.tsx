/** Who has judged a check, when and why, whether it still holds, and taking one's own back. */
import './conflict.css'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { Outcome } from '../../domain/criterion.ts'
import { TextButton } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useSessionStatus, useWords } from '../ui/use-words.ts'
import type { JudgementShown } from './group-findings.ts'
import { useJudge } from './use-judge.ts'

type JudgementLineProps = {
  judgement: JudgementShown
  /** What the check itself says. */
  checked: Outcome
  submission: SubmissionShown
}

export function JudgementLine({ judgement, checked, submission }: JudgementLineProps) {
  const { queue, common } = useWords()
  const t = queue.judging
  const language = useLanguage()
  const reviewer = useSessionStatus()?.reviewer
  const { criterion, outcome, by, organisation, at, note, holds, revision } = judgement
  const name = common.criteria[criterion]
  const { judge, isJudging, problem } = useJudge(submission, criterion, () => t.takenBack(name))
  const when = formatInstant(at, language, new Date().toISOString())
  const isOwn = reviewer?.name === by && reviewer.organisation === organisation
  return (
    <div className="judgement">
      <p>
        {t.judged[outcome](`${by}, ${organisation}`, when)}{' '}
        {holds ? (
          <span className="muted">{t.checkSaid(common.outcomes[checked].toLowerCase())}</span>
        ) : (
          <b className="label">{t.noLonger(revision)}</b>
        )}
      </p>
      {note !== '' && <p className="judgement-note">{note}</p>}
      {holds && <JudgedOtherwise judgement={judgement} />}
      {isOwn && holds && (
        <TextButton
          aria-label={t.takeBackOf(name)}
          disabled={isJudging}
          onClick={() => judge({ outcome: null, note: '' })}
        >
          {t.takeBack}
        </TextButton>
      )}
      {problem && (
        <ErrorNote what={t.failed} error={problem.kind === 'unexpected' ? problem.error : undefined} />
      )}
    </div>
  )
}

/** A colleague's judgement to the contrary is kept beside the one that counts. */
function JudgedOtherwise({ judgement }: Pick<JudgementLineProps, 'judgement'>) {
  const { panel, common } = useWords()
  const { judgedOtherwise: t } = panel
  if (judgement.otherwise.length === 0) return null
  const both = [...judgement.otherwise, judgement].map(({ by, organisation, outcome }) =>
    t.one(by, organisation, common.outcomes[outcome].toLowerCase()),
  )
  return (
    <div className="judged-otherwise">
      <p>
        <b className="label">{t.title}</b> {both.join(t.between)}. {t.counts}
      </p>
      {judgement.otherwise
        .filter(({ note }) => note !== '')
        .map(({ by, at, note }) => (
          <p key={`${by} ${at}`} className="judgement-note">
            {t.said(by, note)}
          </p>
        ))}
    </div>
  )
}
