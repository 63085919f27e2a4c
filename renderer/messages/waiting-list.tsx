/** What waits to be sent: by e-mail one by one, or all in a file for mail merge; then a person says that it left. */
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { WaitingMessage } from '../../contract/calls/messages.ts'
import type { MessageWay } from '../../domain/message.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { saveFile } from '../report/save-file.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Checkbox } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { WaitingItem } from './waiting-item.tsx'

type WaitingListProps = { total: number; messages: readonly WaitingMessage[]; way: MessageWay }

export function WaitingList({ total, messages, way }: WaitingListProps) {
  const t = useWords().messages
  const refresh = useRefreshDesk()
  const heading = useRef<HTMLHeadingElement>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const markSent = useMutation(desk.messages.markSent.mutationOptions())
  const ids = messages.map(({ id }) => id)
  const here = ids.filter((id) => chosen.has(id))
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const mark = (messageIds: string[]) =>
    markSent.mutate(
      { messageIds },
      {
        onSuccess: async ({ sent }) => {
          announce(t.sent(sent))
          // The button pressed is gone with its message.
          heading.current?.focus()
          await refresh()
        },
      },
    )
  return (
    <section aria-labelledby="messages-waiting">
      <h2 id="messages-waiting" ref={heading} tabIndex={-1}>
        {t.waitingTitle}
      </h2>
      {markSent.error && <ErrorNote what={t.sentFailed} error={markSent.error} />}
      {messages.length === 0 ? (
        <div className="empty">
          <h3>{t.nothingWaits}</h3>
          <p>{t.nothingWaitsBy[way]}</p>
        </div>
      ) : (
        <>
          <p className="medium muted">{t.waitingText}</p>
          <div className="messages-tools">
            <Checkbox
              label={t.chooseAll}
              checked={here.length === ids.length}
              onChange={(event) => setChosen(new Set(event.target.checked ? ids : []))}
            />
            {here.length > 0 && (
              <Button disabled={markSent.isPending} onClick={() => mark(here)}>
                {t.markChosen(here.length)}
              </Button>
            )}
            <span className="spacer" />
            <SaveMergeFile />
          </div>
          {total > messages.length && <p className="medium muted">{t.shownOf(messages.length, total)}</p>}
          <ul className="messages-list">
            {messages.map((message) => (
              <WaitingItem
                key={message.id}
                message={message}
                isChosen={chosen.has(message.id)}
                isBusy={markSent.isPending}
                onChoose={(isChosen) => choose(message.id, isChosen)}
                onSent={() => mark([message.id])}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function SaveMergeFile() {
  const t = useWords().messages
  const language = useLanguage()
  const { mutate, data, error, isPending } = useMutation(
    desk.messages.file.mutationOptions({ onSuccess: saveFile }),
  )
  return (
    <>
      <Button icon="file" disabled={isPending} onClick={() => mutate({ format: 'xlsx', language })}>
        {t.saveFile}
      </Button>
      <Button kind="quiet" disabled={isPending} onClick={() => mutate({ format: 'csv', language })}>
        {t.saveCsv}
      </Button>
      {(data || error) && (
        <div className="messages-saved">
          {error ? (
            <ErrorNote what={t.fileFailed} error={error} />
          ) : (
            data && (
              <Note kind="ok" role="status">
                {t.fileSaved(data.name)}
              </Note>
            )
          )}
        </div>
      )}
    </>
  )
}
