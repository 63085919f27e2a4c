/** What the last sync did, what this one is doing, and how it stands with the platform. */
import { useQuery } from '@tanstack/react-query'
import type { SessionStatus } from '../../contract/calls/session.ts'
import type { SyncProblem, SyncProgress, SyncTotals } from '../../contract/calls/sync.ts'
import type { Words } from '../../text/catalog.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { TextButton } from '../ui/button.tsx'
import { formatInstant } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { Progress } from '../ui/progress.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { startSync, useSyncRun } from './sync-run.ts'

export function SyncStatus({ session }: { session: SessionStatus }) {
  const t = useWords().sync
  const run = useSyncRun()
  const status = useQuery(desk.sync.status.queryOptions())
  if (run.step === 'running') return <SyncProgressBar progress={run.progress} />
  if (run.step === 'ended') return <Ended progress={run.progress} />
  if (run.step === 'failed') return <Problem problem={run.problem} />
  if (run.step === 'unexpected')
    return (
      <Note kind="bad" role="alert" title={t.unexpected}>
        <TechnicalDetail detail={run.detail} />
      </Note>
    )
  if (session.offlineSince) return <Offline since={session.offlineSince} />
  if (status.data?.problem) return <Problem problem={status.data.problem} />
  return <Answered at={session.platform?.pulledAt ?? null} totals={status.data?.last ?? null} />
}

function SyncProgressBar({ progress }: { progress: SyncProgress | null }) {
  const t = useWords().sync
  const { done, total } = extent(progress)
  return <Progress label={progressWords(progress, t)} value={total === null ? null : done} max={total ?? 1} />
}

function Ended({ progress }: { progress: Extract<SyncProgress, { step: 'done' | 'stopped' }> }) {
  const t = useWords().sync
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

export function Problem({ problem }: { problem: SyncProblem }) {
  const t = useWords().sync
  const { what, way } = t.problems[problem.code]
  // A platform that does not answer is no alarm; the others need the reader.
  const isCalm = problem.code === 'unreachable' || problem.code === 'busy'
  return (
    <Note kind={isCalm ? 'info' : 'warn'} icon={isCalm ? 'cloud-off' : 'warning'} role="alert" title={what}>
      {way} {t.kept}
      {problem.detail && <TechnicalDetail detail={problem.detail} />}
    </Note>
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

function progressWords(progress: SyncProgress | null, t: Words['sync']): string {
  if (progress?.step === 'pushing') return t.progress.pushing(progress.done, progress.total)
  if (progress?.step === 'pulling') return t.progress.pulling(progress.done, progress.remaining)
  if (progress?.step === 'waiting') return t.progress.waiting(progress.seconds)
  return t.progress.starting
}

const now = () => new Date().toISOString()

/** How far it has come; the total is null while it is not known. */
function extent(progress: SyncProgress | null): { done: number; total: number | null } {
  if (progress?.step === 'pushing') return { done: progress.done, total: progress.total }
  if (progress?.step === 'pulling' && progress.remaining !== null)
    return { done: progress.done, total: progress.done + progress.remaining }
  return { done: 0, total: null }
}
