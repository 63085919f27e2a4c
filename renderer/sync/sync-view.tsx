/** Talking with the platform: connect, sync with progress, what waits to be sent, and what could not be read. */
import './sync.css'
import { useState } from 'react'
import { Link } from 'wouter'
import type { SessionStatus } from '../../contract/calls/session.ts'
import { PATHS } from '../address.ts'
import { useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { DemoTag } from '../ui/demo-tag.tsx'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useSessionStatus, useWords } from '../ui/use-words.ts'
import { ConnectForm } from './connect-form.tsx'
import { Differences } from './differences.tsx'
import { History } from './history.tsx'
import { Outbox } from './outbox.tsx'
import { Quarantine } from './quarantine.tsx'
import { startSync, stopSync, useSyncRun } from './sync-run.ts'
import { SyncSettingsForm } from './sync-settings.tsx'
import { SyncStatus } from './sync-status.tsx'
import { VerifyDatabase } from './verify-database.tsx'

export function SyncView() {
  const t = useWords().sync
  const session = useSessionStatus()
  const platform = session?.platform ?? null
  const [isChanging, setChanging] = useState(false)
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          platform && (
            <>
              {!isChanging && (
                <Button kind="quiet" onClick={() => setChanging(true)}>
                  {t.connect.change}
                </Button>
              )}
              <SyncButton />
            </>
          )
        }
      >
        {platform && <p>{t.platform(platform.name, platform.url)}</p>}
        {platform?.isDemo && <DemoTag />}
      </PageHead>
      <div className="page sync">
        {session && (
          <>
            {(!platform || isChanging) && (
              <ConnectForm
                address={platform?.url ?? ''}
                onCancel={platform ? () => setChanging(false) : null}
                onConnected={() => setChanging(false)}
              />
            )}
            {platform && <SyncStatus session={session} />}
            <Conflicts session={session} />
            <div className="sync-columns">
              <div>
                <Outbox />
                {platform && <Differences />}
                <Quarantine />
                <History />
              </div>
              <div>
                {platform && <SyncSettingsForm />}
                <VerifyDatabase />
              </div>
            </div>
          </>
        )}
      </div>
    </>
  )
}

function SyncButton() {
  const t = useWords().sync
  const run = useSyncRun()
  const refresh = useRefreshDesk()
  // What waits for a choice below has the view's one primary button.
  const isAskedElse = run.step === 'planned' || (run.step === 'failed' && run.problem.code === 'bad-token')
  if (run.step === 'running')
    return (
      <Button disabled={run.isStopping} onClick={() => void stopSync()}>
        {run.isStopping ? t.stopping : t.stop}
      </Button>
    )
  return (
    <>
      <Button onClick={() => void startSync(refresh, { kind: 'preview' })}>{t.screen.preview}</Button>
      <Button kind={isAskedElse ? 'plain' : 'primary'} data-sync-now onClick={() => void startSync(refresh)}>
        {t.now}
      </Button>
    </>
  )
}

function Conflicts({ session }: { session: SessionStatus }) {
  const t = useWords().sync
  if (session.conflicts === 0) return null
  return (
    <Note kind="warn" title={`${t.conflictsTitle(session.conflicts)}.`}>
      {t.conflictsText} <Link href={PATHS.conflicts}>{t.conflictsLink}</Link>
    </Note>
  )
}
