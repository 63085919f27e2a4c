/** What a sync asks before it withdraws unusually much: numbers, a few names, and two buttons without a default. */
import type { SyncAsk, SyncNamed } from '../../contract/calls/sync.ts'
import { percent } from '../../text/number.ts'
import { useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { startSync } from './sync-run.ts'
import { useDiscard } from './use-discard.ts'

const NAMED = 3

type AskProps = {
  ask: SyncAsk
  named?: readonly SyncNamed[]
  /** Null where what waits has not been shown: it is then taken in by a whole sync. */
  planId: string | null
}

export function Ask({ ask, named = [], planId }: AskProps) {
  const t = useWords().sync.screen.ask
  const language = useLanguage()
  const refresh = useRefreshDesk()
  const discard = useDiscard()
  const goOn = () =>
    startSync(
      refresh,
      planId === null
        ? { kind: 'sync', allowsWithdrawals: true }
        : { kind: 'apply', planId, allowsWithdrawals: true },
    )
  return (
    <Note
      kind="warn"
      role="alert"
      title={t.title}
      actions={
        <>
          <Button disabled={discard.isPending} onClick={() => discard.mutate(undefined)}>
            {t.stop}
          </Button>
          <Button onClick={() => void goOn()}>{t.goOn}</Button>
        </>
      }
    >
      {ask.editions.map(({ edition, withdrawn, notListed, of }) => (
        <p key={edition}>
          {withdrawn > 0 && t.edition(edition, withdrawn, of)}{' '}
          {notListed > 0 && t.notListed(edition, notListed, of)}
        </p>
      ))}
      {named.length > 0 && <p>{t.some(named.slice(0, NAMED).map((one) => one.title))}</p>}
      <p>{t.why(percent(language, ask.share, 1), ask.least)}</p>
    </Note>
  )
}
