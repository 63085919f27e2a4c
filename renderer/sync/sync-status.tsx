/** What the last sync did, what this one is doing, and how it stands with the platform. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { SessionStatus } from '../../contract/calls/session.ts'
import type {
  SyncProblem,
  SyncProgress,
  SyncStatus as SyncState,
  SyncTotals,
} from '../../contract/calls/sync.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { formatInstant } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { Progress } from '../ui/progress.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { Ask } from './ask.tsx'
import { Plan } from './plan.tsx'
import { Remarks } from './remarks.tsx'
import { extent, progressWords, type Underway } from './sync-progress.ts'
import { type SyncRun, startSync, useSyncRun } from './sync-run.ts'
import { TokenAgain } from './token-again.tsx'
import { useDiscard } from './use-discard.ts'

export function SyncStatus({ session }: { session: SessionStatus }) {
  const t = useWords().sync.screen
  const run = useSyncRun()
  const box = useKeptFocus(run.step)
  return (
    <section className="sync-status" aria-label={t.statusName} ref={box} tabIndex={-1}>
      {run.step === 'running' ? (
        <SyncProgressBar run={run} />
      ) : run.step === 'planned' ? (
        <Plan plan={run.plan} key={run.plan.id} />
      ) : (
        <Standing session={session} run={run} />
      )}
    </section>
  )
}

/** The buttons that start and end a run go away with it: focus that would be lost stays at what came of them. */
function useKeptFocus(step: SyncRun['step']) {
  const box = useRef<HTMLElement>(null)
  const before = useRef(step)
  useEffect(() => {
    const hasChanged = before.current !== step
    before.current = step
    if (hasChanged && document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [step])
  return box
}

type StandingProps = {
  session: SessionStatus
  run: Exclude<SyncRun, { step: 'running' | 'planned' }>
}

/** How it stands while nothing runs, and what waits to be chosen. */
function Standing({ session, run }: StandingProps) {
  const status = useQuery(desk.sync.status.queryOptions()).data
  return (
    <>
      <Outcome session={session} run={run} status={status ?? null} />
      {status && <Next status={status} />}
      {status?.ask ? (
        <Ask ask={status.ask} planId={status.staged?.planId ?? null} />
      ) : (
        status?.staged && <Staged staged={status.staged} />
      )}
      {status && <Remarks remarks={status.remarks} />}
    </>
  )
}

type OutcomeProps = StandingProps & { status: SyncState | null }

/** What the last run here came to, else how it stands. */
function Outcome({ session, run, status }: OutcomeProps) {
  const t = useWords().sync
  if (run.step === 'nothing') return <Note kind="ok" role="status" title={t.screen.nothing} />
  if (run.step === 'preview-stopped') return <Note role="status" title={t.screen.previewStopped} />
  if (run.step === 'plan-changed') return <Note kind="warn" role="alert" title={t.screen.plan.changed} />
  if (run.step === 'ended') return <Ended progress={run.progress} />
  if (run.step === 'failed') return <Problem problem={run.problem} url={session.platform?.url ?? null} />
  if (run.step === 'unexpected')
    return (
      <Note kind="bad" role="alert" title={t.unexpected}>
        <TechnicalDetail detail={run.detail} />
      </Note>
    )
  if (session.offlineSince) return <Offline since={session.offlineSince} />
  if (status?.problem) return <Problem problem={status.problem} url={session.platform?.url ?? null} />
  return <Answered at={session.platform?.pulledAt ?? null} totals={status?.last ?? null} />
}

/** When the next sync comes by itself, or that one is under way. */
function Next({ status }: { status: SyncState }) {
  const t = useWords().sync.screen
  const language = useLanguage()
  const { isOn, nextAt, isHeld } = status.automatic
  const words = status.isRunning
    ? t.runsElsewhere
    : isHeld
      ? t.held
      : isOn && nextAt
        ? t.next(formatInstant(nextAt, language, now()))
        : t.noNext
  return <p className="sync-answered">{words}</p>
}

/** A plan that waits from earlier, with its age. */
function Staged({ staged }: { staged: NonNullable<SyncState['staged']> }) {
  const t = useWords().sync.screen
  const language = useLanguage()
  const refresh = useRefreshDesk()
  const discard = useDiscard()
  const { planId } = staged
  const when = (instant: string) => formatInstant(instant, language, now())
  return (
    <Note
      title={t.staged.title}
      actions={
        <>
          <Button onClick={() => void startSync(refresh, { kind: 'preview' })}>{t.staged.show}</Button>
          {planId !== null && (
            <Button onClick={() => void startSync(refresh, { kind: 'apply', planId })}>{t.plan.take}</Button>
          )}
          <Button kind="quiet" disabled={discard.isPending} onClick={() => discard.mutate(undefined)}>
            {t.plan.drop}
          </Button>
        </>
      }
    >
      {t.staged.text(staged.items, when(staged.fetchedAt), when(staged.keptUntil))}
    </Note>
  )
}

function SyncProgressBar({ run }: { run: Underway }) {
  const t = useWords().sync
  const { done, total } = extent(run)
  return <Progress label={progressWords(run, t)} value={total === null ? null : done} max={total ?? 1} />
}

function Ended({ progress }: { progress: Extract<SyncProgress, { step: 'done' | 'stopped' | 'asked' }> }) {
  const t = useWords().sync
  // The question itself stands beside it.
  if (progress.step === 'asked') return null
  return (
    <Note kind="ok" role="status" title={progress.step === 'done' ? t.done : t.stopped}>
      <Totals totals={progress.totals} />
    </Note>
  )
}

function Totals({ totals }: { totals: SyncTotals }) {
  const t = useWords().sync
  const extra = [
    totals.conflicts > 0 ? t.conflicts(totals.conflicts) : null,
    totals.quarantined > 0 ? t.quarantined(totals.quarantined) : null,
  ].filter((one) => one !== null)
  return (
    <>
      {t.totals(totals.pulled, totals.pushed)}
      {extra.length > 0 && ` ${extra.join(', ')}.`}
    </>
  )
}

/** Being offline is normal here: a calm line, what is safe, and a way to try. */
function Offline({ since }: { since: string }) {
  const t = useWords().sync
  const language = useLanguage()
  const refresh = useRefreshDesk()
  return (
    <Note icon="cloud-off" title={t.offline(formatInstant(since, language, now()))}>
      {t.offlineSafe} <TextButton onClick={() => void startSync(refresh)}>{t.tryNow}</TextButton>
    </Note>
  )
}

function Problem({ problem, url }: { problem: SyncProblem; url: string | null }) {
  const t = useWords().sync
  const refresh = useRefreshDesk()
  const { what, way } = t.problems[problem.code]
  // A platform that does not answer is no alarm; the others need the reader.
  const isCalm = problem.code === 'unreachable' || problem.code === 'busy'
  return (
    <>
      <Note
        kind={isCalm ? 'info' : 'warn'}
        icon={isCalm ? 'cloud-off' : 'warning'}
        role={isCalm ? 'status' : 'alert'}
        title={what}
      >
        {way} {t.kept} <TextButton onClick={() => void startSync(refresh)}>{t.tryNow}</TextButton>
        {problem.detail && <TechnicalDetail detail={problem.detail} />}
      </Note>
      {problem.code === 'bad-token' && url !== null && <TokenAgain url={url} />}
    </>
  )
}

function TechnicalDetail({ detail }: { detail: string }) {
  const t = useWords().sync
  return (
    <details className="detail">
      <summary>{t.detail}</summary>
      <code>{detail}</code>
    </details>
  )
}

function Answered({ at, totals }: { at: string | null; totals: SyncTotals | null }) {
  const t = useWords().sync
  const language = useLanguage()
  return (
    <p className="sync-answered">
      {at ? t.answered(formatInstant(at, language, now())) : t.neverSynced}{' '}
      {totals && <Totals totals={totals} />}
    </p>
  )
}

const now = () => new Date().toISOString()
