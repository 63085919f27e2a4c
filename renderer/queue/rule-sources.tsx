/** Where a rule comes from: a short quotation with its address, or the team itself. */
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { useWords } from '../ui/use-words.ts'
import { OutsideLink } from './outside-link.tsx'

type Source = SubmissionShown['findings'][number]['sources'][number]

export function RuleSources({ sources, about }: { sources: readonly Source[]; about: string }) {
  const { findings } = useWords().queue
  if (sources.every((source) => source.kind === 'team')) {
    return <p className="small dim">{findings.teamCheck}</p>
  }
  return (
    <details className="sources">
      <summary>
        {findings.source}
        <span className="visually-hidden">: {about}</span>
      </summary>
      {sources.map((source) => (
        <div key={source.kind === 'team' ? 'team' : source.quote}>
          {source.kind === 'team' ? (
            <p>{findings.teamCheck}</p>
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
