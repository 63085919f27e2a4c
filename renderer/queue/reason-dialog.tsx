/** A decision with a reason: criteria, the reason filled in from the ready texts, and the message as it leaves. */
import './decision-dialog.css'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FilledDecision } from '../../contract/calls/texts.ts'
import { NEEDS_REASON } from '../../domain/decision.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { placeReason } from '../../domain/ready-text.ts'
import { desk } from '../queries.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { Choice, Radio, TextArea } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { CriteriaChoice, criteriaToChoose } from './criteria-choice.tsx'
import { type DecisionDialogProps, DecisionFrame, isOwnReasonMissing, ownReasonOf } from './dialog-parts.tsx'
import { MessagePreview } from './message-preview.tsx'
import { type DecisionDraft, useDecisionDraft } from './use-decision-draft.ts'

export function ReasonDialog({ onDecide, ...rest }: DecisionDialogProps) {
  const { submission, outcome } = rest
  const { queue, decisionErrors, messages } = useWords()
  const t = queue.dialog
  const choices = criteriaToChoose(submission, outcome)
  const kept = useDecisionDraft(submission.id, outcome, { criteria: choices.ticked })
  const { criteria, language } = kept.draft
  const [isTried, setTried] = useState(false)
  const queries = useQueryClient()
  const reasonPlace = useRef<HTMLDivElement>(null)
  const asked = desk.texts.fill.queryOptions({
    input: { submissionId: submission.id, outcome, criteria, ...(language ? { language } : {}) },
  })
  // The text before stays until the next has come, so that nothing jumps while criteria are chosen.
  const filled = useQuery({ ...asked, placeholderData: keepPreviousData })
  const { reason, message } = saidOf(kept, filled.data)
  const isMissing = (text: string) => NEEDS_REASON.includes(outcome) && text.trim() === ''
  const isCriterionMissing = outcome === 'reject' && criteria.length === 0
  const confirm = async () => {
    setTried(true)
    // A text for other criteria than those chosen must not leave.
    const isOnItsWay = filled.isPending || filled.isPlaceholderData
    const data = isOnItsWay ? await queries.ensureQueryData(asked).catch(() => undefined) : filled.data
    const said = saidOf(kept, data)
    if (isMissing(said.reason) || isCriterionMissing || isOwnReasonMissing(submission, kept)) return
    const isTold = submission.origin !== 'imported' && said.message.trim() !== ''
    onDecide({
      outcome,
      criteria,
      reason: said.reason.trim(),
      message: isTold ? said.message.trim() : null,
      ...(data ? { language: data.language } : {}),
      ...ownReasonOf(submission, kept),
    })
  }
  return (
    <DecisionFrame {...rest} kept={kept} isTried={isTried} onConfirm={() => void confirm()}>
      {choices.all.length > 0 && (
        <CriteriaChoice
          submission={submission}
          outcome={outcome}
          all={choices.all}
          chosen={criteria}
          error={isTried && isCriterionMissing ? decisionErrors.criterionNeeded : undefined}
          onChange={(chosen) => kept.change({ criteria: chosen })}
        />
      )}
      {outcome !== 'reopen' && <LanguageChoice kept={kept} filled={filled.data} />}
      <div ref={reasonPlace}>
        <TextArea
          label={t.reason[outcome]}
          hint={t.reasonHint[outcome]}
          rows={4}
          lang={filled.data?.language}
          error={isTried && isMissing(reason) ? decisionErrors.reasonNeeded : undefined}
          value={reason}
          onChange={(event) => kept.change({ reason: event.target.value })}
        />
      </div>
      {filled.error && <p className="medium muted">{messages.dialog.fillFailed}</p>}
      {filled.data && (
        <InsertTexts
          kept={kept}
          reason={reason}
          filled={filled.data}
          // The button pressed may be gone with what it offered.
          onDone={() => reasonPlace.current?.querySelector('textarea')?.focus()}
        />
      )}
      {filled.data && outcome !== 'reopen' && (
        <MessagePreview submission={submission} kept={kept} filled={filled.data} message={message} />
      )}
    </DecisionFrame>
  )
}

/** What was typed, or else the ready texts; the message follows the reason until it is changed itself. */
function saidOf({ draft }: DecisionDraft, filled: FilledDecision | undefined) {
  const reason = draft.reason ?? filled?.reason ?? ''
  return { reason, message: draft.message ?? placeReason(filled?.letter ?? '', reason) }
}

function LanguageChoice({ kept, filled }: { kept: DecisionDraft; filled: FilledDecision | undefined }) {
  const t = useWords().messages.dialog
  const chosen = kept.draft.language ?? filled?.language
  return (
    <Choice label={t.language} isInline>
      {LANGUAGES.map((language) => (
        <Radio
          key={language}
          name="message-language"
          label={t.languages[language]}
          checked={chosen === language}
          onChange={() => kept.change({ language })}
        />
      ))}
    </Choice>
  )
}

/** What was typed is never overwritten: ready texts that it lacks are offered instead. */
function InsertTexts({
  kept,
  reason,
  filled,
  onDone,
}: {
  kept: DecisionDraft
  reason: string
  filled: FilledDecision
  onDone: () => void
}) {
  const { messages, common } = useWords()
  const t = messages.dialog.fill
  const { change, draft } = kept
  if (filled.reasons.length === 0) return null
  if (draft.reason === null) return <p className="small muted">{t.replaced}</p>
  const lacking = filled.reasons.filter(({ text }) => text !== '' && !reason.includes(text))
  const put = (next: string | null) => {
    change({ reason: next })
    onDone()
  }
  const insert = () => put([reason.trim(), ...lacking.map(({ text }) => text)].filter(Boolean).join('\n\n'))
  return (
    <div className="row row-wrap">
      <span className="small muted">{t.kept}</span>
      {lacking.length > 0 && (
        <Button size="small" onClick={insert}>
          {t.insert(lacking.map(({ criterion }) => common.criteria[criterion]))}
        </Button>
      )}
      {reason !== filled.reason && <TextButton onClick={() => put(null)}>{t.restart}</TextButton>}
    </div>
  )
}
