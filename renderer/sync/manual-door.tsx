/** The outbox as a checklist: open the submission on the site, copy the text, and tick it when it is registered there. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutboxRow } from '../../contract/calls/sync.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Checkbox } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'

/** Registered ones stay in sight for a while, so that a list can be gone through and looked over. */
const DONE_SHOWN = 10

export function ManualDoor({ rows }: { rows: OutboxRow[] }) {
  const t = useWords().sync
  const waiting = rows.filter((row) => row.status === 'waiting')
  const done = rows.filter((row) => row.status === 'acknowledged')
  const listed = [...waiting, ...done.slice(0, DONE_SHOWN)]
  return (
    <>
      <p className="medium muted">{t.manual.explanation}</p>
      {listed.length === 0 ? (
        <p className="medium muted">
          {t.outbox.empty}. {t.outbox.emptyText}
        </p>
      ) : (
        <>
          <p className="checklist-progress medium label" role="status">
            {t.manual.progress(done.length, done.length + waiting.length)}
          </p>
          <ol className="checklist">
            {listed.map((row) => (
              <ChecklistItem key={row.decisionId} row={row} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function ChecklistItem({ row }: { row: OutboxRow }) {
  const { sync: t, common } = useWords()
  const refresh = useRefreshDesk()
  const [isTicked, setTicked] = useState(false)
  const register = useMutation(
    desk.sync.markRegistered.mutationOptions({ onSuccess: refresh, onError: () => setTicked(false) }),
  )
  const isDone = row.status === 'acknowledged' || isTicked
  const text = t.manual.text(common.decided[row.outcome], row.title, row.reason, row.message)
  return (
    <li>
      <Checkbox
        label={t.manual.registered}
        checked={isDone}
        disabled={isDone}
        aria-label={t.manual.registeredOf(row.title)}
        onChange={() => {
          setTicked(true)
          register.mutate({ decisionId: row.decisionId })
        }}
      />
      <div className="checklist-what">
        <p>
          <b>{common.decisions[row.outcome]}</b> {row.title}
        </p>
        {row.status !== 'acknowledged' && (
          <>
            <pre className="raw">{text}</pre>
            <p className="checklist-actions">
              {row.link ? (
                <ButtonLink
                  icon="open"
                  href={row.link}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={t.manual.openOf(row.title)}
                >
                  {t.manual.open}
                </ButtonLink>
              ) : (
                <span className="muted">{t.manual.noLink}</span>
              )}
              <CopyButton text={text} label={t.manual.copyOf(row.title)} />
            </p>
          </>
        )}
        {register.isError && (
          <p className="medium" role="alert">
            {t.manual.failed}
          </p>
        )}
      </div>
    </li>
  )
}

function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useWords().sync
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }
  return (
    <>
      <Button icon="copy" aria-label={label} onClick={() => void copy()}>
        {t.manual.copy}
      </Button>
      <span className="medium muted" role="status">
        {outcome && (outcome === 'copied' ? t.manual.copied : t.manual.notCopied)}
      </span>
    </>
  )
}
