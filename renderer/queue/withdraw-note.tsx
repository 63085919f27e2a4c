/** Takes back a note of one's own, where it stands in the story; it stays there as taken back. */
import { useRef } from 'react'
import { desk } from '../queries.ts'
import { TextButton } from '../ui/button.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { ActProblemNote } from './act-problem.tsx'
import { useAct } from './use-act.ts'

type WithdrawNoteProps = { noteId: string; at: string }

export function WithdrawNote({ noteId, at }: WithdrawNoteProps) {
  const { note: t } = useWords().triage
  const language = useLanguage()
  const { act, isBusy, problem } = useAct(desk.triage.withdrawNote.mutationOptions(), () => t.withdrawn)
  const button = useRef<HTMLDivElement>(null)
  // The button goes with what it did; reading goes on where it stood.
  const keepFocus = () => button.current?.closest<HTMLElement>('[role="tabpanel"]')?.focus()
  return (
    <div ref={button}>
      <TextButton
        disabled={isBusy}
        aria-label={t.withdrawOf(formatInstant(at, language))}
        onClick={() => act({ noteId }, keepFocus)}
      >
        {t.withdraw}
      </TextButton>
      {problem && <ActProblemNote problem={problem} />}
    </div>
  )
}
