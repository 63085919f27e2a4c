/** The message to the organiser as it leaves, and by which way; it can be changed for the one submission. */
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { FilledDecision } from '../../contract/calls/texts.ts'
import { desk } from '../queries.ts'
import { TextButton } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import type { DecisionDraft } from './use-decision-draft.ts'

type MessagePreviewProps = {
  submission: SubmissionShown
  kept: DecisionDraft
  filled: FilledDecision
  message: string
}

export function MessagePreview({ submission, kept, filled, message }: MessagePreviewProps) {
  const { messages, readyTexts } = useWords()
  const t = messages.dialog
  const way = useQuery(desk.messages.way.queryOptions()).data?.way
  const { draft, change } = kept
  const section = useRef<HTMLElement>(null)
  const turn = (next: string | null) => {
    change({ message: next })
    // The button pressed is gone: focus goes to what took its place.
    window.requestAnimationFrame(() =>
      section.current?.querySelector<HTMLElement>('textarea, button')?.focus(),
    )
  }
  if (submission.origin === 'imported') return <p className="small muted">{t.ways.imported}</p>
  return (
    <section ref={section} className="message-preview" aria-label={t.preview}>
      <h3 className="group-label">{t.preview}</h3>
      {way && <p className="small muted">{t.ways[way]}</p>}
      {filled.missing.length > 0 && draft.message === null && (
        <p className="small" role="status">
          {t.missing(filled.missing.map((name) => readyTexts.placeholders[name]))}
        </p>
      )}
      {draft.message === null ? (
        <>
          <div className="message-letter" lang={filled.language}>
            {way !== 'platform' && (
              <p className="medium">
                <b className="label">{t.subject}:</b> {filled.subject}
              </p>
            )}
            <p className="said">{message}</p>
          </div>
          <p>
            <TextButton onClick={() => turn(message)}>{t.edit}</TextButton>
          </p>
        </>
      ) : (
        <>
          <TextArea
            label={t.message}
            hint={t.messageHint}
            rows={12}
            lang={filled.language}
            value={draft.message}
            onChange={(event) => change({ message: event.target.value })}
          />
          <p>
            <TextButton onClick={() => turn(null)}>{t.unedit}</TextButton>
          </p>
        </>
      )}
    </section>
  )
}
