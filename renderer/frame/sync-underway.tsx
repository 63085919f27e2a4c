/** In the status line: how far the sync under way has come, also one that nobody here started. */
import { useQuery } from '@tanstack/react-query'
import { desk } from '../queries.ts'
import { extent, progressWords } from '../sync/sync-progress.ts'
import { useSyncRun } from '../sync/sync-run.ts'
import { useWords } from '../ui/use-words.ts'

/** Null while none runs. The sync's own view reads its steps aloud, so this stays silent. */
export function useSyncUnderway(): { said: string; done: number; total: number | null } | null {
  const t = useWords().sync
  const run = useSyncRun()
  const status = useQuery({ ...desk.sync.status.queryOptions(), enabled: run.step !== 'running' }).data
  if (run.step === 'running') return { said: progressWords(run, t), ...extent(run) }
  return status?.isRunning ? { said: t.screen.runsElsewhere, done: 0, total: null } : null
}

export function SyncUnderway({ said, done, total }: { said: string; done: number; total: number | null }) {
  return (
    <span className="status-assessing">
      <span>{said}</span>
      {total !== null && <progress aria-hidden="true" value={done} max={Math.max(total, 1)} />}
    </span>
  )
}
