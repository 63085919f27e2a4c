/** Puts a submission off: until a day or until the organiser answers, and why. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { addDays, dayOf, weekdayOf } from '../../domain/time.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Choice, Radio, TextArea, TextField } from '../ui/field.tsx'
import { formatDay } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { ActProblemNote } from './act-problem.tsx'
import { useAct } from './use-act.ts'

type SnoozeDialogProps = {
  submission: SubmissionShown
  onClose: () => void
  /** With what was done in words, once the dialog is closed. */
  onSnoozed: (words: string) => void
}

const WAYS = ['day', 'answer'] as const
type Way = (typeof WAYS)[number]

export function SnoozeDialog({ submission, onClose, onSnoozed }: SnoozeDialogProps) {
  const { triage, queue } = useWords()
  const t = triage.snooze
  const language = useLanguage()
  const today = dayOf(new Date().toISOString())
  const [way, setWay] = useState<Way>(submission.state === 'returned' ? 'answer' : 'day')
  const [day, setDay] = useState(addDays(today, 1))
  const [reason, setReason] = useState('')
  const { act, isBusy, problem, forget } = useAct(desk.triage.snooze.mutationOptions(), null)
  const refusal = problem?.kind === 'refused' ? problem.reason : null
  useEffect(() => {
    if (refusal) document.querySelector<HTMLElement>('dialog[open] [aria-invalid="true"]')?.focus()
  }, [refusal])
  const isDayMissing = way === 'day' && day === ''
  const confirm = () => {
    if (isDayMissing) return
    const untilDay = way === 'day' ? day : null
    act({ submissionId: submission.id, untilDay, reason }, () => {
      flushSync(onClose)
      onSnoozed(t.done(untilDay && formatDay(untilDay, language)))
    })
  }
  const dayProblem = refusal === 'day-has-come' ? triage.refusals[refusal] : undefined
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      confirm={t.confirm}
      onConfirm={confirm}
      isBusy={isBusy}
      footnote={t.footnote}
    >
      <p className="medium muted">{queue.dialog.about(submission.title, submission.revision)}</p>
      <Choice label={t.when} isInline>
        {WAYS.map((one) => (
          <Radio
            key={one}
            name="snooze-way"
            checked={way === one}
            label={t.ways[one]}
            onChange={() => {
              forget()
              setWay(one)
            }}
          />
        ))}
      </Choice>
      {way === 'day' && (
        <>
          <TextField
            label={t.day}
            hint={t.dayHint}
            type="date"
            min={addDays(today, 1)}
            value={day}
            error={isDayMissing ? t.dayMissing : dayProblem}
            onChange={(event) => {
              forget()
              setDay(event.target.value)
            }}
          />
          <SoonDays today={today} onDay={setDay} />
        </>
      )}
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        rows={2}
        value={reason}
        error={refusal === 'reason-needed' ? triage.refusals[refusal] : undefined}
        onChange={(event) => {
          forget()
          setReason(event.target.value)
        }}
      />
      {problem && refusal !== 'reason-needed' && !dayProblem && <ActProblemNote problem={problem} />}
    </Dialog>
  )
}

/** The days that are meant most often. */
function SoonDays({ today, onDay }: { today: string; onDay: (day: string) => void }) {
  const t = useWords().triage.snooze
  const days = {
    tomorrow: addDays(today, 1),
    nextMonday: addDays(today, 8 - weekdayOf(today)),
    inAWeek: addDays(today, 7),
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would ask for a legend on screen.
    <p className="row row-wrap" role="group" aria-label={t.soon}>
      {(Object.keys(days) as (keyof typeof days)[]).map((name) => (
        <Button key={name} size="small" onClick={() => onDay(days[name])}>
          {t.soonDays[name]}
        </Button>
      ))}
    </p>
  )
}
