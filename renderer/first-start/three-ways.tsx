/** Three ways in: the platform, a file, or the demonstration. */
import { type ReactNode, useState } from 'react'
import type { Reviewer, SessionStatus } from '../../contract/calls/session.ts'
import { goTo, PATHS } from '../address.ts'
import { ConnectForm } from '../sync/connect-form.tsx'
import { Button, TextButton } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { useWords } from '../ui/use-words.ts'
import { useDemonstration } from './use-demonstration.ts'

type ThreeWaysProps = {
  status: SessionStatus
  reviewer: Reviewer
  onChange: () => void
  /** Something is connected: fetch its submissions. */
  onFetch: () => void
}

export function ThreeWays({ status, reviewer, onChange, onFetch }: ThreeWaysProps) {
  const { firstStart } = useWords()
  const [isConnecting, setConnecting] = useState(false)
  return (
    <>
      <p className="welcome-greeting medium">
        {firstStart.greeting(reviewer.name, reviewer.organisation)}{' '}
        <TextButton onClick={onChange}>{firstStart.change}</TextButton>
      </p>
      {isConnecting ? (
        <div className="welcome-connect">
          <ConnectForm
            address={status.platform?.url ?? ''}
            onCancel={() => setConnecting(false)}
            onConnected={onFetch}
          />
        </div>
      ) : (
        <section aria-label={firstStart.ways} className="welcome-ways">
          <Way icon="sync" words={firstStart.connect}>
            <Button kind="primary" size="decision" onClick={() => setConnecting(true)}>
              {firstStart.connect.button}
            </Button>
          </Way>
          <Way icon="import" words={firstStart.import}>
            <Button size="decision" onClick={() => goTo(PATHS.import)}>
              {firstStart.import.button}
            </Button>
          </Way>
          <Demonstration status={status} onFetch={onFetch} />
        </section>
      )}
    </>
  )
}

function Demonstration({ status, onFetch }: { status: SessionStatus; onFetch: () => void }) {
  const { demonstration } = useWords().firstStart
  const { open, isOpening, error } = useDemonstration(onFetch)
  return (
    <Way icon="now" words={demonstration}>
      {error && <ErrorNote what={demonstration.failed} error={error} />}
      {status.canOpenDemonstration || status.isDemo ? (
        <Button size="decision" disabled={isOpening} onClick={open}>
          {isOpening ? demonstration.opening : demonstration.button}
        </Button>
      ) : (
        <p className="small">{demonstration.unavailable}</p>
      )}
    </Way>
  )
}

function Way({
  icon,
  words,
  children,
}: {
  icon: IconName
  words: { title: string; text: string }
  children: ReactNode
}) {
  return (
    <section>
      <span className="welcome-icon">
        <Icon name={icon} />
      </span>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <div className="welcome-act">{children}</div>
    </section>
  )
}
