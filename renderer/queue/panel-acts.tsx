/** The panel's first line: what the submission is, whose hands it is in and whether it is put off; and what changes that. */
import './triage.css'
import { type Ref, useImperativeHandle, useState } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { OPEN_STATES } from '../../domain/triage.ts'
import { desk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { TextButton } from '../ui/button.tsx'
import { DemoTag } from '../ui/demo-tag.tsx'
import { formatDay } from '../ui/format.ts'
import { StateTag } from '../ui/state-tag.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { ActProblemNote } from './act-problem.tsx'
import { ClaimLine, useClaim } from './claim-line.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { addressesOf, OpenLinkDialog } from './open-link-dialog.tsx'
import { SnoozeDialog } from './snooze-dialog.tsx'
import { useAct } from './use-act.ts'

export const PANEL_ACTS = ['snooze', 'claim', 'note', 'open-link'] as const
export type PanelAct = (typeof PANEL_ACTS)[number]
export type PanelActsHandle = { run: (act: PanelAct) => void }

type PanelActsProps = {
  submission: SubmissionShown
  /** False while the next submission is on its way. */
  isReady: boolean
  /** With what was done in words. */
  onSnoozed: (words: string, submission: SubmissionShown) => void
  handle: Ref<PanelActsHandle>
}

export function PanelActs({ submission, isReady, onSnoozed, handle }: PanelActsProps) {
  const words = useWords()
  const { queue, triage, common } = words
  const [asking, setAsking] = useState<Exclude<PanelAct, 'claim'> | null>(null)
  const claim = useClaim(submission)
  const close = () => setAsking(null)
  const { state } = submission
  useImperativeHandle(handle, () => ({
    run: (act) => {
      if (!isReady) return
      if (act === 'claim') claim.press()
      else if (act === 'snooze' && !OPEN_STATES.includes(state))
        announce(triage.snooze.notHere(common.states[state]))
      else if (act === 'open-link' && addressesOf(submission).length === 0) announce(triage.links.none)
      else setAsking(act)
    },
  }))
  return (
    <>
      <div className="row row-wrap">
        <StateTag state={state}>{submission.isCompleted ? triage.completed : undefined}</StateTag>
        <span className="small muted">
          {submission.platformId ?? queue.panel.imported}, {queue.panel.revision(submission.revision)}
        </span>
        {submission.isDemo && <DemoTag />}
        <ClaimLine submission={submission} claim={claim} />
      </div>
      {submission.snooze && <SnoozeLine submission={submission} snooze={submission.snooze} />}
      {asking === 'snooze' && (
        <SnoozeDialog
          submission={submission}
          onClose={close}
          onSnoozed={(said) => onSnoozed(said, submission)}
        />
      )}
      {asking === 'note' && <NoteDialog submission={submission} onClose={close} />}
      {asking === 'open-link' && <OpenLinkDialog submission={submission} onClose={close} />}
    </>
  )
}

type SnoozeLineProps = { submission: SubmissionShown; snooze: NonNullable<SubmissionShown['snooze']> }

function SnoozeLine({ submission, snooze }: SnoozeLineProps) {
  const { snooze: t } = useWords().triage
  const language = useLanguage()
  const { act, isBusy, problem } = useAct(desk.triage.wake.mutationOptions(), ({ title }) => t.woken(title))
  const { untilDay, reviewer, reason } = snooze
  return (
    <div className="snooze-line small">
      <span className="state-tag">{t.tag(untilDay && formatDay(untilDay, language))}</span>
      <span>{t.by(reviewer, reason)}</span>
      <TextButton disabled={isBusy} onClick={() => act({ submissionId: submission.id })}>
        {t.wake}
      </TextButton>
      {problem && <ActProblemNote problem={problem} />}
    </div>
  )
}
