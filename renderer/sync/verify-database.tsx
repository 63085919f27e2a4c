/** Checks that the database keeps its promises, on request, and says the result in words. */
import { useMutation } from '@tanstack/react-query'
import type { VerifyOutput } from '../../contract/calls/maintenance.ts'
import { sayLogFault } from '../../text/say-log-fault.ts'
import { instantWords } from '../log/instant-words.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function VerifyDatabase() {
  const t = useWords().sync.verify
  const verify = useMutation(desk.maintenance.verify.mutationOptions())
  return (
    <section aria-labelledby="verify-title">
      <h2 id="verify-title">{t.title}</h2>
      <p className="medium muted">{t.text}</p>
      <p className="verify-action">
        <Button disabled={verify.isPending} onClick={() => verify.mutate(undefined)}>
          {verify.isPending ? t.busy : t.button}
        </Button>
      </p>
      <div role="status">
        {verify.error && <ErrorNote what={t.failed} error={verify.error} />}
        {verify.data && <Result result={verify.data} />}
      </div>
    </section>
  )
}

function Result({ result }: { result: VerifyOutput }) {
  const words = useWords()
  const language = useLanguage()
  const t = words.sync.verify
  const time = (instant: string) => instantWords(instant, language)
  const all = result.checks.length
  const held = result.checks.filter((check) => check.ok).length
  return (
    <>
      <p className="medium">
        <OutcomeMark outcome={result.ok ? 'met' : 'not-met'}>
          {result.ok ? t.ok(held, all) : t.broken(all - held, all)}
        </OutcomeMark>
      </p>
      <ul className="verify-checks">
        {result.checks.map((check) => (
          <li key={check.name}>
            <p>
              <span>{words.checks[check.name] ?? check.name}</span>{' '}
              <span className="muted">{check.ok ? t.checked(check.checked) : t.breaks}</span>
            </p>
            {check.faults
              ? check.faults.map((fault) => (
                  <p key={JSON.stringify(fault)}>{sayLogFault(words, fault, time)}</p>
                ))
              : check.problems.map((problem) => (
                  <p key={problem}>
                    <code>{problem}</code>
                  </p>
                ))}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A rule without words is shown by its name rather than hidden. */
