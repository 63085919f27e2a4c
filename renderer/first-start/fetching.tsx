/** The first fetch, with its progress; the queue can be opened while it goes on. */
import './first-start.css'
import { useEffect } from 'react'
import type { SyncProgress } from '../../contract/calls/sync.ts'
import type { Words } from '../../text/catalog.ts'
import { goTo, PATHS } from '../address.ts'
import { useRefreshDesk } from '../queries.ts'
import { startSync, stopSync, useSyncRun } from '../sync/sync-run.ts'
import { Button } from '../ui/button.tsx'
import { DemoTag } from '../ui/demo-tag.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Progress } from '../ui/progress.tsx'
import { useSessionStatus, useWords } from '../ui/use-words.ts'

export function Fetching({ onDone }: { onDone: () => void }) {
  const { firstStart, sync } = useWords()
  const run = useSyncRun()
  const refresh = useRefreshDesk()
  const isDemo = useSessionStatus()?.isDemo ?? false
  useEffect(() => {
    void startSync(refresh)
  }, [refresh])
  useEffect(() => {
    if (run.step !== 'ended') return
    goTo(PATHS.queue, { replace: true })
    onDone()
  }, [run.step, onDone])
  const leave = () => {
    goTo(run.step === 'running' ? PATHS.queue : PATHS.sync)
    onDone()
  }
  const hasFailed = run.step === 'failed' || run.step === 'unexpected'
  return (
    <main className="main starting">
      <div className="welcome">
        <h1>{firstStart.fetching.title}</h1>
        {isDemo && <DemoTag />}
        <div className="welcome-fetching">
          {hasFailed ? (
            <ErrorNote
              what={run.step === 'failed' ? sync.problems[run.problem.code].what : undefined}
              onRetry={() => void startSync(refresh)}
            >
              {firstStart.fetching.failed}
            </ErrorNote>
          ) : (
            <FetchProgress progress={run.step === 'running' ? run.progress : null} words={sync} />
          )}
          <div className="row row-wrap">
            {run.step === 'running' && <Button onClick={() => void stopSync()}>{sync.stop}</Button>}
            <Button kind="quiet" onClick={leave}>
              {run.step === 'running' ? firstStart.fetching.goOn : sync.title}
            </Button>
          </div>
        </div>
      </div>
    </main>
  )
}

function FetchProgress({ progress, words }: { progress: SyncProgress | null; words: Words['sync'] }) {
  const said = words.progress
  if (progress?.step === 'pulling') {
    const { done, remaining } = progress
    const max = remaining === null ? 1 : Math.max(1, done + remaining)
    return (
      <Progress label={said.pulling(done, remaining)} value={remaining === null ? null : done} max={max} />
    )
  }
  if (progress?.step === 'pushing')
    return (
      <Progress
        label={said.pushing(progress.done, progress.total)}
        value={progress.done}
        max={progress.total}
      />
    )
  if (progress?.step === 'waiting') return <Progress label={said.waiting(progress.seconds)} value={null} />
  return <Progress label={said.starting} value={null} />
}
