/** The status line: connection, what waits to be sent, what can be undone, and whether the data are made up. */
import { useMutation } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { SessionStatus } from '../../contract/calls/session.ts'
import { goTo, PATHS } from '../address.ts'
import { DisposalStatus } from '../disposal/disposal-status.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { startSync } from '../sync/sync-run.ts'
import { useNetworkBack } from '../sync/use-network-back.ts'
import { TextButton } from '../ui/button.tsx'
import { DemoTag } from '../ui/demo-tag.tsx'
import { formatInstant } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { Key } from '../ui/key.tsx'
import { useWords } from '../ui/use-words.ts'
import { AssessmentProgress } from './assessment-progress.tsx'
import { useKeyOf } from './key-map.ts'
import { SyncUnderway, useSyncUnderway } from './sync-underway.tsx'
import { undoableInWords } from './undo.ts'

export function StatusLine({ status, onUndo }: { status: SessionStatus; onUndo: () => void }) {
  const { frame } = useWords()
  useNetworkBack(status.platform !== null)
  return (
    <section className="status-line" aria-label={frame.status.name}>
      <Connection status={status} />
      {status.platform && <span>{frame.status.waiting(status.waiting)}</span>}
      {status.conflicts > 0 && (
        <span>
          <Link href={PATHS.conflicts}>{frame.status.conflicts(status.conflicts)}</Link>
        </span>
      )}
      <AssessmentProgress />
      <DisposalStatus />
      <Undo status={status} onUndo={onUndo} />
      <span className="spacer" />
      {status.isDemo && <LeaveDemo />}
      {status.isDemo && <DemoTag />}
    </section>
  )
}

function Connection({ status }: { status: SessionStatus }) {
  const { frame } = useWords()
  const refresh = useRefreshDesk()
  const underway = useSyncUnderway()
  const { platform, offlineSince, language } = status
  const when = (instant: string) => formatInstant(instant, language, new Date().toISOString())
  if (!platform)
    return (
      <span>
        <Icon name="cloud" />
        {frame.status.notConnected}
      </span>
    )
  if (underway) return <SyncUnderway {...underway} />
  if (offlineSince)
    return (
      <>
        <span className="status-connection">
          <Icon name="cloud-off" />
          {frame.status.offline(when(offlineSince))}
        </span>
        <TextButton onClick={() => void startSync(refresh)}>{frame.status.tryNow}</TextButton>
      </>
    )
  return (
    <span className="status-connection">
      <Icon name="cloud" />
      {platform.pulledAt
        ? frame.status.connected(when(platform.pulledAt))
        : frame.status.neverPulled(platform.name)}
    </span>
  )
}

function Undo({ status, onUndo }: { status: SessionStatus; onUndo: () => void }) {
  const { frame } = useWords()
  const shortcut = useKeyOf('undo')
  const last = undoableInWords(status)
  if (!last) return null
  return (
    <span className="status-undo">
      <Icon name="check" />
      <span>{last.named}</span>
      <TextButton
        onClick={onUndo}
        aria-keyshortcuts={shortcut === undefined ? 'Control+Z' : `Control+Z ${shortcut}`}
        aria-label={last.undo}
      >
        {frame.status.undo}
      </TextButton>
      {shortcut !== undefined && <Key>{shortcut}</Key>}
    </span>
  )
}

function LeaveDemo() {
  const { frame } = useWords()
  const refresh = useRefreshDesk()
  const leave = useMutation(
    desk.session.leaveDemonstration.mutationOptions({
      onSuccess: async () => {
        await refresh()
        goTo('/')
      },
    }),
  )
  return (
    <TextButton onClick={() => leave.mutate(undefined)} disabled={leave.isPending}>
      {frame.status.leaveDemo}
    </TextButton>
  )
}
