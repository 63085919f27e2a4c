/** What the dialogs of decisions share: the frame, a draft from before, and the reason for deciding on one's own. */
import type { MouseEvent, ReactNode } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { DecisionOutcome } from '../../domain/decision.ts'
import { TextButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { DecisionProblem } from './decision-problem.tsx'
import type { DecideProblem, Draft } from './use-decide.ts'
import type { DecisionDraft } from './use-decision-draft.ts'

export type DecisionDialogProps = {
  submission: SubmissionShown
  outcome: DecisionOutcome
  isBusy: boolean
  problem: DecideProblem | null
  onDecide: (draft: Draft) => void
  onClose: () => void
}

type FrameProps = Omit<DecisionDialogProps, 'onDecide'> & {
  kept: DecisionDraft
  isTried: boolean
  onConfirm: () => void
  children: ReactNode
}

export function DecisionFrame({
  submission,
  outcome,
  problem,
  kept,
  isTried,
  children,
  ...rest
}: FrameProps) {
  const { queue, messages } = useWords()
  const t = queue.dialog
  const { title, revision, origin } = submission
  const dropDraft = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    kept.drop()
    // The button goes with the draft.
    currentTarget.closest('form')?.querySelector<HTMLElement>('textarea, input')?.focus()
  }
  return (
    <Dialog
      title={t.titles[outcome]}
      confirm={t.confirm[outcome]}
      footnote={{ platform: t.sends, file: t.byHand, imported: t.staysHere }[origin]}
      width="wide"
      {...rest}
    >
      <p className="medium muted">{t.about(title, revision)}</p>
      {kept.isKept && (
        <p className="medium" role="status">
          {messages.dialog.draft} <TextButton onClick={dropDraft}>{messages.dialog.dropDraft}</TextButton>
        </p>
      )}
      <OwnOrganisation submission={submission} kept={kept} isTried={isTried} />
      {children}
      {problem && <DecisionProblem problem={problem} />}
    </Dialog>
  )
}

/** Whether a reason for deciding on one's own is needed and not there. */
export function isOwnReasonMissing(submission: SubmissionShown, { draft }: DecisionDraft): boolean {
  return submission.ownOrganisation !== null && draft.ownReason.trim() === ''
}

/** As the decision takes it: only there where it is needed. */
export function ownReasonOf(
  submission: SubmissionShown,
  { draft }: DecisionDraft,
): Pick<Draft, 'ownOrganisationReason'> {
  return submission.ownOrganisation === null ? {} : { ownOrganisationReason: draft.ownReason.trim() }
}

function OwnOrganisation({
  submission: { ownOrganisation },
  kept: { draft, change },
  isTried,
}: Pick<FrameProps, 'submission' | 'kept' | 'isTried'>) {
  const { own } = useWords().messages.dialog
  if (ownOrganisation === null) return null
  const { parties, areAllCentral } = ownOrganisation
  return (
    <div className="stack">
      <Note kind={areAllCentral ? 'info' : 'warn'} title={own.title}>
        {areAllCentral ? own.allCentral(parties) : own.askColleague(parties)}
      </Note>
      <TextArea
        label={own.reason}
        hint={own.hint}
        rows={2}
        error={isTried && draft.ownReason.trim() === '' ? own.missing : undefined}
        value={draft.ownReason}
        onChange={(event) => change({ ownReason: event.target.value })}
      />
    </div>
  )
}
