/** The rule's own words and where it comes from: a short quotation with its address, or the team itself. */
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { useWords } from '../ui/use-words.ts'
import { OutsideLink } from './outside-link.tsx'

type Source = SubmissionShown['findings'][number]['sources'][number]

type RuleSourcesProps = {
  sources: readonly Source[]
  /** Null where it is told already. */
  rule: string | null
  about: string
}

export function RuleSources({ sources, rule, about }: RuleSourcesProps) {
  const { findings } = useWords().queue
  return (
    <details className="sources">
      <summary>
        {findings.source}
        <span className="visually-hidden">: {about}</span>
      </summary>
      {rule && <p>{rule}</p>}
      {sources.map((source) => (
        <div key={source.kind === 'team' ? 'team' : `${source.address} ${source.quote}`}>
          {source.kind === 'team' ? (
            <p className="muted">{findings.teamCheck}</p>
          ) : (
            <>
              {source.reading && <p className="label">{findings.reading[source.reading]}</p>}
              {source.quote !== '' && <blockquote lang="sv">{source.quote}</blockquote>}
              <OutsideLink address={source.address} />
            </>
          )}
        </div>
      ))}
    </details>
  )
}
