/** One message that waits: to whom, what it says, and the ways to send it. */
import { useState } from 'react'
import { Link } from 'wouter'
import type { WaitingMessage } from '../../contract/calls/messages.ts'
import { LONGEST_MAIL_ADDRESS, mailAddress } from '../../domain/message.ts'
import { queueAddress } from '../address.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Checkbox } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'

type WaitingItemProps = {
  message: WaitingMessage
  isChosen: boolean
  isBusy: boolean
  onChoose: (isChosen: boolean) => void
  onSent: () => void
}

export function WaitingItem({ message, isChosen, isBusy, onChoose, onSent }: WaitingItemProps) {
  const { messages: t, common } = useWords()
  const { title, subject, body } = message
  const addresses = message.contacts.flatMap(({ email }) => (email?.trim() ? [email.trim()] : []))
  const address = mailAddress({ to: addresses, subject, body })
  const isTooLong = address.length > LONGEST_MAIL_ADDRESS
  return (
    <li>
      <Checkbox
        label={<span className="visually-hidden">{t.choose(title)}</span>}
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <div className="message-what">
        <p>
          <Link href={queueAddress('', message.submissionId)}>{title}</Link>{' '}
          <span className="muted">{message.organiser}</span>
        </p>
        <p className="small muted">
          {message.kind === 'reminder' ? t.kinds.reminder : common.decided[message.outcome]} ·{' '}
          {t.channels[message.channel]} · {addresses.length > 0 ? addresses.join(', ') : t.noAddress}
        </p>
        {message.canBeUndone && <p className="small muted">{t.canBeUndone}</p>}
        <details>
          <summary>{t.read}</summary>
          <div className="message-letter" lang={message.language}>
            <p className="medium">
              <b className="label">{t.subject}:</b> {subject}
            </p>
            <p className="message-body">{body}</p>
          </div>
        </details>
        {isTooLong && <p className="small muted">{t.tooLong}</p>}
        <div className="row row-wrap">
          <ButtonLink
            size="small"
            icon="open"
            href={isTooLong ? mailAddress({ to: addresses, subject, body: '' }) : address}
            aria-label={t.openOf(title)}
          >
            {t.open}
          </ButtonLink>
          <CopyText text={body} label={t.copyOf(title)} />
          <Button size="small" aria-label={t.markSentOf(title)} disabled={isBusy} onClick={onSent}>
            {t.markSent}
          </Button>
        </div>
      </div>
    </li>
  )
}

function CopyText({ text, label }: { text: string; label: string }) {
  const t = useWords().messages
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('notCopied')
    }
  }
  return (
    <>
      <Button size="small" icon="copy" aria-label={label} onClick={() => void copy()}>
        {t.copy}
      </Button>
      <span className="small muted" role="status">
        {outcome && t[outcome]}
      </span>
    </>
  )
}
