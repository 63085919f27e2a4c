/** The first start: who you are, then three ways in. */
import './first-start.css'
import { useState } from 'react'
import type { SessionStatus } from '../../contract/calls/session.ts'
import { DemoTag } from '../ui/demo-tag.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../ui/use-words.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { ThreeWays } from './three-ways.tsx'
import { useDemonstration } from './use-demonstration.ts'
import { WhoForm } from './who-form.tsx'

export function FirstStart({ status, onFetch }: { status: SessionStatus; onFetch: () => void }) {
  const { firstStart, frame } = useWords()
  const [isChanging, setChanging] = useState(false)
  const { reviewer } = status
  const { open, isOpening } = useDemonstration(onFetch)
  const saved = () => {
    setChanging(false)
    // Started as a demonstration: there is nothing to choose.
    if (status.isDemo && !status.hasSubmissions) open()
  }
  return (
    <div className="app app-welcome">
      <main className="main">
        <div className="welcome">
          <h1>{firstStart.title}</h1>
          <p className="welcome-lead">{firstStart.lead}</p>
          {isOpening ? (
            <p className="welcome-greeting" role="status">
              {firstStart.demonstration.opening}
            </p>
          ) : reviewer && !isChanging ? (
            <ThreeWays
              status={status}
              reviewer={reviewer}
              onChange={() => setChanging(true)}
              onFetch={onFetch}
            />
          ) : (
            <WhoForm reviewer={reviewer} onSaved={saved} />
          )}
          <div className="welcome-facts">
            {firstStart.facts.map((fact) => (
              <div key={fact.title}>
                <b>{fact.title}</b>
                <span>{fact.text}</span>
              </div>
            ))}
          </div>
        </div>
      </main>
      <section className="status-line" aria-label={frame.status.name}>
        <span>
          <Icon name="cloud" />
          {frame.status.notConnected}
        </span>
        <span className="spacer" />
        {status.isDemo && <DemoTag />}
        <LanguageSwitch language={status.language} />
      </section>
    </div>
  )
}
