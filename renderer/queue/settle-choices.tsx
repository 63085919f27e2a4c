/** The choices that settle a conflict, each with what follows from it, and room for why. */
import { useId, useRef, useState } from 'react'
import type { ConflictShown } from '../../contract/calls/queue.ts'
import { stateAfter } from '../../domain/decision.ts'
import { queueAddress } from '../address.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useSessionStatus, useWords } from '../ui/use-words.ts'
import type { Choice } from './use-settle.ts'

type SettleChoicesProps = {
  conflict: ConflictShown
  isBusy: boolean
  onSettle: (choice: Choice, note: string) => void
  /** False where the submission is open already. */
  hasReview: boolean
}

export function SettleChoices({ conflict, isBusy, onSettle, hasReview }: SettleChoicesProps) {
  const { panel, common } = useWords()
  const t = panel.conflict
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const fields = useRef<HTMLFieldSetElement>(null)
  const ids = useId()
  const isOwn = useIsOwn(conflict)
  const { decision, later, currentRevision, currentState } = conflict
  const state = common.states[currentState].toLowerCase()
  const again = [decision, ...later].map(({ outcome }) => common.decisions[outcome])
  const isRenewable = stateAfter(currentState, decision.outcome) !== null
  // Against a colleague; what an organiser changed needs no answer.
  const isNoteNeeded = conflict.other !== null
  const choose = (choice: Choice) => {
    if (isBusy) return
    const isMissingNow = isNoteNeeded && note.trim() === ''
    setMissing(isMissingNow)
    if (isMissingNow) fields.current?.querySelector('textarea')?.focus()
    else onSettle(choice, note)
  }
  return (
    <fieldset className="settle" ref={fields}>
      <legend className="group-label">{t.choose}</legend>
      <TextArea
        label={isNoteNeeded ? t.note : t.noteOptional}
        hint={t.noteHint}
        error={isMissing ? t.noteNeeded : undefined}
        rows={2}
        value={note}
        onChange={(event) => {
          setMissing(false)
          setNote(event.target.value)
        }}
      />
      <ul className="settle-choices">
        {hasReview && (
          <li>
            <ButtonLink
              kind="primary"
              href={`#${queueAddress('', conflict.submissionId)}`}
              aria-describedby={`${ids}-review`}
            >
              {t.review(currentRevision)}
            </ButtonLink>
            <span id={`${ids}-review`} className="small muted">
              {t.reviewMeans}
            </span>
          </li>
        )}
        <li>
          {/* Not `disabled`, which would take focus away where it is refused. */}
          <Button aria-disabled={isBusy} aria-describedby={`${ids}-drop`} onClick={() => choose('drop')}>
            {isOwn ? t.drop : t.dropOthers}
          </Button>
          <span id={`${ids}-drop`} className="small muted">
            {t.dropMeans(state)}
          </span>
        </li>
        <li>
          {isRenewable && (
            <Button aria-disabled={isBusy} aria-describedby={`${ids}-renew`} onClick={() => choose('renew')}>
              {t.renew(currentRevision)}
            </Button>
          )}
          <span id={`${ids}-renew`} className="small muted">
            {isRenewable ? t.renewMeans(again) : t.renewNot(common.decisions[decision.outcome], state)}
          </span>
        </li>
      </ul>
      <p className="small muted">{t.bothKept}</p>
    </fieldset>
  )
}

/** Whether the reviewer who looks took the refused decision. */
export function useIsOwn({ decision }: ConflictShown): boolean {
  const me = useSessionStatus()?.reviewer
  return me?.name === decision.reviewer && me.organisation === decision.organisation
}
