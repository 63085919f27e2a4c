/** The message to the organisers: the ready text as one of them gets it, or one text with each one's own facts in it. */
import { useQuery } from '@tanstack/react-query'
import type { BulkStep } from '../../domain/bulk.ts'
import { toShownText } from '../../domain/ready-text.ts'
import { desk } from '../queries.ts'
import { TextButton } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { OwnFilled } from './own-filled.tsx'

type BulkMessageProps = {
  step: BulkStep
  /** Whose message is shown as an example. */
  example: string
  /** As far as it is written; null where the step has none. */
  reason: string | null
  /** Null is the ready text. */
  message: string | null
  onChange: (message: string | null) => void
}

export function BulkMessage(props: BulkMessageProps) {
  const { bulk } = useWords()
  return props.message === null ? (
    <section className="bulk-part" aria-labelledby="bulk-message">
      <header className="bulk-part-head">
        <h3 id="bulk-message">{bulk.message}</h3>
      </header>
      <ReadyMessage {...props} />
    </section>
  ) : (
    <OwnMessage {...props} message={props.message} />
  )
}

function ReadyMessage({ step, example, onChange }: BulkMessageProps) {
  const { bulk, readyTexts } = useWords()
  const language = useLanguage()
  const { outcome } = step
  const { data: filled } = useQuery(
    desk.texts.fill.queryOptions({ input: { submissionId: example, outcome, criteria: [...step.criteria] } }),
  )
  const { data: shown } = useQuery(desk.queue.show.queryOptions({ input: { id: example } }))
  const { data: texts } = useQuery(desk.texts.list.queryOptions())
  const ready = texts?.find((one) => one.purpose === outcome && one.language === language)
  if (!filled || !shown) return null
  return (
    <>
      <p className="medium muted">
        {bulk.ready(shown.title)} {outcome === 'publish' ? '' : bulk.readyReason}
      </p>
      <div className="bulk-letter" lang={filled.language}>
        {toShownText(filled.letter, readyTexts.placeholders)}
      </div>
      {ready && (
        <TextButton onClick={() => onChange(toShownText(ready.text, readyTexts.placeholders))}>
          {bulk.editMessage}
        </TextButton>
      )}
    </>
  )
}

function OwnMessage({ message, onChange, ...example }: BulkMessageProps & { message: string }) {
  const { bulk } = useWords()
  return (
    <section className="bulk-part">
      <TextArea
        label={bulk.message}
        hint={bulk.messageHint}
        rows={10}
        autoFocus
        value={message}
        onChange={(event) => onChange(event.target.value)}
      />
      <TextButton onClick={() => onChange(null)}>{bulk.useReady}</TextButton>
      {message.trim() !== '' && <OwnFilled {...example} message={message} />}
    </section>
  )
}
