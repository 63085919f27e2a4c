/** Who has the submission in hand, and the button that takes, releases or takes it over. */
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { useKeyOf } from '../frame/key-map.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { useSessionStatus, useWords } from '../ui/use-words.ts'
import { ActProblemNote } from './act-problem.tsx'
import { useAct } from './use-act.ts'

export type Holder = 'nobody' | 'own' | 'colleague'

/** Whose hands it is in. */
export function useHolder(): (submission: Pick<SubmissionShown, 'claim'>) => Holder {
  const reviewer = useSessionStatus()?.reviewer
  return ({ claim }) => {
    if (!claim) return 'nobody'
    const isOwn = claim.reviewer === reviewer?.name && claim.organisation === reviewer.organisation
    return isOwn ? 'own' : 'colleague'
  }
}

/** What T does: takes, releases one's own, or takes a colleague's over. */
export function useClaim(submission: SubmissionShown) {
  const { claim: t } = useWords().triage
  const holder = useHolder()(submission)
  const claim = useAct(desk.triage.claim.mutationOptions(), ({ title, claim }) =>
    claim ? t.taken(title, claim.until) : '',
  )
  const release = useAct(desk.triage.release.mutationOptions(), ({ title }) => t.released(title))
  const { id: submissionId } = submission
  return {
    holder,
    press: () => {
      if (claim.isBusy || release.isBusy) return
      claim.forget()
      release.forget()
      if (holder === 'own') release.act({ submissionId })
      else claim.act({ submissionId, takesOver: holder === 'colleague' })
    },
    problem: claim.problem ?? release.problem,
  }
}

type ClaimLineProps = { submission: SubmissionShown; claim: ReturnType<typeof useClaim> }

export function ClaimLine({ submission, claim: { holder, press, problem } }: ClaimLineProps) {
  const { claim: t } = useWords().triage
  const shortcut = useKeyOf('claim')
  const { claim } = submission
  const says = { nobody: t.take, own: t.release, colleague: t.takeOver }[holder]
  return (
    <>
      <span className="claim">
        {claim && (
          <span className="small muted">
            {holder === 'own'
              ? t.byYou(claim.until)
              : t.byOther(claim.reviewer, claim.organisation, claim.until)}
          </span>
        )}
        <Button
          kind="quiet"
          size="small"
          icon="person"
          onClick={press}
          {...(shortcut === undefined ? {} : { shortcut })}
        >
          {says}
        </Button>
      </span>
      {problem && <ActProblemNote problem={problem} />}
    </>
  )
}
